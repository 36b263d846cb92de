// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kenspeckle/speakers.h"
#include "kenspeckle/transcript.h"

namespace kenspeckle::sources {

/// What a label alone suggests: "Interviewer", "Int", "Facilitator", "Researcher 2" ask; "Break", "Outro", "Music" are
/// no person.
[[nodiscard]] SpeakerRole guessRole(std::string_view label);

/// Labels, with how often each is used, grouped where they are probably spellings of one name: equal but for case,
/// space, punctuation, titles and degrees, middle initials, or a slip of one letter in a long name. "Participant 1" and
/// "Participant 2" are never one. Groups of one are left out.
[[nodiscard]] std::vector<SpellingProposal> proposeSpellings(const std::vector<std::pair<std::string, int>>& labels);

} // namespace kenspeckle::sources
