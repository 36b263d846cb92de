// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/consents.h"

#include <algorithm>

#include "model/consent.h"
#include "storage/consent_table.h"

namespace kenspeckle::study {

Result<Consents> Consents::load(storage::Database& database) {
    auto rows = storage::loadConsents(database);
    if (!rows) return fail(rows.error());
    Consents consents;
    for (const storage::ConsentRow& row : *rows) {
        consents.m_of.emplace(row.participant, row.consent);
        consents.m_anyKeptBack =
            consents.m_anyKeptBack || model::strictness(row.consent) > model::strictness(Consent::NotRecorded);
    }
    return consents;
}

Consent Consents::of(ParticipantId participant) const {
    const auto found = m_of.find(participant);
    return found == m_of.end() ? Consent::NotRecorded : found->second;
}

std::vector<Consents::Voice> Consents::in(const Voices& voices, const Passage& passage) const {
    std::vector<Voice> found;
    for (const storage::SpeakerUse* use : voices.participantsIn(passage)) {
        const ParticipantId id = use->speaker.participant;
        if (std::any_of(found.begin(), found.end(), [&](const Voice& known) { return known.participant == id; }))
            continue;
        found.push_back({id, use->participant, of(id)});
    }
    return found;
}

Consent strictest(const std::vector<Consents::Voice>& voices) {
    if (voices.empty()) return Consent::NotRecorded;
    Consent strict = Consent::Quote;
    for (const Consents::Voice& voice : voices)
        strict = model::stricter(strict, voice.consent);
    return strict;
}

const Consents::Voice* forbidding(const std::vector<Consents::Voice>& voices, Wording wording, Permission permission) {
    const auto forbids = [&](const Consents::Voice& voice) {
        switch (voice.consent) {
        case Consent::Nothing:
            return true;
        case Consent::Paraphrase:
            return wording != Wording::Paraphrase;
        case Consent::AskFirst:
            return permission != Permission::Given;
        case Consent::Quote:
        case Consent::NotRecorded:
            break;
        }
        return false;
    };
    const auto found = std::find_if(voices.begin(), voices.end(), forbids);
    return found == voices.end() ? nullptr : &*found;
}

Result<std::optional<Consent>> differingConsents(storage::Database& database, const std::vector<Participant>& people) {
    auto consents = Consents::load(database);
    if (!consents) return fail(consents.error());
    std::optional<Consent> strict;
    bool differ = false;
    for (const Participant& person : people) {
        const Consent consent = consents->of(person.id);
        differ = differ || (strict && *strict != consent);
        strict = strict ? model::stricter(*strict, consent) : consent;
    }
    return differ ? strict : std::nullopt;
}

} // namespace kenspeckle::study
