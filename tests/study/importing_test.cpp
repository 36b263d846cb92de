// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/retrieval.h"
#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using ImportTest = StudyTest;

TEST_F(ImportTest, TurnsSpeakersAndTimesAreTakenOutOfTheText) {
    importThree();
    KS_ASSERT_VALUE(evelyn, transcript(study(), transcriptNamed("Evelyn")));
    ASSERT_THAT(evelyn.turns, SizeIs(4));
    EXPECT_EQ(wordsAt({evelyn.id, evelyn.turns[1].range}),
              "It's a safe place 💙 where naebody judges ye. I recovered there.\nYe can just drop in.");
    ASSERT_THAT(evelyn.turns[1].timeMarks, SizeIs(1));
    EXPECT_EQ(evelyn.turns[1].timeMarks[0].time, std::chrono::seconds(4));
    EXPECT_EQ(evelyn.turns[1].timeMarks[0].at, evelyn.turns[1].range.begin);
    ASSERT_THAT(evelyn.speakers, SizeIs(2));
    EXPECT_EQ(evelyn.speakers[0].role, SpeakerRole::Interviewer);
    EXPECT_EQ(evelyn.speakers[1].role, SpeakerRole::Participant);
}

TEST_F(ImportTest, SameTextTwiceIsNoticed) {
    importThree();
    KS_ASSERT_VALUE(again, importTranscripts(study(), {write("Copy of Evelyn.md", kEvelyn)}));
    ASSERT_THAT(again.files, SizeIs(1));
    EXPECT_EQ(again.files[0].status, ImportStatus::AlreadyThere);
    EXPECT_EQ(again.files[0].transcript, "Evelyn");
    KS_ASSERT_VALUE(all, transcripts(study()));
    EXPECT_THAT(all, SizeIs(3));
}

TEST_F(ImportTest, OtherTextOfTheSameNameGetsANameOfItsOwn) {
    importThree();
    std::filesystem::create_directory(folder() / "second");
    writeFile(folder() / "second" / "Evelyn.md", "**Interviewer:** Again?\n\n**Evelyn:** Again.\n");
    KS_ASSERT_VALUE(outcome, importTranscripts(study(), {folder() / "second"}));
    EXPECT_EQ(outcome.files.at(0).transcript, "Evelyn (2)");
}

TEST_F(ImportTest, OneBrokenFileOfAFolderFailsAlone) {
    std::filesystem::create_directory(folder() / "in");
    for (int i = 1; i <= 11; ++i)
        writeFile(folder() / "in" / ("Interview " + std::to_string(i) + ".md"),
                  "**Interviewer:** One?\n\n**P" + std::to_string(i) + ":** Number " + std::to_string(i) + ".\n");
    writeFile(folder() / "in" / "Interview 7.md", std::string_view("\0\1\2\0\0\xff\xfe\0\0\0\0", 11));
    writeFile(folder() / "in" / "picture.png", "not a transcript");
    KS_ASSERT_VALUE(outcome, importTranscripts(study(), {folder() / "in"}));
    ASSERT_THAT(outcome.files, SizeIs(11));
    EXPECT_EQ(outcome.count(ImportStatus::Imported), 10U);
    EXPECT_EQ(outcome.files[1].file.filename(), "Interview 2.md") << "sorted as people count";
    EXPECT_EQ(outcome.files[6].status, ImportStatus::Failed);
    EXPECT_THAT(outcome.files[6].error, HasSubstr("Interview 7.md"));
    expectSound();
}

TEST_F(ImportTest, DocumentsOfOtherKindsAreNamedNotSkipped) {
    std::filesystem::create_directory(folder() / "in");
    writeFile(folder() / "in" / "a.md", kErnie);
    writeFile(folder() / "in" / "b.pdf", "%PDF-1.4");
    KS_ASSERT_VALUE(outcome, importTranscripts(study(), {folder() / "in"}));
    ASSERT_THAT(outcome.files, SizeIs(2));
    EXPECT_EQ(outcome.files[1].status, ImportStatus::Failed);
    EXPECT_THAT(outcome.files[1].error, HasSubstr(".docx"));
}

