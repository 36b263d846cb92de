// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace kenspeckle::gui {

/// Names, fonts, icon and looks of the program; once, before the first window.
void setUpApplication(QApplication& application);

} // namespace kenspeckle::gui
