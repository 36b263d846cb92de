// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sources/characters.h"
#include "sources/entities.h"
#include "sources/inline_markup.h"
#include "sources/table_turns.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

bool isBlank(std::string_view line) { return trimAscii(line).empty(); }

/// At least three of one of these marks and nothing else: "***", "- - -", "=====".
bool isRuleOf(std::string_view line, std::string_view marks) {
    line = trimAscii(line);
    if (line.empty() || marks.find(line.front()) == std::string_view::npos) return false;
    std::size_t count = 0;
    for (const char c : line) {
        if (c == line.front())
            ++count;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return count >= 3;
}

/// Lines of YAML between "---" and "---" at the beginning of the file; 0 if there are none.
std::size_t frontMatterLines(const std::vector<std::string_view>& lines) {
    constexpr std::size_t kLongest = 200;
    if (lines.empty() || trimAscii(lines[0]) != "---" || lines[0].front() != '-') return 0;
    bool hasKey = false;
    for (std::size_t i = 1; i < lines.size() && i < kLongest; ++i) {
        const std::string_view line = lines[i];
        const std::string_view trimmed = trimAscii(line);
        if (trimmed == "---" || trimmed == "...") return hasKey ? i + 1 : 0;
        if (trimmed.empty()) return 0; // a rule, and then speech
        if (isSpace(line.front()) || line.front() == '#' || line.front() == '-') continue;
        const std::size_t colon = line.find(':');
        const std::string_view key = line.substr(0, colon);
        if (colon == std::string_view::npos || key.find_first_of(" *[") != std::string_view::npos) return 0;
        hasKey = true;
    }
    return 0;
}

/// Strips ">" and bullets from a line's beginning; says whether there was one.
bool stripBlockMarks(std::string_view& line, bool& quoted) {
    bool item = false;
    for (;;) {
        line = trimAscii(line);
        if (startsWith(line, ">")) {
            line.remove_prefix(1);
            quoted = true;
        } else if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && isSpace(line[1])) {
            line.remove_prefix(2);
            item = true;
        } else {
            return item;
        }
    }
}

class MarkdownReader {
public:
    MarkdownReader(std::string_view text, std::vector<std::string>& notices)
        : m_lines(linesOf(text)), m_notices(notices) {}

    SourceLines run() {
        std::size_t i = frontMatterLines(m_lines);
        if (i > 0)
            m_notices.push_back(fmt::format("The front matter (lines 1 to {}) was left out: it is about the file, not "
                                            "something said.",
                                            i));
        for (; i < m_lines.size(); ++i)
            line(m_lines[i]);
        flush();
        flushTable();
        if (m_comments) m_notices.push_back("Comments (<!-- … -->) were left out.");
        return std::move(m_out);
    }

private:
    void line(std::string_view raw) {
        const std::string_view trimmed = trimAscii(raw);
        if (startsWith(trimmed, "```") || startsWith(trimmed, "~~~")) {
            flush();
            m_code = !m_code;
            return;
        }
        if (m_code) return codeLine(trimmed);
        if (startsWith(trimmed, "|") && trimmed.size() > 1) return tableLine(trimmed);
        flushTable();
        if (trimmed.empty() || isRuleOf(trimmed, "-*_") || (!m_block.empty() && isRuleOf(trimmed, "="))) {
            flush();
            return;
        }
        bool quoted = false;
        std::string_view content = raw;
        const bool item = stripBlockMarks(content, quoted);
        if (content.empty()) {
            flush();
            return;
        }
        const std::size_t level = std::min(content.find_first_not_of('#'), content.size());
        if (level > 0 && level <= 6 && (level == content.size() || isSpace(content[level]))) {
            flush();
            content = trimAscii(content.substr(level));
            while (!content.empty() && content.back() == '#')
                content.remove_suffix(1);
            m_heading = true;
            m_block = trimAscii(content);
            flush();
            return;
        }
        if (item || quoted != m_quoted) flush();
        m_quoted = quoted;
        if (!m_block.empty()) m_block.push_back('\n');
        // Two spaces at the end break the line for good; a form feed cannot occur in the text and marks it.
        const bool backslash = content.back() == '\\' && content.find_last_not_of('\\') + 2 == content.size();
        if (backslash) content.remove_suffix(1);
        m_block.append(content);
        if (backslash || (raw.size() >= 2 && raw.substr(raw.size() - 2) == "  ")) m_block.push_back('\f');
    }

    void codeLine(std::string_view trimmed) {
        if (trimmed.empty()) {
            m_blankInCode = true;
            return;
        }
        SourceLine line;
        line.text = std::string(trimmed);
        line.opensBlock = m_blankInCode;
        m_blankInCode = false;
        m_out.push_back(std::move(line));
    }

