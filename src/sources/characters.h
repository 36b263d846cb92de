// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kenspeckle::sources {

// Small questions about characters that readers ask in their inner loops. Only what ASCII decides; anything that needs
// Unicode's tables is asked of text/.

[[nodiscard]] constexpr bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool isLetter(char c) { return isLower(c) || isUpper(c); }
[[nodiscard]] constexpr bool isPunctuation(char c) { return c > ' ' && c < '\x7f' && !isLetter(c) && !isDigit(c); }
/// Part of a character outside ASCII.
[[nodiscard]] constexpr bool isHighByte(char c) { return static_cast<unsigned char>(c) >= 0x80; }
/// Not white space and not ASCII punctuation.
[[nodiscard]] constexpr bool isWordByte(char c) { return isLetter(c) || isDigit(c) || isHighByte(c); }

/// Lower case where ASCII; everything else as it is.
[[nodiscard]] inline std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (isUpper(c)) c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// ASCII white space at both ends removed.
[[nodiscard]] constexpr std::string_view trimAscii(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

[[nodiscard]] constexpr bool startsWith(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

/// Writes one code point as UTF-8; what is no character (a surrogate, past the last) becomes U+FFFD.
void appendUtf8(std::string& text, char32_t codePoint);

/// True if the character is a capital, or of a script that knows no capitals.
[[nodiscard]] bool beginsLikeName(std::string_view utf8, std::size_t at);

/// ASCII control characters but tab and line feed removed; form feed and vertical tab made line feeds.
[[nodiscard]] std::string withoutControls(std::string text);

/// No-break and narrow spaces made plain ones, line and paragraph separators line feeds; what cannot be seen and joins
/// nothing (zero-width spaces, soft hyphens, stray BOMs) removed. Joiners stay: emoji and many scripts need them.
[[nodiscard]] std::string withPlainSpaces(std::string text);

} // namespace kenspeckle::sources
