// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/consent.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

struct ConsentRow {
    ParticipantId participant;
    Consent consent = Consent::NotRecorded;
    std::string note;
    std::string coder;
    Timestamp made;
};

/// Of those of whom something is recorded; ascending by participant.
[[nodiscard]] Result<std::vector<ConsentRow>> loadConsents(Database& database);
/// NotRecorded removes the row; nothing happens if it says this already. NotFound if the participant is not there.
[[nodiscard]] Result<void> writeConsent(Action& action, ParticipantId participant, Consent consent,
                                        const std::string& note);
/// Where two participants are made one: the stricter consent stays, with its note.
[[nodiscard]] Result<void> mergeConsent(Action& action, ParticipantId from, ParticipantId into);

} // namespace kenspeckle::storage
