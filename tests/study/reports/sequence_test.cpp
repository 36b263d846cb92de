// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* kSafety = "Safety";
constexpr const char* kNaloxone = "Naloxone";

class SequenceReport : public RelationsTest {
protected:
    void SetUp() override {
        RelationsTest::SetUp();
        importThree();
        tag("Ernie", "A pal told me.", kSafety);
        tag("Ernie", "feart of being judged", kNaloxone);
        tag("Ernie", "Recovery takes time", kNaloxone);
        tag("Group", "nobody needs an appointment", kSafety);
        tag("Group", "Folk come back.", kNaloxone);
    }
    ReportTable table(const std::string& name, const Options& options = {}) {
        return tableNamed(report("sequence", options), name);
    }
};

TEST_F(SequenceReport, PassageIsFollowedOnceAndOpensFromTheOneToTheOther) {
    const ReportTable counts = table("followed", {{"within", {"1"}}});
    EXPECT_EQ(cell(counts, kSafety, "then Naloxone"), ReportCell{std::int64_t{1}}) << "the group's is two turns later";
    EXPECT_EQ(cell(counts, kNaloxone, "then Safety"), ReportCell{std::int64_t{0}});
    EXPECT_EQ(cell(counts, kNaloxone, "then Naloxone"), ReportCell{std::int64_t{0}}) << "there is a question between";
    EXPECT_EQ(cell(counts, kSafety, "Passages"), ReportCell{std::int64_t{2}});
    expectQuotesBehindAll(counts);
    EXPECT_THAT(behind(counts, kSafety, "then Naloxone"), ElementsAre("A pal told me. I was feart of being judged"));
    const ReportTable farther = table("followed", {{"within", {"2"}}});
    EXPECT_EQ(cell(farther, kSafety, "then Naloxone"), ReportCell{std::int64_t{2}});
    EXPECT_EQ(cell(farther, kNaloxone, "then Naloxone"), ReportCell{std::int64_t{1}});
    expectQuotesBehindAll(farther);
}

TEST_F(SequenceReport, SharesAreOfThePassagesOfTheFirst) {
    const Report made = report("sequence", {{"within", {"1"}}});
    EXPECT_EQ(cell(tableNamed(made, "shares"), kSafety, "then Naloxone"), (ReportCell{Share{0.5}}));
    const Chart* heat = chartOf(made, ChartKind::HeatMap);
    ASSERT_NE(heat, nullptr);
    EXPECT_TRUE(heat->shares);
    EXPECT_THAT(heat->categories, ElementsAre(kNaloxone, kSafety));
    EXPECT_EQ(heat->series.at(1).values.at(0), 0.5);
}

TEST_F(SequenceReport, SetsTheShareAgainstChance) {
    const ReportTable list = table("sequences", {{"code", {kSafety, kNaloxone}}, {"where", {"role=user"}}});
    ASSERT_THAT(list.rows, SizeIs(2));
    const std::size_t row = rowOf(list, kSafety);
    // Ernie says 58 + 65 characters; after "A pal told me." come 44 of the same turn and 65 of his next, and Naloxone
    // begins twice.
    const double missed = 1 - (44.0 + 65) / (58 + 65);
    EXPECT_NEAR(std::get<Share>(list.rows[row][columnOf(list, "By chance")]).value, 1 - missed * missed, 1e-12);
    EXPECT_NEAR(std::get<double>(list.rows[row][columnOf(list, "Ratio")]), 1 / (1 - missed * missed), 1e-12);
    EXPECT_EQ(list.rows[row][columnOf(list, "Participants")], ReportCell{std::int64_t{1}});
    expectQuotesBehind(list, {"Passages, first", "Passages, then", "Followed"});
}

TEST_F(SequenceReport, MostFrequentComeFirstAndTheRestCanBeLeftOut) {
    const ReportTable all = table("sequences", {{"within", {"2"}}});
    ASSERT_THAT(all.rows, SizeIs(2));
    EXPECT_EQ(all.rows[0][0], ReportCell{kSafety});
    const ReportTable often = table("sequences", {{"within", {"2"}}, {"least", {"2"}}});
    EXPECT_THAT(often.rows, SizeIs(1));
    EXPECT_THAT(often.caption, HasSubstr("fewer than 2"));
    EXPECT_THAT(table("sequences", {{"within", {"2"}}, {"top", {"1"}}}).caption, HasSubstr("The first 1 of 2"));
}

TEST_F(SequenceReport, ThemeMayFollowItselfButNotItsOwnCodes) {
    const ReportTable counts = table("followed", {{"themes", {"with-below"}}});
    const std::string theme = "People access interventions to reduce harm";
    EXPECT_EQ(cell(counts, theme, "then " + theme), ReportCell{std::int64_t{1}});
    EXPECT_EQ(cell(counts, theme, "then Naloxone"), ReportCell{});
    EXPECT_EQ(cell(counts, kSafety, "then " + theme), ReportCell{std::int64_t{2}});
}

TEST_F(SequenceReport, FarthestNumberOfTurnsIsAllOfThem) {
    EXPECT_EQ(cell(table("followed", {{"within", {"2147483647"}}}), kSafety, "then Naloxone"),
              ReportCell{std::int64_t{2}});
}

} // namespace
} // namespace kenspeckle::test
