// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

#include "kenspeckle/journal.h"

namespace kenspeckle::gui {

/// What an entry changed, as a page to read: the old wording beside the new, the words that went struck through, those
/// that came underlined, in the theme's colours. Long stretches that did not change are left out between dots.
[[nodiscard]] QString changesHtml(const std::vector<Change>& changes);

} // namespace kenspeckle::gui
