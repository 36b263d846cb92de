// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <fmt/core.h>

#include "exchange/table_formats.h"
#include "exchange/word_writer.h"

namespace kenspeckle::exchange {
namespace {

std::string shown(const ReportCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&cell)) return std::isfinite(*real) ? fmt::format("{:.4g}", *real) : "";
    if (const auto* fraction = std::get_if<Share>(&cell))
        return std::isfinite(fraction->value) ? fmt::format("{:.1f} %", fraction->value * 100) : "";
    return {};
}

} // namespace

Result<std::string> tableDocx(const ReportTable& table) {
    WordWriter document(table.title.empty() ? "Table" : table.title);
    if (!table.caption.empty()) document.add("Small", table.caption);
    std::vector<std::vector<std::string>> rows;
    for (std::size_t number = 0; number < table.rows.size(); ++number) {
        std::vector<std::string> cells;
        for (const ReportCell& cell : table.rows[number])
            cells.push_back(shown(cell));
        // No-break spaces: leading ones are kept, and a screen reader does not say them.
        for (int step = 0; step < indentOf(table, number); ++step)
            cells.front().insert(0, "\u00A0\u00A0\u00A0");
        rows.push_back(std::move(cells));
    }
    document.addTable(table.header, rows);
    return document.bytes();
}

} // namespace kenspeckle::exchange
