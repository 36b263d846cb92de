// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/markdown.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "kenspeckle/references.h"
#include "text/words.h"

namespace kenspeckle::model {

namespace {

constexpr std::size_t kLongestLink = 2000; // bytes
constexpr std::size_t kDeepestIndent = 60; // blanks before an item

bool isBlank(char c) { return c == ' ' || c == '\t'; }
bool isPunctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool isDigit(char c) { return c >= '0' && c <= '9'; }
/// Letters beyond ASCII count as parts of words.
bool isWordPart(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0x80U);
}
bool isSpace(char c) { return isBlank(c) || c == '\n' || c == '\0'; }

/// Reads the marks within one block.
class Inline {
public:
    explicit Inline(std::string_view text) : m_text(text), m_references(referencesIn(text)) {}

    std::vector<MarkdownRun> read() {
        start();
        while (m_at < m_text.size()) {
            if (!mark()) m_runs.back().text += m_text[m_at++];
        }
        for (Emphasis& emphasis : m_emphases)
            if (emphasis.open) takeBack(emphasis);
        m_runs.erase(
            std::remove_if(m_runs.begin(), m_runs.end(), [](const MarkdownRun& run) { return run.text.empty(); }),
            m_runs.end());
        return std::move(m_runs);
    }

private:
    struct Emphasis {
        std::string_view mark;
        bool MarkdownRun::*flag;
        std::optional<std::size_t> open = {}; ///< the run that stands where it opened
    };

    [[nodiscard]] char before() const { return m_at == 0 ? '\0' : m_text[m_at - 1]; }
    [[nodiscard]] char after(std::size_t length) const {
        return m_at + length < m_text.size() ? m_text[m_at + length] : '\0';
    }

    /// A new run with the flags that hold.
    void start() {
        MarkdownRun run;
        for (const Emphasis& emphasis : m_emphases)
            if (emphasis.open) run.*emphasis.flag = true;
        m_runs.push_back(std::move(run));
    }

    bool mark() {
        const char c = m_text[m_at];
        switch (c) {
        case '\\':
            if (!isPunctuation(after(1))) return false;
            m_runs.back().text += after(1);
            m_at += 2;
            return true;
        case '`':
            return code();
        case '*':
        case '_':
            return std::any_of(m_emphases.begin(), m_emphases.end(), [&](Emphasis& it) { return emphasise(it); });
        case '[':
            start();
            m_runs.back().text = "[";
            m_link = m_runs.size() - 1;
            ++m_at;
            start();
            return true;
        case ']':
            return link();
        case 'k':
            return reference();
        default:
            return false;
        }
    }

    bool code() {
        if (m_noMoreCode) return false;
        const std::size_t end = m_text.find('`', m_at + 1);
        if (end == std::string_view::npos || end == m_at + 1) {
            m_noMoreCode = end == std::string_view::npos;
            return false;
        }
        start();
        m_runs.back().code = true;
        m_runs.back().text = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        start();
        return true;
    }

    bool emphasise(Emphasis& emphasis) {
        const std::size_t length = emphasis.mark.size();
        if (m_text.substr(m_at, length) != emphasis.mark) return false;
        const bool underscore = emphasis.mark.front() == '_';
        if (emphasis.open) {
            if (isSpace(before()) || (underscore && isWordPart(after(length)))) return false;
            emphasis.open.reset();
        } else {
            // More marks of the sort have had their turn as one longer mark.
            if (isSpace(after(length)) || (length == 1 && after(length) == emphasis.mark.front())) return false;
            if (underscore && isWordPart(before())) return false;
            start(); // stays empty unless the mark turns out to be words
            emphasis.open = m_runs.size() - 1;
        }
        m_at += length;
        start();
        return true;
    }

    /// A mark that nothing closed is words.
    void takeBack(Emphasis& emphasis) {
        m_runs[*emphasis.open].text = emphasis.mark;
        for (std::size_t run = *emphasis.open; run < m_runs.size(); ++run)
            m_runs[run].*emphasis.flag = false;
        emphasis.open.reset();
    }

    bool link() {
        if (!m_link) return false;
        const std::size_t open = *m_link;
        m_link.reset();
        if (after(1) != '(') return false;
        const std::size_t begin = m_at + 2;
        // Looked for once, however many links might end there.
        if (m_linkEnd < begin) m_linkEnd = std::min(m_text.find_first_of(") \n\t", begin), m_text.size());
        if (m_linkEnd == m_text.size() || m_text[m_linkEnd] != ')') return false;
        if (m_linkEnd == begin || m_linkEnd - begin > kLongestLink) return false;
        m_runs[open].text.clear();
        for (std::size_t run = open; run < m_runs.size(); ++run)
            m_runs[run].link = m_text.substr(begin, m_linkEnd - begin);
        m_at = m_linkEnd + 1;
        start();
        return true;
    }

    bool reference() {
        while (m_next < m_references.size() && m_references[m_next].byteBegin < m_at)
            ++m_next;
        if (m_next == m_references.size() || m_references[m_next].byteBegin != m_at) return false;
        start();
        m_runs.back().text = m_runs.back().link = format(m_references[m_next].reference);
        m_at = m_references[m_next].byteEnd;
        start();
        return true;
    }

