// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "exchange/html_page.h"
#include "exchange/table_formats.h"

namespace kenspeckle::exchange {
namespace {

std::string shown(const ReportCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return escapeHtml(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? fmt::format("{:.4g}", *real) : std::string();
    if (const auto* fraction = std::get_if<Share>(&cell))
        return std::isfinite(fraction->value) ? fmt::format("{:.1f}&nbsp;%", fraction->value * 100) : std::string();
    return {};
}

std::string rowHtml(const ReportTable& table, std::size_t number, const std::vector<bool>& numeric) {
    const auto& row = table.rows[number];
    std::string out = isTheme(table, number) ? "<tr class=\"theme\">" : "<tr>";
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (column == 0) {
            const int indent = std::clamp(indentOf(table, number), 0, 8);
            out += indent > 0 ? fmt::format("<th scope=\"row\" class=\"i{}\">", indent) : "<th scope=\"row\">";
            out += shown(row[column]) + "</th>";
        } else {
            out += column < numeric.size() && numeric[column] ? "<td class=\"n\">" : "<td>";
            out += shown(row[column]) + "</td>";
        }
    }
    return out + "</tr>\n";
}

} // namespace

std::string tableHtml(const ReportTable& table) {
    std::vector<bool> numeric;
    for (std::size_t column = 0; column < table.header.size(); ++column)
        numeric.push_back(isNumeric(table, column));

    std::string body = table.title.empty() ? std::string() : "<h1 id=\"title\">" + escapeHtml(table.title) + "</h1>\n";
    // What scrolls must be reachable by keyboard.
    body += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" ";
    body += table.title.empty() ? "aria-label=\"Table\">\n<table>\n" : "aria-labelledby=\"title\">\n<table>\n";
    const std::string& caption = table.caption.empty() ? table.title : table.caption;
    if (!caption.empty()) body += "<caption>" + escapeHtml(caption) + "</caption>\n";
    body += "<thead>\n<tr>";
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        body += numeric[column] ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">";
        body += escapeHtml(table.header[column]) + "</th>";
    }
    body += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (isTotal(table, row)) body += "</tbody>\n<tfoot>\n";
        body += rowHtml(table, row, numeric);
    }
    body +=
        table.lastRowIsTotal && !table.rows.empty() ? "</tfoot>\n</table>\n</div>\n" : "</tbody>\n</table>\n</div>\n";
    return htmlPage(table.title.empty() ? "Table" : table.title, body);
}

} // namespace kenspeckle::exchange
