// SPDX-License-Identifier: GPL-3.0-or-later
#include <stop_token>

#include <fmt/format.h>

#include "kenspeckle/coders.h"
#include "kenspeckle/memos.h"
#include "study_fixture.h"
#include "support/study_contents.h"

namespace kenspeckle::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class HistoryTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        stigma = addCodePath(study(), "Stigma").value_or(CodeId{});
        ASSERT_TRUE(stigma);
    }
    void as(const std::string& coder) { study().setCoder(coder); }
    std::vector<std::string> labels(const HistoryFilter& filter) {
        auto page = historyPage(study(), filter, {}, 100);
        EXPECT_THAT(page, IsOk());
        std::vector<std::string> found;
        for (const JournalEntry& entry : page->entries)
            found.push_back(entry.label);
        return found;
    }
    std::vector<std::string> labels(HistoryKind kind) {
        HistoryFilter filter;
        filter.kind = kind;
        return labels(filter);
    }
    template <class Tag> std::vector<std::string> about(Id<Tag> id) {
        HistoryFilter filter;
        filter.about = {id.value};
        return labels(filter);
    }
    JournalId newest() {
        auto entries = history(study(), 1);
        EXPECT_THAT(entries, IsOk());
        return entries->front().id;
    }

    CodeId stigma;
};

TEST_F(HistoryTest, PagesFollowOneAnotherWithoutGapOrRepeat) {
    for (int i = 0; i < 25; ++i)
        ASSERT_THAT(addCodePath(study(), fmt::format("Code {}", i)), IsOk());
    const auto all = history(study());
    ASSERT_THAT(all, IsOk());
    std::vector<JournalId> seen;
    JournalId before;
    bool more = true;
    int pages = 0;
    while (more) {
        const auto page = historyPage(study(), {}, before, 10);
        ASSERT_THAT(page, IsOk());
        ASSERT_LE(page->entries.size(), 10U);
        for (const JournalEntry& entry : page->entries)
            seen.push_back(entry.id);
        before = seen.back();
        more = page->more;
        ++pages;
        // What is done meanwhile comes on top and shifts nothing.
        if (pages == 1) {
            ASSERT_THAT(addCodePath(study(), "Meanwhile"), IsOk());
        }
    }
    ASSERT_EQ(seen.size(), all->size());
    for (std::size_t i = 0; i < seen.size(); ++i)
        EXPECT_EQ(seen[i], (*all)[i].id);
}

TEST_F(HistoryTest, APageThatHoldsTheLastEntrySaysThereIsNoMore) {
    const auto all = history(study());
    ASSERT_THAT(all, IsOk());
    const auto exact = historyPage(study(), {}, {}, static_cast<int>(all->size()));
    ASSERT_THAT(exact, IsOk());
    EXPECT_FALSE(exact->more);
    const auto one = historyPage(study(), {}, {}, static_cast<int>(all->size()) - 1);
    ASSERT_THAT(one, IsOk());
    EXPECT_TRUE(one->more);
}

TEST_F(HistoryTest, IsFilteredByCoderKindAndWords) {
    tag("Evelyn", "naebody judges", "Stigma");
    as("Tam");
    tag("Ernie", "feart of being judged", "Stigma");
    ASSERT_THAT(renameTranscript(study(), transcriptNamed("Ernie"), "Ernie 2"), IsOk());
    HistoryFilter filter;
    filter.coder = "TAM";
    EXPECT_THAT(labels(filter), ElementsAre("Renamed a transcript to Ernie 2", "Coded as Stigma"));
    EXPECT_THAT(labels(HistoryKind::Codings), ElementsAre("Coded as Stigma", "Coded as Stigma"));
    EXPECT_EQ(labels(HistoryKind::Codes).front(), "Added the code Stigma");
    EXPECT_THAT(labels(HistoryKind::Transcripts), SizeIs(4)) << "three imported, one renamed";
    EXPECT_THAT(labels(HistoryKind::Memos), IsEmpty());
    EXPECT_THAT(labels(HistoryKind::Coders), IsEmpty()) << "that a coder coded first is no news of the coder";
    ASSERT_THAT(renameCoder(study(), coders(study())->back().id, "Thomas"), IsOk());
    EXPECT_THAT(labels(HistoryKind::Coders), ElementsAre("Renamed the coder Tam to Thomas"));
    filter = {};
    filter.words = "STIGMA coded";
    EXPECT_THAT(labels(filter), ElementsAre("Coded as Stigma", "Coded as Stigma"));
    filter.kind = HistoryKind::Codes;
    EXPECT_THAT(labels(filter), IsEmpty()) << "filters hold together";
}

TEST_F(HistoryTest, IsFilteredByTime) {
    const JournalId last = newest();
    const auto entries = history(study(), 2);
    ASSERT_THAT(entries, IsOk());
    HistoryFilter filter;
    filter.since = (*entries)[0].at;
    EXPECT_THAT(labels(filter), Contains("Added the code Stigma"));
    filter.since = (*entries)[0].at + std::chrono::hours(1);
    EXPECT_THAT(labels(filter), IsEmpty());
    filter = {};
    filter.until = (*entries)[0].at;
    const auto page = historyPage(study(), filter, {}, 100);
    ASSERT_THAT(page, IsOk());
    for (const JournalEntry& entry : page->entries)
        EXPECT_NE(entry.id, last);
}

