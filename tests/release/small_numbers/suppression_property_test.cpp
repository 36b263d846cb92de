// SPDX-License-Identifier: GPL-3.0-or-later
// Two thousand tables of made-up people are masked; of each hidden figure two tables must be shown that might both be
// behind what is printed and in which it differs by the threshold.
#include <iostream>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "people_table.h"
#include "release/small_numbers/interval_audit.h"
#include "release/small_numbers/suppression.h"

namespace kenspeckle::disclosure {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int kTables = 20;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr int kTables = 20;
#else
constexpr int kTables = 200;
#endif
#else
constexpr int kTables = 200;
#endif

class TenthOfTheTables : public testing::TestWithParam<unsigned> {};

TEST_P(TenthOfTheTables, HasNoHiddenFigureThatCanBeWorkedOut) {
    std::mt19937 random(GetParam());
    std::int64_t figures = 0, primary = 0, secondary = 0, refused = 0, needlessly = 0;
    for (int number = 0; number < kTables; ++number) {
        const auto style = static_cast<TableStyle>(number % 3);
        const CountTable table = peopleTable(random, style, 2 + static_cast<int>(random() % 7), 120);
        const bool zerosShown = random() % 4 != 0;
        const std::int64_t threshold = std::vector<std::int64_t>{3, 5, 5, 10}[random() % 4];
        const FigureSystem system = table.system(zerosShown);
        const auto mask = maskTable(table, threshold, zerosShown);
        SCOPED_TRACE(fmt::format("table {} of {}", number, GetParam()));
        if (!mask) {
            ++refused;
            // It was right to refuse if it does not help to hide everything either.
            std::vector<bool> everything;
            for (const Figure& figure : system.figures)
                everything.push_back(!figure.fixed);
            IntervalAudit audit(system, everything);
            bool helps = true;
            for (std::size_t i = 0; i < everything.size(); ++i)
                helps = helps && (!everything[i] || audit.isWide(i, threshold).value_or(false));
            if (helps) ++needlessly;
            continue;
        }
        IntervalAudit audit(system, mask->hidden);
        for (std::size_t i = 0; i < mask->hidden.size(); ++i) {
            const std::int64_t value = table.counts[i / table.columns.size()][i % table.columns.size()];
            const bool small = value < threshold && (value > 0 || !zerosShown);
            ASSERT_TRUE(!small || mask->hidden[i]) << "printed though it is small";
            figures += 1;
            primary += small ? 1 : 0;
            secondary += mask->hidden[i] && !small ? 1 : 0;
            if (!mask->hidden[i]) continue;
            ASSERT_TRUE(audit.isWide(i, threshold).value_or(false));
            const auto [low, high] = audit.witnesses(i);
            ASSERT_TRUE(mightBe(table, cellsOf(table, low), mask->hidden, zerosShown));
            ASSERT_TRUE(mightBe(table, cellsOf(table, high), mask->hidden, zerosShown));
            ASSERT_GE(high[i] - low[i], threshold);
        }
    }
    const auto share = [&](std::int64_t part) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(figures);
    };
    const std::string found = fmt::format(
        "{} tables: {:.1f} % of figures small, {:.1f} % hidden beside them, {} tables refused, {} needlessly", kTables,
        share(primary), share(secondary), refused, needlessly);
    RecordProperty("masked", found);
    std::cout << found << '\n';
    // Measured: 14 to 18 %, and up to three tables. Of a few tables, as under sanitizers, it may be more.
    EXPECT_LT(share(secondary), kTables < 200 ? 30 : 20);
    EXPECT_LE(refused, kTables / 20 + 1);
    EXPECT_EQ(needlessly, 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, TenthOfTheTables, testing::Range(1U, 11U));

} // namespace
} // namespace kenspeckle::disclosure
