// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

#include "kenspeckle/journal.h"

namespace kenspeckle::gui {

/// Passages that a correction only moved, along with their words.
enum class MovedPassages : std::uint8_t {
    Folded,  ///< one line that says how many, with a link kMovedLink to unfold them
    Unfolded ///< each, behind the rest
};
inline constexpr char kMovedLink[] = "moved:";

/// What an entry changed, as a page to read: the old wording beside the new, the words that went struck through, those
/// that came underlined, in the theme's colours. Long stretches that did not change are left out between dots.
[[nodiscard]] QString changesHtml(const std::vector<Change>& changes, MovedPassages moved = MovedPassages::Folded);

} // namespace kenspeckle::gui