TEST_F(ImportTest, FoldersInsideAreReadOnlyWhenAskedFor) {
    std::filesystem::create_directories(folder() / "in" / "deep");
    writeFile(folder() / "in" / "a.md", kErnie);
    writeFile(folder() / "in" / "deep" / "b.md", kEvelyn);
    KS_ASSERT_VALUE(flat, importTranscripts(study(), {folder() / "in"}));
    EXPECT_THAT(flat.files, SizeIs(1));
    KS_ASSERT_VALUE(deep, importTranscripts(study(), {folder() / "in"}, {true}));
    EXPECT_THAT(deep.files, SizeIs(2));
}

TEST_F(ImportTest, StoppedImportKeepsWholeTranscripts) {
    std::stop_source source;
    Task task;
    task.stop = source.get_token();
    task.report = [&](const Progress& progress) {
        if (progress.done == 1) source.request_stop();
    };
    KS_ASSERT_VALUE(
        outcome,
        importTranscripts(study(), {write("1.md", kEvelyn), write("2.md", kErnie), write("3.md", kGroup)}, {}, task));
    EXPECT_EQ(outcome.count(ImportStatus::Imported), 2U) << "the file at hand is finished";
    EXPECT_EQ(outcome.count(ImportStatus::Cancelled), 1U);
    expectSound();
}

TEST_F(ImportTest, PathThatIsNotThereSaysSo) {
    KS_ASSERT_VALUE(outcome, importTranscripts(study(), {folder() / "nowhere"}));
    ASSERT_THAT(outcome.files, SizeIs(1));
    EXPECT_THAT(outcome.files[0].error, testing::AllOf(HasSubstr("nowhere"), testing::Not(HasSubstr("this kind"))));
}

TEST_F(ImportTest, NothingToImportIsAnError) {
    std::filesystem::create_directory(folder() / "empty");
    EXPECT_THAT(importTranscripts(study(), {folder() / "empty"}), FailsWith(ErrorKind::NotFound, "empty"));
}

TEST_F(ImportTest, TranscriptThatNamesNobodyIsOnePersons) {
    KS_ASSERT_VALUE(outcome,
                    importTranscripts(study(), {write("Diary 1.txt", "I went to the hub today.\n\nIt was fine.\n")}));
    ASSERT_EQ(outcome.count(ImportStatus::Imported), 1U);
    KS_ASSERT_VALUE(people, participants(study()));
    ASSERT_THAT(people, SizeIs(1));
    EXPECT_EQ(people[0].name, "Diary 1");
}

TEST_F(ImportTest, EachImportIsUndoneAlone) {
    importThree();
    ASSERT_THAT(undo(study()), IsOk()); // the attributes
    ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(two, transcripts(study()));
    EXPECT_THAT(two, SizeIs(2));
    KS_ASSERT_VALUE(nothing, searchStudy(study(), "naloxone"));
    EXPECT_EQ(nothing.total, 0);
    ASSERT_THAT(redo(study()), IsOk());
    KS_ASSERT_VALUE(again, searchStudy(study(), "naloxone"));
    EXPECT_EQ(again.total, 1);
    expectSound();
}

TEST_F(ImportTest, RemovedTranscriptLeavesStudyAndIndex) {
    importThree();
    tag("Ernie", "A pal told me", "Safety");
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("Ernie"), transcriptNamed("Ernie")}), IsOk());
    KS_ASSERT_VALUE(gone, searchStudy(study(), "chemist"));
    EXPECT_EQ(gone.total, 0);
    EXPECT_THAT(codedWords(), IsEmpty());
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(codedWords(), ElementsAre("A pal told me"));
    KS_ASSERT_VALUE(back, searchStudy(study(), "chemist"));
    EXPECT_EQ(back.total, 1);
    expectSound();
}

using SpeakersTest = StudyTest;

