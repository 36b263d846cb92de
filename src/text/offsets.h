// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::text {

/// Number of code points in valid UTF-8.
[[nodiscard]] std::int64_t codePointCount(std::string_view utf8);

/// Exact conversion between code points, bytes of UTF-8 and units of UTF-16 of one text; any place in constant time.
/// Offsets past the end are taken as the end, negative ones as the beginning; a byte or unit inside a character is
/// taken as that character's beginning. Borrows the text, which must outlive it.
class OffsetMap {
public:
    explicit OffsetMap(std::string_view utf8);

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] CodePoint end() const { return m_end; }
    [[nodiscard]] std::size_t toByte(CodePoint at) const;
    [[nodiscard]] CodePoint fromByte(std::size_t byte) const;
    [[nodiscard]] std::int64_t toUtf16(CodePoint at) const;
    [[nodiscard]] CodePoint fromUtf16(std::int64_t unit) const;
    /// The words themselves. The view lives as long as the text.
    [[nodiscard]] std::string_view slice(Range range) const;

private:
    /// One character by all three ways of counting.
    struct Place {
        std::size_t byte = 0;
        std::int64_t point = 0;
        std::int64_t unit = 0;
    };
    void step(Place& place) const;

    std::string_view m_text;
    CodePoint m_end;
    std::int64_t m_units = 0;
    // Where the text is not ASCII: the character at every kStride-th code point, byte and UTF-16 unit, so that each
    // conversion walks over fewer than kStride characters.
    std::vector<Place> m_byPoint;
    std::vector<Place> m_byByte;
    std::vector<Place> m_byUnit;
};

} // namespace kenspeckle::text
