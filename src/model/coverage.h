// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::model {

/// The ranges united where they overlap: ascending, and none overlaps another. Ranges that only touch stay apart, as
/// two passages do; empty ranges are dropped.
[[nodiscard]] std::vector<Range> unite(std::vector<Range> ranges);

/// The stretches that both have in common, each with one range of either: ascending. Both must be united.
[[nodiscard]] std::vector<Range> shared(const std::vector<Range>& a, const std::vector<Range>& b);

/// Code points under at least one of the ranges.
[[nodiscard]] std::int64_t covered(std::vector<Range> ranges);

} // namespace kenspeckle::model
