// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "sources/document.h"
#include "sources/source_line.h"

namespace kenspeckle::sources {

/// Says who speaks in which lines, takes labels and time codes out of them and joins them into turns. A label without
/// words is no turn; its time goes to the next one.
[[nodiscard]] std::vector<SourceTurn> turnsOf(const SourceLines& lines);

} // namespace kenspeckle::sources
