// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/attributes.h" // what is known of them
#include "kenspeckle/participant.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// All participants by name, as the study's language sorts them.
[[nodiscard]] Result<std::vector<Participant>> participants(Study& study);

/// By name, whatever its case; NotFound if there is none.
[[nodiscard]] Result<ParticipantId> findParticipant(Study& study, const std::string& name);

/// How much one participant said, and how much of it is coded.
struct ParticipantUse {
    ParticipantId participant;
    int turns = 0;
    std::int64_t words = 0;
    int passages = 0; ///< distinct coded passages in which the participant speaks, of the coders shown
};

/// For every participant, in the order of participants(). Reads all turns and codings: for another thread.
[[nodiscard]] Result<std::vector<ParticipantUse>> participantUse(Study& study);

/// Adds somebody who does not speak yet. Conflict if the name is taken, Usage if it is empty.
[[nodiscard]] Result<ParticipantId> addParticipant(Study& study, const std::string& name);

/// Conflict if another participant has the name: merge them if they are one person.
[[nodiscard]] Result<void> renameParticipant(Study& study, ParticipantId id, const std::string& name);

/// Removes participants with their values, memos and summaries, as one action. Conflict, and nothing removed, if one of
/// them speaks in a transcript.
[[nodiscard]] Result<void> removeParticipants(Study& study, const std::vector<ParticipantId>& ids);

/// An attribute of which people that are to be one have different values.
struct ValueConflict {
    std::string attribute;
    std::vector<std::string> values; ///< that of the one who stays first, if there is one
};

/// What mergeParticipants() must be told, by attribute in the order made.
[[nodiscard]] Result<std::vector<ValueConflict>> mergeConflicts(Study& study, ParticipantId into,
                                                                const std::vector<ParticipantId>& others);

/// Makes one person of several, as one action: speakers, values and memos of the others go to the one who stays, their
/// summaries are put beneath that one's. Conflict, naming the attributes, where values differ and `decided` has none;
/// what is decided must fit the attribute.
[[nodiscard]] Result<void> mergeParticipants(Study& study, ParticipantId into, const std::vector<ParticipantId>& others,
                                             const AttributeValues& decided = {});

} // namespace kenspeckle
