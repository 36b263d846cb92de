// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/adjudication.h"

#include "kenspeckle/agreement.h"
#include "kenspeckle/codebook_work.h"
#include "kenspeckle/coders.h"
#include "kenspeckle/correcting.h"
#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class AdjudicationTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        study().setCoder("Morag");
    }
    void tagAs(const std::string& coder, const std::string& transcriptName, const std::string& words,
               const std::string& code) {
        study().setCoder(coder);
        tag(transcriptName, words, code);
        study().setCoder("Morag");
    }
    /// Ailsa and Ewan differ about the end of one passage, and Ewan alone has another.
    void differ() {
        tagAs("Ailsa", "Ernie", "I was feart of being judged at the chemist.", "Safety");
        tagAs("Ewan", "Ernie", "I was feart of being judged", "Safety");
        tagAs("Ewan", "Ernie", "Recovery takes time", "Safety");
    }
    std::vector<Dispute> open(const DisputeFilter& filter = {}) {
        auto found = disputes(study(), filter);
        EXPECT_THAT(found, IsOk());
        return found ? found->open : std::vector<Dispute>();
    }
    std::vector<std::string> agreedWords(const std::string& coder = kAgreed) {
        CodingFilter filter;
        filter.coder = coder;
        auto found = codings(study(), filter);
        EXPECT_THAT(found, IsOk());
        std::vector<std::string> words;
        for (const CodingDetail& detail : *found)
            words.push_back(detail.text);
        return words;
    }
};

TEST_F(AdjudicationTest, ListsWhereCodersDifferWithBothSides) {
    differ();
    const auto found = open();
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].text, "I was feart of being judged at the chemist.");
    EXPECT_EQ(found[0].turn, 2);
    ASSERT_THAT(found[0].sides, SizeIs(2));
    EXPECT_EQ(found[0].sides[0].coder, "Ailsa");
    EXPECT_THAT(found[0].sides[0].passages, ElementsAre(found[0].passage.range));
    EXPECT_THAT(found[0].sides[1].passages, ElementsAre(passageOf("Ernie", "I was feart of being judged").range));
    EXPECT_EQ(found[1].text, "Recovery takes time");
    EXPECT_THAT(found[1].sides[0].passages, IsEmpty());
}

TEST_F(AdjudicationTest, WhatBothCodedAlikeIsNoDifference) {
    for (const char* coder : {"Ailsa", "Ewan"})
        tagAs(coder, "Ernie", "A pal told me.", "Safety");
    tagAs("Ailsa", "Ernie", "Did that change?", "Safety"); // the interviewer's
    EXPECT_THAT(open(), IsEmpty());
    DisputeFilter all;
    all.interviewers = true;
    EXPECT_THAT(open(all), SizeIs(1));
}

TEST_F(AdjudicationTest, ADecisionIsACodingOfTheAdjudicatorAndBothStay) {
    differ();
    const auto found = open();
    KS_ASSERT_VALUE(made, settleDispute(study(), found[0],
                                        {found[0].sides[1].passages, "the place is beside the point", "Agreed"}));
    EXPECT_THAT(agreedWords(), ElementsAre("I was feart of being judged"));
    EXPECT_THAT(agreedWords("Ailsa"), ElementsAre("I was feart of being judged at the chemist."));
    KS_ASSERT_VALUE(left, disputes(study()));
    EXPECT_THAT(left.open, SizeIs(1));
    EXPECT_EQ(left.settled, 1);
    KS_ASSERT_VALUE(decisions, adjudications(study()));
    ASSERT_THAT(decisions, SizeIs(1));
    EXPECT_EQ(decisions[0].id, made);
    EXPECT_EQ(decisions[0].decision, Decision::Keep);
    EXPECT_EQ(decisions[0].reason, "the place is beside the point");
    EXPECT_EQ(decisions[0].adjudicator, "Agreed");
    EXPECT_TRUE(decisions[0].stands);
    expectSound();
}