TEST_F(HistoryTest, TellsWhatConcernsOneThing) {
    const CodeId access = addCodePath(study(), "Access").value_or(CodeId{});
    const CodingId first = tag("Evelyn", "safe place", "Access");
    tag("Ernie", "feart of being judged", "Stigma");
    EXPECT_THAT(about(access), ElementsAre("Coded as Access", "Added the code Access"));
    EXPECT_THAT(about(transcriptNamed("Ernie")), testing::ElementsAre("Coded as Stigma", testing::HasSubstr("Ernie")));
    const Passage wider = passageOf("Evelyn", "a safe place");
    const auto second = replaceCoding(study(), first, wider.range, access);
    ASSERT_THAT(second, IsOk());
    const auto selves = formerCodings(study(), *second);
    ASSERT_THAT(selves, IsOk());
    EXPECT_THAT(*selves, ElementsAre(*second, first));
    HistoryFilter filter;
    for (const CodingId id : *selves)
        filter.about.push_back(id.value);
    EXPECT_THAT(labels(filter), ElementsAre("Changed the passage of Access", "Coded as Access"));
    EXPECT_THAT(about(CodeId{12345}), IsEmpty());
}

TEST_F(HistoryTest, LongTextsAreToldWholeWhenAsked) {
    CodeText text;
    text.name = "Long";
    for (int i = 0; i < 100; ++i)
        text.definition += fmt::format("word{} 💙 ", i);
    ASSERT_THAT(addCode(study(), {}, text), IsOk());
    const auto definition = [&](ChangeWording wording) {
        const auto changes = changesOf(study(), newest(), wording);
        EXPECT_THAT(changes, IsOk());
        for (const FieldChange& field : changes->front().fields)
            if (field.field == "definition") return field.after;
        return std::string();
    };
    EXPECT_EQ(definition(ChangeWording::Whole), text.definition);
    EXPECT_LT(definition(ChangeWording::Shortened).size(), text.definition.size());
}

TEST_F(HistoryTest, UndoesBackToAnEntryAndForthAgainAcrossARestart) {
    tag("Evelyn", "safe place", "Stigma");
    const StudyContents before = contentsOf(file());
    tag("Evelyn", "naebody judges", "Stigma");
    const JournalId target = newest();
    as("Tam");
    tag("Ernie", "feart of being judged", "Stigma");
    ASSERT_THAT(removeCode(study(), stigma), IsOk());
    ASSERT_THAT(removeTranscripts(study(), {transcriptNamed("Group")}), IsOk());
    const StudyContents after = contentsOf(file());
    reopen();
    EXPECT_EQ(*stepsTo(study(), target), 4);
    const auto undone = undoTo(study(), target);
    ASSERT_THAT(undone, IsOk());
    ASSERT_THAT(*undone, SizeIs(4));
    EXPECT_EQ(undone->front().label, "Removed Group");
    EXPECT_EQ(undone->back().id, target);
    EXPECT_EQ(differences(before, contentsOf(file())), "");
    EXPECT_EQ(*stepsTo(study(), target), 0);
    expectSound();
    reopen();
    EXPECT_THAT(undoTo(study(), target), FailsWith(ErrorKind::Conflict, "undone already"));
    EXPECT_EQ(redo(study())->id, target) << "single steps go on where it stands";
    ASSERT_THAT(undo(study()), IsOk());
    const auto redone = redoTo(study(), undone->front().id);
    ASSERT_THAT(redone, IsOk());
    EXPECT_THAT(*redone, SizeIs(4));
    EXPECT_EQ(differences(after, contentsOf(file())), "");
    EXPECT_THAT(redoTo(study(), target), FailsWith(ErrorKind::Conflict, "not undone"));
    expectSound();
}

TEST_F(HistoryTest, WhatCannotBeReachedIsSaidAndNothingChanges) {
    tag("Evelyn", "safe place", "Stigma");
    const JournalId coded = newest();
    ASSERT_THAT(undo(study()), IsOk());
    const JournalId theUndo = newest();
    EXPECT_THAT(undoTo(study(), theUndo), FailsWith(ErrorKind::Usage, "itself an undo"));
    EXPECT_THAT(undoTo(study(), JournalId{4}), FailsWith(ErrorKind::NotFound, "no journal entry 4"));
    tag("Evelyn", "naebody judges", "Stigma");
    EXPECT_THAT(redoTo(study(), coded), FailsWith(ErrorKind::Conflict, "something was done after"));
    EXPECT_THAT(codedWords(), ElementsAre("naebody judges"));
}

