// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <fmt/format.h>

#include "kenspeckle/coders.h"
#include "kenspeckle/correcting.h"
#include "kenspeckle/memos.h"
#include "study/study_fixture.h"
#include "support/study_contents.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr const char* kCode = "Local and accessible";

class Correcting : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    /// The words of a turn.
    std::string turnWords(const std::string& name, int number) {
        auto whole = transcript(study(), transcriptNamed(name));
        EXPECT_THAT(whole, IsOk());
        const text::OffsetMap offsets(whole->text);
        return std::string(offsets.slice(whole->turns.at(static_cast<std::size_t>(number - 1)).range));
    }
    Result<CorrectionOutcome> correct(const std::string& name, int turn, const std::string& text) {
        return correctTurn(study(), transcriptNamed(name), turn, text);
    }
    std::vector<Review> listed() {
        auto all = reviews(study());
        EXPECT_THAT(all, IsOk());
        return *all;
    }
    std::int64_t hits(const std::string& query) {
        auto found = searchStudy(study(), query);
        EXPECT_THAT(found, IsOk());
        return found->total;
    }
    StudyContents contents() { return contentsOf(file()); }
};

constexpr const char* kFirst = "It's a safe place 💙 where naebody judges ye. I recovered there.\nYe can just drop in.";

TEST_F(Correcting, EverythingBehindMovesWithItsWords) {
    const CodingId before = tag("Evelyn", "a safe place", kCode);
    const CodingId behind = tag("Evelyn", "naebody judges ye", kCode);
    const CodingId later = tag("Evelyn", "brilliant", kCode);
    const CodingId other = tag("Ernie", "feart", kCode);
    const auto id = [&](CodingId coding) {
        auto all = codings(study());
        for (const CodingDetail& detail : *all)
            if (detail.coding.id == coding) return detail.text;
        return std::string("not there");
    };
    auto outcome = correct(
        "Evelyn", 2, "It's a safe place 💙 you know, where naebody judges ye. I recovered there.\nYe can drop in.");
    ASSERT_THAT(outcome, IsOk());
    EXPECT_EQ(outcome->turns, 1);
    EXPECT_EQ(outcome->moved, 2);
    EXPECT_THAT(outcome->affected, IsEmpty());
    EXPECT_EQ(id(before), "a safe place");
    EXPECT_EQ(id(behind), "naebody judges ye");
    EXPECT_EQ(id(later), "brilliant");
    EXPECT_EQ(id(other), "feart");
    EXPECT_EQ(turnWords("Evelyn", 4), "The staff are brilliant, so they are.");
    EXPECT_THAT(listed(), IsEmpty());
    expectSound();
}

TEST_F(Correcting, PassagesWhoseWordsChangeAreListedWithTheWordsTheyHad) {
    const CodingId changed = tag("Evelyn", "where naebody judges ye", kCode);
    auto outcome = correct("Evelyn", 2, std::string(kFirst).replace(std::string(kFirst).find("naebody"), 7, "nobody"));
    ASSERT_THAT(outcome, IsOk());
    ASSERT_EQ(outcome->affected.size(), 1U);
    EXPECT_EQ(outcome->affected[0].fate, PassageFate::Changed);
    EXPECT_EQ(outcome->affected[0].wordsAfter, "where nobody judges ye");
    auto list = listed();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].coding, changed);
    EXPECT_EQ(list[0].before, "where naebody judges ye");
    EXPECT_EQ(list[0].now, "where nobody judges ye");
    EXPECT_EQ(list[0].turn, 2);
    EXPECT_EQ(list[0].transcript, "Evelyn");
    EXPECT_EQ(list[0].coder, "Morag");

    // Again: the words somebody agreed to stay on the list. And back: nothing is to be looked at.
    ASSERT_THAT(correct("Evelyn", 2, std::string(kFirst).replace(std::string(kFirst).find("naebody"), 7, "no-one")),
                IsOk());
    list = listed();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].before, "where naebody judges ye");
    EXPECT_EQ(list[0].now, "where no-one judges ye");
    outcome = correct("Evelyn", 2, kFirst);
    ASSERT_THAT(outcome, IsOk());
    EXPECT_EQ(outcome->restored, 1);
    EXPECT_THAT(outcome->affected, IsEmpty());
    EXPECT_THAT(listed(), IsEmpty());
    expectSound();
}

