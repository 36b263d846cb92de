// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace kenspeckle::analysis {

/// How many stand in each cell, by row and column; every row as long as the first, none negative.
using ContingencyTable = std::vector<std::vector<std::int64_t>>;

/// Whether two properties go together. Each of those counted must stand in one cell only: that is the caller's to know.
struct IndependenceTest {
    std::int64_t counted = 0;
    int rows = 0, columns = 0; ///< of the table once empty rows and columns are left out
    int degreesOfFreedom = 0;  ///< (rows - 1) × (columns - 1)
    /// Undefined, as the two below, where fewer than two rows or columns are left: nothing varies.
    std::optional<double> chiSquared; ///< Pearson 1900, without a correction for continuity
    std::optional<double> p;          ///< of the chi-squared distribution, upper tail
    std::optional<double> cramersV;   ///< Cramér 1946: sqrt(chi-squared ÷ (counted × (min(rows, columns) - 1)))
    std::optional<double> fisher;     ///< Fisher's exact p, two-sided; of two rows and two columns only
    int cellsBelowFive = 0;           ///< cells of which fewer than five are expected: Cochran 1954
    double smallestExpected = 0;
};

[[nodiscard]] IndependenceTest testIndependence(const ContingencyTable& table);

/// The chance of a value as large or larger under the chi-squared distribution (Abramowitz & Stegun 26.4.4 and 26.4.5).
/// At least one degree of freedom, value not negative.
[[nodiscard]] double chiSquaredTail(double value, int degreesOfFreedom);

} // namespace kenspeckle::analysis
