// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/colour_menu.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QMenu>

#include "gui/icons.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {
constexpr std::size_t kPaletteSize = 12;

QColor toQt(Colour colour) { return {colour.red, colour.green, colour.blue}; }

QString words(const char* text) { return QCoreApplication::translate("kenspeckle::gui::ColourMenu", text); }
} // namespace

void addColours(QMenu& menu, QWidget* window, std::function<Colour()> now, std::function<void(Colour)> chosen) {
    for (std::size_t index = 0; index < kPaletteSize; ++index) {
        const Colour colour = Colour::fromPalette(index);
        menu.addAction(swatch(toQt(colour)), fromUtf8(colour.hex()), window, [chosen, colour] { chosen(colour); });
    }
    menu.addSeparator();
    menu.addAction(words(QT_TRANSLATE_NOOP("kenspeckle::gui::ColourMenu", "Another colour…")), window,
                   [window, now = std::move(now), chosen = std::move(chosen)] {
                       const QColor picked = QColorDialog::getColor(
                           toQt(now()), window,
                           words(QT_TRANSLATE_NOOP("kenspeckle::gui::ColourMenu", "Colour of the code")));
                       if (!picked.isValid()) return;
                       chosen({static_cast<std::uint8_t>(picked.red()), static_cast<std::uint8_t>(picked.green()),
                               static_cast<std::uint8_t>(picked.blue())});
                   });
}

} // namespace kenspeckle::gui
