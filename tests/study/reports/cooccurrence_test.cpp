// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations_fixture.h"

#include "kenspeckle/coders.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kSafety = "Safety";
constexpr const char* kNaloxone = "Naloxone";
constexpr const char* kVolunteering = "Volunteering";
constexpr const char* kTrauma = "A trauma-informed approach is developed";

class CooccurrenceReport : public RelationsTest {
protected:
    void SetUp() override {
        RelationsTest::SetUp();
        importThree();
        tag("Evelyn", "It's a safe place 💙 where naebody judges ye.", kSafety);
        tag("Evelyn", "💙 where naebody", kNaloxone);
        tag("Evelyn", "ye. I recovered there.", kNaloxone);
        tag("Ernie", "I was feart of being judged at the chemist.", kSafety);
        tag("Ernie", "the needle exchange", kNaloxone);
        tag("Group", "We train folk to use it.", kNaloxone);
        tag("Group", "Folk come back.", kVolunteering);
    }
    ReportTable table(const std::string& name, const Options& options = {}) {
        return tableNamed(report("cooccurrence", options), name);
    }
};

TEST_F(CooccurrenceReport, CountsPassagesThatOverlapAndOpensWhatTheyShare) {
    const ReportTable pairs = table("pairs");
    ASSERT_THAT(pairs.rows, SizeIs(1));
    // Two places in one passage of Safety: it makes one pair. c = 1 ÷ (2 + 4 − 1).
    EXPECT_THAT(pairs.rows[0], ElementsAre(ReportCell{kNaloxone}, ReportCell{kSafety}, ReportCell{std::int64_t{4}},
                                           ReportCell{std::int64_t{2}}, ReportCell{std::int64_t{1}}, ReportCell{0.2},
                                           ReportCell{std::int64_t{1}}, ReportCell{std::int64_t{2}}));
    expectQuotesBehind(pairs, {"n1", "n2", "n12", "Places"});
    EXPECT_THAT(behind(pairs, kNaloxone, "Places"), ElementsAre("💙 where naebody", "ye."));
    EXPECT_THAT(behind(pairs, kNaloxone, "n12"), ElementsAre("💙 where naebody"));
}

TEST_F(CooccurrenceReport, MatricesAreTheSameBothWaysRound) {
    const ReportTable counts = table("together"), coefficients = table("coefficients");
    EXPECT_EQ(cell(counts, kSafety, kNaloxone), ReportCell{std::int64_t{1}});
    EXPECT_EQ(cell(counts, kNaloxone, kSafety), ReportCell{std::int64_t{1}});
    EXPECT_EQ(cell(counts, kNaloxone, kNaloxone), ReportCell{std::int64_t{4}});
    expectQuotesBehindAll(counts);
    EXPECT_EQ(cell(coefficients, kSafety, kNaloxone), ReportCell{0.2});
    EXPECT_EQ(cell(coefficients, kSafety, kVolunteering), ReportCell{0.0});
    EXPECT_EQ(cell(coefficients, kSafety, kSafety), ReportCell{});
    EXPECT_THAT(counts.caption, HasSubstr("Of 4 participants."));
}

TEST_F(CooccurrenceReport, SamePassageByTwoCodersIsOneReference) {
    study().setCoder("Iain");
    tag("Evelyn", "safe place", kSafety);
    tag("Evelyn", "💙 where", kNaloxone);
    EXPECT_EQ(cell(table("pairs"), kNaloxone, "n12"), ReportCell{std::int64_t{1}});
    const ReportTable his = table("together", {{"coder", {"Iain"}}});
    EXPECT_EQ(cell(his, kNaloxone, kSafety), ReportCell{std::int64_t{0}});
    EXPECT_EQ(cell(his, kNaloxone, kNaloxone), ReportCell{std::int64_t{1}});
    expectQuotesBehindAll(his);
    EXPECT_THAT(his.caption, HasSubstr("Codings of Iain only."));
}

TEST_F(CooccurrenceReport, TurnsWithBothAreCountedAndOpened) {
    const ReportTable counts = table("together", {{"how", {"turn"}}});
    // Evelyn's first answer has both, Ernie's two have one each.
    EXPECT_EQ(cell(counts, kNaloxone, kSafety), ReportCell{std::int64_t{1}});
    EXPECT_EQ(cell(counts, kNaloxone, kNaloxone), ReportCell{std::int64_t{3}});
    expectQuotesBehindAll(counts);
    EXPECT_EQ(cell(table("pairs", {{"how", {"turn"}}}), kNaloxone, "c"), ReportCell{0.25});
}

