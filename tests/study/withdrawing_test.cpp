// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/withdrawing.h"

#include <algorithm>
#include <set>

#include "kenspeckle/consent.h"
#include "kenspeckle/correcting.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/quote_review.h"
#include "study/study_fixture.h"
#include "study/study_words.h"
#include "text/words.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Withdrawing : public StudyTest {
protected:
    ParticipantId person(const std::string& name) {
        auto id = findParticipant(study(), name);
        EXPECT_THAT(id, IsOk());
        return id.value_or(ParticipantId{});
    }
    /// Every byte of the study's files and of its index.
    std::string allBytes() {
        std::string bytes;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
            const std::string path = entry.path().string();
            if (!entry.is_regular_file()) continue;
            if (path.find("study.ken") != std::string::npos || path.find("/cache/") != std::string::npos)
                bytes += readFile(entry.path()) + '\n';
        }
        return bytes;
    }
    /// What this person says, sentence by sentence; sentences of fewer words anybody may say, and those others say too
    /// are left out.
    std::set<std::string> sentencesOf(const std::string& name) {
        const ParticipantId id = person(name);
        std::set<std::string> theirs, others;
        const auto all = transcripts(study());
        for (const TranscriptSummary& each : *all) {
            const auto whole = transcript(study(), each.id);
            const text::OffsetMap offsets(whole->text);
            for (const Turn& turn : whole->turns) {
                bool own = false;
                for (const Speaker& speaker : whole->speakers)
                    own = own || (speaker.id == turn.speaker && speaker.participant == id);
                const std::string said(offsets.slice(turn.range));
                const text::OffsetMap within(said);
                for (const Range& sentence : text::sentences(said, "en"))
                    if (text::countWords(within.slice(sentence)) >= 4)
                        (own ? theirs : others).emplace(within.slice(sentence));
            }
        }
        for (const std::string& sentence : others)
            theirs.erase(sentence);
        // They can be found before they are gone, but for those that a page of the file ends in.
        const std::string bytes = allBytes();
        const auto found = std::count_if(theirs.begin(), theirs.end(), [&](const std::string& sentence) {
            return bytes.find(sentence) != std::string::npos;
        });
        EXPECT_GT(found, 0);
        EXPECT_GE(static_cast<std::size_t>(found) * 2, theirs.size());
        return theirs;
    }
    void expectGone(const std::set<std::string>& sentences) {
        const std::string bytes = allBytes();
        EXPECT_GT(bytes.size(), 10000U);
        for (const std::string& sentence : sentences)
            EXPECT_EQ(bytes.find(sentence), std::string::npos) << sentence;
        close();
        const std::string closed = allBytes();
        for (const std::string& sentence : sentences)
            EXPECT_EQ(closed.find(sentence), std::string::npos) << "after closing: " << sentence;
        reopen();
    }
    /// Everything that can repeat somebody's words.
    void writeAboutTim() {
        importThree();
        tag("Group", "We train folk to use it.", kStigma);
        tag("Group", "A drop-in, so nobody needs an appointment.\n\nAnd naloxone.", kLocal);
        tag("Group", "Folk come back.", kLocal);
        ASSERT_THAT(addMemo(study(), MemoTarget::of(passageOf("Group", "And naloxone.")), "Tim on naloxone"), IsOk());
        ASSERT_THAT(addMemo(study(), MemoTarget{}, "Somebody said: We train folk to use it. Telling."), IsOk());
        ASSERT_THAT(addMemo(study(), MemoTarget::of(person("Tim")), "Came late."), IsOk());
        ASSERT_THAT(setSummary(study(), person("Tim"), codeNamed(kStigma), "Trains people."), IsOk());
        ASSERT_THAT(setSummary(study(), person("Hanna"), codeNamed(kStigma), "As Tim: We train folk to use it."),
                    IsOk());
        ASSERT_THAT(setConsent(study(), {person("Tim")}, Consent::Quote, "form"), IsOk());
        ASSERT_THAT(proposeQuotes(study(), QuoteFilter{}), IsOk());
        EverywhereCorrection correction;
        correction.find = "naloxone";
        correction.replacement = "Naloxone";
        ASSERT_THAT(correctEverywhere(study(), correction), IsOk());
        ASSERT_THAT(undo(study()), IsOk());
        ASSERT_THAT(redo(study()), IsOk());
    }
    std::vector<std::string> turnsOf(const std::string& name) {
        const auto whole = transcript(study(), transcriptNamed(name));
        const text::OffsetMap offsets(whole->text);
        std::vector<std::string> turns;
        for (const Turn& turn : whole->turns)
            turns.emplace_back(offsets.slice(turn.range));
        return turns;
    }
};

