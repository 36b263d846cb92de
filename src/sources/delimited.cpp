// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include <fmt/format.h>

#include "sources/characters.h"
#include "sources/file_bytes.h"
#include "sources/table_rows.h"

namespace kenspeckle::sources {

namespace {

/// The mark that stands most often in the first row that has anything in it, outside quotes.
char delimiterOf(std::string_view text, std::string_view ending) {
    if (ending == ".tsv") return '\t';
    constexpr std::array<char, 3> kDelimiters = {',', ';', '\t'};
    std::array<int, 3> count{};
    bool quoted = false;
    bool any = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n') {
            if (any) break;
            count = {};
            continue;
        }
        bool delimiter = false;
        for (std::size_t i = 0; i < kDelimiters.size(); ++i) {
            if (c != kDelimiters[i]) continue;
            ++count[i];
            delimiter = true;
        }
        any = any || !(delimiter || isSpace(c));
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < count.size(); ++i)
        if (count[i] > count[best]) best = i;
    return kDelimiters[best];
}

} // namespace

Result<RawRows> delimitedRows(std::string_view bytes, const std::string& name, std::vector<std::string>& notices) {
    const Result<std::string> decoded = decodeWithNotice(bytes, name, notices);
    if (!decoded) return fail(decoded.error());
    std::string_view text = *decoded;
    char delimiter = 0;
    int line = 1;
    // Excel's own hint, "sep=;", on a line before the header.
    if (text.size() > 5 && lowerAscii(text.substr(0, 4)) == "sep=" && (text[5] == '\n')) {
        delimiter = text[4];
        text.remove_prefix(6);
        ++line;
    }
    if (delimiter == 0 || delimiter == '\n' || delimiter == '"') delimiter = delimiterOf(text, endingOf(name));

    RawRows rows;
    std::vector<std::string> cells;
    int number = 1;
    bool filled = false;
    const auto endRow = [&] {
        if (filled) rows.push_back({number, std::move(cells)});
        cells.clear();
        filled = false;
        ++number;
    };
    std::size_t at = 0;
    while (at < text.size()) {
        // One cell from here; `at` ends behind its delimiter or line feed.
        std::string cell;
        std::size_t begin = at;
        while (begin < text.size() && text[begin] == ' ')
            ++begin;
        if (begin < text.size() && text[begin] == '"') {
            const int openedAt = line;
            bool closed = false;
            for (at = begin + 1; at < text.size();) {
                if (text[at] == '"') {
                    if (at + 1 < text.size() && text[at + 1] == '"') {
                        cell.push_back('"');
                        at += 2;
                        continue;
                    }
                    closed = true;
                    ++at;
                    break;
                }
                if (text[at] == '\n') ++line;
                cell.push_back(text[at++]);
            }
            if (!closed)
                return fail(
                    ErrorKind::Invalid,
                    fmt::format("{}: the quotation mark that opens a cell in line {} is never closed; close it, or "
                                "double it if it belongs to the words",
                                name, openedAt));
        }
        // What stands behind a closing quote, or a cell without quotes.
        while (at < text.size() && text[at] != delimiter && text[at] != '\n')
            cell.push_back(text[at++]);
        filled = filled || !trimAscii(cell).empty();
        cells.push_back(std::move(cell));
        if (at >= text.size()) break;
        const bool rowEnds = text[at] == '\n';
        ++at;
        if (rowEnds) {
            ++line;
            endRow();
        } else if (at == text.size()) {
            cells.emplace_back();
        }
    }
    if (!cells.empty()) endRow();
    return rows;
}

} // namespace kenspeckle::sources
