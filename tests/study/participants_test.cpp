// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/participants.h"

#include "storage/action.h"
#include "storage/connection.h"
#include "study/parts.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

/// By value, so that one may loop over it.
template <class T> std::vector<T> all(Result<std::vector<T>> result) {
    EXPECT_THAT(result, IsOk());
    return result.value_or(std::vector<T>{});
}

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

class ParticipantsTest : public StudyTest {
protected:
    ParticipantId person(const std::string& name) {
        auto found = findParticipant(study(), name);
        EXPECT_THAT(found, IsOk());
        return found.value_or(ParticipantId{});
    }
    std::vector<std::string> names() {
        std::vector<std::string> found;
        for (const Participant& each : all(participants(study())))
            found.push_back(each.name);
        return found;
    }
    AttributeValues valuesOf(const std::string& name) {
        for (const Participant& each : all(participants(study())))
            if (each.name == name) return each.attributes;
        return {};
    }
    std::size_t entries() { return history(study())->size(); }
    /// Writes a row that this room has no use case for: memos and summaries.
    void execute(const std::string& sql) {
        auto done = storage::perform(study().parts().database, "Morag", "Wrote", [&](storage::Action& action) {
            action.connection().execute(sql);
            return Result<void>{};
        });
        ASSERT_THAT(done, IsOk());
    }
    std::vector<std::string> column(const std::string& sql) {
        std::vector<std::string> found;
        storage::Statement rows(study().parts().database.connection().handle(), sql);
        while (rows.step())
            found.emplace_back(rows.text(0));
        return found;
    }
};

