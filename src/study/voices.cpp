// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/voices.h"

#include <algorithm>

#include "storage/participant_table.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

/// A name of an attribute as one may type it in a query, where a space would end it.
std::string fieldKey(std::string_view name) {
    std::string key = text::fold(name);
    std::replace_if(
        key.begin(), key.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return key;
}

} // namespace

Result<Voices> Voices::load(storage::Database& database) {
    Voices voices;
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    voices.m_transcripts.reserve(names->size());
    for (auto& [id, name] : *names) {
        voices.m_transcriptIndex.emplace(id, static_cast<int>(voices.m_transcripts.size()));
        voices.m_transcripts.push_back({id, std::move(name), {}});
    }
    auto turns = storage::allTurns(database);
    if (!turns) return fail(turns.error());
    for (const storage::TurnRow& turn : *turns)
        if (const int index = voices.indexOf(turn.transcript); index >= 0)
            voices.m_transcripts[static_cast<std::size_t>(index)].turns.push_back(turn);

    auto speakers = storage::speakerUses(database);
    if (!speakers) return fail(speakers.error());
    voices.m_speakers = std::move(*speakers);
    for (std::size_t i = 0; i < voices.m_speakers.size(); ++i)
        voices.m_speakerIndex.emplace(voices.m_speakers[i].speaker.id, i);

    auto participants = storage::participants(database);
    if (!participants) return fail(participants.error());
    voices.m_participants = std::move(*participants);
    for (std::size_t i = 0; i < voices.m_participants.size(); ++i)
        voices.m_participantIndex.emplace(voices.m_participants[i].id, static_cast<int>(i));

    auto attributes = storage::attributes(database);
    if (!attributes) return fail(attributes.error());
    voices.m_attributes = std::move(*attributes);
    auto own = storage::transcriptValues(database);
    if (!own) return fail(own.error());
    for (storage::TranscriptValue& value : *own)
        voices.m_ownValues[value.transcript][value.attribute] = std::move(value.value);
    return voices;
}

std::vector<TranscriptId> Voices::transcriptIds() const {
    std::vector<TranscriptId> ids;
    for (const TranscriptVoices& transcript : m_transcripts)
        ids.push_back(transcript.id);
    return ids;
}

int Voices::indexOf(TranscriptId id) const {
    const auto found = m_transcriptIndex.find(id);
    return found == m_transcriptIndex.end() ? -1 : found->second;
}

int Voices::indexOf(ParticipantId id) const {
    const auto found = m_participantIndex.find(id);
    return found == m_participantIndex.end() ? -1 : found->second;
}

const storage::SpeakerUse* Voices::speaker(SpeakerId id) const {
    const auto found = m_speakerIndex.find(id);
    return found == m_speakerIndex.end() ? nullptr : &m_speakers[found->second];
}

const Attribute* Voices::attributeNamed(const std::string& name) const {
    const std::string key = fieldKey(name);
    const auto found = std::find_if(m_attributes.begin(), m_attributes.end(),
                                    [&](const Attribute& attribute) { return fieldKey(attribute.name) == key; });
    return found == m_attributes.end() ? nullptr : &*found;
}

std::string Voices::value(const Attribute& attribute, const storage::SpeakerUse& speaker) const {
    if (const auto own = m_ownValues.find(speaker.speaker.transcript); own != m_ownValues.end())
        if (const auto value = own->second.find(attribute.id); value != own->second.end()) return value->second;
    const int index = indexOf(speaker.speaker.participant);
    if (index < 0) return {};
    const AttributeValues& values = m_participants[static_cast<std::size_t>(index)].attributes;
    const auto value = values.find(attribute.name);
    return value == values.end() ? std::string() : value->second;
}

std::span<const storage::TurnRow> Voices::turnsIn(const Passage& passage) const {
    const int index = indexOf(passage.transcript);
    if (index < 0) return {};
    const auto& turns = m_transcripts[static_cast<std::size_t>(index)].turns;
    const auto first = std::partition_point(turns.begin(), turns.end(), [&](const storage::TurnRow& turn) {
        return turn.range.end <= passage.range.begin;
    });
    const auto last = std::partition_point(
        first, turns.end(), [&](const storage::TurnRow& turn) { return turn.range.begin < passage.range.end; });
    return {first, last};
}

int Voices::firstTurnIn(const Passage& passage) const {
    const auto turns = turnsIn(passage);
    if (turns.empty()) return 0;
    const auto& all = m_transcripts[static_cast<std::size_t>(indexOf(passage.transcript))].turns;
    return static_cast<int>(turns.data() - all.data()) + 1;
}

std::vector<const storage::SpeakerUse*> Voices::participantsIn(const Passage& passage) const {
    std::vector<const storage::SpeakerUse*> found;
    for (const storage::TurnRow& turn : turnsIn(passage)) {
        const storage::SpeakerUse* use = speaker(turn.speaker);
        if (!use || use->speaker.role != SpeakerRole::Participant) continue;
        if (std::find(found.begin(), found.end(), use) == found.end()) found.push_back(use);
    }
    return found;
}

bool Voices::countsIn(const Passage& passage) const {
    const auto turns = turnsIn(passage);
    return std::any_of(turns.begin(), turns.end(), [&](const storage::TurnRow& turn) {
        const storage::SpeakerUse* use = speaker(turn.speaker);
        return !use || use->speaker.role == SpeakerRole::Participant;
    });
}

} // namespace kenspeckle::study
