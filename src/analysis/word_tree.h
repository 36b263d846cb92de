// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kenspeckle::analysis {

struct WordTreeLimits {
    int depth = 4;            ///< words away from the root
    int least = 2;            ///< paths that a branch needs
    std::size_t branches = 0; ///< of one node, the most frequent ones; 0: all
};

struct WordTreeNode {
    std::int32_t word = 0;
    int depth = 0;                  ///< 1 for the word next to the root
    std::vector<std::size_t> paths; ///< that begin with the words down to this one; ascending
};

/// What paths have in common from their beginning, as a tree in reading order (a node before what it leads to), without
/// its root: the more frequent branches first, among equals the smaller word first (Wattenberg & Viégas 2008).
[[nodiscard]] std::vector<WordTreeNode> growWordTree(const std::vector<std::vector<std::int32_t>>& paths,
                                                     const WordTreeLimits& limits);

} // namespace kenspeckle::analysis
