// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/cooccurrence.h"

namespace kenspeckle::analysis {

struct MatrixCount {
    std::int64_t references = 0; ///< shared stretches, references of one line, or turns
    std::int64_t participants = 0;
    bool operator==(const MatrixCount&) const = default;
};

/// Rows against columns. Group 0 is all of them; group g + 1 is group g of the turns.
struct CodeMatrix {
    std::size_t columns = 0;
    std::size_t groups = 0; ///< with the first
    std::vector<MatrixCount> cells;
    std::vector<MatrixCount> rowTotals;    ///< per row and group: the row's line whatever the column
    std::vector<MatrixCount> columnTotals; ///< per column and group

    [[nodiscard]] const MatrixCount& at(std::size_t row, std::size_t column, std::size_t group = 0) const {
        return cells[(row * columns + column) * groups + group];
    }
    [[nodiscard]] const MatrixCount& row(std::size_t row, std::size_t group = 0) const {
        return rowTotals[row * groups + group];
    }
    [[nodiscard]] const MatrixCount& column(std::size_t column, std::size_t group = 0) const {
        return columnTotals[column * groups + group];
    }
};

/// Which lines are laid against which. A line may be in both; each stands once in either.
struct MatrixLines {
    std::vector<std::int32_t> rows;
    std::vector<std::int32_t> columns; ///< none: groups alone are the columns
};

/// Counts the places (as Cooccurrence::pairs) of each row with each column: the stretches they share or the turns they
/// both have. A line with itself has its own references. A place belongs to every group of a turn that counts and that
/// shares a code point with it; its participants, and those of the group, are who speaks in these turns.
/// `options.how` must not be Near.
[[nodiscard]] CodeMatrix countMatrix(const ReferenceInput& input, const References& references,
                                     const MatrixLines& lines, const TogetherOptions& options);

/// The groups of turns that count in the place, each once, ascending.
[[nodiscard]] std::vector<std::int32_t> groupsOf(const ReferenceInput& input, const Together& place);

} // namespace kenspeckle::analysis
