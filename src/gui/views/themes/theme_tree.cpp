// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/theme_tree.h"

#include <QPainter>

#include "gui/theme.h"

namespace kenspeckle::gui {

// The rows paint what is chosen themselves; the style would colour the room left of them too.
ThemeTree::ThemeTree(QWidget* parent) : QTreeView(parent) {
    setStyleSheet(QStringLiteral("QTreeView { selection-background-color: transparent; }"));
}

void ThemeTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    if (!model()->hasChildren(index)) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::current().quiet, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre(rect.right() - 7, rect.center().y() + 0.5);
    if (isExpanded(index))
        painter->drawPolyline(
            QPolygonF({centre + QPointF(-3.5, -2), centre + QPointF(0, 2), centre + QPointF(3.5, -2)}));
    else
        painter->drawPolyline(
            QPolygonF({centre + QPointF(-2, -3.5), centre + QPointF(2, 0), centre + QPointF(-2, 3.5)}));
    painter->restore();
}

} // namespace kenspeckle::gui
