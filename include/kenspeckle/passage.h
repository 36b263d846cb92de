// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>

#include "kenspeckle/ids.h"

namespace kenspeckle {

/// A place in a transcript's stored text: the number of Unicode code points before it. The only offset the engine
/// knows; UTF-16 units (Qt) and bytes (SQLite, Xapian) are converted at the edges by text::OffsetMap.
struct CodePoint {
    std::int64_t value = 0;

    constexpr auto operator<=>(const CodePoint&) const = default;
    friend constexpr CodePoint operator+(CodePoint at, std::int64_t count) { return {at.value + count}; }
    friend constexpr CodePoint operator-(CodePoint at, std::int64_t count) { return {at.value - count}; }
    friend constexpr std::int64_t operator-(CodePoint to, CodePoint from) { return to.value - from.value; }
};

/// A half-open range of code points [begin, end) of one text.
struct Range {
    CodePoint begin;
    CodePoint end;

    constexpr auto operator<=>(const Range&) const = default;
    [[nodiscard]] constexpr std::int64_t length() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(CodePoint at) const { return begin <= at && at < end; }
    [[nodiscard]] constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
    /// True if the two share at least one code point; ranges that only touch do not overlap.
    [[nodiscard]] constexpr bool overlaps(Range other) const {
        return std::max(begin, other.begin) < std::min(end, other.end);
    }
    /// What both have in common; nothing if they do not overlap.
    [[nodiscard]] constexpr std::optional<Range> intersection(Range other) const {
        const Range common{std::max(begin, other.begin), std::min(end, other.end)};
        return common.empty() ? std::nullopt : std::optional<Range>(common);
    }
    [[nodiscard]] constexpr Range shifted(std::int64_t by) const { return {begin + by, end + by}; }
};

/// A stretch of what was said: a range of one transcript's stored text.
struct Passage {
    TranscriptId transcript;
    Range range;

    constexpr auto operator<=>(const Passage&) const = default;
};

} // namespace kenspeckle
