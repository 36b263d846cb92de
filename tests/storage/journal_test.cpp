// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

using ::testing::IsEmpty;

using Contents = std::map<std::string, std::vector<std::string>>;

class Undoing : public StudyFixture {
protected:
    void SetUp() override {
        StudyFixture::SetUp();
        auto made = transcriptOf(
            "Màiri", {{"Interviewer", "Ciamar a tha thu? 🗣️"}, {"Màiri", "Tha mi gu math, agus sin."}});
        made.turns[1].timeMarks = {{made.turns[1].range.begin, std::chrono::milliseconds(1500)}};
        transcript = addTranscript(made);
        theme = addCode("Theme");
        child = addCode("Child", theme);
        tag(transcript, 0, 6, theme);
        tag(transcript, 2, 9, child);
        mairi = act("Participant", [](Action& action) { return insertParticipant(action, "Màiri"); });
        site = act("Attribute", [](Action& action) { return insertAttribute(action, "site", AttributeType::Text); });
        act("Value", [&](Action& action) { return setParticipantValue(action, mairi, site, "Steòrnabhagh"); });
    }

    /// Undoing after a reopening brings back what was, redoing after another what was done.
    void expectReversible(const std::string& label, const std::function<Result<void>(Action&)>& work) {
        SCOPED_TRACE(label);
        const Contents before = contents(database());
        ASSERT_THAT(perform(database(), "Ann", label, work), IsOk());
        const Contents after = contents(database());
        ASSERT_NE(before, after);
        for (int round = 0; round < 2; ++round) {
            reopen();
            KS_ASSERT_VALUE(undone, undo(database(), "Ben"));
            EXPECT_EQ(undone.label, label);
            EXPECT_TRUE(undone.undone);
            EXPECT_EQ(contents(database()), before);
            reopen();
            KS_ASSERT_VALUE(redone, redo(database(), "Ben"));
            EXPECT_EQ(redone.label, label);
            EXPECT_FALSE(redone.undone);
            EXPECT_EQ(contents(database()), after);
        }
        EXPECT_THAT(*integrityProblems(database()), IsEmpty());
        EXPECT_THAT(*journalProblems(database()), IsEmpty());
    }

    TranscriptId transcript;
    CodeId theme, child;
    ParticipantId mairi;
    AttributeId site;
};

template <class T> Result<void> nothing(const Result<T>& result) {
    if (!result) return fail(result.error());
    return {};
}

TEST_F(Undoing, EveryKindOfChangeGoesBackAndForthAcrossRestarts) {
    expectReversible("import", [](Action& action) {
        return nothing(insertTranscript(action, transcriptOf("Other", {{"A", "one"}, {"", "two"}})));
    });
    expectReversible("rename", [&](Action& action) { return setTranscriptName(action, transcript, "New name"); });
    expectReversible("transcript value",
                     [&](Action& action) { return setTranscriptAttribute(action, transcript, site, "Leòdhas"); });
    expectReversible("transcript value cleared",
                     [&](Action& action) { return setTranscriptAttribute(action, transcript, site, ""); });
    expectReversible("speaker", [&](Action& action) {
        const auto speaker = speakerUses(database())->at(1).speaker.id;
        return setSpeaker(action, speaker, SpeakerRole::Participant, mairi);
    });
    expectReversible("participant", [](Action& action) { return nothing(insertParticipant(action, "Seán")); });
    expectReversible("participant renamed", [&](Action& action) { return renameParticipant(action, mairi, "Mòrag"); });
    expectReversible("value edited", [&](Action& action) { return setParticipantValue(action, mairi, site, "Barra"); });
    expectReversible("value cleared", [&](Action& action) { return setParticipantValue(action, mairi, site, ""); });
    expectReversible("code", [&](Action& action) { return nothing(insertCode(action, theme, 1, codeText("New"))); });
    expectReversible("code edited", [&](Action& action) {
        CodeText text = codeText("Renamed");
        text.definition = "anything";
        text.colour = {9, 8, 7};
        text.codable = false;
        return updateCode(action, child, text);
    });
    expectReversible("code moved", [&](Action& action) { return placeCode(action, child, {}, 3); });
    expectReversible("guid", [&](Action& action) { return setGuid(action, "code", child.value, "AB-CD"); });
    expectReversible("coding by a new coder", [&](Action& action) -> Result<void> {
        const auto coder = action.coder();
        if (!coder) return fail(coder.error());
        return nothing(insertCoding(action, {transcript, {CodePoint{3}, CodePoint{8}}}, child, *coder));
    });
    expectReversible("coding removed",
                     [&](Action& action) { return deleteCoding(action, loadCodings(database(), {})->front().id); });
    expectReversible("transcript removed with everything",
                     [&](Action& action) { return deleteTranscript(action, transcript); });
}