TEST_F(CooccurrenceReport, TurnsApartAreCountedWhoeverSpeaks) {
    const Options near{{"how", {"near"}}};
    const ReportTable counts = table("together", near);
    EXPECT_EQ(cell(counts, kNaloxone, kSafety), ReportCell{std::int64_t{2}}); // Ernie's answers are two turns apart
    EXPECT_EQ(cell(counts, kNaloxone, kVolunteering), ReportCell{std::int64_t{1}});
    expectQuotesBehindAll(counts);
    EXPECT_EQ(cell(table("together", {{"how", {"near"}}, {"within", {"1"}}}), kNaloxone, kSafety),
              ReportCell{std::int64_t{1}});
    EXPECT_EQ(cell(table("together", {{"how", {"near"}}, {"within", {"0"}}}), kNaloxone, kVolunteering),
              ReportCell{std::int64_t{0}});
    // Nobody says both: Tim speaks of naloxone, and Hanna of coming back.
    const ReportTable pairs = table("pairs", {{"how", {"near"}}, {"code", {kNaloxone, kVolunteering}}});
    EXPECT_EQ(pairs.rows.at(0).at(columnOf(pairs, "Participants")), ReportCell{std::int64_t{0}});
}

TEST_F(CooccurrenceReport, ThemeTakesInWhatIsBelowAndIsNotComparedWithIt) {
    tag("Ernie", "feart of being judged", "Not having to retell the story");
    tag("Group", "nobody needs an appointment", kTrauma);
    const ReportTable own = table("together");
    EXPECT_EQ(cell(own, kTrauma, kTrauma), ReportCell{std::int64_t{1}});
    EXPECT_EQ(cell(own, "Not having to retell the story", kSafety), ReportCell{std::int64_t{1}});
    expectQuotesBehindAll(own);

    const ReportTable whole = table("together", {{"themes", {"with-below"}}});
    EXPECT_EQ(cell(whole, kTrauma, kTrauma), ReportCell{std::int64_t{3}});
    EXPECT_EQ(cell(whole, kTrauma, kSafety), ReportCell{});
    EXPECT_EQ(cell(whole, kTrauma, kNaloxone), ReportCell{std::int64_t{1}});
    EXPECT_THAT(whole.caption, HasSubstr("not compared"));
    expectQuotesBehindAll(whole);
    const ReportTable coefficients = table("coefficients", {{"themes", {"with-below"}}});
    EXPECT_EQ(cell(coefficients, kSafety, kTrauma), ReportCell{});
}

TEST_F(CooccurrenceReport, CodesAskedForAreShownUsedOrNot) {
    const ReportTable counts = table("together", {{"code", {kTrauma}}});
    EXPECT_THAT(counts.rows, SizeIs(4)) << "the theme and the codes below it";
    EXPECT_EQ(cell(counts, "Not having to retell the story", kSafety), ReportCell{std::int64_t{0}});
    const ReportTable coefficients = table("coefficients", {{"code", {kTrauma}}});
    EXPECT_EQ(cell(coefficients, "Not having to retell the story", kTrauma), ReportCell{}) << "neither is used";
    EXPECT_THAT(table("together", {{"code", {kTrauma, kNaloxone}}, {"themes", {"with-below"}}}).rows, SizeIs(2));
}

TEST_F(CooccurrenceReport, OnlyWhatPeopleSaySoIsCounted) {
    const Options staff{{"where", {"role=staff"}}, {"how", {"near"}}};
    const ReportTable counts = table("together", staff);
    EXPECT_THAT(counts.rows, SizeIs(2));
    EXPECT_EQ(cell(counts, kNaloxone, kNaloxone), ReportCell{std::int64_t{1}});
    EXPECT_EQ(cell(counts, kNaloxone, kVolunteering), ReportCell{std::int64_t{1}});
    expectQuotesBehindAll(counts);
    EXPECT_THAT(counts.caption, HasSubstr("Of 2 participants."));
    EXPECT_THAT(counts.caption, HasSubstr("role staff"));
    expectQuotesBehindAll(table("together", {{"where", {"role=user"}}}));
    EXPECT_THAT(makeReport(study(), {"cooccurrence", {{"where", {"shoe=9"}}}}), FailsWith(ErrorKind::NotFound, "role"));
}

