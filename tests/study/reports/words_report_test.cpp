// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coders.h"
#include "study/reports/word_reports_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class WordsReport : public WordReportTest {
protected:
    ReportTable words(Options options = {}) {
        Report report = reportOf("words", options);
        return report.tables.empty() ? ReportTable{} : report.tables.front();
    }
};

TEST_F(WordsReport, CountsWordsPeopleAndTranscripts) {
    importThree();
    const ReportTable table = words();
    EXPECT_EQ(whole(table, "folk", "Count"), 2);
    EXPECT_EQ(whole(table, "folk", "Participants"), 2);
    EXPECT_EQ(whole(table, "folk", "Transcripts"), 1);
    // Participants say 23 + 24 + 21 words.
    EXPECT_THAT(table.caption, HasSubstr("Counted: 68 words of 4 participants in 3 transcripts."));
    EXPECT_EQ(cell(table, "folk", "Per 10,000 words"), ReportCell(2 * 10000.0 / 68));
    EXPECT_THAT(firstColumn(table), Contains("naebody"));
    EXPECT_THAT(firstColumn(table), Not(Contains("ye")));
    EXPECT_THAT(firstColumn(table), Not(Contains("aye")));
}

TEST_F(WordsReport, EveryCountOpensItsPlaces) {
    importThree();
    const ReportTable table = words({{"stop", {"none"}}, {"top", {"0"}}});
    expectQuotesBehind(table, "Count");
    EXPECT_THAT(behind(table, "naloxone", "Count"), ElementsAre("And naloxone. We train folk to use it."));
    EXPECT_EQ(behind(table, "judged", "Participants").size(), 1U);
}

TEST_F(WordsReport, StopWordsStillCountAsWords) {
    importThree();
    EXPECT_EQ(cell(words(), "folk", "Per 10,000 words"), cell(words({{"stop", {"none"}}}), "folk", "Per 10,000 words"));
    EXPECT_EQ(whole(words({{"stop", {"none"}}, {"top", {"0"}}}), "ye", "Count"), 2);
    EXPECT_EQ(whole(words({{"with-fillers", {"yes"}}}), "Aye", "Count"), 1);
    EXPECT_THAT(firstColumn(words({{"stop-word", {"Folk", "naloxone"}}})),
                AllOf(Not(Contains("folk")), Not(Contains("naloxone"))));
}

TEST_F(WordsReport, ListsWhatWasLeftOut) {
    importThree();
    const Report report = reportOf("words", {{"list-left-out", {"yes"}}});
    ASSERT_EQ(report.tables.size(), 2U);
    EXPECT_EQ(whole(report.tables[1], "ye", "Count"), 2);
    EXPECT_EQ(whole(report.tables[1], "aye", "Count"), 1);
}

TEST_F(WordsReport, StemsGatherTheFormsOfAWord) {
    importThree();
    const ReportTable table = words({{"stem", {"yes"}}});
    EXPECT_EQ(whole(table, "recovery", "Count"), 3);
    EXPECT_EQ(whole(table, "recovery", "Participants"), 3);
    EXPECT_EQ(cell(table, "recovery", "Forms"), ReportCell("recovery 2, recovered 1"));
    EXPECT_EQ(behind(table, "recovery", "Count").size(), 3U);
    EXPECT_THAT(firstColumn(words({{"stem", {"yes"}}, {"stop-word", {"recovering"}}})), Not(Contains("recovery")));
}

