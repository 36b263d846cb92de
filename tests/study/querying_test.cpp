// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/querying.h"

#include "kenspeckle/coders.h"
#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class QueryingTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    Result<PassageQueryResult> run(const std::string& text, bool interviewers = false) {
        auto query = parsePassageQuery(text);
        if (!query) return fail(query.error());
        return runQuery(study(), *query, {interviewers});
    }
    std::vector<std::string> found(const std::string& text, bool interviewers = false) {
        const auto result = run(text, interviewers);
        EXPECT_THAT(result, IsOk()) << text;
        std::vector<std::string> words;
        for (const Passage& passage : result.value_or(PassageQueryResult()).passages)
            words.push_back(wordsAt(passage));
        return words;
    }
    /// Evelyn's two turns, one of Ernie's, and the group's.
    void tagSome() {
        tag("Evelyn", "safe place 💙 where naebody judges ye", "Safety");
        tag("Evelyn", "naebody judges ye. I recovered there", "No stigma or prejudice");
        tag("Evelyn", "The staff are brilliant", "Relationships with staff");
        tag("Ernie", "feart of being judged", "No stigma or prejudice");
        tag("Ernie", "Recovery takes time", "Long-term engagement");
        tag("Group", "A drop-in", "Safety");
        tag("Group", "We train folk", "Naloxone");
    }
};

TEST_F(QueryingTest, CodesAreJoinedByWhatTheyShare) {
    tagSome();
    EXPECT_THAT(found("Safety"), ElementsAre("safe place 💙 where naebody judges ye", "A drop-in"));
    EXPECT_THAT(found("Safety and \"No stigma or prejudice\""), ElementsAre("naebody judges ye"));
    EXPECT_THAT(
        found("Safety or \"No stigma or prejudice\""),
        ElementsAre("safe place 💙 where naebody judges ye. I recovered there", "feart of being judged", "A drop-in"));
    EXPECT_THAT(found("Safety not \"No stigma or prejudice\""), ElementsAre("A drop-in"));
    EXPECT_THAT(found("Safety with \"No stigma or prejudice\""), ElementsAre("safe place 💙 where naebody judges ye"));
    EXPECT_THAT(found("\"People access interventions to reduce harm / Naloxone\" or Naloxone"),
                ElementsAre("We train folk"));
    EXPECT_THAT(found("\"A trauma-informed approach is developed\""), SizeIs(2)) << "with the codes below it";
    EXPECT_THAT(found("coded"), SizeIs(6));
}

TEST_F(QueryingTest, TurnsAreCountedInBothDirections) {
    tagSome();
    // Evelyn speaks in turns 2 and 4; Hanna and Tim in 2 and 3.
    EXPECT_THAT(found("Safety near/2 \"Relationships with staff\""),
                ElementsAre("safe place 💙 where naebody judges ye"));
    EXPECT_THAT(found("Safety near/1 \"Relationships with staff\""), IsEmpty());
    EXPECT_THAT(found("Safety then/1 Naloxone"), ElementsAre("A drop-in"));
    EXPECT_THAT(found("Safety after Naloxone"), IsEmpty());
    EXPECT_THAT(found("Naloxone after/1 Safety"), ElementsAre("We train folk"));
    EXPECT_THAT(found("Safety not near/2 \"Relationships with staff\""), ElementsAre("A drop-in"));
    EXPECT_THAT(found("Safety in transcript with Naloxone"), ElementsAre("A drop-in"));
    EXPECT_THAT(found("\"No stigma or prejudice\" by participant with Safety"),
                ElementsAre("naebody judges ye. I recovered there"));
    EXPECT_THAT(found("\"No stigma or prejudice\" not by participant with Safety"),
                ElementsAre("feart of being judged"));
    EXPECT_THAT(found("\"No stigma or prejudice\" in turn with Safety"),
                ElementsAre("naebody judges ye. I recovered there"));
}

