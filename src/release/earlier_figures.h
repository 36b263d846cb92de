// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/release_profile.h"
#include "kenspeckle/report.h"
#include "kenspeckle/result.h"

namespace kenspeckle::release {

/// A small number that a release hides, or ought to, and that readers come to know by what else they have.
struct FigureLeak {
    enum class Kind : std::uint8_t {
        Printed,   ///< an earlier release prints what this one hides
        Changed,   ///< both print it, and so few are the difference that they are known for it
        WorkedOut, ///< from all that is printed, it is known more closely than the threshold allows
    };
    Kind kind = Kind::WorkedOut;
    std::string counted, theme, grouped; ///< as SafeFigure
    std::size_t earlier = 0;             ///< index of the earlier release; of WorkedOut none
    bool operator==(const FigureLeak&) const = default;
};

struct FigureRules {
    std::int64_t threshold = 5;
    Zeros zeros = Zeros::Shown;
};

/// What figures of a release tell together with those of earlier ones. `truth`: every figure as it is now, none hidden;
/// what is not among them cannot be judged and is left out. Figures are related as their fields say: those who say a
/// code say the theme above it, people of a group are of those who were asked, groups of one attribute make up the
/// whole. Of numbers the intervals that remain possible are worked out in whole numbers (see small_numbers).
[[nodiscard]] Result<std::vector<FigureLeak>> figureLeaks(const std::vector<SafeFigure>& now,
                                                          const std::vector<std::vector<SafeFigure>>& earlier,
                                                          const std::vector<SafeFigure>& truth,
                                                          const FigureRules& rules);

} // namespace kenspeckle::release
