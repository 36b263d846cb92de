// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

// "é" composed, an emoji outside the BMP, Gaelic, Arabic: every offset differs from its byte.
const std::string kGreeting = "Ciamar a tha thu? 🗣️ Tha mi gu math.";
const std::string kAnswer = "أهلا وسهلا — ça va bien 👩‍⚕️.";

NewTranscript mixed(const std::string& name) {
    auto made = transcriptOf(
        name, {{"Interviewer", kGreeting}, {"Màiri", kAnswer}, {"", "Nobody said this."}, {"Màiri", "Yes."}});
    made.turns[1].timeMarks = {{made.turns[1].range.begin, std::chrono::milliseconds(61500)},
                               {made.turns[1].range.begin + 5, std::chrono::milliseconds(65000)}};
    return made;
}

using Transcripts = StudyFixture;

TEST_F(Transcripts, ComeBackAsTheyWereStored) {
    const NewTranscript given = mixed("Màiri");
    const auto id = addTranscript(given);
    reopen();
    KS_ASSERT_VALUE(loaded, loadTranscript(database(), id));
    EXPECT_EQ(loaded.name, given.name);
    EXPECT_EQ(loaded.text, given.text);
    ASSERT_EQ(loaded.speakers.size(), 2U);
    EXPECT_EQ(loaded.speakers[0].label, "Interviewer");
    EXPECT_EQ(loaded.speakers[0].role, SpeakerRole::Interviewer);
    EXPECT_EQ(loaded.speakers[1].label, "Màiri");
    EXPECT_EQ(loaded.speakers[1].transcript, id);
    ASSERT_EQ(loaded.turns.size(), 4U);
    EXPECT_EQ(loaded.turns[2].number, 3);
    EXPECT_FALSE(loaded.turns[2].speaker);
    EXPECT_EQ(loaded.turns[3].speaker, loaded.speakers[1].id);
    EXPECT_EQ(loaded.turns[1].range, given.turns[1].range);
    EXPECT_EQ(loaded.turns[1].timeMarks, given.turns[1].timeMarks);
    EXPECT_THAT(loaded.turns[0].timeMarks, IsEmpty());
}

TEST_F(Transcripts, ATurnIsCutAtItsBytes) {
    const auto id = addTranscript(mixed("Màiri"));
    KS_ASSERT_VALUE(second, turnText(database(), id, 2));
    EXPECT_EQ(second.first, kAnswer);
    EXPECT_EQ(second.second.value, text::codePointCount(kGreeting) + 2);
    EXPECT_EQ(turnText(database(), id, 4)->first, "Yes.");
    EXPECT_THAT(turnText(database(), id, 5), FailsWith(ErrorKind::NotFound, "no turn 5"));
    EXPECT_THAT(turnText(database(), id, 0), FailsWith(ErrorKind::NotFound, "no turn 0"));
}

TEST_F(Transcripts, AnEmptyTextAndAHugeOneAreStored) {
    const auto empty = addTranscript(transcriptOf("Empty", {}));
    const std::string million(3000000, 'x');
    const auto huge = addTranscript(transcriptOf("Huge", {{"A", million}, {"B", "last"}}));
    EXPECT_EQ(loadTranscript(database(), empty)->text, "");
    EXPECT_EQ(turnText(database(), huge, 2)->first, "last");
    EXPECT_EQ(loadTranscript(database(), huge)->text.size(), million.size() + 6);
}

TEST_F(Transcripts, NamesAreUniqueWhateverTheirCase) {
    const auto id = addTranscript(transcriptOf("Émilie", {}));
    const auto again = perform(database(), "Ann", "Imported",
                               [](Action& action) { return insertTranscript(action, transcriptOf("éMILIE", {})); });
    EXPECT_THAT(again, FailsWith(ErrorKind::Conflict, "\"Émilie\" already"));
    const auto other = addTranscript(transcriptOf("Groß", {}));
    const auto renamed = perform(database(), "Ann", "Renamed",
                                 [&](Action& action) { return setTranscriptName(action, other, "ÉMILIE"); });
    EXPECT_THAT(renamed, FailsWith(ErrorKind::Conflict, "already"));
    act("Renamed", [&](Action& action) { return setTranscriptName(action, id, "EMILIE"); });
    EXPECT_THAT(*transcriptNames(database()), ElementsAre(Pair(id, "EMILIE"), Pair(other, "Groß")));
}

