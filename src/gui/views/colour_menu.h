// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kenspeckle/codebook.h"

class QMenu;
class QWidget;

namespace kenspeckle::gui {

/// Fills a menu with the colours that stay apart for colour-blind readers, and with a free choice.
void addColours(QMenu& menu, QWidget* window, std::function<Colour()> now, std::function<void(Colour)> chosen);

} // namespace kenspeckle::gui
