// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/quote_review.h"

#include "kenspeckle/coders.h"
#include "kenspeckle/consent.h"
#include "kenspeckle/correcting.h"
#include "study/study_fixture.h"
#include "study/study_words.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class QuoteReview : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", kPlace, kStigma);
        tag("Evelyn", kPlace, kLocal);
        tag("Ernie", kChemist, kStigma);
    }
    void proposeAll(int expected = 2) {
        const auto count = proposeQuotes(study(), QuoteFilter{});
        ASSERT_THAT(count, IsOk());
        EXPECT_EQ(*count, expected);
    }
    ParticipantId person(const std::string& name) { return findParticipant(study(), name).value_or(ParticipantId{}); }
    std::vector<ReviewedQuote> queue(const QueueFilter& filter = {}) {
        auto all = reviewedQuotes(study(), filter);
        EXPECT_THAT(all, IsOk());
        return all.value_or(std::vector<ReviewedQuote>());
    }
    ReviewedQuote saying(const std::string& words) {
        for (ReviewedQuote& quote : queue())
            if (quote.quote.text.find(words) != std::string::npos) return std::move(quote);
        ADD_FAILURE() << "no quote says " << words;
        return {};
    }
    void approve(const std::string& words, const std::string& coder = "Morag") {
        study().setCoder(coder);
        ASSERT_THAT(decideQuotes(study(), {saying(words).id}, Verdict::Approve, "fine"), IsOk());
        study().setCoder("Morag");
    }
};

TEST_F(QuoteReview, OfAnEmptyStudyIsEmpty) {
    EXPECT_THAT(queue(), IsEmpty());
    EXPECT_THAT(reviewedQuote(study(), QuoteId{7}), FailsWith(ErrorKind::NotFound, "ken review"));
    EXPECT_THAT(decideQuotes(study(), {QuoteId{7}}, Verdict::Refuse), FailsWith(ErrorKind::NotFound, "7"));
    EXPECT_THAT(withdrawQuotes(study(), {QuoteId{7}}), FailsWith(ErrorKind::NotFound, "7"));
}

TEST_F(QuoteReview, TakesEachPassageOnceUnderAllItsCodes) {
    proposeAll();
    EXPECT_EQ(history(study(), 1)->front().label, "Proposed 2 quotes");
    const auto all = queue();
    ASSERT_THAT(all, SizeIs(2));
    const ReviewedQuote quote = saying("naebody");
    EXPECT_THAT(quote.quote.codes, SizeIs(2));
    EXPECT_EQ(quote.quote.participants, std::vector<std::string>{"Evelyn"});
    EXPECT_EQ(quote.words, kPlace);
    EXPECT_EQ(quote.state, QuoteState::Proposed);
    EXPECT_EQ(quote.proposedBy, "Morag");
    proposeAll(0);
    expectSound();
}

TEST_F(QuoteReview, ProposesWhatTheFilterAsksFor) {
    QuoteFilter filter;
    filter.anyOf = {codeNamed(kLocal)};
    EXPECT_EQ(proposeQuotes(study(), filter).value_or(0), 1);
    filter.anyOf = {codeNamed(kStigma)};
    EXPECT_EQ(proposeQuotes(study(), filter).value_or(0), 1);
    QueueFilter local;
    local.codes = {codeNamed(kLocal)};
    EXPECT_THAT(queue(local), SizeIs(1));
    QueueFilter ernies;
    ernies.participants = {person("Ernie")};
    ASSERT_THAT(queue(ernies), SizeIs(1));
    EXPECT_EQ(queue(ernies).front().quote.text, kChemist);
}

TEST_F(QuoteReview, ProposesChosenPassagesThatAreCoded) {
    const Passage coded = passageOf("Ernie", kChemist);
    EXPECT_THAT(proposeQuotes(study(), {coded, passageOf("Ernie", "Aye.")}), FailsWith(ErrorKind::NotFound, "Ernie"));
    EXPECT_THAT(queue(), IsEmpty());
    EXPECT_EQ(proposeQuotes(study(), {coded, coded}).value_or(0), 1);
    ASSERT_THAT(queue(), SizeIs(1));
}