TEST_F(Transcripts, TurnsThatContradictTheTextAreRefused) {
    const auto refused = [&](const std::function<void(NewTranscript&)>& spoil) {
        NewTranscript made = transcriptOf("T", {{"A", "one"}, {"B", "two"}});
        spoil(made);
        return perform(database(), "Ann", "Imported", [&](Action& action) { return insertTranscript(action, made); });
    };
    EXPECT_THAT(refused([](NewTranscript& made) { made.turns[1].range.end = CodePoint{99}; }),
                FailsWith(ErrorKind::Usage, "does not fit"));
    EXPECT_THAT(refused([](NewTranscript& made) { made.turns[1].range.begin = CodePoint{1}; }),
                FailsWith(ErrorKind::Usage, "does not fit"));
    EXPECT_THAT(refused([](NewTranscript& made) { made.turns[0].speaker = 2; }),
                FailsWith(ErrorKind::Usage, "not there"));
    EXPECT_THAT(*transcriptNames(database()), IsEmpty());
    EXPECT_FALSE(*newestEntry(database()));
}

TEST_F(Transcripts, TheSameTextIsFoundWhateverItsName) {
    addTranscript(transcriptOf("First", {{"A", "the same words"}}));
    EXPECT_EQ(*nameOfSameText(database(), "the same words"), std::optional<std::string>("First"));
    EXPECT_EQ(*nameOfSameText(database(), "the same words."), std::nullopt);
}

TEST_F(Transcripts, ARecordedHashThatLiesDoesNotMakeTextsTheSame) {
    const auto id = addTranscript(transcriptOf("First", {{"A", "the same words"}}));
    database().connection().query("UPDATE transcript SET text_hash = ? WHERE id = ?").run(textHash("other"), id.value);
    EXPECT_EQ(*nameOfSameText(database(), "other"), std::nullopt);
}

TEST_F(Transcripts, SummariesCountWhatParticipantsSaidAndWhatOfItIsCoded) {
    // Turns: Interviewer 0–10, Evelyn 12–22, Break 24–29, nobody 31–36.
    const auto id = addTranscript(transcriptOf(
        "Evelyn", {{"Interviewer", "0123456789"}, {"Evelyn", "abcdefghij"}, {"Break", "break"}, {"", "extra"}}));
    const auto untouched = addTranscript(transcriptOf("Other", {{"A", "word"}}));
    const auto hope = addCode("Hope");
    const auto fear = addCode("Fear");
    tag(id, 5, 15, hope);         // reaches from the interviewer into Evelyn's turn: 12–15 counts
    tag(id, 14, 16, fear);        // 15–16 more
    tag(id, 14, 16, fear, "Ben"); // nothing more
    tag(id, 20, 33, hope);        // 20–22 of Evelyn, the break not, 31–33 of nobody
    KS_ASSERT_VALUE(summaries, transcriptSummaries(database()));
    ASSERT_EQ(summaries.size(), 2U);
    EXPECT_EQ(summaries[0].id, id);
    EXPECT_EQ(summaries[0].turns, 4);
    EXPECT_EQ(summaries[0].codePoints, 36);
    EXPECT_EQ(summaries[0].words, 4);
    EXPECT_EQ(summaries[0].spokenByParticipants, 15);
    EXPECT_EQ(summaries[0].coded, 3 + 1 + 2 + 2);
    EXPECT_EQ(summaries[0].codings, 4);
    EXPECT_THAT(summaries[0].speakers, ElementsAre("Interviewer", "Evelyn"));
    EXPECT_EQ(summaries[1].id, untouched);
    EXPECT_EQ(summaries[1].coded, 0);
    EXPECT_EQ(summaries[1].spokenByParticipants, 4);
}

