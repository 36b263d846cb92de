// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace kenspeckle::analysis {

/// How evenly something is spread over people: words over those who speak.
struct Balance {
    double largest = 0;  ///< share of the one who has most, 0 to 1
    double gini = 0;     ///< 0: all have the same; (n − 1) ÷ n: one has everything
    double evenness = 0; ///< Shannon's entropy ÷ ln n (Pielou 1966): 1: all have the same; 0: one has everything
};

/// Nothing for fewer than two people, or where there is nothing to spread. No amount may be negative.
[[nodiscard]] std::optional<Balance> balanceOf(std::vector<std::int64_t> amounts);

} // namespace kenspeckle::analysis
