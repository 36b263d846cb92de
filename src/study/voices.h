// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"
#include "kenspeckle/transcript.h"
#include "storage/database.h"
#include "storage/transcript_table.h"

namespace kenspeckle::study {

/// Who speaks where in the whole study, and what is known of them: read once, asked often. What reports, quotes and
/// fields of searches are worked out from.
class Voices {
public:
    [[nodiscard]] static Result<Voices> load(storage::Database& database);

    struct TranscriptVoices {
        TranscriptId id;
        std::string name;
        std::vector<storage::TurnRow> turns; ///< ascending; number = index + 1
    };
    /// In the order imported.
    [[nodiscard]] const std::vector<TranscriptVoices>& transcripts() const { return m_transcripts; }
    [[nodiscard]] std::vector<TranscriptId> transcriptIds() const;
    /// Index into transcripts(); -1 for none.
    [[nodiscard]] int indexOf(TranscriptId id) const;
    [[nodiscard]] const std::vector<storage::SpeakerUse>& speakers() const { return m_speakers; }
    /// Null for none.
    [[nodiscard]] const storage::SpeakerUse* speaker(SpeakerId id) const;
    [[nodiscard]] const std::vector<Participant>& participants() const { return m_participants; }
    /// Index into participants(); -1 for none.
    [[nodiscard]] int indexOf(ParticipantId id) const;
    /// In the order made, which is the order of a table's columns.
    [[nodiscard]] const std::vector<Attribute>& attributes() const { return m_attributes; }
    /// By name, whatever its case, with spaces, hyphens and underscores alike; null for none.
    [[nodiscard]] const Attribute* attributeNamed(const std::string& name) const;

    /// The value that holds for what a speaker says: the transcript's own before the participant's; empty for none.
    [[nodiscard]] std::string value(const Attribute& attribute, const storage::SpeakerUse& speaker) const;
    /// The turns that share a code point with the range.
    [[nodiscard]] std::span<const storage::TurnRow> turnsIn(const Passage& passage) const;
    /// Number of the first of turnsIn().
    [[nodiscard]] int firstTurnIn(const Passage& passage) const;
    /// Speakers with the role Participant who speak in the passage, in order, each once.
    [[nodiscard]] std::vector<const storage::SpeakerUse*> participantsIn(const Passage& passage) const;
    /// Whether somebody speaks in it who is no interviewer, or whom the source does not name.
    [[nodiscard]] bool countsIn(const Passage& passage) const;

private:
    std::vector<TranscriptVoices> m_transcripts;
    std::unordered_map<TranscriptId, int> m_transcriptIndex;
    std::vector<storage::SpeakerUse> m_speakers;
    std::unordered_map<SpeakerId, std::size_t> m_speakerIndex;
    std::vector<Participant> m_participants;
    std::unordered_map<ParticipantId, int> m_participantIndex;
    std::vector<Attribute> m_attributes;
    std::unordered_map<TranscriptId, std::unordered_map<AttributeId, std::string>> m_ownValues;
};

} // namespace kenspeckle::study