TEST_F(Transcripts, TheVersionReturnsWithUndoAndStaysWhenOnlyNamesChange) {
    const auto id = addTranscript(transcriptOf("A", {{"A", "words"}}));
    const auto before = textVersions(database())->front().version;
    act("Renamed", [&](Action& action) { return setTranscriptName(action, id, "B"); });
    EXPECT_EQ(textVersions(database())->front().version, before);
    act("Removed", [&](Action& action) { return deleteTranscript(action, id); });
    EXPECT_THAT(*textVersions(database()), IsEmpty());
    ASSERT_THAT(undo(database(), "Ann"), IsOk());
    EXPECT_EQ(textVersions(database())->front().version, before);
}

TEST_F(Transcripts, TextsAreVisitedWithWhatIsRecordedOfThem) {
    const NewTranscript given = mixed("Màiri");
    addTranscript(given);
    addTranscript(transcriptOf("Other", {{"A", "word"}}));
    std::vector<std::string> names;
    ASSERT_THAT(forEachText(database(),
                            [&](const TextRecord& record) -> Result<void> {
                                names.push_back(record.name);
                                EXPECT_EQ(record.codePoints, text::codePointCount(record.text));
                                EXPECT_EQ(record.hash, textHash(record.text));
                                return {};
                            }),
                IsOk());
    EXPECT_THAT(names, ElementsAre("Màiri", "Other"));
    EXPECT_THAT(
        forEachText(database(), [](const TextRecord&) -> Result<void> { return fail(ErrorKind::Cancelled, "stop"); }),
        FailsWith(ErrorKind::Cancelled, "stop"));
}

TEST_F(Transcripts, RemovingOneLeavesNothingOfItAndAllOfTheOthers) {
    const auto gone = addTranscript(mixed("Gone"));
    const auto kept = addTranscript(mixed("Kept"));
    const auto hope = addCode("Hope");
    const auto site =
        act("Attribute", [](Action& action) { return insertAttribute(action, "site", AttributeType::Text); });
    tag(gone, 0, 4, hope);
    const auto keptCoding = tag(kept, 0, 4, hope);
    for (const auto transcript : {gone, kept}) {
        act("Site", [&](Action& action) { return setTranscriptAttribute(action, transcript, site, "Portree"); });
    }
    act("Removed", [&](Action& action) { return deleteTranscript(action, gone); });
    const auto left = contents(database());
    for (const char* table : {"transcript", "transcript_text", "transcript_value", "coding"}) {
        EXPECT_EQ(left.at(table).size(), 1U) << table;
    }
    EXPECT_EQ(left.at("turn").size(), 4U);
    EXPECT_EQ(left.at("time_mark").size(), 2U);
    EXPECT_EQ(loadCodings(database(), {})->front().id, keptCoding);
    EXPECT_THAT(*integrityProblems(database()), IsEmpty());
    const auto again = perform(database(), "Ann", "x", [&](Action& action) { return deleteTranscript(action, gone); });
    EXPECT_THAT(again, FailsWith(ErrorKind::NotFound, "no transcript"));
}

TEST_F(Transcripts, OwnValuesAreSetReplacedAndCleared) {
    const auto id = addTranscript(transcriptOf("A", {}));
    const auto site =
        act("Attribute", [](Action& action) { return insertAttribute(action, "Site", AttributeType::Text); });
    const auto set = [&](const std::string& value) {
        act("Set", [&](Action& action) { return setTranscriptAttribute(action, id, site, value); });
    };
    set("Portree");
    set("Pàislig");
    EXPECT_THAT(*valuesOfTranscript(database(), id), ElementsAre(Pair("Site", "Pàislig")));
    ASSERT_EQ(transcriptValues(database())->size(), 1U);
    EXPECT_EQ(transcriptValues(database())->front().value, "Pàislig");
    set("");
    EXPECT_THAT(*valuesOfTranscript(database(), id), IsEmpty());
}

