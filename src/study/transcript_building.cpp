// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/transcript_building.h"

#include <fmt/format.h>

#include "sources/speaker_names.h"
#include "storage/participant_table.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::study {

Result<KnownSpeakers> KnownSpeakers::load(storage::Database& database) {
    KnownSpeakers known;
    auto participants = storage::participants(database);
    if (!participants) return fail(participants.error());
    for (const Participant& participant : *participants)
        known.m_participants.emplace(text::fold(participant.name), participant.id);
    auto uses = storage::speakerUses(database);
    if (!uses) return fail(uses.error());
    for (const storage::SpeakerUse& use : *uses) {
        const auto [meaning, isNew] = known.m_labels.try_emplace(text::fold(use.speaker.label),
                                                                 Meaning{use.speaker.role, use.speaker.participant});
        if (!isNew &&
            (meaning->second.role != use.speaker.role || meaning->second.participant != use.speaker.participant))
            meaning->second.doubtful = true;
    }
    return known;
}

Result<ParticipantId> KnownSpeakers::participant(storage::Action& action, const std::string& name, bool* isNew) {
    const std::string key = text::fold(name);
    const auto found = m_participants.find(key);
    if (isNew) *isNew = found == m_participants.end();
    if (found != m_participants.end()) return found->second;
    auto id = storage::insertParticipant(action, name);
    if (!id) return fail(id.error());
    m_participants.emplace(key, *id);
    m_unconfirmedParticipants.push_back(key);
    return *id;
}

Result<storage::NewTranscript::NewSpeaker> KnownSpeakers::resolve(storage::Action& action, const std::string& label) {
    const std::string key = text::fold(label);
    if (const auto found = m_labels.find(key); found != m_labels.end() && !found->second.doubtful)
        return storage::NewTranscript::NewSpeaker{label, found->second.role, found->second.participant, 0};
    storage::NewTranscript::NewSpeaker speaker{label, sources::guessRole(label), {}, 0};
    if (speaker.role == SpeakerRole::Participant) {
        auto id = participant(action, label);
        if (!id) return fail(id.error());
        speaker.participant = *id;
    }
    if (m_labels.emplace(key, Meaning{speaker.role, speaker.participant}).second) m_unconfirmedLabels.push_back(key);
    return speaker;
}

void KnownSpeakers::confirm() {
    m_unconfirmedLabels.clear();
    m_unconfirmedParticipants.clear();
}

void KnownSpeakers::forget() {
    for (const std::string& key : m_unconfirmedLabels)
        m_labels.erase(key);
    for (const std::string& key : m_unconfirmedParticipants)
        m_participants.erase(key);
    confirm();
}

namespace {

constexpr std::string_view kBetweenTurns = "\n\n";

bool namesSomebody(const sources::SourceDocument& document) {
    for (const sources::SourceTurn& turn : document.turns)
        if (!turn.speaker.empty()) return true;
    return false;
}

} // namespace

std::string storedText(const sources::SourceDocument& document) {
    std::string joined;
    for (const sources::SourceTurn& turn : document.turns) {
        if (!joined.empty()) joined += kBetweenTurns;
        joined += turn.text;
    }
    return joined;
}

Result<storage::NewTranscript> buildTranscript(storage::Action& action, KnownSpeakers& known, const std::string& name,
                                               const sources::SourceDocument& document) {
    storage::NewTranscript built;
    built.name = name;
    built.text = storedText(document);
    const bool anonymous = !namesSomebody(document);
    std::unordered_map<std::string, int> indexOf;
    CodePoint at;
    for (const sources::SourceTurn& source : document.turns) {
        if (at.value > 0) at = at + static_cast<std::int64_t>(kBetweenTurns.size());
        storage::NewTranscript::NewTurn turn;
        turn.range = {at, at + text::codePointCount(source.text)};
        for (const TimeMark& mark : source.timeMarks)
            turn.timeMarks.push_back({at + mark.at.value, mark.time});
        const std::int64_t words = text::countWords(source.text);
        const std::string& label = anonymous ? name : source.speaker;
        if (!label.empty()) {
            const auto [position, isNew] = indexOf.try_emplace(label, static_cast<int>(built.speakers.size()));
            if (isNew) {
                auto speaker = known.resolve(action, label);
                if (!speaker) return fail(speaker.error());
                built.speakers.push_back(std::move(*speaker));
            }
            turn.speaker = position->second;
            built.speakers[static_cast<std::size_t>(turn.speaker)].words += words;
        }
        built.words += words;
        at = turn.range.end;
        built.turns.push_back(std::move(turn));
    }
    built.codePoints = at.value;
    return built;
}

Result<UniqueNames> UniqueNames::load(storage::Database& database) {
    auto stored = storage::transcriptNames(database);
    if (!stored) return fail(stored.error());
    UniqueNames names;
    for (const auto& [id, name] : *stored)
        names.take(name);
    return names;
}

std::string UniqueNames::propose(const std::string& wanted) const {
    std::string name = wanted;
    for (int n = 2; m_taken.contains(text::fold(name)); ++n)
        name = fmt::format("{} ({})", wanted, n);
    return name;
}

void UniqueNames::take(const std::string& name) { m_taken.insert(text::fold(name)); }

} // namespace kenspeckle::study
