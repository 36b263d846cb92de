// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/memos.h"
#include "kenspeckle/references.h"

#include "kenspeckle/references.h"
#include "study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class MemosTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    MemoId write(const MemoTarget& target, const std::string& text) {
        auto memo = addMemo(study(), target, text);
        EXPECT_THAT(memo, IsOk());
        return memo.value_or(MemoId{});
    }
    ParticipantId participantNamed(const std::string& name) {
        auto people = participants(study());
        EXPECT_THAT(people, IsOk());
        for (const Participant& person : *people)
            if (person.name == name) return person.id;
        ADD_FAILURE() << "no participant " << name;
        return {};
    }
    std::vector<std::string> titles(const MemoFilter& filter) {
        auto found = memos(study(), filter);
        EXPECT_THAT(found, IsOk());
        std::vector<std::string> names;
        for (const MemoDetail& detail : *found)
            names.push_back(detail.title);
        return names;
    }
    std::vector<std::string> searched(const std::string& words) {
        MemoFilter filter;
        filter.search = words;
        return titles(filter);
    }
    std::string lastLabel() {
        auto entries = history(study(), 1);
        EXPECT_THAT(entries, IsOk());
        return entries->front().label;
    }
};

TEST_F(MemosTest, StandOnEverything) {
    const CodingId coding = tag("Ernie", "feart of being judged", "Safety");
    const MemoTarget passage = MemoTarget::of(passageOf("Evelyn", "naebody judges ye"));
    write(MemoTarget::study(), "# Plan\n\nRead *all* of it.");
    write(MemoTarget::of(transcriptNamed("Evelyn")), "A long day.");
    write(MemoTarget::of(participantNamed("Hanna")), "Knows everybody.");
    write(MemoTarget::of(codeNamed("Safety")), "Too wide?");
    write(MemoTarget::of(coding), "Or is it shame?");
    const MemoId last = write(passage, "  \n\nCompare\r\nErnie.\n");
    reopen();
    KS_ASSERT_VALUE(all, memos(study()));
    ASSERT_THAT(all, SizeIs(6));
    EXPECT_EQ(all[0].memo.id, last);
    EXPECT_EQ(all[0].memo.text, "Compare\nErnie.");
    EXPECT_EQ(all[0].memo.target, passage);
    EXPECT_EQ(all[0].title, "Compare");
    EXPECT_EQ(all[0].about, "Evelyn");
    EXPECT_EQ(all[0].words, "naebody judges ye");
    EXPECT_EQ(all[0].coder, "Morag");
    EXPECT_EQ(all[1].about, "Safety, in Ernie");
    EXPECT_EQ(all[1].words, "feart of being judged");
    EXPECT_EQ(all[1].place, passageOf("Ernie", "feart of being judged"));
    EXPECT_EQ(all[2].about, "A trauma-informed approach is developed / Safety");
    EXPECT_EQ(all[3].about, "Hanna");
    EXPECT_EQ(all[4].place.transcript, transcriptNamed("Evelyn"));
    EXPECT_EQ(all[5].about, "The study");
    EXPECT_EQ(all[5].title, "Plan");
    EXPECT_EQ(all[5].snippet, "Read all of it.");
    EXPECT_EQ(all[4].snippet, "");
    expectSound();
}

TEST_F(MemosTest, EachChangeIsOneEntryInPlainWordsAndUndone) {
    const MemoId memo = write(MemoTarget::of(codeNamed("Safety")), "First thoughts");
    EXPECT_EQ(lastLabel(), "Wrote a memo about Safety");
    ASSERT_THAT(editMemo(study(), memo, "Second thoughts"), IsOk());
    EXPECT_EQ(lastLabel(), "Edited a memo about Safety");
    KS_ASSERT_VALUE(revision, study().revision());
    ASSERT_THAT(editMemo(study(), memo, "Second thoughts\n"), IsOk());
    EXPECT_EQ(study().revision().value(), revision);
    ASSERT_THAT(removeMemos(study(), {memo, memo}), IsOk());
    EXPECT_EQ(lastLabel(), "Removed a memo about Safety");
    EXPECT_THAT(kenspeckle::memo(study(), memo), FailsWith(ErrorKind::NotFound, "no memo"));
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(kenspeckle::memo(study(), memo)->title, "Second thoughts");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_EQ(kenspeckle::memo(study(), memo)->title, "First thoughts");
    reopen();
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(*memos(study()), IsEmpty());
    ASSERT_THAT(redo(study()), IsOk());
    EXPECT_THAT(titles({}), ElementsAre("First thoughts"));
}