TEST_F(QueryingTest, ConditionsAreOfThoseWhoSpeak) {
    tagSome();
    ASSERT_THAT(setAttribute(study(), "Evelyn", "age", "61"), IsOk());
    ASSERT_THAT(setAttribute(study(), "Ernie", "age", "40"), IsOk());
    EXPECT_THAT(found("coded and role = USER"), SizeIs(4));
    EXPECT_THAT(found("coded and Role != user"), ElementsAre("A drop-in", "We train folk"));
    EXPECT_THAT(found("coded and age > 40"), SizeIs(2));
    EXPECT_THAT(found("coded and age <= 40"), SizeIs(2));
    EXPECT_THAT(found("coded and age = \"\""), SizeIs(2));
    EXPECT_THAT(found("coded and age < 60 and role = user"), SizeIs(2));
    EXPECT_THAT(found("coded and participant = tim"), ElementsAre("We train folk"));
    EXPECT_THAT(found("coded and transcript = group"), SizeIs(2));
    EXPECT_THAT(found("participant = Tim"), ElementsAre("And naloxone. We train folk to use it."));
    EXPECT_THAT(found("role = staff not coded"), ElementsAre("Folk come back. That's recovery."));
    EXPECT_THAT(found("coded and (participant = Tim or participant = Ernie)"), SizeIs(3));
    const Passage both{transcriptNamed("Group"),
                       {passageOf("Group", "nobody needs").range.begin, passageOf("Group", "naloxone").range.end}};
    ASSERT_THAT(addCoding(study(), both, codeNamed("Volunteering")), IsOk());
    EXPECT_THAT(found("Volunteering and participant = Tim"), SizeIs(1));
    EXPECT_THAT(found("Volunteering and participant = Tim and participant = Hanna"), IsEmpty())
        << "no one person is both";
    EXPECT_THAT(found("(Volunteering and participant = Tim) and participant = Hanna"), SizeIs(1));
    EXPECT_THAT(found("Volunteering not participant = Tim"), IsEmpty());
}

TEST_F(QueryingTest, AValueOfTheTranscriptGoesBefore) {
    tagSome();
    ASSERT_THAT(setAttributes(study(), AttributesOf::Transcripts, {{"Evelyn", "role", "volunteer"}}), IsOk());
    EXPECT_THAT(found("Safety and role = volunteer"), SizeIs(1));
    EXPECT_THAT(found("Safety and role = user"), IsEmpty());
}

TEST_F(QueryingTest, WordsAreFoundAsSearchesFindThem) {
    tagSome();
    EXPECT_THAT(found("text(recover)"), UnorderedElementsAre("recovered", "Recovery", "recovery"));
    EXPECT_THAT(found("sentence(\"needle exchange\")"),
                ElementsAre("Recovery takes time, but the needle exchange is right there."));
    EXPECT_THAT(found("turn(naloxone OR appointment)"), SizeIs(2));
    EXPECT_THAT(found("sentence(recover) not coded"), ElementsAre("That's recovery."));
    EXPECT_THAT(found("\"No stigma or prejudice\" in turn with text(chemist)"), ElementsAre("feart of being judged"));
    EXPECT_THAT(found("turn(hub)"), IsEmpty()) << "an interviewer's";
    EXPECT_THAT(found("turn(hub)", true), ElementsAre("What is the hub to you?"));
    EXPECT_THAT(run("Safety and text(a OR)"),
                FailsWith(ErrorKind::Invalid, "at character 12 of the query, at character 3 of the search: "));
}

TEST_F(QueryingTest, CodersAreToldApart) {
    tag("Evelyn", "a safe place", "Safety");
    study().setCoder("Iain");
    tag("Evelyn", "safe place 💙", "Safety");
    tag("Ernie", "A pal told me", "Safety");
    EXPECT_THAT(found("Safety"), ElementsAre("a safe place 💙", "A pal told me"));
    EXPECT_THAT(found("Safety and coder = morag"), ElementsAre("a safe place"));
    EXPECT_THAT(found("Safety and coder != Morag"), ElementsAre("safe place 💙", "A pal told me"));
    EXPECT_THAT(found("(Safety and coder = Iain) not (Safety and coder = Morag)"), ElementsAre("A pal told me"));
    EXPECT_THAT(found("Safety and coder = Iain and coder = Morag"), IsEmpty());
    EXPECT_THAT(run("Safety and coder = Isla"), FailsWith(ErrorKind::NotFound, "at character 12 of the query: "));
}

