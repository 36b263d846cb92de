// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kenspeckle::text {

// The few things about UTF-8 that are asked of every byte; all expect valid UTF-8 and none reads past its end.

[[nodiscard]] constexpr bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Bytes of the character that begins with this byte.
[[nodiscard]] constexpr std::size_t lengthFromLead(char byte) {
    const auto lead = static_cast<unsigned char>(byte);
    return lead < 0xC0U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
}

/// The byte after the character that begins at `at`.
[[nodiscard]] constexpr std::size_t nextCharacter(std::string_view utf8, std::size_t at) {
    return std::min(utf8.size(), at + lengthFromLead(utf8[at]));
}

/// The character that begins at `at`.
[[nodiscard]] constexpr char32_t characterAt(std::string_view utf8, std::size_t at) {
    const std::size_t length = nextCharacter(utf8, at) - at;
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(utf8[at + index]); };
    if (length == 1) return byte(0);
    char32_t value = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t index = 1; index < length; ++index)
        value = (value << 6U) | (byte(index) & 0x3FU);
    return value;
}

/// The first byte at or after `from` that is not ASCII; the size if there is none.
[[nodiscard]] inline std::size_t firstNonAscii(std::string_view bytes, std::size_t from = 0) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    while (from + sizeof(std::uint64_t) <= bytes.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + from, sizeof eight);
        if (eight & kHighBits) break;
        from += sizeof eight;
    }
    while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) < 0x80U)
        ++from;
    return from;
}

[[nodiscard]] inline bool isAscii(std::string_view bytes) { return firstNonAscii(bytes) == bytes.size(); }

} // namespace kenspeckle::text
