// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/interval_audit.h"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "people_table.h"

namespace kenspeckle::disclosure {
namespace {

/// One line of groups and its total.
CountTable line(std::vector<std::int64_t> counts) {
    CountTable table;
    table.rows = {{"asked"}};
    table.columns = {{"all", -1, Parts::Sum}};
    for (std::size_t i = 1; i < counts.size(); ++i)
        table.columns.push_back({fmt::format("group {}", i), 0});
    table.counts = {std::move(counts)};
    return table;
}

/// Every table there is, one after the other, that might be behind what is printed: what a hidden figure is in them.
std::map<std::size_t, Interval> byBruteForce(const CountTable& table, const std::vector<bool>& hidden,
                                             bool zerosShown) {
    std::map<std::size_t, Interval> intervals;
    std::vector<std::size_t> unknown;
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        numbers.push_back(table.counts[i / table.columns.size()][i % table.columns.size()]);
        if (hidden[i]) unknown.push_back(i);
    }
    const std::int64_t most = numbers.front();
    const std::function<void(std::size_t)> from = [&](std::size_t next) {
        if (next == unknown.size()) {
            if (!mightBe(table, cellsOf(table, numbers), hidden, zerosShown)) return;
            for (const std::size_t i : unknown) {
                const auto known = intervals.emplace(i, Interval{numbers[i], numbers[i]}).first;
                known->second.low = std::min(known->second.low, numbers[i]);
                known->second.high = std::max(known->second.high, numbers[i]);
            }
            return;
        }
        for (numbers[unknown[next]] = 0; numbers[unknown[next]] <= most; ++numbers[unknown[next]])
            from(next + 1);
    };
    from(0);
    return intervals;
}

TEST(IntervalAudit, KnowsThatTwoHiddenOnesOfTwoAreOneEach) {
    const FigureSystem system = line({22, 1, 1, 20}).system(true);
    IntervalAudit audit(system, {false, true, true, false});
    EXPECT_EQ(audit.interval(1).value(), (Interval{1, 1}));
    EXPECT_EQ(audit.interval(2).value(), (Interval{1, 1}));
    EXPECT_FALSE(audit.isWide(1, 1).value());
}

TEST(IntervalAudit, AllowsNothingWhereZerosMayBeHidden) {
    const FigureSystem system = line({22, 1, 1, 20}).system(false);
    IntervalAudit audit(system, {false, true, true, false});
    EXPECT_EQ(audit.interval(1).value(), (Interval{0, 2}));
    EXPECT_TRUE(audit.isWide(1, 2).value());
    EXPECT_FALSE(audit.isWide(1, 3).value());
}

TEST(IntervalAudit, KnowsWhatIsPrinted) {
    const FigureSystem system = line({22, 1, 1, 20}).system(true);
    IntervalAudit audit(system, {false, true, true, false});
    EXPECT_EQ(audit.interval(3).value(), (Interval{20, 20}));
}

TEST(IntervalAudit, SeesThatAThemeHasNoMorePeopleThanItsCodesTogetherAndNoFewerThanEach) {
    CountTable table;
    table.columns = {{"all"}};
    table.rows = {{"asked"}, {"Theme", 0, Parts::Union}, {"Code", 1}, {"Other code", 1}};
    table.counts = {{20}, {9}, {3}, {8}};
    const FigureSystem system = table.system(true);
    IntervalAudit audit(system, {false, false, true, false});
    EXPECT_EQ(audit.interval(2).value(), (Interval{1, 9}));
    IntervalAudit theme(system, {false, true, false, false});
    EXPECT_EQ(theme.interval(1).value(), (Interval{8, 11}));
}

TEST(IntervalAudit, KnowsNoUpperBoundOfAThemeWithPassagesOfItsOwnButThoseWhoWereAsked) {
    CountTable table;
    table.columns = {{"all"}};
    table.rows = {{"asked"}, {"Theme", 0, Parts::Some}, {"Code", 1}};
    table.counts = {{20}, {9}, {3}};
    const FigureSystem system = table.system(true);
    IntervalAudit audit(system, {false, true, false});
    EXPECT_EQ(audit.interval(1).value(), (Interval{3, 20}));
}

TEST(IntervalAudit, SaysSoWhereNoTableAgrees) {
    FigureSystem system = line({22, 1, 1, 20}).system(true);
    system.figures[0].value = 21; // as if the total were of another day
    IntervalAudit audit(system, {false, true, true, false});
    const auto interval = audit.interval(1);
    ASSERT_FALSE(interval);
    EXPECT_EQ(interval.error().kind, ErrorKind::Conflict);
}

TEST(IntervalAudit, PublishesOnlyWhatGivesNothingAway) {
    const FigureSystem system = line({40, 3, 12, 9, 16}).system(true);
    IntervalAudit audit(system, {false, true, true, true, false});
    EXPECT_TRUE(audit.publishIfSafe(2, 5).value());
    EXPECT_FALSE(audit.publishIfSafe(3, 5).value()) << "3 is 40 less 12, 9 and 16";
    EXPECT_THAT(audit.hidden(), testing::ElementsAre(false, true, false, true, false));
    EXPECT_EQ(audit.interval(1).value(), (Interval{1, 11}));
}

TEST(IntervalAudit, AgreesWithEveryTableThereIsWhereTheyCanBeCounted) {
    std::mt19937 random(7);
    int audited = 0;
    for (int number = 0; number < 240; ++number) {
        const auto style = static_cast<TableStyle>(number % 3);
        const CountTable table = peopleTable(random, style, 3, 9);
        const bool zerosShown = number % 2 == 0;
        const FigureSystem system = table.system(zerosShown);
        std::vector<bool> hidden(system.figures.size(), false);
        for (int i = 0; i < 4; ++i) {
            const std::size_t figure = random() % hidden.size();
            hidden[figure] = !system.figures[figure].fixed;
        }
        SCOPED_TRACE(fmt::format("table {}", number));
        const auto truth = byBruteForce(table, hidden, zerosShown);
        IntervalAudit audit(system, hidden);
        for (const auto& [figure, interval] : truth) {
            EXPECT_EQ(audit.interval(figure).value(), interval) << system.figures[figure].name;
            ++audited;
        }
    }
    EXPECT_GT(audited, 500);
}

} // namespace
} // namespace kenspeckle::disclosure
