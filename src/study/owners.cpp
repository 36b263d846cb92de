// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/owners.h"

#include <fmt/format.h>

#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "text/words.h"

namespace kenspeckle::study {

Result<Owners> Owners::load(storage::Database& database, AttributesOf whose) {
    Owners owners(whose);
    if (whose == AttributesOf::Participants) {
        auto people = storage::participants(database);
        if (!people) return fail(people.error());
        std::unordered_map<ParticipantId, std::size_t> places;
        for (Participant& person : *people) {
            places[person.id] = owners.m_all.size();
            owners.add({std::move(person.name), person.id, {}, {}});
        }
        auto values = storage::participantValues(database);
        if (!values) return fail(values.error());
        for (storage::ParticipantValue& value : *values)
            if (const auto place = places.find(value.participant); place != places.end())
                owners.m_all[place->second].values[value.attribute] = std::move(value.value);
        return owners;
    }
    auto transcripts = storage::transcriptNames(database);
    if (!transcripts) return fail(transcripts.error());
    std::unordered_map<TranscriptId, std::size_t> places;
    for (auto& [id, name] : *transcripts) {
        places[id] = owners.m_all.size();
        owners.add({std::move(name), {}, id, {}});
    }
    auto values = storage::transcriptValues(database);
    if (!values) return fail(values.error());
    for (storage::TranscriptValue& value : *values)
        if (const auto place = places.find(value.transcript); place != places.end())
            owners.m_all[place->second].values[value.attribute] = std::move(value.value);
    return owners;
}

const Owners::Owner* Owners::find(const std::string& name) const {
    const auto found = m_byName.find(text::fold(text::simplify(name)));
    return found == m_byName.end() ? nullptr : &m_all[found->second];
}

Error Owners::missing(const std::string& name) const {
    const bool people = m_whose == AttributesOf::Participants;
    return {ErrorKind::NotFound,
            fmt::format("no {} is called \"{}\": `ken {}` lists them", people ? "participant" : "transcript",
                        text::simplify(name), people ? "participants" : "transcripts")};
}

void Owners::add(Owner owner) {
    m_byName.emplace(text::fold(owner.name), m_all.size());
    m_all.push_back(std::move(owner));
}

} // namespace kenspeckle::study
