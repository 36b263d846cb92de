// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/inline_markup.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "sources/characters.h"
#include "sources/entities.h"

namespace kenspeckle::sources {

namespace {

/// HTML elements that Markdown files use for formatting. Anything else in angle brackets may be a transcriber's remark.
constexpr std::array<std::string_view, 36> kTags = {
    "a",  "abbr", "b",    "big", "blockquote", "br",     "center", "code", "dd",   "del", "div", "dl",
    "dt", "em",   "font", "h1",  "h2",         "h3",     "h4",     "hr",   "i",    "ins", "li",  "mark",
    "ol", "p",    "pre",  "s",   "small",      "strong", "sub",    "sup",  "span", "tt",  "u",   "ul"};

constexpr std::size_t kLongestTag = 300;
constexpr std::size_t kLongestTarget = 500;

class InlineResolver {
public:
    explicit InlineResolver(std::string_view block) : m_block(block) { m_out.text.reserve(block.size()); }

    InlineText run() {
        while (m_at < m_block.size())
            step();
        return finish();
    }

private:
    /// A run of emphasis marks that may open; where it stands in the output.
    struct Opener {
        std::size_t begin = 0; ///< of the marks in m_out.text
        std::size_t left = 0;  ///< marks not yet closed
    };
    struct Bracket {
        std::size_t begin = 0; ///< of "[" or "![" in m_out.text
        std::size_t marks = 1;
    };

    void step() {
        const char c = m_block[m_at];
        switch (c) {
        case '\\':
            return escape();
        case '&':
            if (const std::size_t bytes = appendEntity(m_out.text, m_block, m_at)) {
                m_at += bytes;
                return;
            }
            return copy(1);
        case '*':
        case '_':
        case '~':
            return emphasis(c);
        case '`':
            return codeSpan();
        case '!':
            if (m_at + 1 < m_block.size() && m_block[m_at + 1] == '[') {
                m_brackets.push_back({m_out.text.size(), 2});
                return copy(2);
            }
            return copy(1);
        case '[':
            m_brackets.push_back({m_out.text.size(), 1});
            return copy(1);
        case ']':
            return closeBracket();
        case '<':
            return tag();
        default:
            return copy(1);
        }
    }

    void copy(std::size_t bytes) {
        m_out.text.append(m_block.substr(m_at, bytes));
        m_at += bytes;
    }

    void escape() {
        if (m_at + 1 < m_block.size() && isPunctuation(m_block[m_at + 1])) {
            m_out.text.push_back(m_block[m_at + 1]);
            m_at += 2;
        } else if (m_at + 1 == m_block.size() || m_block[m_at + 1] == '\n') {
            ++m_at; // a hard break; the line feed itself says it
        } else {
            copy(1);
        }
    }

    void emphasis(char mark) {
        std::size_t end = m_at;
        while (end < m_block.size() && m_block[end] == mark)
            ++end;
        std::size_t count = end - m_at;
        const char before = m_at == 0 ? '\n' : m_block[m_at - 1];
        const char after = end == m_block.size() ? '\n' : m_block[end];
        // Simplified from CommonMark's flanking rules: an opener has something right after it, a closer right before.
        bool opens = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        bool closes = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        if (mark == '_') {
            const bool inside = isWordByte(before) && isWordByte(after);
            opens = opens && !inside;
            closes = closes && !inside;
        }
        // A label's colon may stand inside the marks with the words on their heels: "**Anna:**Hello".
        if (mark == '*' && before == ':') closes = true;
        if (mark == '~' && count < 2) opens = closes = false;
        auto& openers = m_openers[mark == '*' ? 0 : mark == '_' ? 1 : 2];
        const std::size_t largest = mark == '~' ? 2 : 3;
        while (closes && count > 0 && !openers.empty()) {
            Opener& opener = openers.back();
            const std::size_t used = std::min({count, opener.left, largest});
            if (used >= 2 && mark != '~') m_out.bold.push_back({opener.begin + opener.left, m_out.text.size()});
            opener.left -= used;
            count -= used;
            for (std::size_t i = 0; i < used; ++i)
                m_gone.push_back(opener.begin + opener.left + i);
            if (opener.left == 0) openers.pop_back();
            m_at += used;
        }
        if (count == 0) return;
        if (opens) openers.push_back({m_out.text.size(), count});
        m_out.text.append(count, mark);
        m_at = end;
    }

    /// Only the next run of backticks can close one: enough for prose, and linear.
    void codeSpan() {
        std::size_t end = m_at;
        while (end < m_block.size() && m_block[end] == '`')
            ++end;
        const std::size_t count = end - m_at;
        const std::size_t close = m_block.find('`', end);
        std::size_t closeEnd = close;
        while (closeEnd < m_block.size() && m_block[closeEnd] == '`')
            ++closeEnd;
        if (close == std::string_view::npos || closeEnd - close != count) return copy(count);
        m_out.text.append(m_block.substr(end, close - end));
        m_at = closeEnd;
    }