TEST_F(ParticipantsTest, AreAddedRenamedAndRemovedOneActionEach) {
    importThree();
    const std::size_t before = entries();
    KS_ASSERT_VALUE(added, addParticipant(study(), "  Mòrag \u00a0 Bheag "));
    EXPECT_THAT(names(), ElementsAre("Ernie", "Evelyn", "Hanna", "Mòrag Bheag", "Tim"));
    ASSERT_THAT(renameParticipant(study(), added, "Una 💙"), IsOk());
    EXPECT_THAT(names(), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim", "Una 💙"));
    ASSERT_THAT(removeParticipants(study(), {added}), IsOk());
    EXPECT_THAT(names(), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim"));
    EXPECT_EQ(entries(), before + 3);
    for (int i = 0; i < 3; ++i)
        ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(names(), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim"));
    expectSound();
}

TEST_F(ParticipantsTest, NamesAreUniqueAndNotEmpty) {
    importThree();
    EXPECT_THAT(addParticipant(study(), "EVELYN"), FailsWith(ErrorKind::Conflict, "already"));
    EXPECT_THAT(addParticipant(study(), " \t"), FailsWith(ErrorKind::Usage, "needs a name"));
    EXPECT_THAT(addParticipant(study(), "\xFF"), FailsWith(ErrorKind::Usage, "UTF-8"));
    EXPECT_THAT(renameParticipant(study(), person("Ernie"), "evelyn"), FailsWith(ErrorKind::Conflict, "merge"));
    EXPECT_THAT(renameParticipant(study(), person("Ernie"), "ERNIE"), IsOk()) << "another case of one's own name";
    EXPECT_THAT(findParticipant(study(), "Nobody"), FailsWith(ErrorKind::NotFound, "Nobody"));
}

TEST_F(ParticipantsTest, WhoSpeaksIsNotRemovedAndNobodyElseIsEither) {
    importThree();
    KS_ASSERT_VALUE(added, addParticipant(study(), "Una"));
    EXPECT_THAT(removeParticipants(study(), {added, person("Tim")}), FailsWith(ErrorKind::Conflict, "Group"));
    EXPECT_EQ(names().size(), 5U);
}

TEST_F(ParticipantsTest, UseCountsWordsTurnsAndDistinctPassages) {
    importThree();
    tag("Evelyn", "naebody judges ye", "No stigma or prejudice");
    tag("Evelyn", "naebody judges ye", "Local and accessible"); // the same passage
    const auto group = transcriptNamed("Group");
    auto whole = transcript(study(), group);
    const Passage both{group, {whole->turns[1].range.begin, whole->turns[3].range.end}}; // Hanna, Tim, Hanna
    ASSERT_THAT(addCoding(study(), both, codeNamed("No stigma or prejudice")), IsOk());
    KS_ASSERT_VALUE(uses, participantUse(study()));
    ASSERT_EQ(uses.size(), 4U);
    const auto& [ernie, evelyn, hanna, tim] = std::tie(uses[0], uses[1], uses[2], uses[3]);
    EXPECT_EQ(ernie.passages, 0);
    EXPECT_EQ(ernie.turns, 2);
    EXPECT_EQ(evelyn.participant, person("Evelyn"));
    EXPECT_EQ(evelyn.passages, 1);
    EXPECT_EQ(hanna.passages, 1);
    EXPECT_EQ(hanna.turns, 2);
    EXPECT_EQ(tim.passages, 1);
    EXPECT_EQ(tim.words, 8);
}

TEST_F(ParticipantsTest, MergingTellsWhatDiffersAndKeepsWhatIsDecided) {
    importThree();
    ASSERT_THAT(setAttribute(study(), "Ernie", "site", "Kirk"), IsOk());
    ASSERT_THAT(setAttribute(study(), "Tim", "site", "Quay"), IsOk());
    ASSERT_THAT(setAttribute(study(), "Tim", "age", "41"), IsOk());
    KS_ASSERT_VALUE(conflicts, mergeConflicts(study(), person("Ernie"), {person("Tim")}));
    ASSERT_EQ(conflicts.size(), 2U);
    EXPECT_EQ(conflicts[0].attribute, "role");
    EXPECT_THAT(conflicts[0].values, ElementsAre("user", "staff"));
    EXPECT_THAT(conflicts[1].values, ElementsAre("Kirk", "Quay"));
    EXPECT_THAT(mergeParticipants(study(), person("Ernie"), {person("Tim")}, {{"role", "staff"}}),
                FailsWith(ErrorKind::Conflict, "site (Kirk, Quay)"));
    const std::size_t before = entries();
    ASSERT_THAT(mergeParticipants(study(), person("Ernie"), {person("Tim")}, {{"Role", "staff"}, {"site", "Quay"}}),
                IsOk());
    EXPECT_EQ(entries(), before + 1);
    EXPECT_THAT(names(), ElementsAre("Ernie", "Evelyn", "Hanna"));
    EXPECT_THAT(valuesOf("Ernie"), ElementsAre(Pair("age", "41"), Pair("role", "staff"), Pair("site", "Quay")));
    KS_ASSERT_VALUE(places, speakerPlaces(study()));
    for (const SpeakerPlace& place : places)
        EXPECT_NE(place.participant, "Tim");
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(names(), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim"));
    EXPECT_EQ(valuesOf("Tim").at("site"), "Quay");
    expectSound();
}

TEST_F(ParticipantsTest, MergingBringsMemosAndPutsSummariesBeneath) {
    importThree();
    const auto id = [&](const std::string& name) { return std::to_string(person(name).value); };
    const std::string code = std::to_string(codeNamed("No stigma or prejudice").value);
    const std::string other = std::to_string(codeNamed("Local and accessible").value);
    tag("Evelyn", "naebody judges ye", "No stigma or prejudice"); // so that there is a coder
    const std::string coder = "(SELECT min(id) FROM coder)";
    const auto summary = [&](int row, const std::string& who, const std::string& of, const std::string& text) {
        execute("INSERT INTO summary VALUES (" + std::to_string(row) + ", " + id(who) + ", " + of + ", '" + text +
                "', " + coder + ", 0)");
    };
    summary(1, "Hanna", code, "Hanna on stigma.");
    summary(2, "Tim", code, "Tim on stigma.");
    summary(3, "Tim", other, "Tim on access.");
    execute("INSERT INTO memo VALUES (1, 'participant', " + id("Tim") + ", NULL, NULL, 'Shy.', " + coder + ", 0)");
    ASSERT_THAT(mergeParticipants(study(), person("Hanna"), {person("Tim")}), IsOk());
    EXPECT_THAT(column("SELECT text FROM summary WHERE participant = " + id("Hanna") + " ORDER BY id"),
                ElementsAre("Hanna on stigma.\n\nTim on stigma.", "Tim on access."));
    EXPECT_THAT(column("SELECT text FROM memo WHERE target = " + id("Hanna")), ElementsAre("Shy."));
    ASSERT_THAT(undo(study()), IsOk());
    EXPECT_THAT(column("SELECT text FROM summary ORDER BY id"),
                ElementsAre("Hanna on stigma.", "Tim on stigma.", "Tim on access."));
    EXPECT_THAT(column("SELECT text FROM memo WHERE target = " + id("Tim")), ElementsAre("Shy."));
    expectSound();
}

TEST_F(ParticipantsTest, MergingNeedsTwoPeopleWhoAreThere) {
    importThree();
    EXPECT_THAT(mergeParticipants(study(), person("Tim"), {person("Tim")}), FailsWith(ErrorKind::Usage, "two"));
    EXPECT_THAT(mergeParticipants(study(), person("Tim"), {ParticipantId{7}}), FailsWith(ErrorKind::NotFound, "there"));
    ASSERT_THAT(setAttribute(study(), "Tim", "age", "41"), IsOk());
    EXPECT_THAT(mergeParticipants(study(), person("Tim"), {person("Hanna")}, {{"age", "old"}}),
                FailsWith(ErrorKind::Invalid, "age"));
    EXPECT_EQ(names().size(), 4U);
}

TEST_F(ParticipantsTest, WhoHasAMemoStaysWhenNobodyIsLabelledSoAnyMore) {
    importThree();
    ASSERT_THAT(setAttribute(study(), "Tim", "role", ""), IsOk());
    tag("Evelyn", "naebody judges ye", "No stigma or prejudice");
    execute("INSERT INTO memo VALUES (1, 'participant', " + std::to_string(person("Tim").value) +
            ", NULL, NULL, 'Shy.', (SELECT min(id) FROM coder), 0)");
    ASSERT_THAT(mapSpeaker(study(), "Tim", "Hanna"), IsOk());
    EXPECT_THAT(names(), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim"));
}

TEST_F(ParticipantsTest, JustTheseSpeakersAreAssigned) {
    importThree();
    KS_ASSERT_VALUE(places, speakerPlaces(study()));
    std::vector<SpeakerId> interviewers;
    for (const SpeakerPlace& place : places)
        if (place.speaker.label == "Interviewer") interviewers.push_back(place.speaker.id);
    ASSERT_EQ(interviewers.size(), 3U);
    const std::size_t before = entries();
    ASSERT_THAT(assignSpeakers(study(), {interviewers[0], interviewers[2]}, SpeakerRole::Participant, " Una "), IsOk());
    EXPECT_EQ(entries(), before + 1);
    KS_ASSERT_VALUE(after, speakerPlaces(study()));
    std::vector<std::string> stands;
    for (const SpeakerPlace& place : after)
        if (place.speaker.label == "Interviewer") stands.push_back(place.participant);
    EXPECT_THAT(stands, ElementsAre("Una", "", "Una"));
    ASSERT_THAT(assignSpeakers(study(), {interviewers[0], interviewers[2]}, SpeakerRole::Ignored), IsOk());
    EXPECT_THAT(names(), testing::Not(testing::Contains("Una"))) << "nobody is left of her";
    EXPECT_THAT(assignSpeakers(study(), {SpeakerId{4}}, SpeakerRole::Ignored),
                FailsWith(ErrorKind::NotFound, "removed"));
    EXPECT_THAT(assignSpeakers(study(), interviewers, SpeakerRole::Participant, " "),
                FailsWith(ErrorKind::Usage, "name"));
    expectSound();
}

} // namespace
} // namespace kenspeckle::test
