// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace kenspeckle::gui {

class ReadPage;

/// The commands on the passage at the caret, and those that move about in the text, each with its key.
class CodingActions : public QObject {
    Q_OBJECT
public:
    /// `passage` and `code` are the menus they stand in.
    CodingActions(QMenu& passage, QMenu& code, ReadPage& page, QObject* parent);

    /// They need a study.
    [[nodiscard]] const std::vector<QAction*>& all() const { return m_all; }
    QAction* recode = nullptr;
    QAction* codeAll = nullptr;

private:
    /// A command with a key that holds in the transcript only, where letters are not typed.
    template <class Run> QAction* add(QMenu& menu, const QString& name, int key, Run run);

    QWidget* m_reading = nullptr;
    std::vector<QAction*> m_all;
};

} // namespace kenspeckle::gui
