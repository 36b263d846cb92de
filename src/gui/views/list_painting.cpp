// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/list_painting.h"

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

QFont scaled(const QFont& font, double factor) {
    QFont made = font;
    made.setPointSizeF(font.pointSizeF() * factor);
    return made;
}

} // namespace kenspeckle::gui
