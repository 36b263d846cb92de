// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include "storage/changeset.h"
#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

using Schema = StudyFixture;

std::vector<std::string> withStep(const std::string& step) {
    auto steps = schemaSteps();
    steps.push_back(step);
    return steps;
}

TEST_F(Schema, ANewStepIsTakenOnceAndOldJournalEntriesStillUndo) {
    addCode("Hope");
    addCode("Fear");
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    const auto steps = withStep("ALTER TABLE code ADD COLUMN note TEXT NOT NULL DEFAULT 'none';"
                                "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;");
    migrate(database().connection(), steps);
    EXPECT_EQ(schemaVersion(database().connection()), static_cast<int>(steps.size()));
    migrate(database().connection(), steps); // nothing left to do
    ASSERT_THAT(redo(database(), "Ann"), IsOk());
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_TRUE(loadCodebook(database())->empty());
    ASSERT_THAT(redo(database(), "Ann"), IsOk());
    Statement note(database().connection().handle(), "SELECT note FROM code");
    ASSERT_TRUE(note.step());
    EXPECT_EQ(note.text(0), "none");
}

TEST_F(Schema, AStepThatFailsLeavesTheStudyAsItWas) {
    addCode("Hope");
    const auto before = contents(database());
    const auto steps =
        withStep("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; DELETE FROM coder; SELECT nonsense;");
    EXPECT_THROW(migrate(database().connection(), steps), SQLite::Exception);
    EXPECT_EQ(schemaVersion(database().connection()), static_cast<int>(schemaSteps().size()));
    EXPECT_EQ(contents(database()), before);
    Statement extra(database().connection().handle(), "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'");
    ASSERT_TRUE(extra.step());
    EXPECT_EQ(extra.integer(0), 0);
}

TEST_F(Schema, AChangeOfATableThatIsNotHereIsAConflictNotSkipped) {
    database().connection().execute("CREATE TABLE later (id INTEGER PRIMARY KEY, text TEXT) STRICT");
    act("Later", [&](Action& action) -> Result<void> {
        action.connection().execute("INSERT INTO later VALUES (1, 'x')");
        return {};
    });
    database().connection().execute("DROP TABLE later");
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::Conflict, "another version of Kenspeckle"));
}

TEST_F(Schema, EveryForeignKeyHasAnIndex) {
    Statement keys(database().connection().handle(),
                   "SELECT t.name, k.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) k "
                   "WHERE t.type = 'table' AND k.seq = 0");
    int count = 0;
    while (keys.step()) {
        ++count;
        // Either the first column of an index, or of the primary key.
        Statement found(
            database().connection().handle(),
            "SELECT 1 FROM pragma_index_list(?1) l, pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name "
            "= ?2 UNION SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2 AND pk = 1");
        found.bind(1, keys.text(0));
        found.bind(2, keys.text(1));
        EXPECT_TRUE(found.step()) << keys.text(0) << "." << keys.text(1);
    }
    EXPECT_GT(count, 15);
}

TEST_F(Schema, RulesHoldWhoeverWrites) {
    const auto refuses = [&](const char* sql) {
        try {
            database().connection().execute(sql);
            return false;
        } catch (const SQLite::Exception&) {
            return true;
        }
    };
    EXPECT_TRUE(refuses("INSERT INTO code VALUES (1, NULL, 0, '', '', '', '', '', '', 0, 1)")) << "a code without name";
    EXPECT_TRUE(refuses("INSERT INTO code VALUES (1, 1, 0, 'a', 'a', '', '', '', '', 0, 1)")) << "its own parent";
    EXPECT_TRUE(refuses("INSERT INTO code VALUES (1, NULL, 0, 'a', 'a', '', '', '', '', 16777216, 1)")) << "a colour";
    EXPECT_TRUE(refuses("INSERT INTO code VALUES ('one', NULL, 0, 'a', 'a', '', '', '', '', 0, 1)")) << "a type";
    EXPECT_TRUE(refuses("INSERT INTO coding VALUES (1, 2, 0, 5, 3, 4, 0)")) << "a coding of nothing";
    EXPECT_TRUE(refuses("INSERT INTO study VALUES (2, 'u', 'en', 0)")) << "two studies in a file";
    EXPECT_FALSE(refuses("INSERT INTO code VALUES (1, NULL, 0, 'a', 'a', '', '', '', '', 0, 1)"));
    EXPECT_TRUE(refuses("INSERT INTO memo VALUES (1, 'passage', 1, NULL, NULL, 'x', 1, 0)")) << "a passage nowhere";
}

TEST(Changesets, CutShortOrGarbledAreNotWellFormed) {
    TemporaryFolder folder;
    KS_ASSERT_VALUE(database, Database::create(folder / "s.ken", {"u", "en"}));
    Changeset changeset;
    {
        auto action = Action::begin(database, "Ann");
        ASSERT_THAT(action, IsOk());
        Recorder recorder(database.connection());
        const auto code = insertCode(*action, {}, 0, codeText("Hope"));
        ASSERT_THAT(insertTranscript(*action, transcriptOf("T", {{"A", std::string(300, 'x')}})), IsOk());
        changeset = recorder.changeset();
    }
    ASSERT_TRUE(isWellFormed(changeset));
    int refused = 0;
    for (std::size_t size = 0; size < changeset.size(); ++size) {
        // A cut between two rows leaves a changeset; reading it must end in every case.
        const Changeset cut = changeset.substr(0, size);
        if (!isWellFormed(cut)) {
            ++refused;
            EXPECT_THROW(forEachRow(cut, [](const RowChange&) { return true; }), SQLite::Exception);
            EXPECT_THROW((void)inverted(cut), SQLite::Exception);
        }
    }
    EXPECT_GT(refused, static_cast<int>(changeset.size()) - 20);
    EXPECT_FALSE(isWellFormed(std::string("\x54\xff\x00", 3)));
    EXPECT_FALSE(isWellFormed("nonsense"));
    // Any single byte changed: refused or read to its end, never more.
    for (std::size_t at = 0; at < changeset.size(); ++at) {
        Changeset spoiled = changeset;
        spoiled[at] = static_cast<char>(spoiled[at] ^ 0x41);
        if (!isWellFormed(spoiled)) continue;
        EXPECT_NO_THROW(forEachRow(spoiled, [](const RowChange&) { return true; })) << at;
    }
}

// FIPS 180-4's own examples, and the lengths around a block's end.

} // namespace
} // namespace kenspeckle::storage::test