TEST_F(Transcripts, AllTurnsComeInOrderOfTranscriptAndNumber) {
    const auto first = addTranscript(mixed("A"));
    const auto second = addTranscript(transcriptOf("B", {{"X", "one"}, {"Y", "two"}}));
    KS_ASSERT_VALUE(turns, allTurns(database()));
    ASSERT_EQ(turns.size(), 6U);
    EXPECT_EQ(turns[3].transcript, first);
    EXPECT_FALSE(turns[2].speaker);
    EXPECT_EQ(turns[4].transcript, second);
    EXPECT_EQ(turns[5].range, (Range{CodePoint{5}, CodePoint{8}}));
}

using Speakers = StudyFixture;

TEST_F(Speakers, AreLinkedToParticipantsAndUnlinkedByOtherRoles) {
    const auto transcript = addTranscript(transcriptOf("T", {{"Evelyn", "two words"}, {"Evelyn", "three more words"}}));
    const auto speaker = loadTranscript(database(), transcript)->speakers.front().id;
    const auto evelyn = act("Participant", [](Action& action) { return insertParticipant(action, "Evelyn"); });
    act("Link", [&](Action& action) { return setSpeaker(action, speaker, SpeakerRole::Participant, evelyn); });
    KS_ASSERT_VALUE(uses, speakerUses(database()));
    ASSERT_EQ(uses.size(), 1U);
    EXPECT_EQ(uses[0].participant, "Evelyn");
    EXPECT_EQ(uses[0].transcript, "T");
    EXPECT_EQ(uses[0].turns, 2);
    EXPECT_EQ(uses[0].words, 5);
    EXPECT_EQ(participants(database())->front().transcripts, 1);
    act("Role", [&](Action& action) { return setSpeaker(action, speaker, SpeakerRole::Interviewer, evelyn); });
    const auto after = speakerUses(database())->front();
    EXPECT_EQ(after.speaker.role, SpeakerRole::Interviewer);
    EXPECT_FALSE(after.speaker.participant);
    const auto missing = perform(database(), "Ann", "x", [](Action& action) {
        return setSpeaker(action, SpeakerId{5}, SpeakerRole::Ignored, {});
    });
    EXPECT_THAT(missing, FailsWith(ErrorKind::NotFound, "no speaker 5"));
}

TEST_F(Speakers, SayingWhatIsSoAlreadyIsNoChange) {
    const auto transcript = addTranscript(transcriptOf("T", {{"Evelyn", "words"}}));
    const auto speaker = loadTranscript(database(), transcript)->speakers.front().id;
    const auto before = *newestEntry(database());
    act("Role", [&](Action& action) { return setSpeaker(action, speaker, SpeakerRole::Participant, {}); });
    EXPECT_EQ(*newestEntry(database()), before);
}

using Participants = StudyFixture;

TEST_F(Participants, HaveNamesAndValuesAndGoWithTheirValues) {
    const auto evelyn = act("P", [](Action& action) { return insertParticipant(action, "Evelyn"); });
    const auto sean = act("P", [](Action& action) { return insertParticipant(action, "Seán"); });
    const auto role = act("A", [](Action& action) { return insertAttribute(action, "role", AttributeType::Text); });
    const auto age = act("A", [](Action& action) { return insertAttribute(action, "Age", AttributeType::Number); });
    act("V", [&](Action& action) { return setParticipantValue(action, evelyn, role, "service user"); });
    act("V", [&](Action& action) { return setParticipantValue(action, evelyn, role, "peer worker"); });
    act("V", [&](Action& action) { return setParticipantValue(action, evelyn, age, "41"); });
    act("R", [&](Action& action) { return renameParticipant(action, sean, "Shona"); });

    KS_ASSERT_VALUE(everybody, participants(database()));
    ASSERT_EQ(everybody.size(), 2U);
    EXPECT_THAT(everybody[0].attributes, ElementsAre(Pair("Age", "41"), Pair("role", "peer worker")));
    EXPECT_EQ(everybody[1].name, "Shona");
    EXPECT_EQ(*participantNamed(database(), "EVELYN"), evelyn);
    EXPECT_FALSE(*participantNamed(database(), "Seán"));
    EXPECT_EQ(attributes(database())->at(1).type, AttributeType::Number);
    EXPECT_EQ(participantValues(database())->size(), 2U);

    act("D", [&](Action& action) { return deleteParticipant(action, evelyn); });
    EXPECT_THAT(*participantValues(database()), IsEmpty());
    EXPECT_EQ(participants(database())->size(), 1U);
}

