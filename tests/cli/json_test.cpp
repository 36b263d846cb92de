// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <set>

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

std::set<std::string> keys(const nlohmann::json& object) {
    std::set<std::string> found;
    for (const auto& item : object.items())
        found.insert(item.key());
    return found;
}

using Keys = std::set<std::string>;

TEST_F(KenTest, ListsAreArraysOfObjectsWithTheirKeys) {
    const std::string study = codedStudy();
    done({"search", study, "letter", "--code", "Letters"});
    const auto transcripts = doneJson({"transcripts", study});
    EXPECT_EQ(keys(transcripts.at(0)), (Keys{"id", "name", "turns", "words", "codePoints", "spokenByParticipants",
                                             "coded", "codings", "speakers"}));
    EXPECT_THAT(transcripts.at(0)["speakers"], testing::ElementsAre("Interviewer", "Mòrag"));
    EXPECT_EQ(keys(doneJson({"participants", study}).at(0)), (Keys{"id", "name", "transcripts", "attributes"}));
    EXPECT_EQ(keys(doneJson({"codes", study}).at(0)),
              (Keys{"id", "path", "name", "parent", "codable", "references", "ownReferences", "ownParticipants",
                    "participants", "definition", "useWhen", "doNotUseWhen", "example", "colour"}));
    EXPECT_EQ(keys(doneJson({"codings", study}).at(0)), (Keys{"id", "transcript", "begin", "end", "code", "coder",
                                                              "participant", "participants", "made", "text"}));
    EXPECT_EQ(keys(doneJson({"speakers", study}).at("speakers").at(0)),
              (Keys{"label", "role", "participant", "transcripts", "turns", "words"}));
    EXPECT_EQ(keys(doneJson({"history", study}).at(0)),
              (Keys{"id", "at", "coder", "label", "kind", "target", "undone"}));
}

TEST_F(KenTest, SearchIsOneDocumentWithItsHits) {
    const std::string study = codedStudy();
    const auto results = doneJson({"search", study, "letter"});
    EXPECT_EQ(keys(results), (Keys{"query", "total", "hits"}));
    EXPECT_EQ(results["query"], "letter");
    EXPECT_EQ(keys(results["hits"].at(0)),
              (Keys{"transcript", "transcriptId", "turn", "speaker", "begin", "end", "snippet", "marks", "matches"}));
}

TEST_F(KenTest, IdsAreStringsThatNameTheSameThingEverywhere) {
    const std::string study = codedStudy();
    const auto transcripts = doneJson({"transcripts", study});
    ASSERT_TRUE(transcripts.at(0)["id"].is_string());
    EXPECT_EQ(doneJson({"search", study, "door"})["hits"].at(0)["transcriptId"], transcripts.at(0)["id"]);
    EXPECT_TRUE(doneJson({"codes", study}).at(0)["id"].is_string());
    EXPECT_TRUE(doneJson({"participants", study}).at(0)["id"].is_string());
}

TEST_F(KenTest, EmptyStudyGivesEmptyLists) {
    const std::string study = newStudy();
    for (const char* list : {"transcripts", "participants", "codings", "attributes"})
        EXPECT_EQ(doneJson({list, study}), nlohmann::json::array()) << list;
    EXPECT_EQ(doneJson({"search", study, "anything"})["total"], 0);
    EXPECT_EQ(doneJson({"quotes", study}).size(), 0U);
    for (const char* list : {"transcripts", "participants", "codings", "attributes", "quotes"})
        EXPECT_NE(done({list, study}), "") << list;
}

TEST_F(KenTest, FileNamesThatAreNotUtf8StillMakeValidJson) {
    const std::string study = newStudy();
    const Ran ran = ken({"import", study, file("caf\xE9.md", kErnie), "--json"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.json()["files"].size(), 1U);
}

} // namespace
} // namespace kenspeckle::test
