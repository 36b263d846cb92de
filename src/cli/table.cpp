// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"

#include <algorithm>
#include <clocale>
#include <cwchar>
#include <utility>

#include <locale.h>

namespace kenspeckle::cli {

namespace {

/// The C library's table of widths, whatever the user's locale is.
class WidthTable {
public:
    WidthTable() : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}
    WidthTable(const WidthTable&) = delete;
    WidthTable& operator=(const WidthTable&) = delete;
    ~WidthTable() {
        if (m_locale) freelocale(m_locale);
    }

    [[nodiscard]] std::size_t width(std::string_view utf8) const {
        const locale_t before = m_locale ? uselocale(m_locale) : nullptr;
        std::size_t total = 0;
        for (std::size_t at = 0; at < utf8.size();) {
            const char32_t character = next(utf8, at);
            const int columns = character < 0x80 ? 1 : wcwidth(static_cast<wchar_t>(character));
            total += columns < 0 ? 1U : static_cast<std::size_t>(columns);
        }
        if (before) uselocale(before);
        return total;
    }

private:
    /// The character at the byte, which is moved behind it. A stray byte counts as one character.
    static char32_t next(std::string_view utf8, std::size_t& at) {
        const auto lead = static_cast<unsigned char>(utf8[at++]);
        if (lead < 0xC0) return lead;
        std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        char32_t character = lead & (0x3FU >> more);
        for (; more > 0 && at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80; --more)
            character = (character << 6U) | (static_cast<unsigned char>(utf8[at++]) & 0x3FU);
        return character;
    }

    locale_t m_locale;
};

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::string spaces(std::size_t count) { return std::string(count, ' '); }

void appendWrapped(std::string& result, const std::string& paragraph, std::size_t indent, std::size_t width) {
    std::size_t column = 0;
    for (std::size_t at = 0; at < paragraph.size();) {
        const std::size_t end = std::min(paragraph.find(' ', at), paragraph.size());
        const std::string_view word = std::string_view(paragraph).substr(at, end - at);
        const std::size_t columns = displayWidth(word);
        if (column == 0) {
            result += spaces(indent);
            column = indent;
        } else if (column + 1 + columns > width) {
            result += '\n' + spaces(indent);
            column = indent;
        } else {
            result += ' ';
            ++column;
        }
        result += word;
        column += columns;
        at = end + 1;
    }
    result += '\n';
}

} // namespace

std::size_t displayWidth(std::string_view utf8) {
    static const WidthTable kTable;
    return kTable.width(utf8);
}

namespace {

/// The words in lines of the width, or of the longest word.
std::vector<std::string> brokenInto(const std::string& words, std::size_t width) {
    std::vector<std::string> lines;
    std::size_t longest = width;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        longest = std::max(longest, displayWidth(std::string_view(words).substr(at, end - at)));
        at = end + 1;
    }
    std::string wrapped;
    appendWrapped(wrapped, words, 0, longest);
    for (std::size_t at = 0; at < wrapped.size();) {
        const std::size_t end = wrapped.find('\n', at);
        lines.push_back(wrapped.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

std::string oneLine(std::string_view utf8) {
    std::string line(utf8);
    std::replace_if(line.begin(), line.end(), isControl, ' ');
    return line;
}

std::string paragraphs(std::string_view utf8, std::size_t indent, int width) {
    std::string result;
    for (std::size_t at = 0; at <= utf8.size();) {
        const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
        const std::string paragraph = oneLine(utf8.substr(at, end - at));
        if (paragraph.empty()) {
            result += '\n';
        } else if (width <= 0) {
            result += spaces(indent) + paragraph + '\n';
        } else {
            appendWrapped(result, paragraph, indent, static_cast<std::size_t>(width));
        }
        at = end + 1;
    }
    return result;
}

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = oneLine(cell);
    cells.resize(m_columns.size());
    m_rows.push_back(std::move(cells));
}

void Table::print(std::ostream& out, int width) const {
    std::vector<std::vector<std::string>> headers; // of each column, line by line
    std::vector<std::size_t> widths(m_columns.size(), 0);
    for (const auto& row : m_rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    std::size_t whole = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        whole += std::max(widths[i], displayWidth(m_columns[i].header)) + 2;
    const bool broken = width > 0 && whole > static_cast<std::size_t>(width) + 2;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        headers.push_back(broken ? brokenInto(m_columns[i].header, widths[i])
                                 : std::vector<std::string>{m_columns[i].header});
        for (const std::string& line : headers.back())
            widths[i] = std::max(widths[i], displayWidth(line));
        lines = std::max(lines, headers.back().size());
    }

    const auto printRow = [&](const auto& cellAt) {
        std::string line;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::string& cell = cellAt(i);
            const std::string padding = spaces(widths[i] - displayWidth(cell));
            if (i > 0) line += "  ";
            line += m_columns[i].align == Align::Right ? padding + cell : cell + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    };
    // Short headers stand in the last line, over their columns.
    static const std::string kNothing;
    for (std::size_t line = 0; line < lines; ++line)
        printRow([&](std::size_t i) -> const std::string& {
            const std::size_t above = lines - headers[i].size();
            return line < above ? kNothing : headers[i][line - above];
        });
    for (const auto& row : m_rows)
        printRow([&](std::size_t i) -> const std::string& { return row[i]; });
}

} // namespace kenspeckle::cli
