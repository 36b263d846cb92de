// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/frozen_column.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include "gui/theme.h"

namespace kenspeckle::gui {

FrozenColumn::FrozenColumn(QTableView& table) : QTableView(&table), m_table(table) {
    setModel(table.model());
    QItemSelectionModel* own = selectionModel();
    setSelectionModel(table.selectionModel());
    delete own;
    setItemDelegate(table.itemDelegate());
    setObjectName(QStringLiteral("frozenColumn"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setSelectionMode(table.selectionMode());
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(table.verticalScrollMode());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setProperty("report", true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    hide();
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumn::follow);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table.verticalScrollBar(), &QScrollBar::setValue);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &FrozenColumn::headingPressed);
}

int FrozenColumn::covered() const { return isHidden() ? 0 : width(); }

void FrozenColumn::follow() {
    if (m_table.horizontalScrollBar()->value() == 0 || model()->columnCount() < 2) return hide();
    for (int column = 1; column < model()->columnCount(); ++column)
        setColumnHidden(column, true);
    setColumnWidth(0, m_table.columnWidth(0));
    verticalHeader()->setDefaultSectionSize(m_table.verticalHeader()->defaultSectionSize());
    horizontalHeader()->setFont(m_table.horizontalHeader()->font());
    horizontalHeader()->setFixedHeight(m_table.horizontalHeader()->height());
    horizontalHeader()->setSortIndicatorShown(m_table.horizontalHeader()->sortIndicatorSection() == 0);
    horizontalHeader()->setSortIndicator(m_table.horizontalHeader()->sortIndicatorSection(),
                                         m_table.horizontalHeader()->sortIndicatorOrder());
    const QRect port = m_table.viewport()->geometry();
    setGeometry(port.left(), port.top() - m_table.horizontalHeader()->height(), m_table.columnWidth(0),
                port.height() + m_table.horizontalHeader()->height());
    show();
    raise();
    verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
}

void FrozenColumn::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(Theme::current().border);
    painter.drawLine(viewport()->width() - 1, 0, viewport()->width() - 1, viewport()->height());
}

void FrozenColumn::wheelEvent(QWheelEvent* event) {
    QCoreApplication::sendEvent(m_table.viewport(), event); // sideways, too
}

} // namespace kenspeckle::gui
