// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/text_width.h"

#include <cstdint>

#include "exchange/charts/font_advances.h"
#include "text/utf8.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kUnits = 2048; // of the font's em
constexpr double kBold = 1.2;   // hardly a word is wider than that in bold
constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kSeparator = " / "; // between a code and its theme
constexpr std::string_view kDropped = "… / ";
constexpr char32_t kZeroWidthJoiner = 0x200D;

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool takesNoRoom(char32_t c) {
    return within(c, 0x300, 0x36F) || within(c, 0x591, 0x5BD) || within(c, 0x610, 0x61A) || within(c, 0x64B, 0x65F) ||
           within(c, 0x200B, 0x200F) || within(c, 0x202A, 0x202E) || within(c, 0x2060, 0x206F) ||
           within(c, 0xFE00, 0xFE0F) || c < 0x20;
}

bool isWide(char32_t c) {
    return within(c, 0x1100, 0x115F) || within(c, 0x2E80, 0xA4CF) || within(c, 0xAC00, 0xD7A3) ||
           within(c, 0xF900, 0xFAFF) || within(c, 0xFF00, 0xFF60) || c >= 0x1F000;
}

double advance(char32_t c) {
    std::uint16_t units = 0;
    if (within(c, 0x20, 0x17F)) units = kLatin[c - 0x20];
    if (within(c, 0x370, 0x3FF)) units = kGreek[c - 0x370];
    if (within(c, 0x400, 0x45F)) units = kCyrillic[c - 0x400];
    if (within(c, 0x2010, 0x2044)) units = kPunctuation[c - 0x2010];
    if (units > 0) return units / kUnits;
    if (takesNoRoom(c)) return 0;
    return isWide(c) ? 1.3 : 0.85;
}

/// The next code point and where the one after it begins; a stray byte counts as one.
std::size_t after(std::string_view utf8, std::size_t at) {
    const std::size_t next = text::nextCharacter(utf8, at);
    return next > at && next <= utf8.size() ? next : at + 1;
}

/// How many bytes from the beginning fit, no character torn from the marks and joiners that belong to it.
std::size_t fitting(std::string_view utf8, double width, double size, Weight weight) {
    double used = 0;
    std::size_t cut = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = text::characterAt(utf8, at);
        if (!takesNoRoom(c) && before != kZeroWidthJoiner) cut = at;
        const std::size_t next = after(utf8, at);
        used += textWidth(utf8.substr(at, next - at), size, weight);
        if (used > width) return cut;
        before = c;
        at = next;
    }
    return utf8.size();
}

std::vector<std::string_view> wordsOf(std::string_view utf8) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= utf8.size(); ++at) {
        const bool space = at == utf8.size() || utf8[at] == ' ' || utf8[at] == '\n' || utf8[at] == '\t';
        if (!space) continue;
        if (at > begin) words.push_back(utf8.substr(begin, at - begin));
        begin = at + 1;
    }
    return words;
}

std::string shortened(std::string_view utf8, double width, double size, Weight weight) {
    if (textWidth(utf8, size, weight) <= width) return std::string(utf8);
    const double room = width - textWidth(kEllipsis, size, weight);
    if (room <= 0) return {};
    std::string_view kept = utf8.substr(0, fitting(utf8, room, size, weight));
    while (!kept.empty() && (kept.back() == ' ' || kept.back() == ','))
        kept.remove_suffix(1);
    return kept.empty() ? std::string() : std::string(kept) + std::string(kEllipsis);
}

std::vector<std::string> broken(std::string_view utf8, double width, double size, std::size_t lines, Weight weight) {
    std::vector<std::string> wrapped;
    std::string line;
    const auto words = wordsOf(utf8);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view word = words[i];
        const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
        if (textWidth(longer, size, weight) <= width) {
            line = longer;
            continue;
        }
        if (lines > 0 && wrapped.size() + 1 == lines) { // what is left goes into the last line, as far as it fits
            std::string rest = line;
            for (std::size_t j = i; j < words.size(); ++j)
                rest += (rest.empty() ? "" : " ") + std::string(words[j]);
            wrapped.push_back(shortened(rest, width, size, weight));
            return wrapped;
        }
        if (!line.empty()) {
            wrapped.push_back(std::move(line));
            line.clear();
            --i; // once more, at the beginning of a line
            continue;
        }
        std::size_t cut = fitting(word, width, size, weight);
        if (cut == 0) cut = after(word, 0);
        while (cut < word.size()) {
            if (lines > 0 && wrapped.size() + 1 == lines) {
                wrapped.push_back(shortened(word, width, size, weight));
                return wrapped;
            }
            wrapped.emplace_back(word.substr(0, cut));
            word.remove_prefix(cut);
            cut = fitting(word, width, size, weight);
            if (cut == 0) cut = after(word, 0);
        }
        line = std::string(word);
    }
    if (!line.empty()) wrapped.push_back(std::move(line));
    return wrapped;
}

/// "A / B / C" without A, and so on: what is left after `dropped` ancestors, or nothing.
std::string_view withoutAncestors(std::string_view path, std::size_t dropped) {
    for (; dropped > 0; --dropped) {
        const std::size_t at = path.find(kSeparator);
        if (at == std::string_view::npos) return {};
        path.remove_prefix(at + kSeparator.size());
    }
    return path;
}

} // namespace

double textWidth(std::string_view utf8, double size, Weight weight) {
    double em = 0;
    for (std::size_t at = 0; at < utf8.size(); at = after(utf8, at))
        em += advance(text::characterAt(utf8, at));
    return em * size * (weight == Weight::Bold ? kBold : 1);
}

std::string elide(std::string_view utf8, double width, double size, Weight weight) {
    std::string shown(utf8);
    for (std::size_t dropped = 1; textWidth(shown, size, weight) > width; ++dropped) {
        const std::string_view rest = withoutAncestors(utf8, dropped);
        if (rest.empty()) break;
        shown = std::string(kDropped) + std::string(rest);
    }
    return shortened(shown, width, size, weight);
}

std::vector<std::string> wrap(std::string_view utf8, double width, double size, std::size_t lines, Weight weight) {
    std::vector<std::string> wrapped = broken(utf8, width, size, lines, weight);
    std::string shown(utf8);
    for (std::size_t dropped = 1; lines > 0 && !isWhole(wrapped, shown); ++dropped) {
        const std::string_view rest = withoutAncestors(utf8, dropped);
        if (rest.empty()) break;
        shown = std::string(kDropped) + std::string(rest);
        wrapped = broken(shown, width, size, lines, weight);
    }
    return wrapped;
}

bool isWhole(const std::vector<std::string>& lines, std::string_view utf8) {
    std::string joined;
    for (const std::string& line : lines)
        joined += (joined.empty() ? "" : " ") + line;
    std::string words;
    for (const std::string_view word : wordsOf(utf8))
        words += (words.empty() ? "" : " ") + std::string(word);
    return joined == words;
}

bool breaksWord(const std::vector<std::string>& lines, std::string_view utf8) {
    const auto words = wordsOf(utf8);
    std::size_t next = 0;
    for (const std::string& line : lines)
        for (const std::string_view part : wordsOf(line)) {
            const bool elided =
                part.size() >= kEllipsis.size() && part.substr(part.size() - kEllipsis.size()) == kEllipsis;
            if (!elided && (next >= words.size() || words[next] != part)) return true;
            ++next;
        }
    return false;
}

} // namespace kenspeckle::exchange
