// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "storage/schema.h"
#include "storage/study_fixture.h"

namespace kenspeckle {

inline void PrintTo(const Change& change, std::ostream* out) {
    *out << static_cast<int>(change.kind) << " " << change.thing << " \"" << change.name << "\"";
    for (const FieldChange& field : change.fields)
        *out << " [" << field.field << ": " << field.before << " → " << field.after << "]";
}

} // namespace kenspeckle

namespace kenspeckle::storage::test {
namespace {

/// A change as one line: "edited code Hope: name Hope > Joy; colour …". Times are left out.
std::string line(const Change& change) {
    static const char* const kinds[] = {"added", "edited", "removed"};
    std::string told = std::string(kinds[static_cast<int>(change.kind)]) + " " + change.thing + " " + change.name + ":";
    for (const FieldChange& field : change.fields) {
        if (field.field == "made") continue;
        told += " [" + field.field + " " + field.before + " > " + field.after + "]";
    }
    return told;
}

class Changes : public StudyFixture {
protected:
    std::vector<std::string> newest() {
        const auto changes = changesOf(database(), *newestEntry(database()));
        EXPECT_THAT(changes, IsOk());
        std::vector<std::string> lines;
        if (changes) std::transform(changes->begin(), changes->end(), std::back_inserter(lines), line);
        return lines;
    }
};

using ::testing::ElementsAre;

TEST_F(Changes, OfACodeNameItsParentAndColour) {
    const auto theme = addCode("Stigma");
    EXPECT_THAT(
        newest(),
        ElementsAre("added code Stigma: [position  > 0] [name  > Stigma] [colour  > #5579ED] [codable  > yes]"));
    const auto child = addCode("Shame", theme, 2);
    EXPECT_THAT(newest(), ElementsAre("added code Shame: [parent  > Stigma] [position  > 2] [name  > Shame] [colour  > "
                                      "#5579ED] [codable  > yes]"));
    auto text = codeText("Shame");
    text.definition = "feeling small";
    text.colour = {255, 0, 171};
    text.codable = false;
    act("E", [&](Action& action) { return updateCode(action, child, text); });
    EXPECT_THAT(
        newest(),
        ElementsAre("edited code Shame: [definition  > feeling small] [colour #5579ED > #FF00AB] [codable yes > no]"));
    text.name = "Blame";
    act("E", [&](Action& action) { return updateCode(action, child, text); });
    EXPECT_THAT(newest(), ElementsAre("edited code Blame: [name Shame > Blame]"));
    act("M", [&](Action& action) { return placeCode(action, child, {}, 0); });
    EXPECT_THAT(newest(), ElementsAre("edited code Blame: [parent Stigma > ] [position 2 > 0]"));
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_THAT(newest(), ElementsAre("edited code Blame: [parent  > Stigma] [position 0 > 2]"));
}

TEST_F(Changes, OfACodingNameTranscriptCodeAndCoderAndItsWords) {
    const auto transcript = addTranscript(transcriptOf("Màiri", {{"M", "tha 🗣️ seo math"}}));
    const auto code = addCode("Hope");
    tag(transcript, 4, 10, code);
    EXPECT_THAT(
        newest(),
        ElementsAre(
            "added coder Ann: [name  > Ann]",
            "added coding 🗣️ seo: [transcript  > Màiri] [begin  > 4] [end  > 10] [code  > Hope] [coder  > Ann]"));
    const auto made = changesOf(database(), *newestEntry(database()))->at(1).fields.back();
    EXPECT_EQ(made.field, "made");
    EXPECT_THAT(made.after, ::testing::MatchesRegex("20..-..-..T..:..:..\\....Z"));
}

TEST_F(Changes, NamesOfWhatWasRemovedSinceAreStillFound) {
    const auto transcript = addTranscript(transcriptOf("Evelyn", {{"E", "some words"}}));
    const auto code = addCode("Hope");
    tag(transcript, 0, 4, addCode("Other"));
    tag(transcript, 0, 4, code);
    const auto entry = *newestEntry(database());
    act("D", [&](Action& action) { return deleteCode(action, code); });
    EXPECT_THAT(
        newest(),
        ElementsAre(
            "removed code Hope: [position 0 > ] [name Hope > ] [colour #5579ED > ] [codable yes > ]",
            "removed coding some: [transcript Evelyn > ] [begin 0 > ] [end 4 > ] [code Hope > ] [coder Ann > ]"));
    act("D", [&](Action& action) { return deleteTranscript(action, transcript); });
    EXPECT_EQ(line(changesOf(database(), entry)->front()),
              "added coding : [transcript  > Evelyn] [begin  > 0] [end  > 4] [code  > Hope] [coder  > Ann]");
}

TEST_F(Changes, AnIdIsShownWhereNoNameIsKnown) {
    const auto transcript = addTranscript(transcriptOf("Evelyn", {{"E", "some words"}}));
    const auto code = addCode("Hope");
    tag(transcript, 0, 4, code);
    database().connection().execute("PRAGMA foreign_keys = OFF");
    database().connection().execute("DELETE FROM journal WHERE label = 'Added Hope'; DELETE FROM code");
    EXPECT_THAT(newest().back(), ::testing::HasSubstr("[code  > #" + std::to_string(code.value) + "]"));
}

TEST_F(Changes, OfATranscriptAreItsWordsAndSpeakersWithoutOurOwnColumns) {
    auto made = transcriptOf("Evelyn", {{"Interviewer", "How are you?"}, {"Evelyn", "Fine, thank you."}});
    made.turns[0].timeMarks = {{CodePoint{0}, std::chrono::milliseconds(5)}};
    addTranscript(made);
    EXPECT_THAT(
        newest(),
        ElementsAre("added transcript Evelyn: [name  > Evelyn] [characters  > 30] [words  > 6] [turns  > 2] "
                    "[text  > How are you?\n\nFine, thank you.]",
                    "added speaker Interviewer: [transcript  > Evelyn] [label  > Interviewer] [role  > interviewer]",
                    "added speaker Evelyn: [transcript  > Evelyn] [label  > Evelyn] [role  > participant]"));
}

TEST_F(Changes, LongTextIsShortened) {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "dè tha dol 🗣️ ";
    addTranscript(transcriptOf("Long", {{"A", text}}));
    const auto changes = *changesOf(database(), *newestEntry(database()));
    const auto words = std::find_if(changes[0].fields.begin(), changes[0].fields.end(),
                                    [](const FieldChange& field) { return field.field == "text"; });
    ASSERT_NE(words, changes[0].fields.end());
    EXPECT_LE(text::codePointCount(words->after), 201);
    EXPECT_GE(text::codePointCount(words->after), 150);
    EXPECT_EQ(words->after.substr(words->after.size() - 3), "…");
}

TEST_F(Changes, OfValuesAreFieldsOfTheirParticipantNamedByTheAttribute) {
    const auto site = act("A", [](Action& action) { return insertAttribute(action, "site", AttributeType::Number); });
    EXPECT_THAT(newest(), ElementsAre("added attribute site: [name  > site] [type  > number]"));
    const auto evelyn = act("P", [&](Action& action) -> Result<ParticipantId> {
        auto id = insertParticipant(action, "Evelyn");
        if (auto set = setParticipantValue(action, *id, site, "1"); !set) return fail(set.error());
        return id;
    });
    EXPECT_THAT(newest(), ElementsAre("added participant Evelyn: [name  > Evelyn] [site  > 1]"));
    act("V", [&](Action& action) { return setParticipantValue(action, evelyn, site, "2"); });
    EXPECT_THAT(newest(), ElementsAre("edited participant Evelyn: [site 1 > 2]"));
    act("V", [&](Action& action) { return setParticipantValue(action, evelyn, site, ""); });
    EXPECT_THAT(newest(), ElementsAre("edited participant Evelyn: [site 2 > ]"));
    const auto transcript = addTranscript(transcriptOf("T", {{"E", "words"}}));
    act("V", [&](Action& action) { return setTranscriptAttribute(action, transcript, site, "3"); });
    EXPECT_THAT(newest(), ElementsAre("edited transcript T: [site  > 3]"));
    const auto speaker = speakerUses(database())->front().speaker.id;
    act("S", [&](Action& action) { return setSpeaker(action, speaker, SpeakerRole::Participant, evelyn); });
    EXPECT_THAT(newest(), ElementsAre("edited speaker E: [participant  > Evelyn]"));
    act("S", [&](Action& action) { return setSpeaker(action, speaker, SpeakerRole::Ignored, {}); });
    EXPECT_THAT(newest(), ElementsAre("edited speaker E: [role participant > ignored] [participant Evelyn > ]"));
}

TEST_F(Changes, OfAGuidAreAFieldOfItsThing) {
    const auto code = addCode("Hope");
    act("G", [&](Action& action) { return setGuid(action, "code", code.value, "AB-12"); });
    EXPECT_THAT(newest(), ElementsAre("edited code Hope: [GUID  > AB-12]"));
}

TEST_F(Changes, OfAnEntryThatIsNotThereAreNotFound) {
    EXPECT_THAT(changesOf(database(), JournalId{3}), FailsWith(ErrorKind::NotFound, "no journal entry 3"));
}

TEST_F(Changes, EveryRecordedTableIsDescribedColumnByColumn) {
    Statement tables(database().connection().handle(),
                     "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    std::size_t count = 0;
    while (tables.step()) {
        const std::string name(tables.text(0));
        if (!isRecorded(name)) continue;
        ++count;
        const RecordedTable* table = recordedTable(name);
        ASSERT_NE(table, nullptr) << name;
        Statement columns(database().connection().handle(),
                          "SELECT name FROM pragma_table_info('" + name + "') ORDER BY cid");
        std::vector<std::string> names;
        while (columns.step())
            names.emplace_back(columns.text(0));
        std::vector<std::string> described;
        for (const RecordedColumn& column : table->columns)
            described.emplace_back(column.name);
        EXPECT_EQ(described, names) << name;
    }
    EXPECT_EQ(count, recordedTables().size());
}

} // namespace
} // namespace kenspeckle::storage::test