    /// `](target)` after an open bracket is a link or an image: its words stay, brackets and target go.
    void closeBracket() {
        if (m_brackets.empty()) return copy(1);
        const Bracket bracket = m_brackets.back();
        m_brackets.pop_back();
        if (m_at + 1 >= m_block.size() || m_block[m_at + 1] != '(') return copy(1);
        const std::string_view rest = m_block.substr(m_at + 2, kLongestTarget);
        const std::size_t end = rest.find_first_of(")\n");
        if (end == std::string_view::npos || rest[end] != ')') return copy(1);
        const std::string_view target = trimAscii(rest.substr(0, end));
        if (!looksLikeTarget(target)) return copy(1); // "[pause](quietly)" was said of somebody, it is no link
        for (std::size_t i = 0; i < bracket.marks; ++i)
            m_gone.push_back(bracket.begin + i);
        m_at += end + 3;
    }

    static bool looksLikeTarget(std::string_view target) {
        const std::string_view address = target.substr(0, target.find_first_of(" \t"));
        return address.empty() || address.find_first_of("/.#:") != std::string_view::npos;
    }

    void tag() {
        if (m_block.substr(m_at, 4) == "<!--") {
            const std::size_t end = m_noCommentEnd ? std::string_view::npos : m_block.find("-->", m_at + 4);
            if (end == std::string_view::npos) {
                m_noCommentEnd = true; // asked once only, so that many beginnings cost no more than one
                return copy(4);
            }
            m_out.commentsLeftOut = true;
            m_at = end + 3;
            return;
        }
        const std::string_view rest = m_block.substr(m_at + 1, kLongestTag);
        const std::size_t end = rest.find_first_of(">\n");
        if (end == std::string_view::npos || rest[end] != '>') return copy(1);
        const std::string_view inside = rest.substr(0, end);
        if (startsWith(inside, "http://") || startsWith(inside, "https://") || startsWith(inside, "mailto:")) {
            m_out.text.append(inside);
            m_at += end + 2;
            return;
        }
        std::string_view name = inside;
        if (startsWith(name, "/")) name.remove_prefix(1);
        const std::size_t nameEnd = name.find_first_of(" \t/");
        const std::string_view attributes = nameEnd == std::string_view::npos ? "" : trimAscii(name.substr(nameEnd));
        const std::string element = lowerAscii(name.substr(0, nameEnd));
        const bool known = std::find(kTags.begin(), kTags.end(), element) != kTags.end();
        if (!known || (!attributes.empty() && attributes != "/" && attributes.find('=') == std::string_view::npos))
            return copy(1);
        if (element == "br" || element == "p" || element == "li" || element == "div")
            m_out.text += "\f\n"; // as a hard break
        const bool strong = element == "b" || element == "strong";
        if (strong && inside.front() != '/') m_strongTag = m_out.text.size();
        if (strong && inside.front() == '/' && m_strongTag) {
            m_out.bold.push_back({*m_strongTag, m_out.text.size()});
            m_strongTag.reset();
        }
        m_at += end + 2;
    }

    /// Takes the marks that proved to be markup out of the text and moves the bold ranges along.
    InlineText finish() {
        if (m_gone.empty()) {
            sortBold();
            return std::move(m_out);
        }
        std::sort(m_gone.begin(), m_gone.end());
        m_gone.erase(std::unique(m_gone.begin(), m_gone.end()), m_gone.end());
        std::string kept;
        kept.reserve(m_out.text.size());
        std::size_t from = 0;
        for (const std::size_t gone : m_gone) {
            kept.append(m_out.text, from, gone - from);
            from = gone + 1;
        }
        kept.append(m_out.text, from, std::string::npos);
        const auto moved = [this](std::size_t byte) {
            return byte -
                   static_cast<std::size_t>(std::lower_bound(m_gone.begin(), m_gone.end(), byte) - m_gone.begin());
        };
        for (BoldRange& range : m_out.bold)
            range = {moved(range.begin), moved(range.end)};
        m_out.text = std::move(kept);
        sortBold();
        return std::move(m_out);
    }

    void sortBold() {
        std::sort(m_out.bold.begin(), m_out.bold.end(),
                  [](const BoldRange& a, const BoldRange& b) { return a.begin < b.begin; });
    }

    std::string_view m_block;
    std::size_t m_at = 0;
    InlineText m_out;
    std::array<std::vector<Opener>, 3> m_openers;
    std::vector<Bracket> m_brackets;
    std::vector<std::size_t> m_gone; ///< bytes of m_out.text that are markup
    std::optional<std::size_t> m_strongTag;
    bool m_noCommentEnd = false;
};

} // namespace

InlineText resolveInline(std::string_view block) {
    // Most blocks of a transcript have nothing to resolve.
    if (block.find_first_of("\\&*_~`[!<") == std::string_view::npos) return {std::string(block), {}, false};
    return InlineResolver(block).run();
}

} // namespace kenspeckle::sources