TEST_F(AdjudicationTest, ARefusalIsRecordedWithoutACoding) {
    differ();
    const auto found = open();
    ASSERT_THAT(settleDispute(study(), found[1], {{}, "too general", "Agreed"}), IsOk());
    EXPECT_THAT(agreedWords(), IsEmpty());
    EXPECT_THAT(open(), SizeIs(1));
    KS_ASSERT_VALUE(decisions, adjudications(study()));
    EXPECT_EQ(decisions.at(0).decision, Decision::Remove);
    EXPECT_EQ(history(study(), 1)->front().label, "Decided that Safety does not apply");
    EXPECT_EQ(history(study(), 1)->front().coder, "Morag");
}

TEST_F(AdjudicationTest, ARangeOfItsOwnMustTouchThePlace) {
    differ();
    const auto found = open();
    const Range wider = passageOf("Ernie", "A pal told me. I was feart of being judged").range;
    ASSERT_THAT(settleDispute(study(), found[0], {{wider}, "", "Agreed"}), IsOk());
    EXPECT_THAT(agreedWords(), ElementsAre("A pal told me. I was feart of being judged"));
    EXPECT_EQ(adjudications(study())->front().decision, Decision::Range);
    EXPECT_THAT(settleDispute(study(), found[1], {{wider}, "", "Agreed"}),
                FailsWith(ErrorKind::Usage, "not where they differ"));
    EXPECT_THAT(settleDispute(study(), found[1], {{{CodePoint{0}, CodePoint{9999}}}, "", "Agreed"}),
                FailsWith(ErrorKind::Usage, ""));
}

TEST_F(AdjudicationTest, IsOneStepToUndoAlsoAfterARestart) {
    differ();
    const auto found = open();
    ASSERT_THAT(settleDispute(study(), found[0], {found[0].sides[0].passages, "", "Agreed"}), IsOk());
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(open(), SizeIs(2));
    EXPECT_THAT(adjudications(study()).value(), IsEmpty());
    ASSERT_THAT(redo(study()), IsOk());
    EXPECT_THAT(open(), SizeIs(1));
    EXPECT_THAT(agreedWords(), SizeIs(1));
}

TEST_F(AdjudicationTest, ComesBackWhenACodingChanges) {
    differ();
    auto found = open();
    ASSERT_THAT(settleDispute(study(), found[1], {{}, "", "Agreed"}), IsOk());
    tagAs("Ailsa", "Ernie", "takes time", "Safety");
    EXPECT_THAT(settleDispute(study(), found[1], {{}, "", "Agreed"}), FailsWith(ErrorKind::Conflict, "changed since"));
    found = open();
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_FALSE(adjudications(study())->front().stands);
    // Deciding anew replaces the decision.
    ASSERT_THAT(settleDispute(study(), found[1], {found[1].sides[0].passages, "", "Agreed"}), IsOk());
    EXPECT_THAT(adjudications(study()).value(), SizeIs(1));
    EXPECT_THAT(agreedWords(), ElementsAre("takes time"));
    tagAs("Ewan", "Ernie", "Aye.", "Safety"); // elsewhere: nothing to it
    EXPECT_THAT(open(), SizeIs(2));
}

TEST_F(AdjudicationTest, FollowsACorrectionAndComesBackWhenItsOwnWordsChange) {
    differ();
    const auto found = open();
    ASSERT_THAT(settleDispute(study(), found[1], {{}, "", "Agreed"}), IsOk());
    ASSERT_THAT(correctTurn(study(), transcriptNamed("Ernie"), 2,
                            "A good old pal told me. I was feart of being judged at the chemist."),
                IsOk());
    EXPECT_THAT(open(), SizeIs(1));
    EXPECT_EQ(wordsAt(adjudications(study())->front().passage), "Recovery takes time");
    ASSERT_THAT(correctTurn(study(), transcriptNamed("Ernie"), 4,
                            "Aye. Recovery takes a time, but the needle exchange is right there."),
                IsOk());
    EXPECT_THAT(open(), SizeIs(2));
    expectSound();
}

