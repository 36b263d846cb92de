// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "release/drawing.h"

namespace kenspeckle::release {

inline constexpr std::size_t kNoNode = static_cast<std::size_t>(-1);

/// A code that may become a heading of the book. Nodes stand in the order of the book, each after the one above it.
struct OutlineNode {
    std::int64_t id = 0;         ///< of its code
    std::size_t above = kNoNode; ///< index of the node it stands below
};

/// A quote, and where it belongs.
struct OutlineQuote {
    std::int64_t id = 0;
    std::vector<std::size_t> nodes; ///< it is coded with these
    std::vector<std::int64_t> people;
};

/// A heading of the book, and its quotes in the order they are printed.
struct OutlineHeading {
    std::size_t node = 0;
    int depth = 0;
    std::vector<std::size_t> quotes;

    bool operator==(const OutlineHeading&) const = default;
};

struct OutlineRules {
    int speakersPerTheme = 1; ///< of the quotes of a code and all below it
    int mostPerPerson = 0;    ///< quotes of one person under one heading; 0: as many as there are
};

/// Puts quotes under headings:
/// - a quote coded with a code and one below it stands under the lower one only;
/// - a code whose quotes, with those below it, are of fewer people than asked for is no heading: they stand under the
///   nearest code above it that has enough, and nowhere if none has;
/// - quotes of one heading stand in drawn order, and of one person there are the first so many;
/// - a heading without quotes is there only for those below it.
[[nodiscard]] std::vector<OutlineHeading> outline(const std::vector<OutlineNode>& nodes,
                                                  const std::vector<OutlineQuote>& quotes, const OutlineRules& rules,
                                                  const Drawing& drawing);

} // namespace kenspeckle::release
