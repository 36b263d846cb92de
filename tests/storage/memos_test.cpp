// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memo_table.h"

#include <gmock/gmock.h>

#include "kenspeckle/references.h"
#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kWords = "💙 naebody judges ye here.";

class Memos : public StudyFixture {
protected:
    void SetUp() override {
        StudyFixture::SetUp();
        m_transcript = addTranscript(transcriptOf("Evelyn", {{"Evelyn", kWords}, {"Evelyn", "Second turn."}}));
        m_other = addTranscript(transcriptOf("Ernie", {{"Ernie", "Other words."}}));
    }
    MemoId write(const MemoTarget& target, const std::string& text) {
        return act("Wrote a memo", [&](Action& action) { return insertMemo(action, target, text); });
    }
    Memo load(MemoId id) {
        auto memo = loadMemo(database(), id);
        EXPECT_THAT(memo, IsOk());
        return memo.value_or(Memo{});
    }
    static Range range(std::int64_t begin, std::int64_t end) { return {CodePoint{begin}, CodePoint{end}}; }
    Passage passage(std::int64_t begin, std::int64_t end) { return {m_transcript, range(begin, end)}; }

    TranscriptId m_transcript;
    TranscriptId m_other;
};

TEST_F(Memos, MoveWithTheTextAndTheReferencesFollow) {
    const MemoId before = write(MemoTarget::of(passage(0, 1)), "before the place");
    const MemoId after = write(MemoTarget::of(passage(10, 16)),
                               "see ken://passage/" + std::to_string(m_transcript.value) + "/10-16, too");
    const std::string elsewhere = "ken://passage/" + std::to_string(m_other.value) + "/10-16 ken://code/10";
    const MemoId other = write(MemoTarget::of(Passage{m_other, range(0, 5)}), elsewhere);
    // Three code points are put in at 5.
    act("Corrected", [&](Action& action) {
        return moveMemosAndReferences(action, m_transcript, kWords,
                                      [](Range it) { return it.begin.value < 5 ? it : it.shifted(3); });
    });
    EXPECT_EQ(load(before).target, MemoTarget::of(passage(0, 1)));
    EXPECT_EQ(load(after).target, MemoTarget::of(passage(13, 19)));
    EXPECT_EQ(load(after).text, "see " + format(Reference::to(passage(13, 19))) + ", too");
    EXPECT_EQ(load(other).text, elsewhere);
    EXPECT_EQ(load(other).target.range, range(0, 5));
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_EQ(load(after).target, MemoTarget::of(passage(10, 16)));
    EXPECT_EQ(load(after).text, "see " + format(Reference::to(passage(10, 16))) + ", too");
}

TEST_F(Memos, OnWordsThatAreTakenAwayStayWithTheTranscript) {
    const MemoId memo = write(MemoTarget::of(passage(2, 16)), "why judged? " + format(Reference::to(passage(2, 16))));
    act("Corrected", [&](Action& action) {
        return moveMemosAndReferences(action, m_transcript, kWords, [&](Range) { return range(2, 2); });
    });
    EXPECT_EQ(load(memo).target, MemoTarget::of(m_transcript));
    EXPECT_EQ(load(memo).text, "> naebody judges\n\nwhy judged? " + format(Reference::to(passage(2, 2))));
    EXPECT_THAT(*memoProblems(database()), IsEmpty());
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_EQ(load(memo).target, MemoTarget::of(passage(2, 16)));
}

TEST_F(Memos, AreRedirectedToWhatStandsIn) {
    const CodeId first = addCode("Judged");
    const CodeId second = addCode("Stigma");
    const CodingId old = tag(m_transcript, 2, 9, first);
    const CodingId fresh = tag(m_transcript, 2, 9, second);
    const MemoId onCoding = write(MemoTarget::of(old), "on a coding");
    const MemoId onCode =
        write(MemoTarget::of(first), "see " + format(Reference::to(first)) + " and " + format(Reference::to(second)));
    act("Merged", [&](Action& action) -> Result<void> {
        if (auto moved = redirectMemos(action, MemoKind::Coding, old.value, fresh.value); !moved) return moved;
        if (auto moved = redirectMemos(action, MemoKind::Code, first.value, second.value); !moved) return moved;
        return deleteCode(action, first);
    });
    EXPECT_EQ(load(onCoding).target, MemoTarget::of(fresh));
    EXPECT_EQ(load(onCode).target, MemoTarget::of(second));
    EXPECT_EQ(load(onCode).text, "see " + format(Reference::to(second)) + " and " + format(Reference::to(second)));
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_EQ(load(onCoding).target, MemoTarget::of(old));
    EXPECT_EQ(load(onCode).target, MemoTarget::of(first));
}

TEST_F(Memos, OfOneTranscriptAreThoseOnItItsPassagesAndCodings) {
    const CodeId code = addCode("Stigma");
    const MemoId whole = write(MemoTarget::of(m_transcript), "whole");
    const MemoId place = write(MemoTarget::of(passage(2, 9)), "passage");
    const MemoId coding = write(MemoTarget::of(tag(m_transcript, 2, 9, code)), "coding");
    write(MemoTarget::of(m_other), "other");
    write(MemoTarget::of(tag(m_other, 0, 5, code)), "other coding");
    write(MemoTarget::study(), "study");
    write(MemoTarget::of(code), "code");
    KS_ASSERT_VALUE(found, loadMemos(database(), {m_transcript, {}}));
    ASSERT_THAT(found, SizeIs(3));
    EXPECT_EQ(found[0].id, coding);
    EXPECT_EQ(found[1].id, place);
    EXPECT_EQ(found[2].id, whole);
    EXPECT_THAT(*loadMemos(database(), {}), SizeIs(7));
}

TEST_F(Memos, AboutWhatIsNotThereAreRefusedAndFound) {
    const auto refused = [&](const MemoTarget& target, ErrorKind kind, const std::string& words) {
        auto outcome =
            perform(database(), "Ann", "x", [&](Action& action) { return insertMemo(action, target, "words"); });
        EXPECT_THAT(outcome, FailsWith(kind, words));
    };
    refused(MemoTarget::of(CodeId{5}), ErrorKind::NotFound, "no code 5");
    refused(MemoTarget::of(CodingId{5}), ErrorKind::NotFound, "no coding 5");
    refused(MemoTarget::of(ParticipantId{5}), ErrorKind::NotFound, "no participant 5");
    refused(MemoTarget::of(TranscriptId{5}), ErrorKind::NotFound, "no transcript 5");
    refused(MemoTarget::of(Passage{TranscriptId{5}, range(0, 1)}), ErrorKind::NotFound, "no transcript 5");
    refused(MemoTarget::of(passage(3, 3)), ErrorKind::Usage, "3:3");
    refused(MemoTarget::of(passage(3, 500)), ErrorKind::Usage, "runs past");
    refused(MemoTarget::of(passage(-1, 5)), ErrorKind::Usage, "runs past");

    write(MemoTarget::of(passage(2, 9)), "sound");
    EXPECT_THAT(*memoProblems(database()), IsEmpty());
    database().connection().execute("UPDATE memo SET end_at = 5000");
    EXPECT_THAT(*memoProblems(database()), ElementsAre(::testing::HasSubstr("5000 of a text of 39")));
    database().connection().execute("UPDATE memo SET kind = 'code', begin_at = NULL, end_at = NULL");
    EXPECT_THAT(*memoProblems(database()), ElementsAre(::testing::HasSubstr("about a code that is not there")));
}

} // namespace
} // namespace kenspeckle::storage::test