TEST_F(SpeakersTest, SpellingsAreProposedAndMergedOnlyWhenAccepted) {
    KS_ASSERT_VALUE(
        outcome,
        importTranscripts(
            study(), {write("1.md", "**Mairi Beaton, PsyD:** One.\n\n**Int:** And?\n\n**Mairi Beaton, PsyD:** Two.\n"),
                      write("2.md", "**Mairi J. Beaton, Psy.D:** Three.\n\n**Int:** Aye?\n")}));
    ASSERT_THAT(outcome.spellings, SizeIs(1));
    EXPECT_EQ(outcome.spellings[0].keep, "Mairi Beaton, PsyD");
    EXPECT_THAT(outcome.spellings[0].others, ElementsAre("Mairi J. Beaton, Psy.D"));
    KS_ASSERT_VALUE(two, participants(study()));
    EXPECT_THAT(two, SizeIs(2));
    ASSERT_THAT(acceptSpelling(study(), outcome.spellings[0]), IsOk());
    KS_ASSERT_VALUE(one, participants(study()));
    ASSERT_THAT(one, SizeIs(1));
    EXPECT_EQ(one[0].transcripts, 2);
    KS_ASSERT_VALUE(left, spellingProposals(study()));
    EXPECT_THAT(left, IsEmpty());
    ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(again, participants(study()));
    EXPECT_THAT(again, SizeIs(2));
}

TEST_F(SpeakersTest, MappingHoldsForLaterImports) {
    ASSERT_THAT(importTranscripts(study(), {write("1.md", "**Int:** One?\n\n**EB:** One.\n")}), IsOk());
    ASSERT_THAT(mapSpeaker(study(), "EB", "Evelyn"), IsOk());
    ASSERT_THAT(importTranscripts(study(), {write("2.md", "**Int:** Two?\n\n**EB:** Two.\n")}), IsOk());
    KS_ASSERT_VALUE(people, participants(study()));
    ASSERT_THAT(people, SizeIs(1));
    EXPECT_EQ(people[0].name, "Evelyn");
    EXPECT_EQ(people[0].transcripts, 2);
}

TEST_F(SpeakersTest, InterviewerIsNoParticipant) {
    ASSERT_THAT(importTranscripts(study(), {write("1.md", "**Jo:** One?\n\n**Evelyn:** One.\n")}), IsOk());
    ASSERT_THAT(setSpeakerRole(study(), "Jo", SpeakerRole::Interviewer), IsOk());
    KS_ASSERT_VALUE(people, participants(study()));
    ASSERT_THAT(people, SizeIs(1));
    EXPECT_EQ(people[0].name, "Evelyn");
    EXPECT_THAT(setSpeakerRole(study(), "Nobody", SpeakerRole::Ignored), FailsWith(ErrorKind::NotFound, "Nobody"));
}

using TableTest = StudyTest;

constexpr const char* kExcerpts = R"(Theme,Sub-theme,Who,Role,Place,Quote
Access,Near home,Karen,staff,North,"It's round the corner, ken?"
Access,Near home,Pauline,user,,"I can walk 🚶 there"
Trust,Being heard,Karen,staff,South,They listen
,,Tim,staff,North,Just words
Trust,,Tim,staff,North,No sub-theme here
Access,One stop,Karen,staff,South,"Everything ""under one roof"""
)";

TEST_F(TableTest, QuotesComeBackAsTheTableHadThem) {
    KS_ASSERT_VALUE(outcome, importTable(study(), write("coded.csv", kExcerpts),
                                         {"quote", "who", {"Role", "Place"}, {"theme", "sub-theme"}}));
    EXPECT_EQ(outcome.transcripts, 6);
    EXPECT_EQ(outcome.participants, 3);
    EXPECT_EQ(outcome.codings, 5);
    EXPECT_EQ(outcome.codes, 5);
    QuoteFilter filter;
    filter.anyOf = {codeNamed("Access")};
    KS_ASSERT_VALUE(access, quotes(study(), filter));
    ASSERT_THAT(access, SizeIs(3));
    EXPECT_EQ(access[0].text, "It's round the corner, ken?");
    EXPECT_EQ(access[0].codes.at(0).path, "Access / Near home");
    EXPECT_EQ(access[0].attribution, "Karen, staff, North");
    EXPECT_EQ(access[1].attribution, "Pauline, user");
    EXPECT_EQ(access[2].text, "Everything \"under one roof\"");
    EXPECT_EQ(access[2].attribution, "Karen, staff, South") << "the excerpt's own value";
}

