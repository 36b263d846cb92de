// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_fixture.h"

#include "kenspeckle/occurrences.h"

namespace kenspeckle::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kDoric = R"(**Interviewer:** Is it a one-stop shop?

**Jean:** Aye, a One Stop Shop 👩‍👩‍👧! One-stop, ken. I dinnae — didn’t — drap in; café, cafe\u0301. Recovery. RECOVERING 💙💙

**Interviewer:** One stop shop.

**Jean:** مرحبا بك في المركز. One stop. Shop!
)";

class OccurrencesTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        std::string doric = kDoric;
        doric.replace(doric.find("\\u0301"), 6, "\xCC\x81"); // a combining accent, as some keyboards write it
        ASSERT_THAT(importTranscripts(study(), {write("Jean.md", doric)}), IsOk());
    }
    std::vector<std::string> wordsOf(const Result<std::vector<Candidate>>& found) {
        EXPECT_THAT(found, IsOk());
        std::vector<std::string> words;
        if (found)
            for (const Candidate& candidate : *found)
                words.push_back(wordsAt(candidate.passage));
        return words;
    }
    std::vector<std::string> found(const std::string& phrase, OccurrenceOptions options = {}) {
        options.transcript = transcriptNamed("Jean");
        return wordsOf(findOccurrences(study(), phrase, options));
    }
};

TEST_F(OccurrencesTest, WordsInTheirOrderWhateverStandsBetweenThemAndWhateverTheirCase) {
    EXPECT_THAT(found("one stop shop"),
                ElementsAre("one-stop shop", "One Stop Shop", "One stop shop", "One stop. Shop"));
    EXPECT_THAT(found("ONE-STOP"), SizeIs(5));
    EXPECT_THAT(found("stop one"), IsEmpty());
    EXPECT_THAT(found("didn't"), ElementsAre("didn’t")) << "either apostrophe";
    EXPECT_THAT(found("café"), SizeIs(2)) << "composed or not";
}

TEST_F(OccurrencesTest, WholeWordsUnlessPartsAreAskedFor) {
    EXPECT_THAT(found("recover"), IsEmpty());
    OccurrenceOptions parts;
    parts.wholeWords = false;
    EXPECT_THAT(found("recover", parts), ElementsAre("Recovery", "RECOVERING"));
    EXPECT_THAT(found("op sho", parts), ElementsAre("stop shop", "Stop Shop", "stop shop", "stop. Shop"));
}

TEST_F(OccurrencesTest, CaseMattersOnRequest) {
    OccurrenceOptions exact;
    exact.matchCase = true;
    EXPECT_THAT(found("One stop shop", exact), ElementsAre("One stop shop"));
}

TEST_F(OccurrencesTest, AnEmojiAndRightToLeftWritingAreFound) {
    EXPECT_THAT(found("💙"), ElementsAre("💙", "💙"));
    EXPECT_THAT(found("المركز"), ElementsAre("المركز"));
    EXPECT_THAT(findOccurrences(study(), "  "), FailsWith(ErrorKind::Usage, "nothing to look for"));
}

TEST_F(OccurrencesTest, InterviewersAreLeftOutOnRequest) {
    OccurrenceOptions options;
    options.interviewers = false;
    EXPECT_THAT(found("one stop shop", options), ElementsAre("One Stop Shop", "One stop. Shop"));
}

