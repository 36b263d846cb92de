// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kenspeckle/consent.h"
#include "kenspeckle/participant.h"
#include "kenspeckle/quote_review.h"
#include "storage/database.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// What each participant allows to be done with their words: read once, asked often.
class Consents {
public:
    [[nodiscard]] static Result<Consents> load(storage::Database& database);

    [[nodiscard]] Consent of(ParticipantId participant) const;
    /// Nobody has asked for anything to be kept back.
    [[nodiscard]] bool letAllOut() const { return !m_anyKeptBack; }

    struct Voice {
        ParticipantId participant;
        std::string name;
        Consent consent = Consent::NotRecorded;
    };
    /// The participants who speak in the passage, each once.
    [[nodiscard]] std::vector<Voice> in(const Voices& voices, const Passage& passage) const;

private:
    std::unordered_map<ParticipantId, Consent> m_of;
    bool m_anyKeptBack = false;
};

/// The strictest; NotRecorded for nobody.
[[nodiscard]] Consent strictest(const std::vector<Consents::Voice>& voices);

/// Whose consent forbids that what they said together is printed in this wording; null if nobody's does. Everyone's
/// consent must be kept: where one allows a paraphrase and another asks first, it takes a paraphrase with a permission.
enum class Permission : std::uint8_t { None, Given };
[[nodiscard]] const Consents::Voice* forbidding(const std::vector<Consents::Voice>& voices, Wording wording,
                                                Permission permission);

/// Where people who are to be one have different consents: the stricter one, which is to stay.
[[nodiscard]] Result<std::optional<Consent>> differingConsents(storage::Database& database,
                                                               const std::vector<Participant>& people);

} // namespace kenspeckle::study