TEST_F(CooccurrenceReport, WhatOnlyInterviewersSayIsNotCounted) {
    tag("Evelyn", "And the staff?", kSafety);
    tag("Evelyn", "the staff?", kNaloxone);
    EXPECT_EQ(cell(table("together"), kNaloxone, kSafety), ReportCell{std::int64_t{1}});
    const ReportTable all = table("together", {{"with-interviewers", {"yes"}}});
    EXPECT_EQ(cell(all, kNaloxone, kSafety), ReportCell{std::int64_t{2}});
    expectQuotesBehindAll(all);
}

TEST_F(CooccurrenceReport, ListIsSortedCutAndSaysSo) {
    tag("Group", "Folk come back.", kSafety);
    const ReportTable pairs = table("pairs");
    ASSERT_THAT(pairs.rows, SizeIs(2));
    EXPECT_EQ(pairs.rows[0][0], ReportCell{kVolunteering}) << "1 ÷ (1 + 3 − 1) before 1 ÷ (4 + 3 − 1)";
    const ReportTable first = table("pairs", {{"top", {"1"}}});
    EXPECT_THAT(first.rows, SizeIs(1));
    EXPECT_THAT(first.caption, HasSubstr("The first 1 of 2 pairs."));
    const ReportTable often = table("pairs", {{"least", {"2"}}});
    EXPECT_THAT(often.rows, IsEmpty());
    EXPECT_THAT(often.caption, HasSubstr("below 2"));
}

TEST_F(CooccurrenceReport, ChartsShowTheCoefficients) {
    const Report made = report("cooccurrence");
    const Chart* heat = chartOf(made, ChartKind::HeatMap);
    ASSERT_NE(heat, nullptr);
    EXPECT_THAT(heat->categories, ElementsAre(kVolunteering, kNaloxone, kSafety));
    ASSERT_THAT(heat->series, SizeIs(3));
    EXPECT_EQ(heat->series[1].values[2], 0.2);
    EXPECT_EQ(heat->series[1].values[1], std::nullopt);
    EXPECT_EQ(heat->evidence.count({1, 2}), 1U);
    const Chart* network = chartOf(made, ChartKind::Network);
    ASSERT_NE(network, nullptr);
    EXPECT_THAT(network->categories, ElementsAre(kNaloxone, kSafety));
    EXPECT_THAT(network->series.at(0).values, ElementsAre(4.0, 2.0));
    ASSERT_THAT(network->links, SizeIs(1));
    EXPECT_EQ(network->links[0].weight, 0.2);
    EXPECT_FALSE(std::holds_alternative<std::monostate>(network->links[0].evidence));
}

TEST_F(CooccurrenceReport, BlindCoderSeesOnlyTheirOwn) {
    study().setCoder("Iain");
    tag("Ernie", "Recovery takes time", kSafety);
    tag("Ernie", "takes time", kVolunteering);
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    const ReportTable counts = table("together");
    EXPECT_THAT(counts.rows, SizeIs(2));
    EXPECT_EQ(cell(counts, kSafety, kSafety), ReportCell{std::int64_t{1}});
    expectQuotesBehindAll(counts);
    EXPECT_THAT(makeReport(study(), {"cooccurrence", {{"coder", {"Morag"}}}}), FailsWith(ErrorKind::Refused, ""));
}

TEST_F(CooccurrenceReport, SameStudyGivesTheSameReport) {
    const Options options{{"how", {"near"}}, {"within", {"3"}}};
    EXPECT_EQ(reportJson(report("cooccurrence", options)), reportJson(report("cooccurrence", options)));
}

TEST_F(RelationsTest, EmptyStudyGivesEmptyReports) {
    for (const char* kind : {"cooccurrence", "sequence", "matrix"}) {
        const Report made = report(kind);
        EXPECT_THAT(made.charts, IsEmpty()) << kind;
        for (const ReportTable& table : made.tables)
            EXPECT_THAT(table.rows, IsEmpty()) << kind;
    }
    importThree();
    for (const char* kind : {"cooccurrence", "sequence", "matrix"})
        EXPECT_THAT(report(kind).tables.at(0).rows, IsEmpty()) << kind;
}

} // namespace
} // namespace kenspeckle::test
