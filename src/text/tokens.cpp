// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include <utility>

#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/words.h"

namespace kenspeckle::text {

namespace {

constexpr char32_t kVariationForEmoji = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

[[nodiscard]] bool isHyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

struct Nature {
    bool letter = false;
    bool emoji = false;
};

[[nodiscard]] Nature natureOf(std::string_view word) {
    Nature nature;
    for (std::size_t at = 0; at < word.size(); at = nextCharacter(word, at)) {
        const char32_t c = characterAt(word, at);
        if (c == kVariationForEmoji || c == kKeycap) nature.emoji = true;
        if (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_L_MASK) nature.letter = true;
    }
    return nature;
}

/// Bytes from each outermost bracket to the one that closes it.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> bracketsOf(std::string_view utf8) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t opened = 0;
    int depth = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        if (utf8[at] == '[' && depth++ == 0) opened = at;
        if (utf8[at] == ']' && depth > 0 && --depth == 0) found.emplace_back(opened, at);
        if (utf8[at] == '\n') depth = 0;
    }
    return found;
}

/// The only character between two words; 0 where there is none or more.
[[nodiscard]] char32_t between(std::string_view utf8, const Token& left, const Token& right) {
    const std::string_view gap = utf8.substr(left.byteEnd, right.byteBegin - left.byteEnd);
    return gap.empty() || nextCharacter(gap, 0) != gap.size() ? 0 : characterAt(gap, 0);
}

[[nodiscard]] bool joined(std::string_view utf8, const Token& left, const Token& right, Hyphens hyphens) {
    if (left.note != right.note) return false;
    const char32_t mark = between(utf8, left, right);
    // UAX #29 joins letters with letters and digits with digits, and leaves an "s" of "the 90's".
    if (mark == U'\'' || mark == 0x2019) return left.number != right.number;
    return hyphens == Hyphens::Join && isHyphen(mark) && !(left.number && right.number);
}

} // namespace

std::vector<Token> tokens(std::string_view utf8, Hyphens hyphens) {
    const auto brackets = bracketsOf(utf8);
    auto bracket = brackets.begin();
    std::vector<Token> found;
    for (const Word& word : words(utf8)) {
        const Nature nature = natureOf(utf8.substr(word.byteBegin, word.byteEnd - word.byteBegin));
        if (nature.emoji) continue;
        while (bracket != brackets.end() && bracket->second < word.byteBegin)
            ++bracket;
        Token token{word.range, word.byteBegin, word.byteEnd, !nature.letter, false};
        token.note = bracket != brackets.end() && bracket->first < word.byteBegin;
        if (!found.empty() && joined(utf8, found.back(), token, hyphens)) {
            Token& whole = found.back();
            whole.range.end = token.range.end;
            whole.byteEnd = token.byteEnd;
            whole.number = whole.number && token.number;
        } else {
            found.push_back(token);
        }
    }
    return found;
}

std::string listedSpelling(std::string_view word) {
    if (isAscii(word)) return std::string(word);
    std::string plain;
    for (std::size_t at = 0, next = 0; at < word.size(); at = next) {
        next = nextCharacter(word, at);
        const char32_t c = characterAt(word, at);
        if (isHyphen(c))
            plain += '-';
        else if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07)
            plain += '\'';
        else if (c != 0x00AD)
            plain += word.substr(at, next - at);
    }
    return plain;
}

std::string wordForm(std::string_view word) { return fold(listedSpelling(word)); }

bool hasCapital(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); at = nextCharacter(word, at)) {
        const auto c = static_cast<UChar32>(characterAt(word, at));
        if (u_isupper(c) || u_istitle(c)) return true;
    }
    return false;
}

} // namespace kenspeckle::text