TEST_F(TableTest, DisagreementAboutAParticipantIsToldWithItsRows) {
    KS_ASSERT_VALUE(outcome, importTable(study(), write("coded.csv", kExcerpts),
                                         {"Quote", "Who", {"Role", "Place"}, {"Theme", "Sub-theme"}}));
    ASSERT_THAT(outcome.disagreements, SizeIs(1));
    EXPECT_EQ(outcome.disagreements[0].participant, "Karen");
    EXPECT_EQ(outcome.disagreements[0].attribute, "Place");
    EXPECT_EQ(outcome.disagreements[0].kept, "North");
    EXPECT_EQ(outcome.disagreements[0].keptRow, 2);
    EXPECT_EQ(outcome.disagreements[0].other, "South");
    EXPECT_THAT(outcome.disagreements[0].rows, ElementsAre(4, 7));
    KS_ASSERT_VALUE(people, participants(study()));
    EXPECT_EQ(people.at(0).attributes.at("Place"), "North");
}

TEST_F(TableTest, OneActionUndoesTheWholeTable) {
    KS_ASSERT_VALUE(before, codebook(study()));
    ASSERT_THAT(importTable(study(), write("coded.csv", kExcerpts), {"Quote", "Who", {}, {"Theme"}}), IsOk());
    ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(none, transcripts(study()));
    EXPECT_THAT(none, IsEmpty());
    KS_ASSERT_VALUE(after, codebook(study()));
    EXPECT_EQ(after.codes().size(), before.codes().size());
}

TEST_F(TableTest, MissingColumnNamesThoseThereAre) {
    EXPECT_THAT(importTable(study(), write("coded.csv", kExcerpts), {"Text", "Who", {}, {}}),
                FailsWith(ErrorKind::Usage, "Quote"));
}

TEST_F(TableTest, RowsWithoutParticipantAreAPersonEach) {
    KS_ASSERT_VALUE(
        outcome, importTable(study(), write("survey.csv", "answer\nFine.\nNot so fine.\n\n"), {"answer", "", {}, {}}));
    EXPECT_EQ(outcome.participants, 2);
    KS_ASSERT_VALUE(people, participants(study()));
    EXPECT_EQ(people.at(0).name, "survey row 2");
}

using AttributesTest = StudyTest;

TEST_F(AttributesTest, ColumnsGetTheTypeOfTheirValues) {
    importThree();
    KS_ASSERT_VALUE(outcome, importAttributes(study(), write("more.csv", "who;age;since;peer;code\n"
                                                                         "Evelyn;41;31/03/2018;Y;007\n"
                                                                         "Ernie;9,5;2019-01-02;no;012\n"
                                                                         "Nobody;1;2019-01-02;no;1\n")));
    EXPECT_EQ(outcome.participants, 2);
    EXPECT_THAT(outcome.notices, ElementsAre(HasSubstr("Nobody")));
    KS_ASSERT_VALUE(all, attributes(study()));
    std::map<std::string, AttributeType> types;
    for (const Attribute& attribute : all)
        types[attribute.name] = attribute.type;
    EXPECT_EQ(types.at("age"), AttributeType::Number);
    EXPECT_EQ(types.at("since"), AttributeType::Date);
    EXPECT_EQ(types.at("peer"), AttributeType::Boolean);
    EXPECT_EQ(types.at("code"), AttributeType::Text) << "zeros in front are not a number's";
    KS_ASSERT_VALUE(ages, attributeValues(study(), "AGE"));
    EXPECT_THAT(ages, ElementsAre("9.5", "41"));
}

TEST_F(AttributesTest, ValueOfTheWrongTypeChangesNothing) {
    importThree();
    ASSERT_THAT(setAttribute(study(), "Evelyn", "age", "41"), IsOk());
    EXPECT_THAT(importAttributes(study(), write("bad.csv", "who,age\nErnie,30\nHanna,about forty\n")),
                FailsWith(ErrorKind::Invalid, "row 3"));
    KS_ASSERT_VALUE(ages, attributeValues(study(), "age"));
    EXPECT_THAT(ages, ElementsAre("41"));
}

} // namespace
} // namespace kenspeckle::test