TEST_F(MemosTest, LabelsNameWhatTheMemoIsAbout) {
    write(MemoTarget::study(), "x");
    EXPECT_EQ(lastLabel(), "Wrote a memo about the study");
    write(MemoTarget::of(passageOf("Evelyn", "safe place")), "x");
    EXPECT_EQ(lastLabel(), "Wrote a memo about a passage of Evelyn");
    const MemoId first = write(MemoTarget::of(tag("Ernie", "A pal told me", "Safety")), "x");
    EXPECT_EQ(lastLabel(), "Wrote a memo about a passage of Ernie coded as Safety");
    const MemoId second = write(MemoTarget::of(participantNamed("Tim")), "x");
    EXPECT_EQ(lastLabel(), "Wrote a memo about Tim");
    ASSERT_THAT(removeMemos(study(), {first, second}), IsOk());
    EXPECT_EQ(lastLabel(), "Removed 2 memos");
}

TEST_F(MemosTest, HistoryShowsOldAndNewWordingWhole) {
    std::string longOne = "Judged";
    for (int i = 0; i < 100; ++i)
        longOne += " and judged again";
    const MemoId memo = write(MemoTarget::of(transcriptNamed("Ernie")), longOne);
    ASSERT_THAT(editMemo(study(), memo, longOne + " at the end"), IsOk());
    KS_ASSERT_VALUE(entries, history(study(), 1));
    KS_ASSERT_VALUE(changes, changesOf(study(), entries[0].id));
    ASSERT_THAT(changes, SizeIs(1));
    EXPECT_EQ(changes[0].thing, "memo");
    EXPECT_EQ(changes[0].kind, ChangeKind::Edited);
    EXPECT_THAT(changes[0].name, HasSubstr("Judged and judged again"));
    ASSERT_THAT(changes[0].fields, SizeIs(1));
    EXPECT_EQ(changes[0].fields[0].before, longOne);
    EXPECT_EQ(changes[0].fields[0].after, longOne + " at the end");
}

TEST_F(MemosTest, HistoryNamesWhatANewMemoIsAbout) {
    write(MemoTarget::study(), "A first one, for which the coder is new too.");
    write(MemoTarget::of(passageOf("Ernie", "A pal told me")), "Who?");
    KS_ASSERT_VALUE(entries, history(study(), 1));
    KS_ASSERT_VALUE(changes, changesOf(study(), entries[0].id));
    ASSERT_THAT(changes, SizeIs(1));
    EXPECT_EQ(changes[0].name, "Who?");
    ASSERT_FALSE(changes[0].fields.empty());
    EXPECT_EQ(changes[0].fields[0].field, "about");
    EXPECT_EQ(changes[0].fields[0].after, "passage Ernie");
}

TEST_F(MemosTest, GoWithWhatTheyAreAboutAndComeBackWithUndo) {
    const CodingId coding = tag("Ernie", "A pal told me", "Safety");
    write(MemoTarget::of(coding), "coding");
    write(MemoTarget::of(transcriptNamed("Ernie")), "transcript");
    write(MemoTarget::of(passageOf("Ernie", "Recovery takes time")), "passage");
    ASSERT_THAT(removeCodings(study(), {coding}), IsOk());
    EXPECT_THAT(titles({}), ElementsAre("passage", "transcript"));
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(titles({}), ElementsAre("passage", "transcript", "coding"));
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("Ernie")}), IsOk());
    EXPECT_THAT(titles({}), IsEmpty());
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(titles({}), ElementsAre("passage", "transcript", "coding"));

    CodeText text;
    text.name = "Pals";
    KS_ASSERT_VALUE(code, addCode(study(), {}, text));
    write(MemoTarget::of(code), "code");
    ASSERT_THAT(removeCode(study(), code), IsOk());
    EXPECT_THAT(titles({}), ElementsAre("passage", "transcript", "coding"));
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(titles({}), ElementsAre("code", "passage", "transcript", "coding"));
    expectSound();
}

