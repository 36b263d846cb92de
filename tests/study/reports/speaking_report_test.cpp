// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/word_reports_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class SpeakingReport : public WordReportTest {
protected:
    /// The cell of a speaker of a transcript.
    static ReportCell said(const ReportTable& table, const std::string& transcript, const std::string& speaker,
                           const std::string& column) {
        for (const auto& row : table.rows)
            if (row[0] == ReportCell(transcript) && row[1] == ReportCell(speaker)) return row[columnOf(table, column)];
        ADD_FAILURE() << "no " << speaker << " in " << transcript;
        return {};
    }
};

TEST_F(SpeakingReport, CountsTurnsWordsAndSharesOfEachTranscript) {
    importThree();
    const ReportTable table = reportOf("speaking").tables[0];
    EXPECT_EQ(said(table, "Evelyn", "Evelyn", "Turns"), ReportCell(std::int64_t{2}));
    EXPECT_EQ(said(table, "Evelyn", "Evelyn", "Words"), ReportCell(std::int64_t{23}));
    EXPECT_EQ(said(table, "Evelyn", "Evelyn", "Share of words"), ReportCell(Share{23.0 / 32}));
    EXPECT_EQ(said(table, "Evelyn", "Evelyn", "Among participants"), ReportCell(Share{1}));
    EXPECT_EQ(said(table, "Evelyn", "Interviewer", "Among participants"), ReportCell());
    EXPECT_EQ(said(table, "Evelyn", "Evelyn", "Words per turn"), ReportCell(11.5));
    EXPECT_EQ(said(table, "Evelyn", "Evelyn", "Longest turn"), ReportCell(std::int64_t{16}));
    EXPECT_EQ(said(table, "Group", "Tim", "Characters"), ReportCell(std::int64_t{38}));
    EXPECT_EQ(said(table, "Group", "Interviewer", "Role"), ReportCell("interviewer"));
}

TEST_F(SpeakingReport, EveryNumberOfTurnsOpensThem) {
    importThree();
    const ReportTable table = reportOf("speaking").tables[0];
    expectQuotesBehind(table, "Turns");
    EXPECT_THAT(behind(table, 0, columnOf(table, "Longest turn")),
                ElementsAre(HasSubstr("It's a safe place 💙 where naebody judges ye.")));
}

TEST_F(SpeakingReport, TellsHowEvenlyAGroupTalks) {
    importThree();
    const Report report = reportOf("speaking");
    ASSERT_EQ(report.tables.size(), 2U);
    const ReportTable& balance = report.tables[1];
    // Hanna says 13 words, Tim 8; nobody else speaks with another.
    EXPECT_THAT(firstColumn(balance), ElementsAre("Group"));
    EXPECT_EQ(whole(balance, "Group", "Words"), 21);
    EXPECT_EQ(cell(balance, "Group", "Most talkative"), ReportCell("Hanna"));
    EXPECT_EQ(cell(balance, "Group", "Their share"), ReportCell(Share{13.0 / 21}));
    // (2·1 − 3)·8 + (2·2 − 3)·13 over 2 × 21.
    EXPECT_EQ(cell(balance, "Group", "Gini"), ReportCell(5.0 / 42));
    EXPECT_EQ(cell(balance, "Group", "Interviewers"), ReportCell(Share{4.0 / 25}));
}

TEST_F(SpeakingReport, TakesAPersonOverTheWholeStudyAsOne) {
    importThree();
    ASSERT_THAT(importTranscripts(study(), {write("Again.md", "**Interviewer:** Back?\n\n**Evelyn:** Aye, back.\n")}),
                IsOk());
    const Report report = reportOf("speaking", {{"per", {"study"}}});
    const ReportTable& table = report.tables[0];
    EXPECT_EQ(whole(table, "Evelyn", "Turns"), 3);
    EXPECT_EQ(whole(table, "Evelyn", "Words"), 25);
    EXPECT_EQ(whole(table, "Interviewer", "Words"), 23);
    EXPECT_THAT(firstColumn(table), ElementsAre("Evelyn", "Ernie", "Hanna", "Tim", "Interviewer"));
    ASSERT_EQ(report.charts.size(), 1U);
    EXPECT_EQ(report.charts[0].kind, ChartKind::Bars);
    EXPECT_THAT(report.charts[0].categories, ElementsAre("Evelyn", "Ernie", "Hanna", "Tim", "Interviewer"));
}

