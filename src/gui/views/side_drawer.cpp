// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/side_drawer.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"

namespace kenspeckle::gui {

SideDrawer::SideDrawer(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    setMinimumWidth(300);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Side panels"));
    auto* close = new QToolButton;
    close->setIcon(icon(Icon::Close));
    close->setToolTip(tr("Close this panel (Esc)"));
    close->setAccessibleName(tr("Close this panel"));
    m_tabs->setCornerWidget(close);
    connect(close, &QToolButton::clicked, this, &SideDrawer::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    hide();
}

void SideDrawer::addPanel(QWidget* panel, const QString& title) { m_tabs->addTab(panel, title); }

void SideDrawer::open(QWidget* panel) {
    m_tabs->setCurrentWidget(panel);
    show();
    panel->setFocus();
}

void SideDrawer::toggle(QWidget* panel) {
    if (shows(panel))
        close();
    else
        open(panel);
}

bool SideDrawer::shows(const QWidget* panel) const { return isVisible() && m_tabs->currentWidget() == panel; }

void SideDrawer::setTitle(QWidget* panel, const QString& title) { m_tabs->setTabText(m_tabs->indexOf(panel), title); }

void SideDrawer::close() {
    hide();
    Q_EMIT closed();
}

void SideDrawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    QFrame::keyPressEvent(event);
}

} // namespace kenspeckle::gui