    void tableLine(std::string_view trimmed) {
        flush();
        std::vector<std::string> cells;
        std::string cell;
        for (std::size_t at = 1; at < trimmed.size(); ++at) {
            if (trimmed[at] == '\\' && at + 1 < trimmed.size() && trimmed[at + 1] == '|') {
                cell.push_back('|');
                ++at;
            } else if (trimmed[at] == '|') {
                cells.push_back(std::exchange(cell, {}));
            } else {
                cell.push_back(trimmed[at]);
            }
        }
        if (!isBlank(cell)) cells.push_back(std::move(cell));
        const bool ruler = std::all_of(cells.begin(), cells.end(), [](const std::string& c) {
            return c.find_first_not_of(" \t:-") == std::string::npos && c.find('-') != std::string::npos;
        });
        if (ruler) return;
        TableRow row;
        for (const std::string& words : cells) {
            InlineText resolved = resolveInline(trimAscii(words));
            m_comments = m_comments || resolved.commentsLeftOut;
            SourceLines inCell;
            appendBlock(inCell, resolved, false);
            row.push_back(std::move(inCell));
        }
        m_table.push_back(std::move(row));
    }

    void flushTable() {
        if (m_table.empty()) return;
        appendTable(m_out, std::exchange(m_table, {}));
    }

    void flush() {
        if (!m_block.empty()) {
            const InlineText resolved = resolveInline(m_block);
            m_comments = m_comments || resolved.commentsLeftOut;
            appendBlock(m_out, resolved, m_heading);
        }
        m_block.clear();
        m_heading = false;
        m_quoted = false;
    }

    /// Splits a block into its lines and says of each how much of its beginning is bold.
    static void appendBlock(SourceLines& out, const InlineText& block, bool heading) {
        bool first = true;
        bool hardBreak = false;
        auto bold = block.bold.begin();
        for (std::size_t from = 0; from <= block.text.size();) {
            const std::size_t end = std::min(block.text.find('\n', from), block.text.size());
            std::string_view words = std::string_view(block.text).substr(from, end - from);
            const bool breaks = !words.empty() && words.back() == '\f';
            if (breaks) words.remove_suffix(1);
            const std::string_view trimmed = trimAscii(words);
            if (!trimmed.empty()) {
                const auto begin = static_cast<std::size_t>(trimmed.data() - block.text.data());
                while (bold != block.bold.end() && bold->end <= begin)
                    ++bold;
                SourceLine line;
                line.text = std::string(trimmed);
                if (bold != block.bold.end() && bold->begin <= begin)
                    line.boldEnd = std::min(bold->end, begin + trimmed.size()) - begin;
                line.opensBlock = first;
                line.joinsPrevious = !first && !hardBreak;
                line.heading = heading;
                out.push_back(std::move(line));
                first = false;
                hardBreak = breaks;
            } else {
                hardBreak = true;
            }
            from = end + 1;
        }
    }

    std::vector<std::string_view> m_lines;
    std::vector<std::string>& m_notices;
    SourceLines m_out;
    std::string m_block;
    std::vector<TableRow> m_table;
    bool m_heading = false;
    bool m_quoted = false;
    bool m_code = false;
    bool m_blankInCode = true;
    bool m_comments = false;
};

/// Whether paragraphs of a plain text are broken at a width: many blocks of several lines of about the same length.
bool isHardWrapped(const std::vector<std::string_view>& lines) {
    constexpr std::size_t kWidest = 120;
    constexpr std::size_t kFewest = 3;
    std::size_t longest = 0;
    for (const std::string_view line : lines)
        longest = std::max(longest, trimAscii(line).size());
    if (longest > kWidest || longest < 30) return false;
    std::size_t followed = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (isBlank(lines[i]) || isBlank(lines[i + 1])) continue;
        ++followed;
        // A full line is one the next line's first word would not have fitted on.
        const std::string_view next = trimAscii(lines[i + 1]);
        const std::size_t word = std::min(next.find_first_of(" \t"), next.size());
        if (trimAscii(lines[i]).size() + 1 + word > longest - 4) ++full;
    }
    return followed >= kFewest && full * 10 >= followed * 7;
}

/// Without entities and the backslashes before brackets that conversion from Markdown leaves.
std::string cleaned(std::string_view line) {
    std::string out = withoutEntities(line);
    std::size_t to = 0;
    for (std::size_t from = 0; from < out.size(); ++from) {
        if (out[from] == '\\' && from + 1 < out.size() && (out[from + 1] == '[' || out[from + 1] == ']')) continue;
        out[to++] = out[from];
    }
    out.resize(to);
    return out;
}

} // namespace

SourceLines markdownLines(std::string_view text, std::vector<std::string>& notices) {
    return MarkdownReader(text, notices).run();
}

SourceLines plainLines(std::string_view text) {
    const std::vector<std::string_view> lines = linesOf(text);
    const bool wrapped = isHardWrapped(lines);
    SourceLines out;
    bool blank = true;
    for (const std::string_view raw : lines) {
        const std::string_view trimmed = text::trim(raw);
        if (trimmed.empty() || isRuleOf(trimmed, "-=_*~#")) {
            blank = true;
            continue;
        }
        SourceLine line;
        line.text = cleaned(trimmed);
        line.opensBlock = std::exchange(blank, false);
        line.joinsPrevious = wrapped && !line.opensBlock;
        // The one mark of Markdown that stands in plain transcripts.
        if (startsWith(line.text, "**")) {
            const std::size_t close = line.text.substr(0, 120).find("**", 2);
            const bool label = close != std::string::npos && close > 2 &&
                               (line.text[close - 1] == ':' || line.text.substr(close + 2, 1) == ":");
            if (label) {
                line.text.erase(close, 2);
                line.text.erase(0, 2);
                line.boldEnd = close - 2;
            }
        }
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace kenspeckle::sources
