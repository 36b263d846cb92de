// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/transcript.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// A transcript to be stored. Turns refer to speakers by index.
struct NewTranscript {
    struct NewSpeaker {
        std::string label;
        SpeakerRole role = SpeakerRole::Participant;
        ParticipantId participant;
        std::int64_t words = 0; ///< spoken under this label
    };
    struct NewTurn {
        Range range;
        int speaker = -1;                ///< index; -1 for none
        std::vector<TimeMark> timeMarks; ///< `at` in the transcript's text
    };
    std::string name;
    std::string text;
    std::int64_t codePoints = 0;
    std::int64_t words = 0;
    std::vector<NewSpeaker> speakers;
    std::vector<NewTurn> turns;
};

/// A speaker with what lists show of it.
struct SpeakerUse {
    Speaker speaker;
    std::string transcript;
    std::string participant;
    int turns = 0;
    std::int64_t words = 0;
};

/// A transcript and the state of its words; the version changes whenever text, turns or turns' speakers do (which
/// speaker has a turn, not who that speaker is), and returns to what it was with undo.
struct StoredVersion {
    TranscriptId transcript;
    std::int64_t version = 0;
};

/// What is stored about a text, to be compared with what it is.
struct TextRecord {
    TranscriptId transcript;
    std::string name;
    std::string text;
    std::int64_t codePoints = 0;
    std::string hash;
};

/// Conflict if the name is taken, Usage if turns or speakers contradict the text.
[[nodiscard]] Result<TranscriptId> insertTranscript(Action& action, const NewTranscript& transcript);
[[nodiscard]] Result<void> deleteTranscript(Action& action, TranscriptId id); ///< with turns, speakers, codings, values
[[nodiscard]] Result<void> setTranscriptName(Action& action, TranscriptId id, const std::string& name);
[[nodiscard]] Result<void> setTranscriptAttribute(Action& action, TranscriptId id, AttributeId attribute,
                                                  const std::string& value);
[[nodiscard]] Result<void> setSpeaker(Action& action, SpeakerId id, SpeakerRole role, ParticipantId participant);

/// `coder`: whose codings count; none for everybody's.
[[nodiscard]] Result<std::vector<TranscriptSummary>> transcriptSummaries(Database& database, CoderId coder = {});
/// Ids and names in the order imported: cheap.
[[nodiscard]] Result<std::vector<std::pair<TranscriptId, std::string>>> transcriptNames(Database& database);
[[nodiscard]] Result<Transcript> loadTranscript(Database& database, TranscriptId id);
/// The words of one turn and the place where it begins; does not load the rest of the transcript's turns.
[[nodiscard]] Result<std::pair<std::string, CodePoint>> turnText(Database& database, TranscriptId id, int turn);
/// Code points of a transcript's text: cheap. NotFound if there is no such transcript.
[[nodiscard]] Result<std::int64_t> transcriptLength(Database& database, TranscriptId id);
/// What stands over a turn: the transcript's name and the speaker's label (empty for none).
struct TurnLabel {
    std::string transcript;
    std::string speaker;
};
/// One per turn asked for, in that order.
[[nodiscard]] Result<std::vector<TurnLabel>> turnLabels(Database& database,
                                                        const std::vector<std::pair<TranscriptId, int>>& turns);
[[nodiscard]] Result<std::vector<StoredVersion>> textVersions(Database& database);
/// What a text is known by: its SHA-256 in hexadecimal. TextRecord::hash must equal it.
[[nodiscard]] std::string textHash(std::string_view text);
/// Whether a text is there already, and under which name: as it is, or as it was before corrections.
[[nodiscard]] Result<std::optional<std::string>> nameOfSameText(Database& database, const std::string& text);
[[nodiscard]] Result<std::vector<SpeakerUse>> speakerUses(Database& database);
[[nodiscard]] Result<AttributeValues> valuesOfTranscript(Database& database, TranscriptId id);
/// (transcript, attribute, value) of all transcripts.
struct TranscriptValue {
    TranscriptId transcript;
    AttributeId attribute;
    std::string value;
};
[[nodiscard]] Result<std::vector<TranscriptValue>> transcriptValues(Database& database);
/// Every turn of every transcript, ordered by transcript and number: what counting needs, without text.
struct TurnRow {
    TranscriptId transcript;
    SpeakerId speaker;
    Range range;
};
[[nodiscard]] Result<std::vector<TurnRow>> allTurns(Database& database);
[[nodiscard]] Result<void> forEachText(Database& database, const std::function<Result<void>(const TextRecord&)>& visit);

} // namespace kenspeckle::storage