TEST_F(AdjudicationTest, AdjudicatorsAreNotComparedAndCodersAreNoAdjudicators) {
    differ();
    const auto found = open();
    EXPECT_THAT(settleDispute(study(), found[0], {{}, "", "ailsa"}), FailsWith(ErrorKind::Refused, "Ailsa has coded"));
    EXPECT_THAT(settleDispute(study(), found[0], {{}, "", "  "}), FailsWith(ErrorKind::Usage, "need a name"));
    ASSERT_THAT(settleDispute(study(), found[0], {found[0].sides[0].passages, "", "Agreed"}), IsOk());
    ASSERT_THAT(settleDispute(study(), found[1], {found[1].sides[1].passages, "", "agreed"}), IsOk());
    EXPECT_THAT(agreedWords(), SizeIs(2));
    KS_ASSERT_VALUE(table, agreementTable(study()));
    EXPECT_THAT(table.coders, ElementsAre("Ailsa", "Ewan"));
    AgreementOptions asked;
    asked.coders = {"Ailsa", "Agreed"};
    EXPECT_THAT(agreementTable(study(), asked), IsOk());
}

TEST_F(AdjudicationTest, AdoptsWhatNobodyDiffersAbout) {
    differ();
    for (const char* coder : {"Ailsa", "Ewan"})
        tagAs(coder, "Ernie", "A pal told me.", "Safety");
    tagAs("Ailsa", "Group", "Folk come back.", "Safety"); // nobody else has coded there
    KS_ASSERT_VALUE(added, adoptAgreements(study()));
    EXPECT_EQ(added, 1);
    EXPECT_THAT(agreedWords(), ElementsAre("A pal told me."));
    EXPECT_EQ(adoptAgreements(study()).value(), 0);
    KS_ASSERT_VALUE(table, agreementTable(study()));
    EXPECT_THAT(table.coders, ElementsAre("Ailsa", "Ewan"));
}

TEST_F(AdjudicationTest, IsFilteredByCodeTranscriptAndCoder) {
    differ();
    tagAs("Rowan", "Ernie", "I was feart of being judged", "Safety");
    tagAs("Rowan", "Ernie", "Recovery takes time", "Safety");
    EXPECT_THAT(open(), SizeIs(2));
    DisputeFilter pair, code, place;
    pair.coders = {"Ewan", "rowan"};
    EXPECT_THAT(open(pair), IsEmpty());
    code.codes = {codeNamed("Naloxone")};
    EXPECT_THAT(open(code), IsEmpty());
    place.transcripts = {transcriptNamed("Group")};
    EXPECT_THAT(open(place), IsEmpty());
    pair.coders = {"Nobody"};
    EXPECT_THAT(disputes(study(), pair), FailsWith(ErrorKind::NotFound, "Nobody"));
}

TEST_F(AdjudicationTest, IsRefusedWhileOneWorksBlindAndTheHistoryDoesNotTell) {
    differ();
    const auto found = open();
    ASSERT_THAT(settleDispute(study(), found[1], {{}, "because of Ewan", "Agreed"}), IsOk());
    study().setCoder("Ailsa");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(disputes(study()), FailsWith(ErrorKind::Refused, "blind"));
    EXPECT_THAT(adjudications(study()), FailsWith(ErrorKind::Refused, "blind"));
    EXPECT_THAT(settleDispute(study(), found[0], {{}, "", "Agreed"}), FailsWith(ErrorKind::Refused, "blind"));
    KS_ASSERT_VALUE(entries, history(study(), 0));
    for (const JournalEntry& entry : entries) {
        EXPECT_THAT(entry.label, testing::Not(HasSubstr("Decided")));
        KS_ASSERT_VALUE(changes, changesOf(study(), entry.id));
        for (const Change& change : changes)
            for (const FieldChange& field : change.fields)
                EXPECT_THAT(field.after, testing::Not(HasSubstr("because of Ewan")));
    }
}

TEST_F(AdjudicationTest, GoesWithItsCodeAndItsTranscript) {
    differ();
    const auto found = open();
    ASSERT_THAT(settleDispute(study(), found[0], {found[0].sides[0].passages, "", "Agreed"}), IsOk());
    ASSERT_THAT(settleDispute(study(), found[1], {{}, "", "Agreed"}), IsOk());
    ASSERT_THAT(removeCode(study(), codeNamed("Safety")), IsOk());
    expectSound();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(adjudications(study()).value(), SizeIs(2));
    ASSERT_THAT(mergeCodes(study(), {codeNamed("Safety")}, codeNamed("Naloxone")), IsOk());
    EXPECT_THAT(open(), IsEmpty()); // the decisions went over to the other code
    ASSERT_THAT(undo(study()), IsOk());
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("Ernie")}), IsOk());
    expectSound();
}

} // namespace
} // namespace kenspeckle::test
