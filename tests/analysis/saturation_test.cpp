// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/saturation.h"

#include <algorithm>
#include <random>
#include <set>

#include <gmock/gmock.h>

namespace kenspeckle::analysis {
namespace {

using testing::DoubleNear;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

/// The worked example of Guest, Namey and Chen (2020): 37 codes in a base of four interviews, then four, three, one and
/// none.
const std::vector<std::int32_t> kGuest{20, 9, 5, 3, 4, 3, 1, 0};

TEST(Saturation, AgreesWithTheWorkedExampleOfGuestNameyAndChen) {
    const auto information = newInformation(kGuest, 4, 2);
    EXPECT_THAT(information, ElementsAre(std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt,
                                         Optional(DoubleNear(7 / 37.0, 1e-12)),   // 19 %
                                         Optional(DoubleNear(4 / 37.0, 1e-12)),   // 11 %
                                         Optional(DoubleNear(1 / 37.0, 1e-12)))); // 3 %
    const auto last = saturatedAt(information, 0.05);
    ASSERT_TRUE(last);
    EXPECT_EQ(*last + 1 - 2, 6U) << "saturation at 6+2 interviews";
    EXPECT_EQ(saturatedAt(information, 0), std::nullopt);
    EXPECT_THAT(newInformation(kGuest, 4, 3)[6], Optional(DoubleNear(8 / 37.0, 1e-12)));
}

TEST(Saturation, AThresholdIsReachedWhereItIsMetExactly) {
    EXPECT_EQ(saturatedAt(newInformation({10, 10, 1, 0}, 2, 2), 0.05), 3U); // 1 ÷ 20
    EXPECT_EQ(saturatedAt(newInformation({10, 10, 1, 0, 0}, 2, 2), 0), 4U);
}

TEST(Saturation, WithoutAWholeRunOrCodesInTheBaseThereIsNothingToSay) {
    EXPECT_THAT(newInformation({5, 1, 1}, 2, 2), Each(std::nullopt));
    EXPECT_THAT(newInformation({0, 0, 3, 1}, 2, 1), Each(std::nullopt));
    EXPECT_THAT(newInformation({}, 4, 2), IsEmpty());
    EXPECT_EQ(saturatedAt(newInformation({0, 0, 0, 0}, 2, 1), 0.05), std::nullopt);
}

TEST(Saturation, ACodeIsNewOnlyWhereItComesFirst) {
    EXPECT_THAT(newCodes({{{0, 70}, {}, {70, 1}, {0, 1}, {2}}, 71}), ElementsAre(2, 0, 1, 0, 1));
    EXPECT_THAT(newCodes({{}, 0}), IsEmpty());
}

TEST(Quantile, IsTheNearestRank) {
    const std::vector<int> values{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    EXPECT_EQ(quantile(values, 0.05), 1);
    EXPECT_EQ(quantile(values, 0.1), 1);
    EXPECT_EQ(quantile(values, 0.5), 5);
    EXPECT_EQ(quantile(values, 0.95), 10);
    EXPECT_EQ(quantile(values, 1), 10);
    std::vector<int> hundred(100);
    for (int i = 0; i < 100; ++i)
        hundred[static_cast<std::size_t>(i)] = i + 1;
    EXPECT_EQ(quantile(hundred, 0.05), 5);
    EXPECT_EQ(quantile(hundred, 0.95), 95);
    EXPECT_EQ(quantile(std::vector<int>{7}, 0.05), 7);
}

SaturationInput randomStudy(unsigned seed) {
    std::mt19937 random(seed);
    SaturationInput input;
    input.codes = static_cast<std::int32_t>(random() % 90) + 1;
    input.codesOf.resize(random() % 9);
    for (auto& codes : input.codesOf)
        for (std::int32_t code = 0; code < input.codes; ++code)
            if (random() % 5 == 0) codes.push_back(code);
    return input;
}

TEST(Saturation, NewCodesAgreeWithSetsOnRandomStudies) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const SaturationInput input = randomStudy(seed);
        std::set<std::int32_t> known;
        std::vector<std::int32_t> expected;
        for (const auto& codes : input.codesOf) {
            const std::size_t before = known.size();
            known.insert(codes.begin(), codes.end());
            expected.push_back(static_cast<std::int32_t>(known.size() - before));
        }
        ASSERT_EQ(newCodes(input), expected) << seed;
    }
}

TEST(RandomOrders, AreDecidedByTheSeedAlone) {
    SaturationInput input{{}, 60};
    for (std::int32_t interview = 0; interview < 12; ++interview) {
        input.codesOf.emplace_back();
        for (std::int32_t code = interview; code < 60; code += 3 + interview)
            input.codesOf.back().push_back(code);
    }
    const auto first = overRandomOrders(input, 2, {{2, 0.05}}, 50, 1);
    const auto again = overRandomOrders(input, 2, {{2, 0.05}}, 50, 1);
    EXPECT_EQ(first.median, again.median);
    EXPECT_EQ(first.low, again.low);
    EXPECT_EQ(first.rules[0].reached, again.rules[0].reached);
    bool differs = false;
    for (std::uint64_t seed = 2; seed < 12; ++seed)
        differs = differs || overRandomOrders(input, 2, {}, 50, seed).low != first.low;
    EXPECT_TRUE(differs);
}

/// Three interviews: one with all three codes, two with one of them. Of the six orders, the first interview has three
/// codes in two and one in four; after two, all are known unless the two small ones came first, with two or one.
TEST(RandomOrders, AgreeWithAllOrdersOfASmallStudy) {
    const SaturationInput input{{{0, 1, 2}, {0}, {1}}, 3};
    const auto orders = overRandomOrders(input, 1, {{1, 0.0}, {2, 0.0}}, 6000, 1);
    EXPECT_THAT(orders.median, ElementsAre(1, 3, 3));
    EXPECT_THAT(orders.low, ElementsAre(1, 2, 3));
    EXPECT_THAT(orders.high, ElementsAre(3, 3, 3));
    // A run of one without anything new: where the large one comes first (after 2), or second (after 3). After it
    // comes last nothing follows; but the second small one is always new before.
    EXPECT_NEAR(orders.rules[0].reached, 4 / 6.0, 0.03);
    EXPECT_THAT(orders.rules[0].low, Optional(2U));
    EXPECT_EQ(orders.rules[0].high, std::nullopt);
    EXPECT_THAT(orders.rules[0].median, Optional(3U));
    EXPECT_NEAR(orders.rules[1].reached, 2 / 6.0, 0.03);
    EXPECT_EQ(orders.rules[1].median, std::nullopt);
}

TEST(RandomOrders, OfNothingAreNothing) {
    EXPECT_THAT(overRandomOrders({{}, 4}, 4, {{2, 0.05}}, 100, 1).median, IsEmpty());
    EXPECT_THAT(overRandomOrders({{{0}}, 1}, 4, {{2, 0.05}}, 0, 1).rules, IsEmpty());
}

} // namespace
} // namespace kenspeckle::analysis