    std::string_view m_text;
    std::vector<FoundReference> m_references;
    std::size_t m_next = 0; ///< of m_references
    std::size_t m_at = 0;
    std::vector<MarkdownRun> m_runs;
    // The longer marks first.
    std::array<Emphasis, 4> m_emphases{{{"**", &MarkdownRun::bold},
                                        {"__", &MarkdownRun::bold},
                                        {"*", &MarkdownRun::italic},
                                        {"_", &MarkdownRun::italic}}};
    std::optional<std::size_t> m_link; ///< the run of the last [ that may begin a link
    std::size_t m_linkEnd = 0;
    bool m_noMoreCode = false;
};

/// What a line says it is; `text` is what is left of it.
struct Line {
    MarkdownBlock block;
    std::string_view text;
};

Line lineOf(std::string_view line) {
    std::size_t indent = 0;
    while (indent < line.size() && indent < kDeepestIndent && isBlank(line[indent]))
        indent += 1;
    const std::string_view text = line.substr(indent);
    Line read;
    read.text = text;
    const auto blankAt = [&](std::size_t at) { return at == text.size() || isBlank(text[at]); };
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    if (hashes >= 1 && hashes <= 6 && blankAt(hashes)) {
        read.block.kind = BlockKind::Heading;
        read.block.level = static_cast<int>(hashes);
        read.text = text.substr(hashes);
    } else if (!text.empty() && (text[0] == '-' || text[0] == '*' || text[0] == '+') && blankAt(1)) {
        read.block.kind = BlockKind::Item;
        read.text = text.substr(1);
    } else if (!text.empty() && text[0] == '>') {
        read.block.kind = BlockKind::Quote;
        read.text = text.substr(1);
    } else if (!text.empty() && isDigit(text[0])) {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits <= 9 && digits < text.size() && (text[digits] == '.' || text[digits] == ')') &&
            blankAt(digits + 1)) {
            read.block.kind = BlockKind::Item;
            read.block.marker = text.substr(0, digits + 1);
            read.text = text.substr(digits + 1);
        }
    }
    if (read.block.kind == BlockKind::Item) read.block.level = static_cast<int>(indent / 2);
    read.text = text::trim(read.text);
    return read;
}

/// Puts lines together into blocks.
class Blocks {
public:
    void add(std::string_view line) {
        const bool fence = text::trim(line).substr(0, 3) == "```";
        if (m_fenced || fence) {
            if (fence) {
                end();
                m_fenced = !m_fenced;
                m_open.kind = m_fenced ? BlockKind::Code : BlockKind::Paragraph;
                return;
            }
            append(line);
            return;
        }
        const Line read = lineOf(line);
        if (read.text.empty() && read.block.kind != BlockKind::Quote) {
            end();
            return;
        }
        // A plain line goes on with the paragraph or item before it, a quoted one with its quotation.
        const bool goesOn = m_begun && m_open.kind != BlockKind::Heading &&
                            (read.block.kind == BlockKind::Paragraph
                                 ? m_open.kind != BlockKind::Quote
                                 : read.block.kind == BlockKind::Quote && m_open.kind == BlockKind::Quote);
        if (!goesOn) {
            end();
            m_open = read.block;
        }
        append(read.text);
    }

    std::vector<MarkdownBlock> finish() {
        end();
        return std::move(m_blocks);
    }

private:
    void append(std::string_view words) {
        if (m_begun) m_text += '\n';
        m_text += words;
        m_begun = true;
    }
    void end() {
        if (m_begun && !text::trim(m_text).empty()) {
            if (m_open.kind == BlockKind::Code) {
                MarkdownRun run;
                run.text = m_text;
                run.code = true;
                m_open.runs = {std::move(run)};
            } else {
                m_open.runs = Inline(text::trim(m_text)).read();
            }
            m_blocks.push_back(std::move(m_open));
        }
        m_open = {};
        m_text.clear();
        m_begun = false;
    }

    std::vector<MarkdownBlock> m_blocks;
    MarkdownBlock m_open;
    std::string m_text;
    bool m_begun = false;
    bool m_fenced = false;
};

} // namespace

std::vector<MarkdownBlock> readMarkdown(std::string_view text) {
    Blocks blocks;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        blocks.add(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return blocks.finish();
}

std::string plainText(const MarkdownBlock& block) {
    std::string words;
    for (const MarkdownRun& run : block.runs)
        words += run.text;
    return words;
}

std::string plainText(std::string_view markdown) {
    std::string words;
    for (const MarkdownBlock& block : readMarkdown(markdown))
        words += (words.empty() ? "" : "\n") + plainText(block);
    return words;
}

std::string memoTitle(std::string_view markdown) {
    // Blocks are read line by line, so that the rest of a long memo need not be.
    for (std::size_t begin = 0; begin < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
        const std::string words = text::simplify(plainText(markdown.substr(begin, end - begin)));
        if (!words.empty()) return text::shorten(words, kLongestTitle);
        begin = end + 1;
    }
    return {};
}

} // namespace kenspeckle::model