TEST_F(QuoteReview, IsApprovedByAsManyCodersAsAreAskedFor) {
    proposeAll();
    approve("chemist");
    approve("chemist");
    EXPECT_EQ(saying("chemist").state, QuoteState::Approved);
    EXPECT_EQ(saying("chemist").approvals, 1);
    EXPECT_EQ(reviewedQuote(study(), saying("chemist").id, 2)->state, QuoteState::Proposed);
    approve("chemist", "Ailsa");
    EXPECT_EQ(reviewedQuote(study(), saying("chemist").id, 2)->state, QuoteState::Approved);
    QueueFilter approved;
    approved.state = QuoteState::Approved;
    approved.approvals = 2;
    EXPECT_THAT(queue(approved), SizeIs(1));
}

TEST_F(QuoteReview, OneRefusalOutweighsApprovalsUntilItIsTakenBack) {
    proposeAll();
    approve("chemist");
    study().setCoder("Ailsa");
    ASSERT_THAT(decideQuotes(study(), {saying("chemist").id}, Verdict::Refuse, "says where"), IsOk());
    const ReviewedQuote refused = saying("chemist");
    EXPECT_EQ(refused.state, QuoteState::Refused);
    ASSERT_THAT(refused.decisions, SizeIs(2));
    EXPECT_EQ(refused.decisions.back().reason, "says where");
    EXPECT_EQ(refused.decisions.back().coder, "Ailsa");
    approve("chemist", "Ailsa");
    EXPECT_EQ(saying("chemist").state, QuoteState::Approved);
    EXPECT_FALSE(saying("chemist").decisions[1].current);
}

TEST_F(QuoteReview, GoesStaleWhenTheWordsChangeAndIsFreshAgainAfterUndo) {
    proposeAll();
    approve("chemist");
    approve("naebody");
    EverywhereCorrection correction;
    correction.find = "chemist";
    correction.replacement = "pharmacy";
    ASSERT_THAT(correctEverywhere(study(), correction), IsOk());
    EXPECT_EQ(saying("pharmacy").state, QuoteState::Stale);
    EXPECT_EQ(saying("pharmacy").approvals, 0);
    EXPECT_EQ(saying("naebody").state, QuoteState::Approved);
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(saying("chemist").state, QuoteState::Approved);
    expectSound();
}

TEST_F(QuoteReview, FollowsItsWordsWhenTheTextBeforeThemIsCorrected) {
    proposeAll();
    approve("chemist");
    ASSERT_THAT(correctTurn(study(), transcriptNamed("Ernie"), 1, "How on earth 🌍 did you hear of it?"), IsOk());
    const ReviewedQuote quote = saying("chemist");
    EXPECT_EQ(quote.quote.text, kChemist);
    EXPECT_EQ(quote.state, QuoteState::Approved);
    expectSound();
}

TEST_F(QuoteReview, GoesWhereNoWordIsLeftAndComesBackByUndo) {
    proposeAll();
    approve("chemist");
    ASSERT_THAT(correctTurn(study(), transcriptNamed("Ernie"), 2, "A pal told me."), IsOk());
    EXPECT_THAT(queue(), SizeIs(1));
    expectSound();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(saying("chemist").state, QuoteState::Approved);
    expectSound();
}

TEST_F(QuoteReview, GoesStaleWhenNobodyCodesItAnyMore) {
    tag("Ernie", "Aye.", kLocal);
    proposeAll(3);
    approve("chemist");
    const auto all = codings(study());
    for (const CodingDetail& coding : *all)
        if (coding.text == kChemist) {
            ASSERT_THAT(removeCodings(study(), {coding.coding.id}), IsOk());
        }
    EXPECT_EQ(saying("chemist").state, QuoteState::Stale);
    EXPECT_THAT(saying("chemist").quote.codes, IsEmpty());
    EXPECT_EQ(queue().back().quote.text, kChemist);
    EXPECT_THAT(decideQuotes(study(), {saying("chemist").id}, Verdict::Approve),
                FailsWith(ErrorKind::Refused, "coded no more"));
    ASSERT_THAT(decideQuotes(study(), {saying("chemist").id}, Verdict::Refuse), IsOk());
}

