// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <cstdint>

class QApplication;

namespace kenspeckle::gui {

enum class Appearance : std::uint8_t { System, Light, Dark };

/// The colours of the window. Everything that paints takes its colours from here, so that light and dark are two
/// values of one type.
struct Theme {
    bool dark = false;
    QColor window;     ///< behind panels
    QColor surface;    ///< what is read and typed into
    QColor raised;     ///< headers, hovered rows, chips
    QColor border;     ///< hairlines
    QColor text;       ///< read first
    QColor quiet;      ///< read second: counts, labels, interviewer's words
    QColor accent;     ///< what is chosen, links, the main button
    QColor accentText; ///< upon accent
    QColor selection;  ///< under selected text
    QColor hit;        ///< under search hits
    QColor danger;     ///< errors

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme darkOne();
    /// The one in force.
    [[nodiscard]] static const Theme& current();
};

/// Sets palette, style and style sheet of the program. System follows the desktop's own palette.
void applyAppearance(QApplication& application, Appearance appearance);

/// A code's colour as it lies under text: light enough to read upon.
[[nodiscard]] QColor tintOf(const QColor& colour, double strength = 1.0);
/// A code's colour as a mark beside text, kept apart from the background in light and dark.
[[nodiscard]] QColor markOf(const QColor& colour);

} // namespace kenspeckle::gui