TEST_F(Correcting, APassageWithoutWordsGoesAndIsListed) {
    tag("Evelyn", "I recovered there.", kCode);
    tag("Evelyn", "brilliant", kCode);
    const auto start = contents();
    const std::string text = "It's a safe place 💙 where naebody judges ye.\nYe can just drop in.";
    auto preview = previewCorrection(study(), transcriptNamed("Evelyn"), 2, text);
    ASSERT_THAT(preview, IsOk());
    EXPECT_EQ(preview->count(PassageFate::Gone), 1);
    EXPECT_EQ(preview->moved, 1);
    EXPECT_EQ(differences(start, contents()), "") << "looking changes nothing";

    ASSERT_THAT(correct("Evelyn", 2, text), IsOk());
    EXPECT_THAT(codedWords(), ElementsAre("brilliant"));
    auto list = listed();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_FALSE(list[0].coding);
    EXPECT_EQ(list[0].before, "I recovered there.");
    EXPECT_EQ(list[0].now, "");
    EXPECT_EQ(list[0].turn, 2);
    expectSound();

    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(differences(start, contents()), "");
    EXPECT_THAT(codedWords(), ElementsAre("I recovered there.", "brilliant"));
    expectSound();
    reopen();
    ASSERT_THAT(redo(study()), IsOk());
    EXPECT_EQ(listed().size(), 1U);
    expectSound();
}

TEST_F(Correcting, TwoCodingsThatFallTogetherAreNotSilentlyOne) {
    const CodingId whole = tag("Evelyn", "Ye can just drop in.", kCode);
    const CodingId part = tag("Evelyn", "can just drop in.", kCode);
    auto outcome =
        correct("Evelyn", 2, "It's a safe place 💙 where naebody judges ye. I recovered there.\ncan just drop in.");
    ASSERT_THAT(outcome, IsOk());
    ASSERT_EQ(outcome->affected.size(), 1U);
    EXPECT_EQ(outcome->affected[0].fate, PassageFate::Doubled);
    EXPECT_EQ(outcome->affected[0].coding, whole) << "the one whose words are the same stays";
    auto left = codings(study());
    ASSERT_EQ(left->size(), 1U);
    EXPECT_EQ((*left)[0].coding.id, part);
    auto list = listed();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].before, "Ye can just drop in.");
    EXPECT_FALSE(list[0].coding);
    expectSound();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(codedWords().size(), 2U);
    expectSound();
}

TEST_F(Correcting, MemosMoveAndThoseWhoseWordsGoStayOnTheTranscript) {
    const CodingId going = tag("Evelyn", "I recovered there.", kCode);
    const Passage kept = passageOf("Evelyn", "drop in");
    const auto onCoding = addMemo(study(), MemoTarget::of(going), "Ask again.");
    const auto onGone = addMemo(study(), MemoTarget::of(passageOf("Evelyn", "recovered")), "How long?");
    const auto onKept = addMemo(
        study(), MemoTarget::of(kept),
        fmt::format("See ken://passage/{}/{}-{}", kept.transcript.value, kept.range.begin.value, kept.range.end.value));
    ASSERT_THAT(onKept, IsOk());
    const auto start = contents();
    auto outcome = correct("Evelyn", 2, "It's a safe place 💙 where naebody judges ye.\nYe can just drop in.");
    ASSERT_THAT(outcome, IsOk());
    EXPECT_EQ(outcome->memosSetAside, 2);
    const Passage now = passageOf("Evelyn", "drop in");
    EXPECT_EQ(memo(study(), *onKept)->memo.target, MemoTarget::of(now));
    EXPECT_EQ(memo(study(), *onKept)->memo.text, fmt::format("See ken://passage/{}/{}-{}", now.transcript.value,
                                                             now.range.begin.value, now.range.end.value));
    for (const auto& id : {onCoding, onGone}) {
        EXPECT_EQ(memo(study(), *id)->memo.target, MemoTarget::of(now.transcript));
        EXPECT_NE(memo(study(), *id)->memo.text.find("recovered"), std::string::npos);
    }
    expectSound();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(differences(start, contents()), "");
}

TEST_F(Correcting, WhoWorksBlindIsNotToldOfOthersPassages) {
    tag("Evelyn", "naebody judges ye", kCode);
    study().setCoder("Grace");
    tag("Evelyn", "judges", kCode);
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    auto outcome = correctEverywhere(study(), {"judges", "blames", true, false, {}});
    ASSERT_THAT(outcome, IsOk());
    ASSERT_EQ(outcome->affected.size(), 1U);
    EXPECT_EQ(outcome->affected[0].coder, "Grace");
    EXPECT_EQ(outcome->hidden, 1);
    EXPECT_EQ(listed().size(), 1U);
    ASSERT_THAT(setBlind(study(), Blind::Off), IsOk());
    EXPECT_EQ(listed().size(), 2U);
}

