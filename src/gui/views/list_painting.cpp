// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/list_painting.h"

#include <QPolygonF>

#include "gui/theme.h"

namespace kenspeckle::gui {

void paintRow(QPainter& painter, const QStyleOptionViewItem& option) {
    const Theme& theme = Theme::current();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!chosen && !hovered) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = chosen ? theme.accent : theme.raised;
    if (chosen) ground.setAlphaF(theme.dark ? 0.26F : 0.12F);
    painter.setPen(chosen && option.state.testFlag(QStyle::State_HasFocus) ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5), 5, 5);
    painter.restore();
}

int paintKeyCap(QPainter& painter, const QRect& right, const QString& key, const QFont& font) {
    const Theme& theme = Theme::current();
    const QFontMetrics metrics(font);
    const int width = std::max(metrics.horizontalAdvance(key) + 8, 16);
    const int height = metrics.height() + 1;
    const QRectF cap(right.right() - width + 0.5, right.center().y() - height / 2 + 0.5, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(cap, 4, 4);
    painter.setFont(font);
    painter.setPen(theme.quiet);
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.restore();
    return width;
}

void paintCheck(QPainter& painter, const QRect& box, Qt::CheckState state) {
    const Theme& theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    if (state == Qt::Checked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(frame, 4, 4);
        painter.setPen(QPen(theme.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF in = frame.adjusted(3.5, 3.5, -3.5, -3.5);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{QPointF(in.left(), in.center().y()), QPointF(in.center().x() - 0.5, in.bottom()),
                                       QPointF(in.right(), in.top() + 0.5)});
    } else {
        painter.setPen(QPen(theme.quiet, 1));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(frame, 4, 4);
    }
    painter.restore();
}

QFont scaled(const QFont& font, double factor) {
    QFont made = font;
    made.setPointSizeF(font.pointSizeF() * factor);
    return made;
}

} // namespace kenspeckle::gui
