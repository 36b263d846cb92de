// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTabWidget>

namespace kenspeckle::gui {

/// What can stand beside any page: history, memos and the like, one tab each. Remembers which tab was last seen; hidden
/// until somebody asks for a tab.
class SideDrawer : public QFrame {
    Q_OBJECT
public:
    explicit SideDrawer(QWidget* parent = nullptr);

    void addPanel(QWidget* panel, const QString& title);
    /// Shows the panel, opening the drawer if need be, and gives it the keyboard.
    void open(QWidget* panel);
    /// Closes the drawer if the panel is what it shows, else opens it there.
    void toggle(QWidget* panel);
    [[nodiscard]] bool shows(const QWidget* panel) const;
    /// A panel's title: "Review (3)".
    void setTitle(QWidget* panel, const QString& title);
    [[nodiscard]] QTabWidget& tabs() { return *m_tabs; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();

    QTabWidget* m_tabs = nullptr;
};

} // namespace kenspeckle::gui
