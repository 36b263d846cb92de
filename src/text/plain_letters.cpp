// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/plain_letters.h"

#include <cstddef>

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace kenspeckle::text {

namespace {

constexpr char32_t kFullWidthFirst = 0xFF01;
constexpr char32_t kFullWidthLast = 0xFF5E;
constexpr char32_t kFullWidthToAscii = 0xFEE0;
constexpr char32_t kModifierApostrophe = 0x02BC;
constexpr char32_t kAcute = 0x00B4;

[[nodiscard]] bool isApostrophe(char32_t c) {
    return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032 || c == kModifierApostrophe || c == kAcute;
}

[[nodiscard]] char plainForm(char32_t c) {
    if (c >= kFullWidthFirst && c <= kFullWidthLast) return static_cast<char>(c - kFullWidthToAscii);
    if (isApostrophe(c)) return '\'';
    const auto point = static_cast<UChar32>(c);
    switch (u_charType(point)) {
    case U_DECIMAL_DIGIT_NUMBER:
        return static_cast<char>('0' + u_charDigitValue(point));
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
        return ' ';
    case U_DASH_PUNCTUATION:
        return '-';
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
        return '"';
    case U_CURRENCY_SYMBOL:
        return '$';
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
        return kOtherCapital;
    case U_MATH_SYMBOL:
        return c == 0x2212 ? '-' : kOtherSign; // the minus sign
    default:
        break;
    }
    if (c == 0x201A || c == 0x201E) return '"'; // low quotation marks
    return u_isalpha(point) ? kOtherSmall : kOtherSign;
}

} // namespace

std::string plainLetters(std::string_view utf8) {
    std::string plain;
    plain.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size(); at = nextCharacter(utf8, at)) {
        const char32_t c = characterAt(utf8, at);
        if (c >= 0x80U) {
            plain += plainForm(c);
        } else {
            plain += (c < 0x20U && c != '\n' && c != '\t') || c == 0x7FU ? kOtherSign : static_cast<char>(c);
        }
    }
    return plain;
}

} // namespace kenspeckle::text