TEST_F(Participants, NamesAreUniqueWhateverTheirCase) {
    act("P", [](Action& action) { return insertParticipant(action, "ΣΊΣΥΦΟΣ"); });
    const auto again =
        perform(database(), "Ann", "P", [](Action& action) { return insertParticipant(action, "σίσυφος"); });
    EXPECT_THAT(again, FailsWith(ErrorKind::Conflict, "\"σίσυφος\" already"));
    act("A", [](Action& action) { return insertAttribute(action, "Àite", AttributeType::Text); });
    const auto attribute = perform(database(), "Ann", "A",
                                   [](Action& action) { return insertAttribute(action, "àite", AttributeType::Date); });
    EXPECT_THAT(attribute, FailsWith(ErrorKind::Conflict, "attribute \"àite\" already"));
}

TEST_F(Participants, WhoSpeaksCannotBeRemoved) {
    const auto evelyn = act("P", [](Action& action) { return insertParticipant(action, "Evelyn"); });
    auto transcript = transcriptOf("T", {{"E", "words"}});
    transcript.speakers[0].participant = evelyn;
    addTranscript(transcript);
    const auto refused =
        perform(database(), "Ann", "D", [&](Action& action) { return deleteParticipant(action, evelyn); });
    EXPECT_THAT(refused, FailsWith(ErrorKind::Conflict, "\"Evelyn\" speaks in \"T\""));
    EXPECT_EQ(participants(database())->size(), 1U);
}

using Codes = StudyFixture;

TEST_F(Codes, ComeBackInReadingOrderWithAllTheirWords) {
    CodeText full{"Stigma", "being looked down on", "when …", "not when …", "“They look at you”", {1, 2, 255}, false};
    const auto theme = act("C", [&](Action& action) { return insertCode(action, {}, 1, full); });
    const auto first = addCode("Hope", {}, 0);
    const auto child = addCode("Hope", theme, 0); // the same name elsewhere in the tree is allowed
    reopen();
    KS_ASSERT_VALUE(book, loadCodebook(database()));
    ASSERT_EQ(book.codes().size(), 3U);
    EXPECT_EQ(book.codes()[0].id, first);
    EXPECT_EQ(book.codes()[1].id, theme);
    EXPECT_EQ(book.codes()[2].id, child);
    const CodeText& text = book.codes()[1].text;
    EXPECT_EQ(text.definition, full.definition);
    EXPECT_EQ(text.useWhen, full.useWhen);
    EXPECT_EQ(text.doNotUseWhen, full.doNotUseWhen);
    EXPECT_EQ(text.example, full.example);
    EXPECT_EQ(text.colour, full.colour);
    EXPECT_FALSE(text.codable);
}

TEST_F(Codes, NamesAreUniqueAmongSiblingsAlsoAtTheTop) {
    const auto theme = addCode("Straße");
    const auto other = addCode("Other");
    addCode("Child", theme);
    const auto insert = [&](CodeId parent, const std::string& name) {
        return perform(database(), "Ann", "C",
                       [&](Action& action) { return insertCode(action, parent, 0, codeText(name)); });
    };
    EXPECT_THAT(insert({}, "STRASSE"), FailsWith(ErrorKind::Conflict, "code \"STRASSE\""));
    EXPECT_THAT(insert(theme, "CHILD"), FailsWith(ErrorKind::Conflict, "code \"CHILD\""));
    EXPECT_THAT(insert(CodeId{7}, "New"), FailsWith(ErrorKind::NotFound, "no code 7"));
    const auto renamed =
        perform(database(), "Ann", "C", [&](Action& action) { return updateCode(action, other, codeText("Straße")); });
    EXPECT_THAT(renamed, FailsWith(ErrorKind::Conflict, "\"Straße\""));
    const auto child = addCode("Child");
    const auto moved =
        perform(database(), "Ann", "C", [&](Action& action) { return placeCode(action, child, theme, 1); });
    EXPECT_THAT(moved, FailsWith(ErrorKind::Conflict, "rename one of them"));
}

