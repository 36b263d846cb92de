// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::text {

/// A stretch of two wordings laid side by side.
struct DifferencePiece {
    enum class Kind : std::uint8_t { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text; ///< UTF-8, with the blanks between its words
};

/// What became of one wording in another, word by word: Same and Removed pieces put together are `before`, Same and
/// Added ones `after`. No two neighbours are of one kind. As few words as possible are removed and added (E. Myers, An
/// O(ND) Difference Algorithm, 1986); wordings with more than a thousand differences are told as one removed and one
/// added piece between what they begin and end with alike.
[[nodiscard]] std::vector<DifferencePiece> wordDifference(std::string_view before, std::string_view after);

} // namespace kenspeckle::text
