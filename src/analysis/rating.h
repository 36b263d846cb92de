// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::analysis {

/// Coders as bits: the first is 1, the second 2, and so on.
using CoderSet = std::uint64_t;
inline constexpr std::size_t kMostCoders = 64;

/// A stretch that each coder either coded throughout, or left.
struct RatedStretch {
    Range range;
    CoderSet coded = 0;

    bool operator==(const RatedStretch&) const = default;
};

/// Each coder's passages of one code in one transcript, united: ascending, none overlapping another.
using PassagesOfCoders = std::vector<std::vector<Range>>;

/// Cuts the speech that counts wherever a passage begins or ends; neighbours with the same coders stay one. The speech
/// is ascending and does not overlap. Time is linear in ranges, times the logarithm of their number.
[[nodiscard]] std::vector<RatedStretch> rateCodePoints(const std::vector<Range>& speech,
                                                       const PassagesOfCoders& passages);

/// One stretch per unit (sentence, turn), coded by those who have a code point of it. Units ascend and do not overlap.
[[nodiscard]] std::vector<RatedStretch> rateUnits(const std::vector<Range>& units, const PassagesOfCoders& passages);

/// Sorts ranges and unites those that overlap; empty ones go. Those that only touch stay two.
[[nodiscard]] std::vector<Range> united(std::vector<Range> ranges);

} // namespace kenspeckle::analysis
