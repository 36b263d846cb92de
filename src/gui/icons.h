// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

#include <cstdint>

namespace kenspeckle::gui {

/// Our own line icons.
enum class Icon : std::uint8_t {
    Undo,
    Redo,
    Search,
    Plus,
    Close,
    Import,
    Folder,
    Study,
    Sample,
    People,
    Person,
    Edit,
    Remove,
    Previous,
    Next,
    Copy,
    Export,
    More,
    Memo
};

/// The icon in the theme's colours, with a paler disabled state.
[[nodiscard]] QIcon icon(Icon which);
/// In one colour.
[[nodiscard]] QIcon icon(Icon which, const QColor& colour);
/// A code's colour as a small rounded square.
[[nodiscard]] QIcon swatch(const QColor& colour);
/// The program's own mark.
[[nodiscard]] QIcon programIcon();

} // namespace kenspeckle::gui