TEST_F(QueryingTest, WhoWorksBlindFindsTheirOwnOnly) {
    tag("Evelyn", "a safe place", "Safety");
    study().setCoder("Iain");
    tag("Ernie", "A pal told me", "Safety");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(found("Safety"), ElementsAre("A pal told me"));
    EXPECT_THAT(found("coded"), ElementsAre("A pal told me"));
    EXPECT_THAT(found("turn(code:Safety)"), SizeIs(1));
    EXPECT_THAT(found("Safety and coder = Iain"), SizeIs(1));
    EXPECT_THAT(found("Safety and coder != Iain"), IsEmpty());
    EXPECT_THAT(run("Safety and coder = Morag"), FailsWith(ErrorKind::Refused, "blind"));
    KS_ASSERT_VALUE(result, run("everything"));
    KS_ASSERT_VALUE(quotes, quotesOf(study(), result));
    int coded = 0;
    for (const Quote& quote : quotes)
        coded += quote.codes.empty() ? 0 : 1;
    EXPECT_EQ(coded, 1);
}

TEST_F(QueryingTest, CountsAgreeWithTheFrequencyTable) {
    tagSome();
    tag("Evelyn", "And the staff?", "Safety");
    const auto table = frequencyTable(study());
    ASSERT_THAT(table, IsOk());
    for (const FrequencyRow& row : table->rows) {
        KS_ASSERT_VALUE(result, run('"' + row.path + '"'));
        EXPECT_EQ(result.count, row.all) << row.path;
        EXPECT_EQ(result.participantsAsked, table->participantsAsked);
    }
    KS_ASSERT_VALUE(any, run("coded"));
    EXPECT_EQ(any.count, table->total.all);
    EXPECT_EQ(any.transcripts, 3);
    EXPECT_EQ(any.transcriptsThere, 3);
}

TEST_F(QueryingTest, QuotesSayWhoSpeaksAndWhatElseIsCoded) {
    tagSome();
    KS_ASSERT_VALUE(result, run("Safety and \"No stigma or prejudice\""));
    KS_ASSERT_VALUE(quotes, quotesOf(study(), result));
    ASSERT_THAT(quotes, SizeIs(1));
    EXPECT_EQ(quotes[0].text, "naebody judges ye");
    EXPECT_EQ(quotes[0].attribution, "Evelyn, user");
    EXPECT_THAT(quotes[0].codes, SizeIs(2));
    KS_ASSERT_VALUE(uncoded, run("sentence(come)"));
    KS_ASSERT_VALUE(plain, quotesOf(study(), uncoded));
    ASSERT_THAT(plain, SizeIs(1));
    EXPECT_THAT(plain[0].codes, IsEmpty());
    for (const char* name : {"q.csv", "q.docx", "q.html", "q.json"})
        EXPECT_THAT(writeQuotes(plain, folder() / name), IsOk()) << name;
}

TEST_F(QueryingTest, WhatIsNotThereIsSaidWithItsPlace) {
    EXPECT_THAT(run("coded and Sfety"), FailsWith(ErrorKind::NotFound, "at character 11 of the query: no code"));
    EXPECT_THAT(run("coded and shoe = 9"), FailsWith(ErrorKind::NotFound, "at character 11 of the query: "));
    EXPECT_THAT(run("coded and role = usr"), FailsWith(ErrorKind::NotFound, "there are staff, user"));
    EXPECT_THAT(run("coded and role > 3"), FailsWith(ErrorKind::Invalid, "use = or !="));
    EXPECT_THAT(run("coded and participant = Bob"), FailsWith(ErrorKind::NotFound, "at character 11 of the query: "));
    EXPECT_THAT(run("coded and transcript = Bob"), FailsWith(ErrorKind::NotFound, "at character 11 of the query: "));
}

TEST_F(QueryingTest, NothingIsFoundInAnEmptyStudy) {
    auto empty = Study::create(folder() / "empty.ken", {shippedCodebookFolder() / "rosc-eight-point-plan.qdc", "en"});
    ASSERT_THAT(empty, IsOk());
    for (const char* text : {"coded", "everything", "Safety near Naloxone", "text(recovery)", "Safety not coded"}) {
        KS_ASSERT_VALUE(query, parsePassageQuery(text));
        KS_ASSERT_VALUE(result, runQuery(*empty, query));
        EXPECT_THAT(result.passages, IsEmpty()) << text;
        EXPECT_EQ(result.participantsAsked, 0);
    }
}

