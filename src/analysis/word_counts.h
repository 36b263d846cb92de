// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace kenspeckle::analysis {

/// A word that somebody said, as dense indices.
struct WordUse {
    std::int32_t word = 0;
    std::int32_t participant = -1; ///< -1: nobody who is counted
    std::int32_t transcript = 0;
};

struct WordCount {
    std::int64_t count = 0;
    std::int64_t participants = 0; ///< distinct ones who say it
    std::int64_t transcripts = 0;  ///< distinct ones it is said in
    constexpr bool operator==(const WordCount&) const = default;
};

/// One per word, 0 to words − 1. Uses may come in any order; no index may be out of bounds. Linear in uses.
[[nodiscard]] std::vector<WordCount> countWordUses(const std::vector<WordUse>& uses, std::int32_t words);

} // namespace kenspeckle::analysis
