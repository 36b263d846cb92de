// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/code_delegate.h"

#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

#include <algorithm>

#include "gui/models/codebook_model.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

QFont fontOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
    QFont font = option.font;
    if (index.model()->hasChildren(index)) font.setWeight(QFont::DemiBold);
    return font;
}

/// A square in the code's colour; a folder for what only groups others, as it cannot be used.
void paintMark(QPainter& painter, const QRectF& place, const QColor& colour, bool codable) {
    if (codable) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(place, 3, 3);
        return;
    }
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double left = place.left() - 0.5, right = place.right() + 0.5, top = place.top() + 1, bottom = place.bottom();
    painter.drawPolygon(QPolygonF(
        {{left, bottom}, {left, top}, {left + 4, top}, {left + 5.5, top + 2}, {right, top + 2}, {right, bottom}}));
}

/// On one line, or on two with an end in … where that is too little.
void paintName(QPainter& painter, const QRect& room, const QFont& font, const QString& name) {
    painter.setFont(font);
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(name) <= room.width() || room.height() < 2 * metrics.height()) {
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, room.width()));
        return;
    }
    QTextLayout layout(name, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room.width());
    layout.endLayout();
    const QString first = name.left(line.textLength()).trimmed();
    const QString rest = name.mid(line.textLength());
    const int top = room.top() + (room.height() - 2 * metrics.height()) / 2;
    painter.drawText(QRect(room.left(), top, room.width(), metrics.height()), Qt::AlignLeft, first);
    painter.drawText(QRect(room.left(), top + metrics.height(), room.width(), metrics.height()), Qt::AlignLeft,
                     metrics.elidedText(rest, Qt::ElideRight, room.width()));
}

} // namespace

int CodeDelegate::countOf(const QModelIndex& index) const {
    return index.data(m_own ? CodebookModel::OwnReferencesRole : CodebookModel::ReferencesRole).toInt();
}

QSize CodeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(fontOf(option, index));
    const int lines = metrics.horizontalAdvance(index.data().toString()) > roomFor(option, index) ? 2 : 1;
    return {120, metrics.height() * lines + 10};
}

void CodeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    paintRow(*painter, option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(6, 0, -10, 0);
    const bool codable = index.data(CodebookModel::CodableRole).toBool();
    const QColor colour = markOf(index.data(CodebookModel::ColourRole).value<QColor>());
    const QRectF mark(area.left() + 0.5, area.center().y() - 5 + 0.5, 11, 11);
    paintMark(*painter, mark, colour, codable);

    int right = area.right();
    const int references = countOf(index);
    const QFont small = scaled(option.font, 0.92);
    if (references > 0) {
        const QString count = QString::number(references);
        painter->setFont(small);
        painter->setPen(theme.quiet);
        painter->drawText(QRect(area.left(), area.top(), right - area.left() + 1, area.height()),
                          Qt::AlignRight | Qt::AlignVCenter, count);
        right -= QFontMetrics(small).horizontalAdvance(count) + 8;
    }
    if (const int key = index.data(CodebookModel::KeyRole).toInt(); key > 0)
        right -= paintKeyCap(*painter, QRect(area.left(), area.top(), right - area.left(), area.height()),
                             QString::number(key), scaled(option.font, 0.82)) +
                 8;
    const QRect words(area.left() + 19, area.top(), std::max(0, right - area.left() - 19), area.height());
    painter->setPen(theme.text);
    paintName(*painter, words, fontOf(option, index), index.data().toString());
    painter->restore();
}

/// The width a name surely has, whatever stands at the right.
int CodeDelegate::roomFor(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    if (!tree) return 200;
    int depth = 1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    int room = tree->viewport()->width() - depth * tree->indentation() - 16 - 19;
    if (const int references = countOf(index); references > 0)
        room -= QFontMetrics(option.font).horizontalAdvance(QString::number(references)) + 8;
    if (index.data(CodebookModel::KeyRole).toInt() > 0) room -= 24;
    return room;
}

} // namespace kenspeckle::gui
