// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "exchange/table_file.h"

namespace kenspeckle::exchange {

/// See writeTable(); `bom`: with a byte order mark.
[[nodiscard]] std::string tableCsv(const ReportTable& table, bool bom = true);

/// How far row `row` is indented.
[[nodiscard]] inline int indentOf(const ReportTable& table, std::size_t row) {
    return row < table.indents.size() ? table.indents[row] : 0;
}
/// True if row `row` stands at the margin of a table in which others do not: a theme.
[[nodiscard]] bool isTheme(const ReportTable& table, std::size_t row);
[[nodiscard]] inline bool isTotal(const ReportTable& table, std::size_t row) {
    return table.lastRowIsTotal && row + 1 == table.rows.size();
}
/// True if the column holds numbers and nothing else.
[[nodiscard]] bool isNumeric(const ReportTable& table, std::size_t column);

} // namespace kenspeckle::exchange
