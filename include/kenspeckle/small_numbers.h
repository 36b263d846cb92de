// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kenspeckle {

/// How zeros are printed where small numbers are masked.
enum class Zeros : std::uint8_t {
    Shown,  ///< as 0: that nobody said it tells nothing about anybody
    Masked, ///< as other small numbers
};

/// How numbers of few people are masked in a table.
struct SmallNumbers {
    int threshold = 0; ///< participants: fewer are hidden, and what would give them away; 0: nothing is
    Zeros zeros = Zeros::Shown;
    bool operator==(const SmallNumbers&) const = default;
};

/// What stands in the place of a number that is hidden, be it small itself or not.
inline constexpr const char* kHiddenNumber = "hidden";

} // namespace kenspeckle