TEST_F(QueryingTest, QueriesAreSavedReplacedRenamedAndRemoved) {
    tagSome();
    KS_ASSERT_VALUE(id, saveQuery(study(), " Safe  people ", " Safety and role = user "));
    EXPECT_THAT(saveQuery(study(), "safe people", "Safety"), FailsWith(ErrorKind::Conflict, "already"));
    EXPECT_THAT(saveQuery(study(), "other", "Safety and"), FailsWith(ErrorKind::Invalid, "at character 8"));
    EXPECT_THAT(saveQuery(study(), "  ", "Safety"), FailsWith(ErrorKind::Usage, "name"));
    KS_ASSERT_VALUE(saved, findSavedQuery(study(), "SAFE people"));
    EXPECT_EQ(saved.id, id);
    EXPECT_EQ(saved.name, "Safe people");
    EXPECT_EQ(saved.text, "Safety and role = user");
    EXPECT_EQ(saved.coder, "Morag");
    study().setCoder("Iain");
    KS_ASSERT_VALUE(same, saveQuery(study(), "safe people", "Safety", NameTaken::Replace));
    EXPECT_EQ(same, id);
    ASSERT_THAT(renameQuery(study(), id, "Safe"), IsOk());
    ASSERT_THAT(saveQuery(study(), "Any", "coded"), IsOk());
    EXPECT_THAT(renameQuery(study(), id, "any"), FailsWith(ErrorKind::Conflict, "already"));
    KS_ASSERT_VALUE(all, savedQueries(study()));
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].name, "Any");
    EXPECT_EQ(all[1].text, "Safety");
    EXPECT_EQ(all[1].coder, "Iain");
    ASSERT_THAT(removeQuery(study(), id), IsOk());
    EXPECT_THAT(removeQuery(study(), id), FailsWith(ErrorKind::NotFound, "saved query"));
    EXPECT_THAT(findSavedQuery(study(), "Annie"), FailsWith(ErrorKind::NotFound, "ken queries"));
    reopen();
    for (int step = 0; step < 4; ++step) // remove, save, rename, replace
        ASSERT_THAT(undo(study()), IsOk());
    KS_ASSERT_VALUE(back, findSavedQuery(study(), "Safe people"));
    EXPECT_EQ(back.text, "Safety and role = user");
    KS_ASSERT_VALUE(named, queryNamed(study(), "safe people"));
    EXPECT_EQ(toText(named), "Safety and role = user");
    KS_ASSERT_VALUE(typed, queryNamed(study(), "Safety or coded"));
    EXPECT_EQ(toText(typed), "Safety or coded");
    expectSound();
}

TEST_F(QueryingTest, TheHistoryTellsWhatAQueryWas) {
    KS_ASSERT_VALUE(id, saveQuery(study(), "Safe", "Safety"));
    ASSERT_THAT(saveQuery(study(), "Safe", "Safety or Naloxone", NameTaken::Replace), IsOk());
    KS_ASSERT_VALUE(entries, history(study()));
    EXPECT_EQ(entries.front().label, "Replaced the query Safe");
    KS_ASSERT_VALUE(changes, changesOf(study(), entries.front().id));
    ASSERT_THAT(changes, SizeIs(1));
    EXPECT_EQ(changes[0].thing, "saved query");
    const auto& fields = changes[0].fields;
    EXPECT_TRUE(std::any_of(fields.begin(), fields.end(), [](const FieldChange& field) {
        return field.field == "query" && field.before == "Safety" && field.after == "Safety or Naloxone";
    }));
    EXPECT_TRUE(id);
}

TEST_F(QueryingTest, MergedCodersKeepTheirQueries) {
    tag("Evelyn", "safe place", "Safety");
    study().setCoder("Iain");
    ASSERT_THAT(saveQuery(study(), "Safe", "Safety"), IsOk());
    KS_ASSERT_VALUE(uses, coderUse(study()));
    CoderId from, into;
    for (const CoderUse& use : uses)
        (use.coder.name == "Iain" ? from : into) = use.coder.id;
    ASSERT_THAT(mergeCoders(study(), from, into), IsOk());
    KS_ASSERT_VALUE(saved, findSavedQuery(study(), "Safe"));
    EXPECT_EQ(saved.coder, "Morag");
    expectSound();
}

} // namespace
} // namespace kenspeckle::test