TEST_F(Codes, AreEditedMovedAndRemovedWithTheirCodings) {
    const auto transcript = addTranscript(transcriptOf("T", {{"A", "some words"}}));
    const auto theme = addCode("Theme");
    const auto code = addCode("Code", theme);
    tag(transcript, 0, 4, code);
    const auto refused = perform(database(), "Ann", "D", [&](Action& action) { return deleteCode(action, theme); });
    EXPECT_THAT(refused, FailsWith(ErrorKind::Conflict, "codes below it"));
    EXPECT_EQ(*codingCount(database()), 1);
    act("M", [&](Action& action) { return placeCode(action, code, {}, 5); });
    EXPECT_FALSE(loadCodebook(database())->find(code)->parent);
    EXPECT_EQ(loadCodebook(database())->find(code)->position, 5);
    act("D", [&](Action& action) { return deleteCode(action, code); });
    EXPECT_EQ(*codingCount(database()), 0);
    const auto gone = perform(database(), "Ann", "D", [&](Action& action) { return deleteCode(action, code); });
    EXPECT_THAT(gone, FailsWith(ErrorKind::NotFound, "no code"));
}

TEST_F(Codes, GuidsAreKeptByKindAndGoWithTheirThing) {
    const auto code = addCode("Code");
    const auto other = addCode("Other");
    act("G", [&](Action& action) { return setGuid(action, "code", code.value, "old"); });
    act("G", [&](Action& action) { return setGuid(action, "code", code.value, "A-1"); });
    act("G", [&](Action& action) { return setGuid(action, "set", other.value, "B-2"); });
    EXPECT_THAT(*guids(database(), "code"), ElementsAre(Pair(code.value, "A-1")));
    EXPECT_THAT(*guids(database(), "set"), ElementsAre(Pair(other.value, "B-2")));
    act("D", [&](Action& action) { return deleteCode(action, code); });
    EXPECT_THAT(*guids(database(), "code"), IsEmpty());
}

using Codings = StudyFixture;

TEST_F(Codings, AreFoundByPlaceCodeAndCoder) {
    const auto first = addTranscript(transcriptOf("A", {{"A", "some words here"}}));
    const auto second = addTranscript(transcriptOf("B", {{"A", "some words here"}}));
    const auto hope = addCode("Hope");
    const auto fear = addCode("Fear");
    const auto late = tag(second, 0, 4, hope, "Ben");
    const auto b = tag(first, 5, 10, fear);
    const auto a = tag(first, 0, 15, hope);
    const auto c = tag(first, 0, 4, hope);
    const auto ids = [&](const CodingQuery& query) {
        std::vector<CodingId> found;
        const auto codings = loadCodings(database(), query);
        EXPECT_THAT(codings, IsOk());
        for (const Coding& coding : *codings)
            found.push_back(coding.id);
        return found;
    };
    const auto ann = *coderNamed(database(), "ANN");
    const auto ben = *coderNamed(database(), "Ben");
    EXPECT_THAT(ids({}), ElementsAre(c, a, b, late));
    EXPECT_THAT(ids({first, {}, {}}), ElementsAre(c, a, b));
    EXPECT_THAT(ids({{}, {hope}, {}}), ElementsAre(c, a, late));
    EXPECT_THAT(ids({{}, {fear, hope}, {}}), ElementsAre(c, a, b, late));
    EXPECT_THAT(ids({{}, {}, ben}), ElementsAre(late));
    EXPECT_THAT(ids({first, {hope}, ann}), ElementsAre(c, a));
    EXPECT_THAT(ids({first, {hope}, ben}), IsEmpty());
    EXPECT_THAT(ids({{}, {fear}, ann}), ElementsAre(b));

    const Passage place{first, {CodePoint{5}, CodePoint{10}}};
    EXPECT_EQ(*findCoding(database(), place, fear, ann), b);
    EXPECT_FALSE(*findCoding(database(), place, hope, ann));
    EXPECT_FALSE(*findCoding(database(), place, fear, ben));
    KS_ASSERT_VALUE(one, loadCoding(database(), b));
    EXPECT_EQ(one.passage, place);
    EXPECT_EQ(one.code, fear);
    EXPECT_EQ(one.coder, ann);
    EXPECT_LT(std::chrono::abs(one.made - std::chrono::system_clock::now()), std::chrono::minutes(1));
    EXPECT_THAT(loadCoding(database(), CodingId{3}), FailsWith(ErrorKind::NotFound, "no coding 3"));
}

