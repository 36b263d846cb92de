// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace kenspeckle::gui {

/// The keys of the window and the words of the search, on one sheet. Not modal.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(QWidget* window);
};

/// What the program is, its version and licence. Not modal.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* window);
};

} // namespace kenspeckle::gui
