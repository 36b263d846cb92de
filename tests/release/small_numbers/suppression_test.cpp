// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/suppression.h"

#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "release/small_numbers/interval_audit.h"

namespace kenspeckle::disclosure {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

CountTable line(std::vector<std::int64_t> counts) {
    CountTable table;
    table.rows = {{"asked"}};
    table.columns = {{"all", -1, Parts::Sum}};
    for (std::size_t i = 1; i < counts.size(); ++i)
        table.columns.push_back({fmt::format("group {}", i), 0});
    table.counts = {std::move(counts)};
    return table;
}

TEST(Suppression, HidesTheLargeOneTooWhereTwoOnesAreAllThatIsLeft) {
    const auto mask = maskSmallNumbers(line({22, 1, 1, 20}).system(true), 5);
    ASSERT_TRUE(mask);
    EXPECT_THAT(mask->hidden, ElementsAre(false, true, true, true));
    EXPECT_THAT(mask->primary, ElementsAre(false, true, true, false));
}

TEST(Suppression, LeavesATableWithoutSmallNumbersAsItIs) {
    const auto mask = maskSmallNumbers(line({45, 5, 20, 0, 20}).system(true), 5);
    EXPECT_THAT(mask->hidden, testing::Each(false));
}

TEST(Suppression, HidesOneBesideASmallOneAndNoMore) {
    const auto mask = maskSmallNumbers(line({60, 3, 12, 25, 20}).system(true), 5);
    EXPECT_EQ(std::count(mask->hidden.begin(), mask->hidden.end(), true), 2);
    EXPECT_TRUE(mask->hidden[1]);
}

TEST(Suppression, HidesZerosWithTheSmallWhereThatIsThePolicy) {
    const CountTable table = line({45, 5, 20, 0, 20});
    const auto mask = maskSmallNumbers(table.system(false), 5);
    EXPECT_TRUE(mask->hidden[3]);
    EXPECT_TRUE(mask->primary[3]);
    EXPECT_EQ(std::count(mask->hidden.begin(), mask->hidden.end(), true), 2);
}

TEST(Suppression, HidesHowManyWereAskedOfASmallGroupAndOfOneMore) {
    CountTable table = line({30, 3, 12, 15});
    table.rows.push_back({"Stigma", 0});
    table.counts.push_back({9, 0, 0, 9});
    const auto mask = maskSmallNumbers(table.system(true), 5);
    ASSERT_TRUE(mask);
    EXPECT_TRUE(mask->hidden[1]);
    EXPECT_FALSE(mask->hidden[0]) << "how many there are in all is known";
    EXPECT_EQ(std::count(mask->hidden.begin(), mask->hidden.begin() + 4, true), 2);
    EXPECT_EQ(std::count(mask->hidden.begin() + 4, mask->hidden.end(), true), 0);
}

TEST(Suppression, HidesWhatAThemeWouldGiveAwayOfItsOnlyCode) {
    CountTable table;
    table.columns = {{"all"}};
    table.rows = {{"asked"}, {"Theme", 0, Parts::Union}, {"Code", 1}};
    table.counts = {{20}, {3}, {3}};
    const auto mask = maskSmallNumbers(table.system(true), 5);
    EXPECT_THAT(mask->hidden, ElementsAre(false, true, true));
}

TEST(Suppression, LeavesAThemeOfManyBesideASmallCode) {
    CountTable table;
    table.columns = {{"all"}};
    table.rows = {{"asked"}, {"Theme", 0, Parts::Union}, {"Code", 1}, {"Other code", 1}};
    table.counts = {{20}, {11}, {3}, {11}};
    const auto mask = maskSmallNumbers(table.system(true), 5);
    EXPECT_THAT(mask->hidden, ElementsAre(false, false, true, false)) << "three of eleven may be one to eleven";
}

TEST(Suppression, KnowsThatWhatOneCodeOfAThemeLacksTheOtherHas) {
    // The theme's seven are at most the five of the one and those of the other: so these are two at least.
    CountTable table;
    table.columns = {{"all"}};
    table.rows = {{"asked"}, {"Theme", 0, Parts::Union}, {"Code", 1}, {"Other code", 1}};
    table.counts = {{20}, {7}, {4}, {5}};
    const FigureSystem system = table.system(true);
    EXPECT_EQ(IntervalAudit(system, {false, false, true, false}).interval(2).value(), (Interval{2, 7}));
    EXPECT_THAT(maskSmallNumbers(system, 5)->hidden, ElementsAre(false, false, true, false));
}

TEST(Suppression, RefusesWhereFewerThanTheThresholdWereAsked) {
    const auto mask = maskSmallNumbers(line({4, 2, 2}).system(true), 5);
    ASSERT_FALSE(mask);
    EXPECT_EQ(mask.error().kind, ErrorKind::Refused);
    EXPECT_THAT(mask.error().message, HasSubstr("fewer than 5 participants"));
}

TEST(Suppression, RefusesWhatCannotBeHiddenAndNamesItWithoutItsNumber) {
    // Eight people in four groups: each has between one and five, however much is hidden.
    const auto mask = maskSmallNumbers(line({8, 2, 2, 2, 2}).system(true), 5);
    ASSERT_FALSE(mask);
    EXPECT_EQ(mask.error().kind, ErrorKind::Refused);
    EXPECT_THAT(mask.error().message, HasSubstr("\"asked, group 1\""));
    EXPECT_THAT(mask.error().message, testing::Not(HasSubstr("2")));
}

TEST(Suppression, RefusesAThresholdOfNothingAndNumbersThatContradictTheTotals) {
    EXPECT_EQ(maskSmallNumbers(line({3, 3}).system(true), 0).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(maskSmallNumbers(line({9, 3, 3}).system(true), 5).error().kind, ErrorKind::Invalid);
}

TEST(Suppression, HidesNothingInATableOfNobody) {
    EXPECT_THAT(maskSmallNumbers(line({0, 0, 0}).system(true), 5)->hidden, testing::Each(false));
}

TEST(Suppression, AThresholdOfOneHidesNothing) {
    EXPECT_THAT(maskSmallNumbers(line({22, 1, 1, 20}).system(true), 1)->hidden, testing::Each(false));
}

TEST(Suppression, KnowsThatFewStandInSeveralGroupsWhereThoseAskedSaySo) {
    // Only one of the twenty has two values, so the two groups of a line add up to its total, or to one more.
    CountTable table;
    table.rows = {{"asked"}, {"Stigma", 0}};
    table.columns = {{"all", -1, Parts::Union}, {"user", 0}, {"staff", 0}};
    table.counts = {{20, 11, 10}, {13, 10, 4}};
    const FigureSystem system = table.system(true);
    IntervalAudit audit(system, {false, false, false, false, false, true});
    EXPECT_EQ(audit.interval(5).value(), (Interval{3, 4}));
    const auto mask = maskSmallNumbers(system, 5);
    ASSERT_TRUE(mask);
    EXPECT_TRUE(mask->hidden[5]);
    EXPECT_GE(std::count(mask->hidden.begin(), mask->hidden.end(), true), 2);
}

} // namespace
} // namespace kenspeckle::disclosure
