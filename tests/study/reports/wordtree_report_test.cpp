// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/word_reports_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class WordTreeReport : public WordReportTest {
protected:
    void SetUp() override {
        WordReportTest::SetUp();
        ASSERT_THAT(importTranscripts(study(), {write("Talk.md", "**Ann:** I feel safe here. I feel safe, ken. I feel "
                                                                 "fine. You feel it. I feel\n\n**Bob:** I feel safe "
                                                                 "[laughs] here.\n")}),
                    IsOk());
    }
    ReportTable tree(Options options = {}) {
        if (options.count("word") == 0) options["word"] = {"I feel"};
        return reportOf("wordtree", options).tables.at(0);
    }
};

TEST_F(WordTreeReport, ShowsWhatFollowsAWord) {
    const ReportTable table = tree();
    EXPECT_THAT(firstColumn(table), ElementsAre("“I feel”", "safe", "here"));
    EXPECT_THAT(table.indents, ElementsAre(0, 1, 2));
    EXPECT_EQ(whole(table, "“I feel”", "Count"), 5);
    EXPECT_EQ(whole(table, "safe", "Count"), 3);
    EXPECT_EQ(whole(table, "safe", "Participants"), 2);
    EXPECT_EQ(cell(table, "safe", "Of those above"), ReportCell(Share{0.6}));
    EXPECT_EQ(cell(table, "“I feel”", "Of those above"), ReportCell());
    EXPECT_EQ(cell(table, "here", "In full"), ReportCell("“I feel” safe here"));
}

TEST_F(WordTreeReport, EveryCountOpensItsPlaces) {
    const ReportTable table = tree({{"least", {"1"}}});
    expectQuotesBehind(table, "Count");
    EXPECT_THAT(behind(table, "here", "Count"), ElementsAre("I feel safe here", "I feel safe [laughs] here"));
    EXPECT_THAT(behind(table, "ken", "Count"), ElementsAre("I feel safe, ken"));
}

TEST_F(WordTreeReport, EndsWithTheSentence) {
    EXPECT_THAT(firstColumn(tree({{"word", {"fine"}}, {"least", {"1"}}})), ElementsAre("“fine”"));
}

TEST_F(WordTreeReport, ShowsWhatComesBefore) {
    const ReportTable table = tree({{"word", {"safe"}}, {"direction", {"before"}}, {"least", {"1"}}});
    EXPECT_THAT(firstColumn(table), ElementsAre("“safe”", "feel", "I"));
    EXPECT_EQ(cell(table, "I", "In full"), ReportCell("I feel “safe”"));
    EXPECT_THAT(behind(table, "I", "Count"), ElementsAre("I feel safe", "I feel safe", "I feel safe"));
}

TEST_F(WordTreeReport, IsAsDeepAndBroadAsAsked) {
    EXPECT_THAT(firstColumn(tree({{"depth", {"1"}}, {"least", {"1"}}})), ElementsAre("“I feel”", "safe", "fine"));
    EXPECT_THAT(firstColumn(tree({{"depth", {"1"}}, {"least", {"1"}}, {"branches", {"1"}}})),
                ElementsAre("“I feel”", "safe"));
    EXPECT_THAT(firstColumn(tree({{"least", {"4"}}})), ElementsAre("“I feel”"));
}

TEST_F(WordTreeReport, IsDrawnAsIndentedBars) {
    const Report report = reportOf("wordtree", {{"word", {"I feel"}}});
    ASSERT_EQ(report.charts.size(), 1U);
    EXPECT_EQ(report.charts[0].kind, ChartKind::Bars);
    EXPECT_THAT(report.charts[0].depths, ElementsAre(0, 1, 2));
    EXPECT_THAT(report.charts[0].series[0].values, ElementsAre(5.0, 3.0, 2.0));
}

TEST_F(WordTreeReport, OfAWordThatNobodySaysIsItsRoot) {
    const Report report = reportOf("wordtree", {{"word", {"naloxone"}}});
    EXPECT_EQ(whole(report.tables[0], "“naloxone”", "Count"), 0);
    EXPECT_THAT(report.charts, IsEmpty());
    EXPECT_THAT(makeReport(study(), {"wordtree", {}}), FailsWith(ErrorKind::Usage, "say which word"));
}

} // namespace
} // namespace kenspeckle::test