TEST_F(WordsReport, IsFilteredByWhoSpeaksWhereAndUnderWhatCode) {
    importThree();
    EXPECT_THAT(words({{"speech", {"interviewers"}}}).caption, HasSubstr("22 words of interviewers"));
    EXPECT_THAT(words({{"speech", {"all"}}}).caption, HasSubstr("90 words of 4 participants and of interviewers"));
    EXPECT_THAT(words({{"where", {"role=user"}}}).caption, HasSubstr("47 words of 2 participants in 2 transcripts"));
    EXPECT_THAT(words({{"transcript", {"group"}}}).caption, HasSubstr("21 words of 2 participants in 1 transcript."));
    tag("Evelyn", "safe place 💙 where naebody judges", "Naloxone");
    const ReportTable coded = words({{"code", {"Naloxone"}}});
    EXPECT_THAT(coded.caption, HasSubstr("Counted: 5 words"));
    EXPECT_THAT(firstColumn(coded), ElementsAre("judges", "naebody", "place", "safe"));
    EXPECT_THAT(makeReport(study(), {"words", {{"where", {"colour=red"}}}}), FailsWith(ErrorKind::NotFound, "colour"));
    EXPECT_THAT(makeReport(study(), {"words", {{"code", {"Nothing such"}}}}),
                FailsWith(ErrorKind::NotFound, "Nothing such"));
}

TEST_F(WordsReport, AWordThatAPassageCutsIsInIt) {
    importThree();
    Passage passage = passageOf("Evelyn", "naebody");
    passage.range.begin = passage.range.begin + 2;
    ASSERT_THAT(addCoding(study(), passage, codeNamed("Naloxone")), IsOk());
    EXPECT_THAT(firstColumn(words({{"code", {"Naloxone"}}})), ElementsAre("naebody"));
}

TEST_F(WordsReport, WhoWorksBlindSeesWordsOfTheirOwnPassagesOnly) {
    importThree();
    tag("Evelyn", "naebody judges", "Naloxone");
    study().setCoder("Tam");
    tag("Ernie", "needle exchange", "Naloxone");
    EXPECT_EQ(words({{"code", {"Naloxone"}}}).rows.size(), 4U);
    EXPECT_THAT(firstColumn(words({{"coder", {"Morag"}}})), ElementsAre("judges", "naebody"));
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(firstColumn(words({{"code", {"Naloxone"}}})), ElementsAre("exchange", "needle"));
    EXPECT_THAT(makeReport(study(), {"words", {{"coder", {"Morag"}}}}), FailsWith(ErrorKind::Refused, "blind"));
}

TEST_F(WordsReport, IsOrderedAndCutAsAsked) {
    importThree();
    EXPECT_EQ(words({{"top", {"3"}}}).rows.size(), 3U);
    EXPECT_THAT(firstColumn(words({{"at-least", {"2"}}, {"order", {"word"}}})),
                ElementsAre("drop", "folk", "recovery"));
    EXPECT_THAT(firstColumn(words({{"at-least", {"2"}}, {"order", {"participants"}}, {"stop-word", {"folk"}}})),
                ElementsAre("drop", "recovery"));
}

TEST_F(WordsReport, CountsNumbersNotesAndHyphensAsAsked) {
    ASSERT_THAT(importTranscripts(study(), {write("One.md", "**Ann:** The drop-in of [name of town] has 12 chairs. "
                                                            "Didn’t we? We didn't.\n")}),
                IsOk());
    const ReportTable plain = words({{"stop", {"none"}}});
    EXPECT_EQ(whole(plain, "didn't", "Count"), 2);
    EXPECT_THAT(firstColumn(plain), AllOf(Contains("drop"), Not(Contains("12")), Not(Contains("town"))));
    EXPECT_THAT(firstColumn(words({{"with-numbers", {"yes"}}})), Contains("12"));
    EXPECT_THAT(firstColumn(words({{"with-notes", {"yes"}}})), Contains("town"));
    EXPECT_THAT(firstColumn(words({{"join-hyphens", {"yes"}}})), AllOf(Contains("drop-in"), Not(Contains("drop"))));
    EXPECT_THAT(firstColumn(words({{"shortest", {"6"}}})), ElementsAre("chairs"));
}

