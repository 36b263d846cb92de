// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using Options = std::map<std::string, std::vector<std::string>>;

class TimelineReport : public StudyTest {
protected:
    Report report(const std::string& kind, const Options& options = {}) {
        auto made = makeReport(study(), {kind, options});
        EXPECT_THAT(made, IsOk());
        return made ? std::move(*made) : Report();
    }
    std::string wordsBehind(const Evidence& evidence) {
        auto behind = quotesBehind(study(), evidence);
        EXPECT_THAT(behind, IsOk());
        return behind && behind->size() == 1 ? behind->front().text : std::string();
    }
};

TEST_F(TimelineReport, PortraitShowsTheShortestPassageOnTop) {
    importThree();
    tag("Evelyn", "It's a safe place 💙 where naebody judges ye.", "Naloxone");
    tag("Evelyn", "safe place 💙", "Safety");
    const Report made = report("portrait", {{"along", {"characters"}}});
    ASSERT_THAT(made.charts, SizeIs(1));
    const Chart& chart = made.charts[0];
    EXPECT_EQ(chart.kind, ChartKind::Timeline);
    EXPECT_THAT(chart.categories, ElementsAre("Evelyn", "Ernie", "Group"));
    ASSERT_THAT(chart.stretches, SizeIs(3));
    EXPECT_EQ(chart.stretches[1].label, "Safety");
    EXPECT_EQ(wordsBehind(chart.stretches[1].evidence), "safe place 💙");
    EXPECT_EQ(wordsBehind(chart.stretches[0].evidence), "It's a ");
    EXPECT_EQ(chart.stretches[1].end - chart.stretches[1].begin, 12);
    const ReportTable& transcripts = made.tables.at(0);
    EXPECT_EQ(transcripts.rows.at(0).at(4), ReportCell(std::int64_t{2}));
    EXPECT_EQ(transcripts.rows.at(0).at(6), ReportCell(std::int64_t{3}));
    EXPECT_EQ(transcripts.rows.at(1).at(3), ReportCell(Share{0}));
    const ReportTable& stretches = made.tables.at(1);
    EXPECT_EQ(stretches.rows.at(1).at(7), ReportCell(std::int64_t{2})) << "two codes together";
    EXPECT_EQ(stretches.rows.at(1).at(3), ReportCell(std::int64_t{2})) << "in the second turn";
}

TEST_F(TimelineReport, PortraitAlongTurnsGivesEveryTurnTheSameWidth) {
    importThree();
    tag("Ernie", "A pal told me. I was feart of being judged at the chemist.", "Safety"); // turn 2, whole
    tag("Group", "A drop-in", "Safety");
    const Report made = report("portrait", {{"along", {"turns"}}, {"transcript", {"Ernie"}}});
    ASSERT_THAT(made.charts.at(0).stretches, SizeIs(1));
    EXPECT_DOUBLE_EQ(made.charts[0].stretches[0].begin, 1);
    EXPECT_DOUBLE_EQ(made.charts[0].stretches[0].end, 2);
    EXPECT_THAT(made.charts[0].categories, ElementsAre("Ernie"));
    const Report shares = report("portrait");
    for (const ChartStretch& stretch : shares.charts.at(0).stretches) {
        EXPECT_GE(stretch.begin, 0);
        EXPECT_LE(stretch.end, 1);
        EXPECT_LT(stretch.begin, stretch.end);
    }
}

TEST_F(TimelineReport, ThemesTakeTheColourOfTheTheme) {
    importThree();
    tag("Evelyn", "safe place", "Safety");
    tag("Evelyn", "where naebody", "Not having to retell the story");
    const Report made = report("portrait", {{"level", {"themes"}}});
    for (const ChartStretch& stretch : made.charts.at(0).stretches)
        EXPECT_EQ(stretch.label, "A trauma-informed approach is developed");
    EXPECT_THAT(report("portrait", {{"code", {"Safety"}}}).charts.at(0).stretches, SizeIs(1));
}

TEST_F(TimelineReport, CodelineHasALineForEachCodeOfTheTranscript) {
    importThree();
    tag("Group", "nobody needs", "Safety");
    tag("Group", "needs an appointment", "Safety");
    tag("Group", "naloxone. We train", "Naloxone");
    tag("Group", "That's recovery", "Safety");
    tag("Evelyn", "safe place", "Volunteering");
    const Report made = report("codeline", {{"transcript", {"Group"}}});
    EXPECT_EQ(made.title, "Codeline of Group");
    ASSERT_THAT(made.charts, SizeIs(1));
    EXPECT_THAT(made.charts[0].categories, ElementsAre("Naloxone", "Safety"));
    ASSERT_THAT(made.charts[0].stretches, SizeIs(3));
    EXPECT_EQ(wordsBehind(made.charts[0].stretches[1].evidence), "nobody needs an appointment");
    EXPECT_EQ(made.charts[0].stretches[1].row, 1U);
    const ReportTable& table = made.tables.at(0);
    ASSERT_THAT(table.rows, SizeIs(3));
    EXPECT_EQ(table.rows[1][5], ReportCell("Hanna"));
    EXPECT_EQ(table.rows[1][6], ReportCell(std::int64_t{4}));
    EXPECT_EQ(table.rows[1][7], ReportCell("nobody needs an appointment"));
    EXPECT_EQ(wordsBehind(table.evidence.at({1, 6})), "nobody needs an appointment");
    EXPECT_THAT(report("codeline").title, HasSubstr("Evelyn")) << "the first one imported";
}

TEST_F(TimelineReport, EmptyStudiesAndUncodedTranscriptsHaveNoChart) {
    EXPECT_THAT(report("portrait").charts, IsEmpty());
    EXPECT_THAT(report("codeline").notes.back(), HasSubstr("no transcript"));
    importThree();
    EXPECT_THAT(report("portrait").charts, IsEmpty());
    EXPECT_THAT(report("codeline").charts, IsEmpty());
    EXPECT_THAT(report("portrait").tables.at(0).rows, SizeIs(3));
    EXPECT_THAT(makeReport(study(), {"codeline", {{"transcript", {"Nowhere"}}}}),
                FailsWith(ErrorKind::NotFound, "Nowhere"));
}

} // namespace
} // namespace kenspeckle::test
