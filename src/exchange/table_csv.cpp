// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <fmt/core.h>

#include "exchange/table_formats.h"

namespace kenspeckle::exchange {
namespace {

/// A spreadsheet runs a text with one of these in front as a formula, quoted or not (OWASP, "CSV Injection").
bool looksLikeFormula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string textField(const std::string& text) {
    const std::string safe = looksLikeFormula(text) ? "'" + text : text;
    const bool padded = !safe.empty() && (safe.front() == ' ' || safe.back() == ' ');
    if (!padded && safe.find_first_of(",;\"\r\n\t") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char letter : safe) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

std::string number(double value) { return std::isfinite(value) ? fmt::format("{}", value) : std::string(); }

std::string field(const ReportCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return textField(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&cell)) return number(*real);
    if (const auto* fraction = std::get_if<Share>(&cell)) return number(fraction->value);
    return {};
}

} // namespace

std::string tableCsv(const ReportTable& table, bool bom) {
    std::string out = bom ? "\xEF\xBB\xBF" : "";
    for (std::size_t column = 0; column < table.header.size(); ++column)
        out += (column == 0 ? "" : ",") + textField(table.header[column]);
    out += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            out += (column == 0 ? "" : ",") + field(row[column]);
        out += "\r\n";
    }
    return out;
}

} // namespace kenspeckle::exchange