TEST_F(Undoing, ACodeRemovedWithChildrenAndCodingsComesBackWhole) {
    expectReversible("code tree removed", [&](Action& action) -> Result<void> {
        if (auto gone = deleteCode(action, child); !gone) return gone;
        return deleteCode(action, theme);
    });
}

TEST_F(Undoing, ACodingReplacedByTheSameOneInOneActionIsReversible) {
    // Deleted and added again under another id: the unique place is free only after the other row is gone.
    expectReversible("replaced", [&](Action& action) -> Result<void> {
        const Coding coding = loadCodings(database(), {})->front();
        if (auto gone = deleteCoding(action, coding.id); !gone) return gone;
        return nothing(insertCoding(action, coding.passage, coding.code, coding.coder));
    });
}

TEST_F(Undoing, TwoCodesThatSwapTheirNamesSwapThemBack) {
    const auto other = addCode("Other", theme);
    expectReversible("swapped", [&](Action& action) -> Result<void> {
        if (auto done = updateCode(action, child, codeText("for a moment")); !done) return done;
        if (auto done = updateCode(action, other, codeText("Child")); !done) return done;
        return updateCode(action, child, codeText("Other"));
    });
}

TEST_F(Undoing, TheFirstActionOfACoderTakesTheCodersRowWithIt) {
    tag(transcript, 1, 4, theme, "Ben");
    ASSERT_TRUE(*coderNamed(database(), "Ben"));
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_FALSE(*coderNamed(database(), "Ben"));
    EXPECT_EQ(journal(database(), 1)->front().coder, "Ann");
    EXPECT_EQ(journal(database(), 2)->at(1).coder, "Ben") << "the journal keeps who did it";
}

TEST_F(Undoing, EverythingCanBeUndoneToTheBeginningAndRedoneToTheEnd) {
    const Contents end = contents(database());
    int undone = 0;
    while (undo(database(), "Ann"))
        ++undone;
    EXPECT_EQ(undone, 8);
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::NotFound, "nothing to undo"));
    const Contents beginning = contents(database());
    EXPECT_EQ(beginning.size(), 1U) << "only the study's own record";
    int redone = 0;
    while (redo(database(), "Ann"))
        ++redone;
    EXPECT_EQ(redone, 8);
    EXPECT_EQ(contents(database()), end);
    EXPECT_THAT(redo(database(), "Ann"), FailsWith(ErrorKind::NotFound, "nothing to redo"));
}

using Journal = StudyFixture;

TEST_F(Journal, AnEntryTellsWhoDidWhatWhen) {
    EXPECT_FALSE(*newestEntry(database()));
    addCode("Hope");
    const auto before = *newestEntry(database());
    act(
        "Added “Fear” 🗣️", [](Action& action) { return insertCode(action, {}, 0, codeText("Fear")); },
        "Béatrice");
    KS_ASSERT_VALUE(entries, journal(database(), 0));
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].label, "Added “Fear” 🗣️");
    EXPECT_EQ(entries[0].coder, "Béatrice");
    EXPECT_EQ(entries[0].kind, JournalKind::Action);
    EXPECT_FALSE(entries[0].target);
    EXPECT_FALSE(entries[0].undone);
    EXPECT_LT(std::chrono::abs(entries[0].at - std::chrono::system_clock::now()), std::chrono::minutes(1));
    EXPECT_EQ(entries[1].id, before);
    EXPECT_EQ(*newestEntry(database()), entries[0].id);
    EXPECT_EQ(journal(database(), 1)->size(), 1U);
    EXPECT_EQ(*journalSize(database()), 2);
}