TEST_F(QuoteReview, OfWiderCodingsIsStillCodedAndTouchingOnesDoNotCount) {
    tag("Ernie", "A pal told me. I was feart", kLocal);
    proposeAll(3);
    EXPECT_THAT(saying("of being judged").quote.codes, SizeIs(1));
    QuoteFilter both;
    both.allOf = {codeNamed(kLocal), codeNamed(kStigma)};
    both.transcripts = {transcriptNamed("Ernie")};
    ASSERT_EQ(proposeQuotes(study(), both).value_or(0), 1);
    for (const ReviewedQuote& quote : queue())
        if (quote.quote.text == "I was feart") {
            EXPECT_THAT(quote.quote.codes, SizeIs(2));
        }
}

TEST_F(QuoteReview, ShortenedSaysNothingThatWasNotSaid) {
    proposeAll();
    const QuoteId id = saying("naebody").id;
    EXPECT_THAT(setWording(study(), id, Wording::Shortened, "It's a lovely place"),
                FailsWith(ErrorKind::Usage, "\"lovely\" was not said"));
    EXPECT_THAT(checkWording(kPlace, Wording::Shortened, "It's a lovely place"), FailsWith(ErrorKind::Usage, "lovely"));
    EXPECT_THAT(checkWording(kPlace, Wording::Shortened, "It's a (…) place"), IsOk());
    EXPECT_THAT(checkWording(kPlace, Wording::Paraphrase, "Whatever"), IsOk());
    approve("naebody");
    ASSERT_THAT(setWording(study(), id, Wording::Shortened, "[A] safe place (...) where naebody judges ye."), IsOk());
    EXPECT_EQ(saying("naebody").words, "[A] safe place (…) where naebody judges ye.");
    EXPECT_EQ(saying("naebody").wording, Wording::Shortened);
    EXPECT_EQ(saying("naebody").state, QuoteState::Stale);
    approve("naebody");
    ASSERT_THAT(setWording(study(), id, Wording::Verbatim), IsOk());
    EXPECT_EQ(saying("naebody").words, kPlace);
    EXPECT_THAT(setWording(study(), id, Wording::Verbatim, "x"), FailsWith(ErrorKind::Usage, "verbatim"));
    EXPECT_THAT(setWording(study(), id, Wording::Paraphrase, " "), FailsWith(ErrorKind::Usage, "which words"));
    EXPECT_THAT(setWording(study(), QuoteId{3}, Wording::Verbatim), FailsWith(ErrorKind::NotFound, "3"));
    expectSound();
}

TEST_F(QuoteReview, ApprovalIsRefusedWhereConsentForbidsIt) {
    proposeAll();
    const QuoteId id = saying("naebody").id;
    ASSERT_THAT(setConsent(study(), {person("Evelyn")}, Consent::Nothing), IsOk());
    EXPECT_EQ(saying("naebody").consent, Consent::Nothing);
    EXPECT_THAT(decideQuotes(study(), {id, saying("chemist").id}, Verdict::Approve),
                FailsWith(ErrorKind::Refused, "Evelyn"));
    EXPECT_THAT(saying("chemist").decisions, IsEmpty());
    ASSERT_THAT(decideQuotes(study(), {id}, Verdict::Refuse), IsOk());
    ASSERT_THAT(setConsent(study(), {person("Evelyn")}, Consent::Paraphrase), IsOk());
    EXPECT_THAT(decideQuotes(study(), {id}, Verdict::Approve), FailsWith(ErrorKind::Refused, "paraphrase only"));
    ASSERT_THAT(setWording(study(), id, Wording::Paraphrase, "Nobody looks down on people there."), IsOk());
    EXPECT_THAT(decideQuotes(study(), {id}, Verdict::Approve), IsOk());
    ASSERT_THAT(setConsent(study(), {person("Evelyn")}, Consent::AskFirst), IsOk());
    EXPECT_THAT(decideQuotes(study(), {id}, Verdict::Approve), FailsWith(ErrorKind::Refused, "asked"));
    ASSERT_THAT(decideQuotes(study(), {id}, Verdict::Approve, "", "by telephone, 3 March"), IsOk());
    EXPECT_EQ(saying("naebody").decisions.back().permission, "by telephone, 3 March");
}

