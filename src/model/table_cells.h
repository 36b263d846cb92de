// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "kenspeckle/report_table.h"

namespace kenspeckle::model {

// How every format reads a table.

/// How far row `row` is indented.
[[nodiscard]] inline int indentOf(const ReportTable& table, std::size_t row) {
    return row < table.indents.size() ? table.indents[row] : 0;
}
/// True if row `row` stands at the margin of a table in which others do not: a theme.
[[nodiscard]] bool isTheme(const ReportTable& table, std::size_t row);
[[nodiscard]] inline bool isTotal(const ReportTable& table, std::size_t row) {
    return table.lastRowIsTotal && row + 1 == table.rows.size();
}
/// True if a number stood there that is hidden: kHiddenNumber.
[[nodiscard]] bool isHidden(const ReportCell& cell);
/// True if the column holds numbers and nothing else, hidden ones among them.
[[nodiscard]] bool isNumeric(const ReportTable& table, std::size_t column);

/// Of the real numbers of a column: none where all are whole, else so many that the smallest has three digits to show.
[[nodiscard]] int decimalsOf(const ReportTable& table, std::size_t column);

/// What is written into a cell: shares as percentages with one decimal, real numbers with these decimals; nothing for
/// what is undefined or no number.
[[nodiscard]] std::string cellText(const ReportCell& cell, int decimals);

} // namespace kenspeckle::model