TEST_F(MemosTest, AreFilteredByWhatTheyAreAboutAndByCoder) {
    const MemoTarget safety = MemoTarget::of(codeNamed("Safety"));
    write(MemoTarget::of(transcriptNamed("Evelyn")), "transcript");
    write(MemoTarget::of(passageOf("Evelyn", "safe place")), "passage");
    study().setCoder("Iain");
    write(safety, "code");
    write(MemoTarget::of(tag("Ernie", "A pal told me", "Safety")), "coding");
    MemoFilter filter;
    filter.kinds = {MemoKind::Passage, MemoKind::Coding};
    EXPECT_THAT(titles(filter), ElementsAre("coding", "passage"));
    filter = {};
    filter.targets = {safety};
    EXPECT_THAT(titles(filter), ElementsAre("code"));
    filter = {};
    filter.transcript = transcriptNamed("Evelyn");
    EXPECT_THAT(titles(filter), ElementsAre("passage", "transcript"));
    filter = {};
    filter.coder = "iain";
    EXPECT_THAT(titles(filter), ElementsAre("coding", "code"));
    filter.transcript = transcriptNamed("Ernie");
    EXPECT_THAT(titles(filter), ElementsAre("coding"));
    filter.coder = "Nobody";
    EXPECT_THAT(memos(study(), filter), FailsWith(ErrorKind::NotFound, "Nobody"));
}

TEST_F(MemosTest, AreSearchedWhateverCaseAndAccents) {
    write(MemoTarget::study(), "The café is a *hub* for folk");
    write(MemoTarget::study(), "HUB folk, nae cafe\u0301");
    write(MemoTarget::study(), "folk of the hub");
    EXPECT_THAT(searched("CAFE"), UnorderedElementsAre("The café is a hub for folk", "HUB folk, nae café"));
    EXPECT_THAT(searched("hub folk"), SizeIs(3));
    EXPECT_THAT(searched("\"hub folk\""), ElementsAre("HUB folk, nae café"));
    EXPECT_THAT(searched("\"the hub"), ElementsAre("folk of the hub"));
    EXPECT_THAT(searched("hub nowhere"), IsEmpty());
    EXPECT_THAT(searched("  "), SizeIs(3));
    EXPECT_THAT(searched("\"\""), SizeIs(3));
    EXPECT_THAT(searched("\u0301"), SizeIs(3));
}

TEST_F(MemosTest, SnippetMarksWhatWasSearched) {
    std::string text = "## Words\n\n";
    for (int i = 0; i < 60; ++i)
        text += "one after 💙 another ";
    text += "and then the [Café itself](ken://code/5), open late";
    write(MemoTarget::study(), text);
    MemoFilter filter;
    filter.search = "cafe late";
    KS_ASSERT_VALUE(found, memos(study(), filter));
    ASSERT_THAT(found, SizeIs(1));
    const text::OffsetMap offsets(found[0].snippet);
    std::vector<std::string> marked;
    for (const Range& mark : found[0].marks)
        marked.emplace_back(offsets.slice(mark));
    EXPECT_THAT(marked, ElementsAre("Café", "late"));
    EXPECT_LE(offsets.end().value, 165);
    EXPECT_THAT(found[0].snippet, Not(HasSubstr("ken://")));
}

