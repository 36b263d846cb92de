// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kenspeckle::release {

/// What somebody could be found by.
enum class IdentifierKind : std::uint8_t {
    Email,
    Web, ///< an address on the web, or a name on a social network
    Postcode,
    ChiNumber,
    NhsNumber,
    NationalInsurance,
    Vehicle,
    Address, ///< a house number with its street
    Street,  ///< a street without a number
    BirthDate,
    BirthYear, ///< no more than the year, or no more than the day
    Date,      ///< a full date that nothing says to be of a birth
    Phone,
};

/// A place in a text of plainLetters(), half-open: indices, which are code points.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Span&) const = default;
};

using Spans = std::vector<Span>;

// What all patterns ask of single letters of plainLetters().

[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isCapital(char c) { return (c >= 'A' && c <= 'Z') || c == '\x02'; }
[[nodiscard]] constexpr bool isSmall(char c) { return (c >= 'a' && c <= 'z') || c == '\x01'; }
[[nodiscard]] constexpr bool isAsciiLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
[[nodiscard]] constexpr bool isLetter(char c) { return isCapital(c) || isSmall(c); }
[[nodiscard]] constexpr bool isLetterOrDigit(char c) { return isLetter(c) || isDigit(c); }
[[nodiscard]] constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// What stands at an index; '\n' outside the text, so that its ends are like those of a line.
[[nodiscard]] constexpr char at(std::string_view plain, std::size_t index) {
    return index < plain.size() ? plain[index] : '\n';
}
/// What stands before an index.
[[nodiscard]] constexpr char before(std::string_view plain, std::size_t index) {
    return index == 0 ? '\n' : at(plain, index - 1);
}
/// Whether neither a letter nor a digit stands at the ends of the span, outside it.
[[nodiscard]] constexpr bool standsAlone(std::string_view plain, Span span) {
    return !isLetterOrDigit(before(plain, span.begin)) && !isLetterOrDigit(at(plain, span.end));
}

/// A word of a plain text, letters and apostrophes within, in small letters.
[[nodiscard]] bool wordIs(std::string_view plain, Span word, std::string_view small);

} // namespace kenspeckle::release