TEST_F(Codings, TheSameTagTwiceIsAConflictAndAnotherCodersIsNot) {
    const auto transcript = addTranscript(transcriptOf("A", {{"A", "some words"}}));
    const auto hope = addCode("Hope");
    tag(transcript, 0, 4, hope);
    tag(transcript, 0, 4, hope, "Ben");
    const auto again = perform(database(), "Ann", "C", [&](Action& action) -> Result<CodingId> {
        return insertCoding(action, {transcript, {CodePoint{0}, CodePoint{4}}}, hope, *action.coder());
    });
    EXPECT_THAT(again, FailsWith(ErrorKind::Conflict, ""));
    const auto backwards = perform(database(), "Ann", "C", [&](Action& action) -> Result<CodingId> {
        return insertCoding(action, {transcript, {CodePoint{4}, CodePoint{4}}}, hope, *action.coder());
    });
    EXPECT_THAT(backwards, FailsWith(ErrorKind::Conflict, ""));
    EXPECT_EQ(*codingCount(database()), 2);
}

TEST_F(Codings, RowsForCountingComeByCodeTranscriptAndPlace) {
    const auto transcript = addTranscript(transcriptOf("A", {{"A", "some words here"}}));
    const auto hope = addCode("Hope");
    const auto fear = addCode("Fear");
    tag(transcript, 5, 10, fear);
    tag(transcript, 7, 9, hope);
    tag(transcript, 0, 4, hope, "Ben");
    std::vector<CodingRow> rows;
    const auto collect = [&](const CodingRow& row) { rows.push_back(row); };
    ASSERT_THAT(forEachCodingRow(database(), {}, collect), IsOk());
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].code, hope);
    EXPECT_EQ(rows[0].begin, 0);
    EXPECT_EQ(rows[1].begin, 7);
    EXPECT_EQ(rows[1].end, 9);
    EXPECT_EQ(rows[2].code, fear);
    EXPECT_EQ(rows[2].transcript, transcript);
    rows.clear();
    ASSERT_THAT(forEachCodingRow(database(), *coderNamed(database(), "Ben"), collect), IsOk());
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].begin, 0);
    EXPECT_THAT(*coders(database()), testing::SizeIs(2));
}

TEST_F(Codings, OnesThatRunPastTheirTextAreProblems) {
    const auto transcript = addTranscript(transcriptOf("Evelyn", {{"A", "ten cp long"}}));
    tag(transcript, 0, 11, addCode("Hope"));
    EXPECT_THAT(*codingProblems(database()), IsEmpty());
    const auto bad = tag(transcript, 5, 12, addCode("Fear"));
    EXPECT_THAT(*codingProblems(database()), ElementsAre(testing::AllOf(testing::HasSubstr(std::to_string(bad.value)),
                                                                        testing::HasSubstr("Evelyn"))));
}

TEST_F(Codings, OneThatIsNotThereCannotBeRemoved) {
    const auto removed =
        perform(database(), "Ann", "D", [](Action& action) { return deleteCoding(action, CodingId{9}); });
    EXPECT_THAT(removed, FailsWith(ErrorKind::NotFound, "no coding 9"));
}

} // namespace
} // namespace kenspeckle::storage::test
