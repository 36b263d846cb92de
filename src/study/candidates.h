// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/occurrences.h"

namespace kenspeckle::study {

/// Where matches in a turn were found.
struct MatchedTurn {
    TranscriptId transcript;
    std::string transcriptName;
    int number = 0;
    std::string speaker;
    CodePoint begin;            ///< of the turn in its transcript
    std::string_view text;      ///< of the turn
    std::vector<Range> matches; ///< in the turn, ascending
};

/// The passages that a scope makes of the matches of a turn, each once.
[[nodiscard]] std::vector<Candidate> candidatesOf(const MatchedTurn& turn, HitScope scope, const std::string& language);

} // namespace kenspeckle::study