TEST_F(Journal, UndoAndRedoAreEntriesOfTheirOwn) {
    addCode("Hope");
    const auto action = *newestEntry(database());
    ASSERT_THAT(undo(database(), "Ben"), IsOk());
    KS_ASSERT_VALUE(afterUndo, journal(database(), 0));
    ASSERT_EQ(afterUndo.size(), 2U);
    EXPECT_EQ(afterUndo[0].kind, JournalKind::Undo);
    EXPECT_EQ(afterUndo[0].target, action);
    EXPECT_EQ(afterUndo[0].coder, "Ben");
    EXPECT_TRUE(afterUndo[1].undone);
    ASSERT_THAT(redo(database(), "Cay"), IsOk());
    KS_ASSERT_VALUE(afterRedo, journal(database(), 0));
    EXPECT_EQ(afterRedo[0].kind, JournalKind::Redo);
    EXPECT_EQ(afterRedo[0].target, action);
    EXPECT_FALSE(afterRedo[2].undone);
}

TEST_F(Journal, ANewActionAbandonsWhatWasUndone) {
    addCode("One");
    addCode("Two");
    addCode("Three");
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_EQ(nextSteps(database())->undo->label, "Added One");
    EXPECT_EQ(nextSteps(database())->redo->label, "Added Two");
    addCode("Four");
    EXPECT_FALSE(nextSteps(database())->redo.has_value());
    EXPECT_THAT(redo(database(), "Ann"), FailsWith(ErrorKind::NotFound, "nothing to redo"));
    // Undoing past the new action must not wake the abandoned branch.
    EXPECT_EQ(undo(database(), "Ann")->label, "Added Four");
    EXPECT_EQ(redo(database(), "Ann")->label, "Added Four");
    EXPECT_EQ(undo(database(), "Ann")->label, "Added Four");
    EXPECT_EQ(undo(database(), "Ann")->label, "Added One");
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::NotFound, "nothing to undo"));
    EXPECT_EQ(redo(database(), "Ann")->label, "Added One");
    EXPECT_EQ(redo(database(), "Ann")->label, "Added Four");
    EXPECT_THAT(redo(database(), "Ann"), FailsWith(ErrorKind::NotFound, "nothing to redo"));
    KS_ASSERT_VALUE(entries, journal(database(), 0));
    for (const JournalEntry& entry : entries) {
        if (entry.kind == JournalKind::Action) {
            EXPECT_EQ(entry.undone, entry.label == "Added Two" || entry.label == "Added Three") << entry.label;
        }
    }
}

TEST_F(Journal, AnActionWithoutChangeLeavesNoEntryAndAbandonsNothing) {
    addCode("One");
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    const auto before = contents(database());
    const auto entry = *newestEntry(database());
    act("Nothing", [](Action&) -> Result<void> { return {}; });
    act(
        "Only looked who acts", [](Action& action) { return action.coder(); }, "Somebody new");
    act("There and back", [](Action& action) -> Result<void> {
        const auto code = insertCode(action, {}, 0, codeText("Gone"));
        return deleteCode(action, *code);
    });
    EXPECT_EQ(*newestEntry(database()), entry);
    EXPECT_EQ(contents(database()), before);
    EXPECT_EQ(nextSteps(database())->redo->label, "Added One");
}

TEST_F(Journal, AnActionThatFailsOrIsDroppedLeavesNothing) {
    const auto before = contents(database());
    EXPECT_THAT(perform(database(), "Ann", "Fails",
                        [](Action& action) -> Result<void> {
                            (void)insertCode(action, {}, 0, codeText("Half"));
                            return fail(ErrorKind::Cancelled, "stopped");
                        }),
                FailsWith(ErrorKind::Cancelled, "stopped"));
    {
        auto dropped = Action::begin(database(), "Ann");
        ASSERT_THAT(dropped, IsOk());
        ASSERT_THAT(insertCode(*dropped, {}, 0, codeText("Dropped")), IsOk());
        EXPECT_EQ(loadCodebook(database())->codes().size(), 1U) << "reads see what the action has done";
    }
    EXPECT_EQ(contents(database()), before);
    EXPECT_FALSE(*newestEntry(database()));
    addCode("Still possible");
}

TEST_F(Journal, ASecondActionOrUndoWithinAnActionIsRefused) {
    addCode("One");
    auto action = Action::begin(database(), "Ann");
    ASSERT_THAT(action, IsOk());
    EXPECT_THAT(Action::begin(database(), "Ann"), FailsWith(ErrorKind::Usage, "not finished"));
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::Usage, "not finished"));
    ASSERT_THAT(insertCode(*action, {}, 0, codeText("Two")), IsOk());
    ASSERT_THAT(action->commit("Two"), IsOk());
    EXPECT_THAT(action->commit("Two again"), FailsWith(ErrorKind::Usage, "finished already"));
    EXPECT_EQ(*journalSize(database()), 2);
}