TEST_F(OccurrencesTest, AScopeTakesInWhatIsAroundAndCountsItOnce) {
    OccurrenceOptions options;
    options.transcript = transcriptNamed("Evelyn");
    options.scope = HitScope::Sentence;
    KS_ASSERT_VALUE(sentences, findOccurrences(study(), "the staff", options));
    EXPECT_THAT(wordsOf(sentences), ElementsAre("And the staff?", "The staff are brilliant, so they are."));
    EXPECT_EQ(sentences[1].transcript, "Evelyn");
    EXPECT_EQ(sentences[1].turn, 4);
    EXPECT_EQ(sentences[1].speaker, "Evelyn");
    EXPECT_EQ(sentences[1].context, "The staff are brilliant, so they are.");
    EXPECT_THAT(sentences[1].marks, ElementsAre(Range{CodePoint{0}, CodePoint{9}}));
    options.scope = HitScope::Turn;
    EXPECT_THAT(wordsOf(findOccurrences(study(), "there", options)),
                ElementsAre("It's a safe place 💙 where naebody judges ye. I recovered there.\nYe can just drop in."));
    options.transcript = transcriptNamed("Jean");
    EXPECT_THAT(wordsOf(findOccurrences(study(), "one stop", options)), SizeIs(4)) << "each turn once";
}

TEST_F(OccurrencesTest, AllTranscriptsAreLookedThroughInTheirOrder) {
    KS_ASSERT_VALUE(all, findOccurrences(study(), "recovery"));
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(all[0].transcript, "Ernie");
    EXPECT_EQ(all[1].transcript, "Group");
    EXPECT_EQ(all[2].transcript, "Jean");
    std::stop_source stop;
    stop.request_stop();
    Task task;
    task.stop = stop.get_token();
    EXPECT_THAT(findOccurrences(study(), "recovery", {}, task), FailsWith(ErrorKind::Cancelled, "cancelled"));
}

TEST_F(OccurrencesTest, TurnsOfASpeakerByLabelOrParticipant) {
    KS_ASSERT_VALUE(turns, turnsOfSpeaker(study(), "evelyn"));
    EXPECT_THAT(wordsOf(turns), SizeIs(2));
    ASSERT_THAT(mapSpeaker(study(), "Evelyn", "Participant 7"), IsOk());
    EXPECT_THAT(wordsOf(turnsOfSpeaker(study(), "participant 7")), SizeIs(2));
    EXPECT_THAT(wordsOf(turnsOfSpeaker(study(), "Interviewer", transcriptNamed("Group"))),
                ElementsAre("What do you offer?"));
    EXPECT_THAT(turnsOfSpeaker(study(), "Nobody"), FailsWith(ErrorKind::NotFound, "Nobody"));
    EXPECT_THAT(turnsOfSpeaker(study(), "Evelyn", transcriptNamed("Group")),
                FailsWith(ErrorKind::NotFound, "this transcript"));
}

TEST_F(OccurrencesTest, WhatIsCodedSoAlreadyIsTold) {
    tag("Ernie", "Recovery", "Safety");
    KS_ASSERT_VALUE(all, findOccurrences(study(), "recovery"));
    std::vector<Passage> passages;
    for (const Candidate& candidate : all)
        passages.push_back(candidate.passage);
    const CodeId safety = codeNamed("Safety");
    KS_ASSERT_VALUE(already, codedAlready(study(), passages, {safety}));
    EXPECT_THAT(already, ElementsAre(true, false, false));
    KS_ASSERT_VALUE(both, codedAlready(study(), passages, {safety, codeNamed("Naloxone")}));
    EXPECT_THAT(both, Each(false));
    study().setCoder("Iain");
    KS_ASSERT_VALUE(his, codedAlready(study(), passages, {safety}));
    EXPECT_THAT(his, Each(false)) << "another coder may see it so too";
}

TEST_F(OccurrencesTest, HitsOfASearchAreListedAsTheyWouldBeCoded) {
    KS_ASSERT_VALUE(hits, passagesOfHits(study(), "naebody", {}, HitScope::Sentence));
    ASSERT_THAT(hits, SizeIs(1));
    EXPECT_EQ(wordsAt(hits[0].passage), "It's a safe place 💙 where naebody judges ye.");
    EXPECT_THAT(hits[0].context, HasSubstr("naebody"));
    EXPECT_EQ(hits[0].speaker, "Evelyn");
}

} // namespace
} // namespace kenspeckle::test