TEST_F(WordsReport, SpeaksGerman) {
    auto made =
        Study::create(folder() / "de.ken", {shippedCodebookFolder() / "rosc-eight-point-plan.qdc", "de"}, "Grete");
    ASSERT_THAT(made, IsOk());
    ASSERT_THAT(importTranscripts(*made, {write("Lena.md", "**Lena:** Die Straße, ähm, die STRASSE ist laut. Also die "
                                                           "Gruppe und die Gruppen sind in der Straße.\n")}),
                IsOk());
    const Report plain = reportOf(*made, "words");
    EXPECT_EQ(whole(plain.tables[0], "Straße", "Count"), 3);
    EXPECT_THAT(firstColumn(plain.tables[0]), ElementsAre("Straße", "Gruppe", "Gruppen", "laut"));
    EXPECT_EQ(whole(reportOf(*made, "words", {{"stem", {"yes"}}}).tables[0], "Gruppe", "Count"), 2);
}

TEST_F(WordsReport, SaysThatThereIsNoStopListForALanguage) {
    auto made =
        Study::create(folder() / "gd.ken", {shippedCodebookFolder() / "rosc-eight-point-plan.qdc", "gd"}, "Mòrag");
    ASSERT_THAT(made, IsOk());
    ASSERT_THAT(importTranscripts(*made, {write("A.md", "**Ailean:** Tha an taigh mòr.\n")}), IsOk());
    const Report report = reportOf(*made, "words", {{"stem", {"yes"}}});
    EXPECT_EQ(report.tables[0].rows.size(), 4U);
    EXPECT_THAT(report.tables[0].caption, AllOf(HasSubstr("no list of stop words"), HasSubstr("no stems")));
}

TEST_F(WordsReport, OfAnEmptyStudyIsEmpty) {
    const Report report = reportOf("words");
    EXPECT_THAT(report.tables[0].rows, IsEmpty());
    EXPECT_THAT(report.tables[0].caption, HasSubstr("Counted: 0 words of 0 participants in 0 transcripts"));
    EXPECT_THAT(reportOf("words", {{"speech", {"all"}}, {"stem", {"yes"}}}).tables[0].rows, IsEmpty());
}

TEST_F(WordsReport, OfInterviewersAloneHasNoParticipants) {
    ASSERT_THAT(importTranscripts(study(), {write("Only.md", "**Interviewer:** Testing the recorder, testing.\n")}),
                IsOk());
    EXPECT_THAT(words().rows, IsEmpty());
    EXPECT_EQ(whole(words({{"speech", {"interviewers"}}}), "testing", "Participants"), 0);
}

TEST_F(WordsReport, ShowsThirtyWordsAsBars) {
    importThree();
    const Report report = reportOf("words", {{"stop", {"none"}}});
    ASSERT_EQ(report.charts.size(), 1U);
    EXPECT_EQ(report.charts[0].kind, ChartKind::Bars);
    EXPECT_EQ(report.charts[0].categories.size(), 30U);
    EXPECT_EQ(report.charts[0].series[0].values.size(), 30U);
    EXPECT_EQ(report.charts[0].evidence.size(), 30U);
}

TEST_F(WordsReport, CountsWordsOfWhichNobodyIsNamedAsTheSpeaker) {
    ASSERT_THAT(importTranscripts(study(), {write("Two.md", "*The room was full.*\n\n**Ann:** It was full.\n")}),
                IsOk());
    const ReportTable table = words();
    EXPECT_EQ(whole(table, "full", "Count"), 2);
    EXPECT_EQ(whole(table, "full", "Participants"), 1);
    EXPECT_THAT(table.caption,
                HasSubstr("7 words of 1 participant in 1 transcript. 1 turn among them names no speaker."));
}

TEST_F(WordsReport, CanBeStopped) {
    importThree();
    std::stop_source source;
    source.request_stop();
    EXPECT_THAT(makeReport(study(), {"words", {}}, Task{{}, source.get_token()}),
                FailsWith(ErrorKind::Cancelled, "stopped"));
}

TEST_F(WordsReport, IsTheSameTwice) {
    importThree();
    EXPECT_EQ(reportJson(reportOf("words")), reportJson(reportOf("words")));
}

} // namespace
} // namespace kenspeckle::test