TEST_F(QuoteReview, OfAGroupKeepsTheStrictestConsent) {
    tag("Group", "A drop-in, so nobody needs an appointment.\n\nAnd naloxone.", kLocal);
    proposeAll(3);
    ASSERT_THAT(setConsent(study(), {person("Hanna")}, Consent::Quote), IsOk());
    EXPECT_EQ(saying("naloxone").consent, Consent::NotRecorded);
    ASSERT_THAT(setConsent(study(), {person("Tim")}, Consent::AskFirst), IsOk());
    EXPECT_EQ(saying("naloxone").consent, Consent::AskFirst);
    ASSERT_THAT(setConsent(study(), {person("Hanna")}, Consent::Paraphrase), IsOk());
    EXPECT_THAT(decideQuotes(study(), {saying("naloxone").id}, Verdict::Approve, "", "by letter"),
                FailsWith(ErrorKind::Refused, "Hanna"));
}

TEST_F(QuoteReview, MarksAndTakesOutAndUndoes) {
    proposeAll();
    const QuoteId id = saying("naebody").id;
    ASSERT_THAT(markDistinctive(study(), id, "her own word"), IsOk());
    EXPECT_TRUE(saying("naebody").distinctive);
    ASSERT_THAT(markDistinctive(study(), id, ""), IsOk());
    EXPECT_FALSE(saying("naebody").distinctive);
    approve("naebody");
    ASSERT_THAT(withdrawQuotes(study(), {id, saying("chemist").id}), IsOk());
    EXPECT_THAT(queue(), IsEmpty());
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(saying("naebody").state, QuoteState::Approved);
    expectSound();
}

TEST_F(QuoteReview, GoesWithItsTranscriptInOneAction) {
    proposeAll();
    approve("chemist");
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("Ernie")}), IsOk());
    EXPECT_THAT(queue(), SizeIs(1));
    expectSound();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(saying("chemist").state, QuoteState::Approved);
    expectSound();
}

TEST_F(QuoteReview, TellsABlindCoderNothingOfWhatOthersCoded) {
    proposeAll();
    study().setCoder("Ailsa");
    tag("Ernie", kChemist, kLocal);
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    const auto seen = queue();
    ASSERT_THAT(seen, SizeIs(1));
    EXPECT_EQ(seen.front().quote.text, kChemist);
    ASSERT_THAT(seen.front().quote.codes, SizeIs(1));
    EXPECT_THAT(seen.front().quote.codes.front().path, HasSubstr(kLocal));
    const auto entries = history(study());
    ASSERT_THAT(entries, IsOk());
    for (const JournalEntry& entry : *entries) {
        const auto changes = changesOf(study(), entry.id);
        ASSERT_THAT(changes, IsOk());
        for (const Change& change : *changes)
            for (const FieldChange& field : change.fields)
                EXPECT_TRUE(change.thing != "quote" || field.field == "coder") << field.field;
    }
}

TEST_F(QuoteReview, StateDoesNotHangOnWhoseCodingsAreShown) {
    proposeAll();
    approve("chemist");
    study().setCoder("Ailsa");
    tag("Ernie", "Aye.", kLocal);
    study().setCoder("Morag");
    showCodingsOf(study(), "Ailsa");
    EXPECT_EQ(saying("chemist").state, QuoteState::Approved);
}

} // namespace
} // namespace kenspeckle::test
