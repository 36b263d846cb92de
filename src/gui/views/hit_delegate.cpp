// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/hit_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "text/offsets.h"

namespace kenspeckle::gui {

namespace {

constexpr int kLines = 4;
constexpr int kSide = 12;
constexpr int kAbove = 8;

int linesOf(QTextLayout& layout, const QModelIndex& index, const QFont& font, int width) {
    QString snippet = index.data(HitDelegate::SnippetRole).toString();
    snippet.replace(QLatin1Char('\n'), QLatin1Char(' '));
    layout.setText(snippet);
    layout.setFont(font);
    QList<QTextLayout::FormatRange> bold;
    const QVariantList marks = index.data(HitDelegate::MarksRole).toList();
    for (qsizetype at = 0; at + 1 < marks.size(); at += 2) {
        QTextLayout::FormatRange range;
        range.start = marks[at].toInt();
        range.length = marks[at + 1].toInt() - range.start;
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(Theme::current().text);
        range.format.setBackground(Theme::current().hit);
        bold.append(range);
    }
    layout.setFormats(bold);
    layout.beginLayout();
    double y = 0;
    for (int count = 0; count < kLines; ++count) { // what is left over is not laid out, and not drawn
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() + 1;
    }
    layout.endLayout();
    return static_cast<int>(y);
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = list ? list->viewport()->width() : 240;
    QTextLayout layout;
    const int words = linesOf(layout, index, scaled(option.font, 0.96), width - 2 * kSide - leading());
    return {120, kAbove * 2 + 2 * QFontMetrics(scaled(option.font, 0.9)).height() + 4 + words};
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    paintRow(*painter, option);
    painter->save();
    const QRect area = option.rect.adjusted(kSide + leading(), kAbove, -kSide, -kAbove);
    const QFont small = scaled(option.font, 0.9);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(theme.accent);
    const QRect first(area.left(), area.top(), area.width(), metrics.height());
    const QString where = index.data(WhereRole).toString();
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, where);
    const int room = area.width() - metrics.horizontalAdvance(where) - 8;
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data(HeadRole).toString(), Qt::ElideMiddle, room));
    painter->setPen(theme.quiet);
    painter->drawText(first.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data(SpeakerRole).toString(), Qt::ElideRight, area.width()));
    QTextLayout layout;
    linesOf(layout, index, scaled(option.font, 0.96), area.width());
    painter->setPen(theme.quiet);
    layout.draw(painter, QPointF(area.left(), area.top() + 2 * metrics.height() + 4));
    painter->setPen(theme.border);
    painter->drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom());
    painter->restore();
}

QVariantList marksInUnits(const std::string& snippet, const std::vector<Range>& marks) {
    const text::OffsetMap map(snippet);
    QVariantList units;
    for (const Range& mark : marks)
        units << static_cast<int>(map.toUtf16(mark.begin)) << static_cast<int>(map.toUtf16(mark.end));
    return units;
}

} // namespace kenspeckle::gui