TEST_F(Withdrawing, FromAGroupLeavesTheOthersWordsAndNoneOfTheirs) {
    writeAboutTim();
    const auto sentences = sentencesOf("Tim");
    EXPECT_THAT(sentences, Contains("We train folk to use it."));
    const auto outcome = withdrawParticipant(study(), person("Tim"), "letter of 3 March");
    ASSERT_THAT(outcome, IsOk());
    EXPECT_THAT(outcome->notices, IsEmpty());
    EXPECT_THAT(outcome->groups, ElementsAre("Group"));
    EXPECT_THAT(outcome->transcripts, IsEmpty());
    EXPECT_EQ(outcome->turns, 1);
    EXPECT_EQ(outcome->codings, 1);
    EXPECT_EQ(outcome->quotes, 2);
    EXPECT_EQ(outcome->summaries, 1);
    EXPECT_EQ(outcome->places, 2);
    EXPECT_THAT(turnsOf("Group"), ElementsAre("What do you offer?", "A drop-in, so nobody needs an appointment.",
                                              "[withdrawn]", "Folk come back. That's recovery."));
    expectGone(sentences);
    EXPECT_THAT(findParticipant(study(), "Tim"), FailsWith(ErrorKind::NotFound, "Tim"));
    EXPECT_THAT(codedWords(),
                ElementsAre("A drop-in, so nobody needs an appointment.\n\n[withdrawn]", "Folk come back."));
    EXPECT_THAT(reviews(study()).value(), IsEmpty());
    EXPECT_EQ(allBytes().find("Came late."), std::string::npos);
    EXPECT_EQ(allBytes().find("Trains people."), std::string::npos);
    expectSound();
}

TEST_F(Withdrawing, FromAnInterviewTakesTheWholeOfIt) {
    importThree();
    tag("Evelyn", "I recovered there.", kStigma);
    const auto sentences = sentencesOf("Evelyn");
    const auto outcome = withdrawParticipant(study(), person("Evelyn"));
    ASSERT_THAT(outcome, IsOk());
    EXPECT_THAT(outcome->transcripts, ElementsAre("Evelyn"));
    EXPECT_THAT(findTranscript(study(), "Evelyn"), FailsWith(ErrorKind::NotFound, "Evelyn"));
    expectGone(sentences);
    // Nor what was asked, which nobody else was.
    EXPECT_EQ(allBytes().find("What is the hub to you?"), std::string::npos);
    EXPECT_THAT(codedWords(), IsEmpty());
    const auto hits = searchStudy(study(), "naebody");
    ASSERT_THAT(hits, IsOk());
    EXPECT_EQ(hits->total, 0);
    expectSound();
}

TEST_F(Withdrawing, CannotBeUndoneNorCanWhatWasDoneBefore) {
    writeAboutTim();
    ASSERT_THAT(withdrawParticipant(study(), person("Tim"), "letter"), IsOk());
    EXPECT_THAT(undo(study()), FailsWith(ErrorKind::Refused, "withdrawal"));
    EXPECT_THAT(redo(study()), FailsWith(ErrorKind::NotFound, "redo"));
    const auto entries = history(study());
    ASSERT_THAT(entries, IsOk());
    EXPECT_EQ(entries->front().label, "Withdrew a participant (words removed for good): letter");
    for (const JournalEntry& entry : *entries) {
        EXPECT_THAT(entry.label, Not(HasSubstr("Tim"))) << entry.label;
        if (entry.kind == JournalKind::Action) {
            EXPECT_THAT(undoTo(study(), entry.id), FailsWith(ErrorKind::Refused, "withdrawal"));
        }
        EXPECT_THAT(changesOf(study(), entry.id), IsOk());
    }
    // Work goes on, with an undo of its own.
    tag("Ernie", "Aye.", kLocal);
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(undo(study()), FailsWith(ErrorKind::Refused, "withdrawal"));
    ASSERT_THAT(redo(study()), IsOk());
    reopen();
    expectSound();
}