TEST_F(HistoryTest, StoppedHalfWayNothingIsUndone) {
    tag("Evelyn", "safe place", "Stigma");
    const JournalId target = newest();
    for (const char* words : {"naebody judges", "I recovered there", "drop in"})
        tag("Evelyn", words, "Stigma");
    const StudyContents before = contentsOf(file());
    const auto entries = history(study())->size();
    std::stop_source stop;
    Task task;
    task.stop = stop.get_token();
    task.report = [&](const Progress& progress) {
        if (progress.done == 2) stop.request_stop();
    };
    EXPECT_THAT(undoTo(study(), target, task), FailsWith(ErrorKind::Cancelled, "nothing was changed"));
    EXPECT_EQ(differences(before, contentsOf(file())), "");
    EXPECT_EQ(history(study())->size(), entries) << "no step is left in the journal";
    ASSERT_THAT(undoTo(study(), target), IsOk());
}

TEST_F(HistoryTest, BlindEyesLearnThatSomebodyCodedAndNotWhat) {
    tag("Evelyn", "safe place", "Stigma");
    as("Tam");
    tag("Ernie", "feart of being judged", "Stigma");
    const JournalId hidden = newest();
    ASSERT_THAT(codeInVivo(study(), passageOf("Ernie", "A pal told me")), IsOk());
    ASSERT_THAT(undo(study()), IsOk());
    ASSERT_THAT(addCodePath(study(), "Tam's idea"), IsOk());
    as("Morag");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    auto told = labels(HistoryFilter{});
    ASSERT_GE(told.size(), 6U);
    EXPECT_EQ(told[1], "Added the code Tam's idea");
    EXPECT_EQ(told[2], "Coded passages") << "undone";
    EXPECT_EQ(told[3], "Coded passages");
    EXPECT_EQ(told[4], "Coded passages");
    EXPECT_EQ(told[5], "Coded as Stigma") << "one's own is told";
    EXPECT_EQ((*history(study(), 5))[4].label, "Coded passages");
    HistoryFilter filter;
    filter.words = "Stigma";
    EXPECT_THAT(labels(filter), ElementsAre("Coded as Stigma", "Added the code Stigma")) << "nor by searching for it";
    EXPECT_THAT(about(stigma), ElementsAre("Coded as Stigma", "Added the code Stigma")) << "nor by its code";
    const auto changes = changesOf(study(), hidden);
    ASSERT_THAT(changes, IsOk());
    for (const Change& change : *changes) {
        if (change.thing != "coding") continue;
        EXPECT_EQ(change.name, "");
        ASSERT_THAT(change.fields, SizeIs(1));
        EXPECT_EQ(change.fields.front().after, "Tam");
    }
    ASSERT_THAT(undo(study()), IsOk()); // of working blind
    EXPECT_THAT(labels(HistoryFilter{}), Contains("Coded in vivo as A pal told me"));
    ASSERT_THAT(redo(study()), IsOk());
    ASSERT_THAT(setBlind(study(), Blind::Off), IsOk());
    EXPECT_EQ(changesOf(study(), hidden)->back().name, "feart of being judged");
}

TEST_F(HistoryTest, MemosAboutHiddenCodingsAreHidden) {
    const CodingId own = tag("Evelyn", "safe place", "Stigma");
    as("Tam");
    const CodingId hidden = tag("Ernie", "feart of being judged", "Stigma");
    const auto memoOfHidden = addMemo(study(), MemoTarget::of(hidden), "Fear again");
    ASSERT_THAT(memoOfHidden, IsOk());
    ASSERT_THAT(editMemo(study(), *memoOfHidden, "Fear, once more"), IsOk());
    ASSERT_THAT(addMemo(study(), MemoTarget::study(), "A good week"), IsOk());
    as("Morag");
    ASSERT_THAT(addMemo(study(), MemoTarget::of(own), "Mine"), IsOk());
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(*memos(study()), SizeIs(2));
    EXPECT_THAT(memo(study(), *memoOfHidden), FailsWith(ErrorKind::NotFound, "hidden"));
    EXPECT_THAT(*memosOf(study(), transcriptNamed("Ernie")), IsEmpty());
    EXPECT_THAT(labels(HistoryKind::Memos),
                ElementsAre(testing::HasSubstr("coded as Stigma"), "Wrote a memo about the study", "Changed memos",
                            "Changed memos"));
}

TEST_F(HistoryTest, WhatUndoWouldReverseIsVeiledToo) {
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    as("Tam");
    tag("Ernie", "feart of being judged", "Stigma");
    as("Morag");
    EXPECT_EQ(undoState(study())->undo, std::optional<std::string>("Coded passages"));
    EXPECT_EQ(undo(study())->label, "Coded passages");
    EXPECT_EQ(undoState(study())->redo, std::optional<std::string>("Coded passages"));
}

TEST_F(HistoryTest, NamesEverybodyWhoDidSomething) {
    as("Tam");
    ASSERT_THAT(addCodePath(study(), "X"), IsOk());
    EXPECT_THAT(*historyCoders(study()), ElementsAre("Morag", "Tam"));
}

} // namespace
} // namespace kenspeckle::test