TEST_F(Correcting, ReviewsAreAcceptedAndThatIsUndone) {
    tag("Evelyn", "naebody judges ye", kCode);
    tag("Ernie", "judged", kCode);
    ASSERT_THAT(correctEverywhere(study(), {"judges", "blames", true, false, {}}), IsOk());
    ASSERT_THAT(correctEverywhere(study(), {"judged", "blamed", true, false, {}}), IsOk());
    auto list = listed();
    ASSERT_EQ(list.size(), 2U);
    ASSERT_THAT(acceptReviews(study(), {list[0].id}), IsOk());
    ASSERT_EQ(listed().size(), 1U);
    EXPECT_THAT(acceptReviews(study(), {list[0].id}), FailsWith(ErrorKind::NotFound, "ken reviews"));
    EXPECT_EQ(history(study(), 1)->front().label, "Reviewed a passage after a correction");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(listed().size(), 2U);
    ASSERT_THAT(acceptReviews(study(), {list[0].id, list[1].id, list[0].id}), IsOk());
    EXPECT_THAT(listed(), IsEmpty());
    // From here on the words are those that were agreed to.
    ASSERT_THAT(correctEverywhere(study(), {"blames", "judges", true, false, {}}), IsOk());
    ASSERT_EQ(listed().size(), 1U);
    EXPECT_EQ(listed()[0].before, "naebody blames ye");
}

TEST_F(Correcting, TheListForgetsCodingsThatAreRemovedAndFollowsThoseGone) {
    const CodingId first = tag("Evelyn", "naebody judges ye", kCode);
    tag("Evelyn", "drop in", kCode);
    ASSERT_THAT(correctEverywhere(study(), {"judges", "blames", true, false, {}}), IsOk());
    ASSERT_THAT(correctEverywhere(study(), {"just drop in", "come", true, false, {}}), IsOk());
    ASSERT_EQ(listed().size(), 2U);
    ASSERT_THAT(removeCodings(study(), {first}), IsOk());
    auto list = listed();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_FALSE(list[0].coding);
    const std::string text = turnWords("Evelyn", 2);
    ASSERT_THAT(correct("Evelyn", 2, "Well, " + text), IsOk());
    EXPECT_EQ(listed()[0].passage.range.begin, list[0].passage.range.begin + 6);
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("Evelyn")}), IsOk());
    EXPECT_THAT(listed(), IsEmpty());
    expectSound();
}

TEST_F(Correcting, TimeCodesStayWithTheirTurnsAndWords) {
    const auto mark = [&] { return transcript(study(), transcriptNamed("Evelyn"))->turns[1].timeMarks.at(0); };
    const auto turn = [&] { return transcript(study(), transcriptNamed("Evelyn"))->turns[1].range; };
    ASSERT_EQ(mark().at, turn().begin);
    ASSERT_THAT(correct("Evelyn", 2, "Aye. It is " + std::string(kFirst).substr(5)), IsOk());
    EXPECT_EQ(mark().at, turn().begin);
    ASSERT_THAT(correct("Evelyn", 1, "What, then, is the hub to you?"), IsOk());
    EXPECT_EQ(mark().at, turn().begin);
    expectSound();
}

TEST_F(Correcting, SearchFollows) {
    EXPECT_EQ(hits("naebody"), 1);
    ASSERT_THAT(correctEverywhere(study(), {"naebody", "nobody", true, false, {}}), IsOk());
    EXPECT_EQ(hits("naebody"), 0);
    EXPECT_EQ(hits("nobody"), 2);
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(hits("naebody"), 1);
}

TEST_F(Correcting, CountsOfWordsFollow) {
    const auto words = [&] {
        auto labels = speakerLabels(study());
        for (const SpeakerLabel& label : *labels)
            if (label.label == "Ernie") return label.words;
        return std::int64_t{0};
    };
    const auto summary = [&] {
        auto all = transcripts(study());
        for (const TranscriptSummary& each : *all)
            if (each.name == "Ernie") return each;
        return TranscriptSummary{};
    };
    const auto spoken = words();
    const auto before = summary();
    ASSERT_THAT(correct("Ernie", 2, turnWords("Ernie", 2) + " It was grand."), IsOk());
    EXPECT_EQ(words(), spoken + 3);
    EXPECT_EQ(summary().words, before.words + 3);
    EXPECT_EQ(summary().codePoints, before.codePoints + 14);
    EXPECT_EQ(summary().spokenByParticipants, before.spokenByParticipants + 14);
}

TEST_F(Correcting, TextIsMadeWhatAnImportedOneIs) {
    ASSERT_THAT(correct("Ernie", 2, " A cafe\u0301 friend\r\n\r\n told me. \n\n"), IsOk());
    EXPECT_EQ(turnWords("Ernie", 2), "A café friend\ntold me.");
    expectSound();
}

