// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/journal.h"
#include "kenspeckle/study.h"

namespace kenspeckle::gui {

/// Where an entry leads: a passage (its range empty for a transcript as such) or a code; neither if what it was about
/// is not there any more.
struct HistoryPlace {
    Passage passage;
    CodeId code;
};
[[nodiscard]] HistoryPlace placeOf(Study& study, const std::vector<Change>& changes);

} // namespace kenspeckle::gui
