// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/participant.h"
#include "storage/action.h"
#include "storage/attribute_table.h"
#include "storage/database.h"

namespace kenspeckle::storage {

[[nodiscard]] Result<std::vector<Participant>> participants(Database& database); ///< in the order made
/// None if there is none of that name, whatever its case.
[[nodiscard]] Result<ParticipantId> participantNamed(Database& database, const std::string& name);
[[nodiscard]] Result<ParticipantId> insertParticipant(Action& action, const std::string& name);
[[nodiscard]] Result<void> deleteParticipant(Action& action,
                                             ParticipantId id); ///< Conflict while a speaker refers to it
[[nodiscard]] Result<void> renameParticipant(Action& action, ParticipantId id, const std::string& name);

/// An empty value removes it.
[[nodiscard]] Result<void> setParticipantValue(Action& action, ParticipantId participant, AttributeId attribute,
                                               const std::string& value);
struct ParticipantValue {
    ParticipantId participant;
    AttributeId attribute;
    std::string value;
};
[[nodiscard]] Result<std::vector<ParticipantValue>> participantValues(Database& database);
/// Those of whom more is known than a name: they have values, memos, summaries or a consent. Ascending.
[[nodiscard]] Result<std::vector<ParticipantId>> describedParticipants(Database& database);
/// Hands speakers and memos of one participant to another, and puts the summaries beneath the other's; the stricter
/// consent stays; values stay.
[[nodiscard]] Result<void> moveSpeakersAndWritings(Action& action, ParticipantId from, ParticipantId into);

} // namespace kenspeckle::storage