TEST_F(Correcting, TheSameWordsAreNoChange) {
    const auto entry = study().revision();
    auto outcome = correct("Evelyn", 2, std::string("  ") + kFirst + "\r\n\r\n");
    ASSERT_THAT(outcome, IsOk());
    EXPECT_EQ(outcome->turns, 0);
    EXPECT_EQ(*study().revision(), *entry);
}

TEST_F(Correcting, ATurnIsNotLeftEmpty) {
    EXPECT_THAT(correct("Evelyn", 2, " \n"), FailsWith(ErrorKind::Usage, "[inaudible]"));
    EXPECT_THAT(correct("Evelyn", 9, "Words"), FailsWith(ErrorKind::NotFound, "9"));
    EXPECT_THAT(correct("Evelyn", 2, "a \xFF"), FailsWith(ErrorKind::Invalid, "UTF-8"));
    EXPECT_THAT(correct("Evelyn", 2, std::string("a\0b", 3)), FailsWith(ErrorKind::Invalid, "NUL"));
    EXPECT_THAT(correctTurn(study(), TranscriptId{4}, 1, "a"), FailsWith(ErrorKind::NotFound, ""));
    EXPECT_EQ(turnWords("Evelyn", 2), kFirst);
}

TEST_F(Correcting, AFileWhoseTextWasCorrectedIsNotImportedAgain) {
    ASSERT_THAT(correct("Evelyn", 2, "Quite another answer."), IsOk());
    ASSERT_THAT(correct("Evelyn", 2, "A third one."), IsOk());
    auto again = importTranscripts(study(), {folder() / "Evelyn.md"});
    ASSERT_THAT(again, IsOk());
    EXPECT_EQ(again->count(ImportStatus::Imported), 0U);
    EXPECT_EQ(transcripts(study())->size(), 3U);
}

TEST_F(Correcting, EverywhereFindsWithContextAndCorrectsAsOneAction) {
    tag("Ernie", "Recovery takes time", kCode);
    const auto start = contents();
    const EverywhereCorrection correction{"recovery", "mending", true, false, {}};
    auto found = findEverywhere(study(), correction);
    ASSERT_THAT(found, IsOk());
    ASSERT_EQ(found->size(), 2U);
    EXPECT_EQ((*found)[0].transcript, "Ernie");
    EXPECT_EQ((*found)[0].turn, 4);
    EXPECT_EQ((*found)[0].context, "Aye. Recovery takes time, but the needle exchange is right there.");
    EXPECT_EQ((*found)[0].mark, (Range{CodePoint{5}, CodePoint{13}}));
    auto preview = previewEverywhere(study(), correction);
    ASSERT_THAT(preview, IsOk());
    EXPECT_EQ(preview->transcripts, 2);
    EXPECT_EQ(preview->count(PassageFate::Changed), 1);
    ASSERT_THAT(correctEverywhere(study(), correction), IsOk());
    EXPECT_THAT(codedWords(), ElementsAre("Mending takes time"));
    EXPECT_EQ(turnWords("Group", 4), "Folk come back. That's mending.");
    EXPECT_EQ(history(study(), 1)->front().label.find("recovery"), std::string::npos);
    expectSound();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(differences(start, contents()), "");
}

TEST_F(Correcting, EverywhereLeavesOutWhatIsNotTicked) {
    EverywhereCorrection correction{"recovery", "mending", true, false, {}};
    correction.only = {findEverywhere(study(), correction)->at(1).passage};
    auto outcome = correctEverywhere(study(), correction);
    ASSERT_THAT(outcome, IsOk());
    EXPECT_EQ(outcome->turns, 1);
    EXPECT_EQ(turnWords("Ernie", 4).substr(0, 13), "Aye. Recovery");
    EXPECT_THAT(correctEverywhere(study(), correction), FailsWith(ErrorKind::Conflict, "look for the words again"));
    EXPECT_THAT(correctEverywhere(study(), {"  ", "x", true, false, {}}), FailsWith(ErrorKind::Usage, "words"));
    auto nothing = correctEverywhere(study(), {"unheard-of", "x", true, false, {}});
    ASSERT_THAT(nothing, IsOk());
    EXPECT_EQ(nothing->turns, 0);
}

TEST_F(Correcting, EverywhereTakesWordsOutWithOneOfTheirSpaces) {
    ASSERT_THAT(correct("Ernie", 2, "Um, I um think um, um yes"), IsOk());
    ASSERT_THAT(correctEverywhere(study(), {"um", "", true, true, {}}), IsOk());
    EXPECT_EQ(turnWords("Ernie", 2), "Um, I think, yes");
    ASSERT_THAT(correct("Ernie", 2, "um um"), IsOk());
    EXPECT_THAT(correctEverywhere(study(), {"um", "", true, true, {}}), FailsWith(ErrorKind::Usage, "turn 2"));
}

} // namespace
} // namespace kenspeckle::test
