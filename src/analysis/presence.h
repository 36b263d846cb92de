// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/frequency.h"

namespace kenspeckle::analysis {

/// What a row of the matrix is.
enum class PresenceUnit : std::uint8_t { Participant, Transcript };

/// In how many references of each code a participant speaks, or a transcript has: by unit and code, both by index. What
/// a reference is and which count, countFrequencies() says: a code takes in everything below it, and every participant
/// with a counting turn in a reference has it. Groups are not looked at.
[[nodiscard]] std::vector<std::vector<std::int32_t>> countPresence(const FrequencyInput& input, PresenceUnit unit);

/// Which units there is something to count of: participants with a turn that is not empty, and every transcript.
[[nodiscard]] std::vector<bool> unitsAsked(const FrequencyInput& input, PresenceUnit unit);

} // namespace kenspeckle::analysis
