// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/history/history_delegate.h"

#include <QPainter>

#include "gui/models/history_model.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

constexpr int kSide = 10;
constexpr double kSmall = 0.88;

int dayHeight(const QFont& font) { return QFontMetrics(font).height() + 14; }

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int day = index.data(HistoryModel::DayRole).toString().isEmpty() ? 0 : dayHeight(option.font);
    return {120, day + QFontMetrics(option.font).height() + QFontMetrics(scaled(option.font, kSmall)).height() + 14};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    painter->save();
    QStyleOptionViewItem row = option;
    if (const QString day = index.data(HistoryModel::DayRole).toString(); !day.isEmpty()) {
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(theme.quiet);
        painter->drawText(option.rect.adjusted(kSide, 10, -kSide, 0), Qt::AlignLeft | Qt::AlignTop, day);
        row.rect.setTop(row.rect.top() + dayHeight(option.font));
    }
    paintRow(*painter, row);
    const QRect area = row.rect.adjusted(kSide, 6, -kSide, -6);
    const bool undone = index.data(HistoryModel::UndoneRole).toBool();
    QFont font = option.font;
    font.setStrikeOut(undone);
    painter->setFont(font);
    painter->setPen(undone ? theme.quiet : theme.text);
    const QFontMetrics metrics(font);
    painter->drawText(QRect(area.left(), area.top(), area.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    const QFont small = scaled(option.font, kSmall);
    painter->setFont(small);
    painter->setPen(theme.quiet);
    QString who = HistoryModel::tr("%1 · %2").arg(index.data(HistoryModel::TimeRole).toString(),
                                                  index.data(HistoryModel::WhoRole).toString());
    if (undone) who = HistoryModel::tr("%1 · undone").arg(who);
    painter->drawText(QRect(area.left(), area.top() + metrics.height() + 2, area.width(), QFontMetrics(small).height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(who, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace kenspeckle::gui
