// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/purging.h"

#include "storage/connection.h"
#include "storage/participant_table.h"
#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PieceFinder, TakesOutTheLongestOfThoseThatBegin) {
    const PieceFinder pieces({"a safe place", "a safe place 💙 where", "too short", "x"});
    EXPECT_TRUE(pieces.isIn("it's a safe place, aye"));
    EXPECT_FALSE(pieces.isIn("it's a safe plac"));
    EXPECT_EQ(pieces.without("it's a safe place 💙 where; a safe place!", "[…]"), "it's […]; […]!");
    std::set<std::string> found;
    pieces.find("a safe place. too short", found);
    EXPECT_THAT(found, ElementsAre("a safe place", "too short"));
    EXPECT_FALSE(PieceFinder({}).isIn("anything at all"));
    EXPECT_EQ(PieceFinder({"short"}).without("short", "gone"), "short");
}

using Purging = StudyFixture;

TEST_F(Purging, BlanksWhatTheLedgerHasOfSomebody) {
    ParticipantId tim, hanna;
    act("Add", [&](Action& action) -> Result<void> {
        tim = insertParticipant(action, "Tim").value();
        hanna = insertParticipant(action, "Hanna").value();
        return {};
    });
    auto& connection = database().connection();
    connection.execute(
        "INSERT INTO release_entry VALUES (5, 'Themes', 'p', '', 'Steering group', 'r', 'Ann', 0, 1000);"
        "INSERT INTO release_quote VALUES (5, 'K7QF', 1, 1, 0, 9, 'Access', 'And so on.', 'hash', 'Tim');"
        "INSERT INTO release_quote VALUES (5, 'K8QF', 2, 1, 0, 9, 'Access', 'Folk come.', 'h', 'Hanna')");
    connection.query("INSERT INTO release_speaker VALUES (5, 'K7QF', ?, 'Tim', 'Person 3')").run(tim.value);
    connection.query("INSERT INTO release_speaker VALUES (5, 'K8QF', ?, 'Hanna', 'Person 4')").run(hanna.value);
    auto action = Action::begin(database(), "Ann");
    ASSERT_THAT(action, IsOk());
    ASSERT_THAT(blankReleased(*action, {{ReleaseId{5}, "Themes", "Steering group", {}, {"K7QF"}}}), IsOk());
    ASSERT_THAT(action->commitForGood("gone"), IsOk());
    std::vector<std::string> left;
    {
        Query query = connection.query("SELECT words || said_hash || attribution || name || printed FROM release_quote "
                                       "JOIN release_speaker USING (release, code) ORDER BY code");
        while (query->step())
            left.emplace_back(query->text(0));
    }
    EXPECT_THAT(left, ElementsAre("", "Folk come.hHannaHannaPerson 4"));
    EXPECT_THAT(journalProblems(database()).value(), IsEmpty());
}

TEST_F(Purging, LeavesNothingBeforeItToUndo) {
    addCode("Hope");
    auto action = Action::begin(database(), "Ann");
    ASSERT_THAT(action, IsOk());
    ASSERT_THAT(action->commitForGood("gone"), IsOk());
    EXPECT_FALSE(nextSteps(database())->undo.has_value());
    EXPECT_THAT(undo(database(), "Ann"), FailsWith(ErrorKind::Refused, "withdrawal"));
    addCode("Joy");
    EXPECT_THAT(undo(database(), "Ann"), IsOk());
}

} // namespace
} // namespace kenspeckle::storage::test
