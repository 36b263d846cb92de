// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/word_reports_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ContextReport : public WordReportTest {
protected:
    Report context(const std::string& word, Options options = {}) {
        options["word"] = {word};
        return reportOf("context", options);
    }
    std::vector<std::string> keys(const std::string& word, const Options& options = {}) {
        std::vector<std::string> found;
        const Report report = context(word, options);
        for (const auto& row : report.tables.at(0).rows)
            found.push_back(std::get<std::string>(row[4]));
        return found;
    }
    static std::string text(const ReportTable& table, std::size_t row, std::size_t column) {
        return std::get<std::string>(table.rows.at(row).at(column));
    }
};

TEST_F(ContextReport, ShowsAWordWithWhatStandsAroundItInItsTurn) {
    importThree();
    const Report report = context("naebody", {{"width", {"2"}}});
    const ReportTable& table = report.tables[0];
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(text(table, 0, 0), "Evelyn");
    EXPECT_EQ(table.rows[0][1], ReportCell(std::int64_t{2}));
    EXPECT_EQ(text(table, 0, 2), "Evelyn");
    EXPECT_EQ(text(table, 0, 3), "place 💙 where");
    EXPECT_EQ(text(table, 0, 4), "naebody");
    EXPECT_EQ(text(table, 0, 5), "judges ye");
    EXPECT_THAT(behind(table, 0, 4), ElementsAre("naebody"));
    EXPECT_THAT(table.caption, HasSubstr("is said 1 time, by 1 of 4 participants, in 1 of 3 transcripts"));
}

TEST_F(ContextReport, ReachesTheEndsOfTheTurnAndNoFurther) {
    importThree();
    const ReportTable table = context("staff").tables[0];
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(text(table, 0, 3), "The");
    EXPECT_EQ(text(table, 0, 5), "are brilliant, so they are.");
}

TEST_F(ContextReport, FindsPhrasesBeginningsAndAnyWord) {
    importThree();
    EXPECT_THAT(keys("\"drop in\""), ElementsAre("drop in", "drop-in"));
    EXPECT_THAT(keys("drop-in"), ElementsAre("drop in", "drop-in"));
    EXPECT_THAT(keys("recover*"), ElementsAre("recovered", "Recovery", "recovery"));
    EXPECT_THAT(keys("a * place"), ElementsAre("a safe place"));
    EXPECT_THAT(keys("judge*"), ElementsAre("judges", "judged"));
    EXPECT_THAT(keys("IT’S"), ElementsAre("It's"));
    EXPECT_THAT(keys("judge"), IsEmpty());
    EXPECT_THAT(keys("judge", {{"stem", {"yes"}}}), ElementsAre("judges", "judged"));
    EXPECT_THAT(keys("brilliant Aye"), IsEmpty()) << "a phrase does not reach over turns";
}

TEST_F(ContextReport, OfSeveralWordsTakesTheLongestAtAPlace) {
    importThree();
    const Report report = reportOf("context", {{"word", {"needle", "needle exchange"}}});
    ASSERT_EQ(report.tables[0].rows.size(), 1U);
    EXPECT_EQ(text(report.tables[0], 0, 4), "needle exchange");
}

TEST_F(ContextReport, SortsByWhatStandsOnEitherSide) {
    importThree();
    EXPECT_THAT(keys("recover*", {{"sort", {"text"}}}), ElementsAre("recovered", "Recovery", "recovery"));
    // Nothing to the right of Hanna's, "takes" of Ernie's, "there" of Evelyn's.
    EXPECT_THAT(keys("recover*", {{"sort", {"right"}}}), ElementsAre("recovery", "Recovery", "recovered"));
    // From the word outwards: "aye", "i", "that's".
    EXPECT_THAT(keys("recover*", {{"sort", {"left"}}}), ElementsAre("Recovery", "recovered", "recovery"));
    EXPECT_THAT(keys("recover*", {{"sort", {"speaker"}}}), ElementsAre("Recovery", "recovered", "recovery"));
}

TEST_F(ContextReport, IsFilteredAndCut) {
    importThree();
    EXPECT_THAT(keys("recover*", {{"where", {"role=staff"}}}), ElementsAre("recovery"));
    EXPECT_THAT(keys("hub"), IsEmpty());
    EXPECT_THAT(keys("hub", {{"speech", {"all"}}}), ElementsAre("hub"));
    tag("Ernie", "judged at the", "Naloxone");
    EXPECT_THAT(keys("at the", {{"code", {"Naloxone"}}}), ElementsAre("at the"));
    EXPECT_THAT(keys("the chemist", {{"code", {"Naloxone"}}}), IsEmpty()) << "the phrase reaches out of the passage";
    const Report cut = context("recover*", {{"top", {"1"}}});
    EXPECT_EQ(cut.tables[0].rows.size(), 1U);
    EXPECT_THAT(cut.tables[0].caption, HasSubstr("The first 1 places are shown"));
}

TEST_F(ContextReport, NotesDoNotPartAPhrase) {
    ASSERT_THAT(importTranscripts(study(), {write("One.md", "**Ann:** It is a one [laughs] stop shop.\n")}), IsOk());
    EXPECT_THAT(keys("one stop"), ElementsAre("one [laughs] stop"));
    EXPECT_THAT(keys("laughs"), IsEmpty());
    EXPECT_THAT(keys("laughs", {{"with-notes", {"yes"}}}), ElementsAre("laughs"));
}

TEST_F(ContextReport, SaysWhatItCannotLookFor) {
    EXPECT_THAT(makeReport(study(), {"context", {}}), FailsWith(ErrorKind::Usage, "say which word"));
    EXPECT_THAT(makeReport(study(), {"context", {{"word", {"💙"}}}}), FailsWith(ErrorKind::Usage, "no word"));
    EXPECT_THAT(makeReport(study(), {"context", {{"word", {"*"}}}}), FailsWith(ErrorKind::Usage, "no word"));
    EXPECT_THAT(makeReport(study(), {"context", {{"word", {"re*er"}}}}), FailsWith(ErrorKind::Usage, "end of a word"));
}

TEST_F(ContextReport, ShowsWhereInEachTranscriptItIsSaid) {
    importThree();
    const Report report = context("recover*");
    ASSERT_EQ(report.charts.size(), 1U);
    EXPECT_EQ(report.charts[0].kind, ChartKind::Timeline);
    EXPECT_THAT(report.charts[0].categories, ElementsAre("Evelyn", "Ernie", "Group"));
    ASSERT_EQ(report.charts[0].stretches.size(), 3U);
    for (const ChartStretch& stretch : report.charts[0].stretches) {
        EXPECT_LT(stretch.begin, stretch.end);
        EXPECT_LE(stretch.end, 1);
    }
}

TEST_F(ContextReport, OfAnEmptyStudyIsEmpty) {
    const Report report = context("hub");
    EXPECT_THAT(report.tables[0].rows, IsEmpty());
    EXPECT_THAT(report.charts, IsEmpty());
}

} // namespace
} // namespace kenspeckle::test
