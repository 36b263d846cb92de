// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kenspeckle/result.h"
#include "release/small_numbers/figures.h"

namespace kenspeckle::disclosure {

/// Which figures are not printed.
struct Mask {
    std::vector<bool> hidden;  ///< of each figure
    std::vector<bool> primary; ///< hidden because it is small itself; the others so that it cannot be worked out
};

/// Hides every figure below the threshold, unless it is known anyhow, and of the others as few as it can so that
/// whatever is published, each hidden figure might as well be a number that is `threshold` more or less: the interval
/// between the least and the most that it may be is at least so wide. A heuristic in the manner of Fischetti & Salazar
/// (2001): for each figure that can be worked out too closely, the cheapest change of others that would let it move;
/// what changes is hidden; at last, what proves to be hidden in vain is published again. Figures are cheap that are
/// small and of little weight. What it returns has been audited. Refused, naming the figure but not its value, if that
/// is impossible however much is hidden. Invalid for a threshold below 1 or numbers that contradict the relations.
/// Figures that `alsoHidden` names are hidden in any case; empty: none.
[[nodiscard]] Result<Mask> maskSmallNumbers(const FigureSystem& system, std::int64_t threshold,
                                            const std::vector<bool>& alsoHidden = {});

/// Masks a table so that others with the same totals go with it: which of its totals are hidden is decided by the
/// totals alone, those of the first column and those of the first row, as far as possible. So the table of themes by
/// role and that of themes by site mostly print the same totals, and the one does not tell what the other hides. Errors
/// as above.
[[nodiscard]] Result<Mask> maskTable(const CountTable& table, std::int64_t threshold, bool zerosShown,
                                     std::vector<bool> alsoHidden = {});

} // namespace kenspeckle::disclosure