TEST_F(Withdrawing, IsForetoldWithoutDoingAnything) {
    writeAboutTim();
    const auto before = study().revision();
    const auto foretold = previewWithdrawal(study(), person("Tim"));
    ASSERT_THAT(foretold, IsOk());
    EXPECT_EQ(*study().revision(), *before);
    EXPECT_THAT(turnsOf("Group"), Contains(HasSubstr("We train folk")));
    const auto done = withdrawParticipant(study(), person("Tim"));
    ASSERT_THAT(done, IsOk());
    EXPECT_EQ(foretold->codings, done->codings);
    EXPECT_EQ(foretold->entries, done->entries);
    EXPECT_EQ(foretold->places, done->places);
    EXPECT_GT(done->entries, 3);
    EXPECT_THAT(previewWithdrawal(study(), ParticipantId{3}), FailsWith(ErrorKind::NotFound, "3"));
}

TEST_F(Withdrawing, ReachesWhatWasKnownOfThemUnderAnotherName) {
    importThree();
    ASSERT_THAT(importAttributes(study(), write("jobs.csv", "name,job\nErnie,Keeper of the lighthouse\n")), IsOk());
    EXPECT_NE(allBytes().find("Keeper of the lighthouse"), std::string::npos);
    ASSERT_THAT(mergeParticipants(study(), person("Evelyn"), {person("Ernie")}), IsOk());
    const auto done = withdrawParticipant(study(), person("Evelyn"));
    ASSERT_THAT(done, IsOk());
    EXPECT_THAT(done->transcripts, testing::UnorderedElementsAre("Evelyn", "Ernie"));
    EXPECT_EQ(allBytes().find("Keeper of the lighthouse"), std::string::npos);
    const auto entries = history(study());
    for (const JournalEntry& entry : *entries)
        EXPECT_THAT(entry.label, AllOf(Not(HasSubstr("Ernie")), Not(HasSubstr("Evelyn"))));
    expectSound();
}

TEST_F(Withdrawing, KeepsTheNameOutOfTheReason) {
    importThree();
    EXPECT_THAT(withdrawParticipant(study(), person("Tim"), "a letter from tim"), FailsWith(ErrorKind::Usage, "name"));
    EXPECT_THAT(findParticipant(study(), "Tim"), IsOk());
}

TEST_F(Withdrawing, OfSomebodyWhoSaysNothingRemovesWhatIsKnownOfThem) {
    importThree();
    const auto id = addParticipant(study(), "Senga of the Kirk");
    ASSERT_THAT(id, IsOk());
    ASSERT_THAT(withdrawParticipant(study(), *id), IsOk());
    EXPECT_EQ(allBytes().find("Senga of the Kirk"), std::string::npos);
    expectSound();
}

/// The sample that comes with the program: an interview, and a focus group.
TEST_F(Withdrawing, LeavesNoSentenceOfThemInTheFilesOfTheSample) {
    const auto imported = importTranscripts(study(), {sourceTree() / "tests/data/sample"});
    ASSERT_THAT(imported, IsOk());
    const auto people = participants(study());
    ASSERT_THAT(people, IsOk());
    // Whoever speaks in the group, and somebody who speaks elsewhere.
    const auto group = transcript(study(), transcriptNamed("Focus group 1"));
    ASSERT_THAT(group, IsOk());
    std::set<ParticipantId> inGroup;
    for (const Speaker& speaker : group->speakers)
        if (speaker.participant) inGroup.insert(speaker.participant);
    ASSERT_GT(inGroup.size(), 1U);
    std::vector<std::string> names;
    for (const Participant& each : *people)
        if (each.id == *inGroup.begin() || (inGroup.count(each.id) == 0 && each.transcripts > 0 && names.size() < 2))
            names.push_back(each.name);
    ASSERT_GE(names.size(), 2U);
    for (const std::string& name : names) {
        const auto sentences = sentencesOf(name);
        const auto outcome = withdrawParticipant(study(), person(name));
        ASSERT_THAT(outcome, IsOk());
        expectGone(sentences);
    }
    expectSound();
}

} // namespace
} // namespace kenspeckle::test