TEST_F(MemosTest, WithoutWordsAreRefused) {
    EXPECT_THAT(addMemo(study(), MemoTarget::study(), " \n\t"), FailsWith(ErrorKind::Usage, "no words"));
    EXPECT_THAT(addMemo(study(), MemoTarget::study(), "\xff"), FailsWith(ErrorKind::Invalid, "UTF-8"));
    EXPECT_THAT(addMemo(study(), MemoTarget::of(CodingId{5}), "x"), FailsWith(ErrorKind::NotFound, "coding 5"));
    const MemoId memo = write(MemoTarget::study(), "words");
    EXPECT_THAT(editMemo(study(), memo, ""), FailsWith(ErrorKind::Usage, "no words"));
    EXPECT_THAT(editMemo(study(), MemoId{5}, "x"), FailsWith(ErrorKind::NotFound, "no memo 5"));
    EXPECT_THAT(removeMemos(study(), {memo, MemoId{5}}), FailsWith(ErrorKind::NotFound, "no memo 5"));
    EXPECT_THAT(*memos(study()), SizeIs(1));
}

TEST_F(MemosTest, MarksOfATranscriptStandInItsOrder) {
    const MemoId late = write(MemoTarget::of(passageOf("Evelyn", "drop in")), "late");
    const MemoId early = write(MemoTarget::of(tag("Evelyn", "a safe place", "Safety")), "early");
    const MemoId whole = write(MemoTarget::of(transcriptNamed("Evelyn")), "whole");
    write(MemoTarget::of(passageOf("Ernie", "A pal")), "elsewhere");
    KS_ASSERT_VALUE(marks, memosOf(study(), transcriptNamed("Evelyn")));
    ASSERT_THAT(marks, SizeIs(3));
    EXPECT_EQ(marks[0].id, whole);
    EXPECT_TRUE(marks[0].range.empty());
    EXPECT_EQ(marks[1].id, early);
    EXPECT_EQ(marks[1].range, passageOf("Evelyn", "a safe place").range);
    EXPECT_EQ(marks[2].id, late);
    EXPECT_EQ(marks[2].title, "late");
}

TEST_F(MemosTest, ReferencesLeadToThingsByTheirPresentName) {
    const Passage passage = passageOf("Evelyn", "safe place");
    ASSERT_THAT(renameTranscript(study(), passage.transcript, "Evelyn, second time"), IsOk());
    KS_ASSERT_VALUE(place, followReference(study(), Reference::to(passage)));
    EXPECT_EQ(place.name, "Evelyn, second time");
    EXPECT_FALSE(place.warning);
    EXPECT_EQ(followReference(study(), Reference::to(codeNamed("Safety")))->name,
              "A trauma-informed approach is developed / Safety");
    EXPECT_EQ(followReference(study(), Reference::to(participantNamed("Tim")))->name, "Tim");
    EXPECT_EQ(followReference(study(), Reference::to(write(MemoTarget::study(), "# Plan")))->name, "Plan");
}

TEST_F(MemosTest, BrokenReferencesSaySoInWords) {
    const TranscriptId evelyn = transcriptNamed("Evelyn");
    EXPECT_THAT(followReference(study(), Reference::to(CodeId{5})), FailsWith(ErrorKind::NotFound, "The code this"));
    EXPECT_THAT(followReference(study(), Reference::to(MemoId{5})), FailsWith(ErrorKind::NotFound, "The memo this"));
    EXPECT_THAT(followReference(study(), Reference::to(ParticipantId{5})),
                FailsWith(ErrorKind::NotFound, "The participant this"));
    EXPECT_THAT(followReference(study(), Reference::to(TranscriptId{5})),
                FailsWith(ErrorKind::NotFound, "The transcript this"));
    EXPECT_THAT(followReference(study(), Reference::to(Passage{evelyn, {CodePoint{1}, CodePoint{9999}}})),
                FailsWith(ErrorKind::NotFound, "past the end of Evelyn"));
    KS_ASSERT_VALUE(emptied, followReference(study(), Reference::to(Passage{evelyn, {CodePoint{4}, CodePoint{4}}})));
    EXPECT_THAT(emptied.warning.value_or(""), HasSubstr("taken out of Evelyn"));
}

} // namespace
} // namespace kenspeckle::test
