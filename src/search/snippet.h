// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::search {

/// Words around a match, cut at word boundaries, with "…" where something was left out.
struct Snippet {
    std::string text;
    std::vector<Range> marks; ///< the matches inside it, in code points of `text`
};

[[nodiscard]] Snippet snippet(std::string_view turn, Range best, const std::vector<Range>& matches,
                              std::int64_t codePoints = 160);

} // namespace kenspeckle::search
