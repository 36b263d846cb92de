// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/palette_delegate.h"

#include <QPainter>

#include <algorithm>

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {
constexpr int kSide = 12;
constexpr int kMark = 22; // the colour and its gap
} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = QFontMetrics(option.font).height();
    const bool two = !index.data(SentenceRole).toString().isEmpty();
    return {200, line + 14 + (two ? QFontMetrics(scaled(option.font, 0.9)).height() + 2 : 0)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    paintRow(*painter, option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(option.font);
    const QRect area = option.rect.adjusted(kSide, 7, -kSide, -7);
    const QRect first(area.left(), area.top(), area.width(), metrics.height());
    if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) {
        paintCheck(*painter, QRect(first.left() - 2, first.center().y() - 7, 15, 15), Qt::Checked);
    } else if (!index.data(PathRole).toString().isEmpty()) {
        icon(Icon::Plus, theme.accent).paint(painter, QRect(first.left() - 3, first.center().y() - 8, 16, 16));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(markOf(index.data(ColourRole).value<QColor>()));
        painter->drawRoundedRect(QRectF(first.left(), first.center().y() - 5, 11, 11), 3, 3);
    }
    const QRect words = first.adjusted(kMark, 0, 0, 0);
    const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width());
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int used = metrics.horizontalAdvance(name) + 16;
    const QFont small = scaled(option.font, 0.9);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(theme.quiet);
    painter->drawText(
        words.adjusted(used, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
        smallMetrics.elidedText(index.data(WhereRole).toString(), Qt::ElideLeft, std::max(0, words.width() - used)));
    const QString sentence = index.data(SentenceRole).toString();
    if (!sentence.isEmpty()) {
        const QRect second(words.left(), first.bottom() + 3, words.width(), smallMetrics.height());
        painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(sentence, Qt::ElideRight, second.width()));
    }
    painter->restore();
}

} // namespace kenspeckle::gui