TEST_F(SpeakingReport, OfParticipantsLeavesInterviewersOut) {
    importThree();
    const Report report = reportOf("speaking", {{"speech", {"participants"}}, {"where", {"role=staff"}}});
    ASSERT_EQ(report.tables[0].rows.size(), 2U);
    EXPECT_EQ(said(report.tables[0], "Group", "Hanna", "Share of words"), ReportCell(Share{13.0 / 21}));
    EXPECT_EQ(reportOf("speaking", {{"transcript", {"ernie"}}}).tables[0].rows.size(), 2U);
}

TEST_F(SpeakingReport, DrawsABarForEachTranscriptThatIsWhole) {
    importThree();
    const Report report = reportOf("speaking");
    ASSERT_EQ(report.charts.size(), 1U);
    const Chart& chart = report.charts[0];
    EXPECT_EQ(chart.kind, ChartKind::StackedBars);
    EXPECT_THAT(chart.categories, ElementsAre("Evelyn", "Ernie", "Group"));
    ASSERT_EQ(chart.series.size(), 3U);
    for (std::size_t category = 0; category < 3; ++category) {
        double sum = 0;
        for (const ChartSeries& series : chart.series)
            sum += series.values[category].value_or(0);
        EXPECT_NEAR(sum, 1, 1e-12);
    }
    EXPECT_FALSE(chart.series[1].values[0]) << "nobody else speaks with Evelyn";
}

TEST_F(SpeakingReport, NotesAreNotSaid) {
    ASSERT_THAT(importTranscripts(study(), {write("One.md", "**Ann:** Aye [long pause] fine, 12 of them.\n\n**Bob:** "
                                                            "[laughs]\n")}),
                IsOk());
    const ReportTable table = reportOf("speaking").tables[0];
    EXPECT_EQ(said(table, "One", "Ann", "Words"), ReportCell(std::int64_t{5}));
    EXPECT_EQ(said(table, "One", "Bob", "Words"), ReportCell(std::int64_t{0}));
    EXPECT_EQ(said(table, "One", "Bob", "Turns"), ReportCell(std::int64_t{1}));
    EXPECT_EQ(said(reportOf("speaking", {{"with-notes", {"yes"}}}).tables[0], "One", "Bob", "Words"),
              ReportCell(std::int64_t{1}));
}

TEST_F(SpeakingReport, OfMoreThanEightPeopleDrawsTheRestAsOne) {
    std::string talk;
    for (char name = 'A'; name < 'A' + 11; ++name)
        talk += std::string("**P") + name + ":** Aye, that is so.\n\n";
    talk += "**PA:** And more.\n";
    ASSERT_THAT(importTranscripts(study(), {write("Big.md", talk)}), IsOk());
    const Report report = reportOf("speaking");
    ASSERT_EQ(report.charts[0].series.size(), 9U);
    EXPECT_EQ(report.charts[0].series[8].name, "Further participants");
    EXPECT_NEAR(report.charts[0].series[8].values[0].value_or(0), 12.0 / 46, 1e-12);
}

TEST_F(SpeakingReport, OfAnEmptyStudyIsEmpty) {
    for (const char* per : {"transcript", "study"}) {
        const Report report = reportOf("speaking", {{"per", {per}}});
        ASSERT_EQ(report.tables.size(), 1U);
        EXPECT_THAT(report.tables[0].rows, IsEmpty());
        EXPECT_THAT(report.charts, IsEmpty());
    }
}

} // namespace
} // namespace kenspeckle::test