TEST_F(Journal, UndoOfWhatIsNoLongerThereIsAConflictAndChangesNothing) {
    const auto code = addCode("Hope");
    // Behind the journal's back, as another program would.
    database().connection().query("UPDATE code SET definition = 'meddled' WHERE id = ?").run(code.value);
    const auto before = contents(database());
    const auto entry = *newestEntry(database());
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::Conflict, "cannot undo \"Added Hope\""));
    EXPECT_EQ(contents(database()), before);
    EXPECT_EQ(*newestEntry(database()), entry);
    database().connection().query("DELETE FROM code WHERE id = ?").run(code.value);
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::Conflict, "a code is no longer as it was left"));
}

TEST_F(Journal, UndoThatWouldLeaveAReferenceToNothingIsAConflict) {
    const auto transcript = addTranscript(transcriptOf("A", {{"A", "words"}}));
    const auto code = addCode("Hope");
    tag(transcript, 0, 3, addCode("Other"));
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    database().connection().execute("INSERT INTO coder VALUES (1, 'x', 'x')");
    database().connection().query("INSERT INTO coding VALUES (1, ?, 0, 2, ?, 1, 0)").run(transcript.value, code.value);
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::Conflict, "refers to"));
    EXPECT_EQ(loadCodebook(database())->codes().size(), 1U);
}

TEST_F(Journal, ADamagedChangesetIsAProblemAndCannotBeUndone) {
    addCode("Hope");
    addCode("Fear");
    EXPECT_THAT(*journalProblems(database()), IsEmpty());
    database().connection().execute("UPDATE journal SET changeset = x'54ff00' WHERE label = 'Added Fear'");
    KS_ASSERT_VALUE(problems, journalProblems(database()));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_NE(problems[0].find("Added Fear"), std::string::npos);
    EXPECT_FALSE(undo(database(), "Ann").has_value());
    EXPECT_EQ(loadCodebook(database())->codes().size(), 2U);
}

TEST_F(Journal, IdsRiseEvenIfAnEntryCameFromAClockAhead) {
    addCode("Hope");
    database().connection().execute("UPDATE journal SET id = 9000000000000000000");
    addCode("Fear");
    EXPECT_EQ(newestEntry(database())->value, 9000000000000000001);
    EXPECT_EQ(undo(database(), "Ann")->label, "Added Fear");
}

using TwoPrograms = StudyFixture;

TEST_F(TwoPrograms, OneReadsWhileTheOtherWritesAndWritersTakeTurns) {
    addCode("Hope");
    KS_ASSERT_VALUE(other, Database::open(file(), std::chrono::milliseconds(30)));
    {
        auto writing = Action::begin(database(), "Ann");
        ASSERT_THAT(writing, IsOk());
        ASSERT_THAT(insertCode(*writing, {}, 0, codeText("Fear")), IsOk());
        EXPECT_EQ(loadCodebook(other)->codes().size(), 1U) << "the other sees what is committed";
        const auto started = std::chrono::steady_clock::now();
        EXPECT_THAT(Action::begin(other, "Ben"), FailsWith(ErrorKind::Locked, "another program"));
        EXPECT_GE(std::chrono::steady_clock::now() - started, std::chrono::milliseconds(25));
        EXPECT_THAT(undo(other, "Ben"), FailsWith(ErrorKind::Locked, "another program"));
        ASSERT_THAT(writing->commit("Fear"), IsOk());
    }
    EXPECT_EQ(loadCodebook(other)->codes().size(), 2U);
    ASSERT_THAT(perform(other, "Ben", "Joy", [](Action& action) { return insertCode(action, {}, 0, codeText("Joy")); }),
                IsOk());
    EXPECT_EQ(loadCodebook(database())->codes().size(), 3U);
    EXPECT_EQ(undo(database(), "Ann")->label, "Joy");
}

TEST_F(TwoPrograms, TheDefaultPatienceIsFiveSeconds) {
    Statement query(database().connection().handle(), "PRAGMA busy_timeout");
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.integer(0), 5000);
    KS_ASSERT_VALUE(other, Database::open(file()));
    Statement opened(other.connection().handle(), "PRAGMA busy_timeout");
    ASSERT_TRUE(opened.step());
    EXPECT_EQ(opened.integer(0), 5000);
}

} // namespace
} // namespace kenspeckle::storage::test
