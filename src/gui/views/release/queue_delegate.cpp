// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/queue_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

#include "gui/models/findings_model.h"
#include "gui/models/queue_model.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

constexpr int kSide = 12;
constexpr int kAbove = 9;
constexpr double kSmall = 0.88;
constexpr int kQuoteLines = 2;
constexpr int kFindingLines = 5;

int widthOf(const QStyleOptionViewItem& option) {
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    return (list ? list->viewport()->width() : 240) - 2 * kSide;
}

/// Lays out at most so many lines; the last ends in … where there are more. Returns the height.
int linesOf(const QString& words, const QFont& font, int width, int most, QPainter* painter = nullptr,
            const QPoint& at = {}) {
    const QFontMetrics metrics(font);
    QTextLayout layout(words, font);
    layout.beginLayout();
    int y = 0;
    for (int count = 0; count < most; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        const bool cut = count + 1 == most && line.textStart() + line.textLength() < words.size();
        if (painter) {
            painter->setFont(font);
            if (cut)
                painter->drawText(QRect(at.x(), at.y() + y, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                                  metrics.elidedText(words.mid(line.textStart()), Qt::ElideRight, width));
            else
                line.draw(painter, at);
        }
        y += metrics.height() + 1;
    }
    layout.endLayout();
    return y;
}

/// A word in a rounded frame with its right edge there; returns its width.
int paintChip(QPainter& painter, int right, const QRect& line, const QString& words, const QColor& colour,
              const QFont& font) {
    const int width = QFontMetrics(font).horizontalAdvance(words) + 14;
    const QRectF chip(right - width + 0.5, line.center().y() - 8.5, width, 18);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, 9, 9);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(chip, Qt::AlignCenter, words);
    return width;
}

} // namespace

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int words = linesOf(index.data(QueueModel::WordsRole).toString(), option.font, widthOf(option), kQuoteLines);
    return {160, 2 * kAbove + words + 2 * QFontMetrics(scaled(option.font, kSmall)).height() + 12};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    paintRow(*painter, option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(kSide, kAbove, -kSide, -kAbove);
    const QFont small = scaled(option.font, kSmall);
    const QFontMetrics metrics(small);
    const auto state = static_cast<QuoteState>(index.data(QueueModel::StateRole).toInt());
    const auto consent = static_cast<Consent>(index.data(QueueModel::ConsentRole).toInt());
    const QColor colour = state == QuoteState::Approved  ? theme.accent
                          : state == QuoteState::Refused ? theme.quiet
                          : state == QuoteState::Stale   ? theme.danger
                                                         : theme.text;
    const QRect first(area.left(), area.top(), area.width(), metrics.height() + 2);
    int right = first.right();
    if (consent != Consent::Quote) {
        const bool forbids = consent == Consent::Nothing;
        const QString words = consent == Consent::NotRecorded ? tr("consent not recorded")
                              : forbids                       ? tr("may not be quoted")
                                                              : inWords(consent);
        right -=
            paintChip(*painter, right, first, words, forbids ? theme.danger : theme.quiet, scaled(option.font, 0.82)) +
            6;
    }
    if (index.data(QueueModel::DistinctiveRole).toBool())
        right -= paintChip(*painter, right, first, tr("distinctive"), theme.danger, scaled(option.font, 0.82)) + 6;
    QFont bold = small;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(colour);
    painter->drawText(QRect(first.left(), first.top(), right - first.left(), first.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(signOf(state) + QLatin1Char(' ') + inWords(state), Qt::ElideRight,
                                                    right - first.left()));
    painter->setPen(state == QuoteState::Refused ? theme.quiet : theme.text);
    const int y = first.bottom() + 5;
    const int words = linesOf(index.data(QueueModel::WordsRole).toString(), option.font, area.width(), kQuoteLines,
                              painter, {area.left(), y});
    painter->setFont(small);
    painter->setPen(theme.quiet);
    const QString foot = index.data(QueueModel::WhoRole).toString() + QStringLiteral(" · ") +
                         index.data(QueueModel::CodesRole).toString();
    painter->drawText(QRect(area.left(), y + words + 3, area.width(), metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(foot, Qt::ElideRight, area.width()));
    painter->setPen(theme.border);
    painter->drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom());
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int small = QFontMetrics(scaled(option.font, kSmall)).height();
    const int words =
        linesOf(index.data(FindingsModel::WhatRole).toString(), option.font, widthOf(option), kFindingLines);
    const bool placed = !index.data(FindingsModel::PlaceRole).toString().isEmpty();
    return {160, 2 * kAbove + small + words + 5 + (placed ? small + 3 : 0)};
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    paintRow(*painter, option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(kSide, kAbove, -kSide, -kAbove);
    const bool accepted = !index.data(FindingsModel::AcceptedRole).toString().isEmpty();
    const bool stops = index.data(FindingsModel::StopsRole).toBool();
    QFont small = scaled(option.font, kSmall);
    small.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(small);
    // A filled mark stops, an open one warns, a tick was accepted: told apart without colours, too.
    const QColor colour = accepted ? theme.quiet : stops ? theme.danger : theme.text;
    const QRectF mark(area.left() + 0.5, area.top() + (metrics.height() - 11) / 2.0, 11, 11);
    painter->setPen(QPen(colour, 1.4));
    painter->setBrush(stops && !accepted ? QBrush(colour) : QBrush(Qt::NoBrush));
    if (accepted) {
        painter->drawPolyline(QPolygonF{QPointF(mark.left() + 1, mark.center().y()),
                                        QPointF(mark.left() + 4.5, mark.bottom() - 1.5),
                                        QPointF(mark.right() - 0.5, mark.top() + 2)});
    } else if (stops) {
        painter->drawEllipse(mark);
    } else {
        painter->drawPolygon(QPolygonF{QPointF(mark.center().x(), mark.top()), mark.bottomRight(), mark.bottomLeft()});
    }
    painter->setFont(small);
    painter->setPen(colour);
    const QString state = accepted ? tr("accepted") : stops ? tr("stops the release") : tr("warning");
    const QString head = index.data(FindingsModel::KindRole).toString() + QStringLiteral(" · ") + state;
    painter->drawText(QRect(area.left() + 18, area.top(), area.width() - 18, metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(head, Qt::ElideRight, area.width() - 18));
    painter->setPen(accepted ? theme.quiet : theme.text);
    const int y = area.top() + metrics.height() + 4;
    const int words = linesOf(index.data(FindingsModel::WhatRole).toString(), option.font, area.width(), kFindingLines,
                              painter, {area.left(), y});
    if (const QString place = index.data(FindingsModel::PlaceRole).toString(); !place.isEmpty()) {
        const QFont plain = scaled(option.font, kSmall);
        painter->setFont(plain);
        painter->setPen(theme.quiet);
        painter->drawText(QRect(area.left(), y + words + 2, area.width(), QFontMetrics(plain).height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(plain).elidedText(place, Qt::ElideRight, area.width()));
    }
    painter->setPen(theme.border);
    painter->drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom());
    painter->restore();
}

} // namespace kenspeckle::gui
