// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/theme_code_delegate.h"

#include <QPainter>

#include <algorithm>

#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "gui/views/themes/theme_codes_model.h"

namespace kenspeckle::gui {

namespace {

constexpr int kMark = 58;

} // namespace

QRect ThemeCodeDelegate::markIn(const QRect& row) { return {row.right() - kMark - 4, row.top(), kMark, row.height()}; }

QSize ThemeCodeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, QFontMetrics(option.font).height() + 10};
}

void ThemeCodeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const auto what = static_cast<CodeAsk>(index.data(ThemeCodesModel::AskRole).toInt());
    paintRow(*painter, option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(6, 0, -8, 0);
    const QColor colour = markOf(index.data(CodebookModel::ColourRole).value<QColor>());
    const bool codable = index.data(CodebookModel::CodableRole).toBool();
    painter->setPen(codable ? QPen(Qt::NoPen) : QPen(colour, 1.6));
    painter->setBrush(codable ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(area.left() + 0.5, area.center().y() - 4.5, 11, 11), 3, 3);

    const QFont small = scaled(option.font, 0.88);
    int right = area.right();
    if (what != CodeAsk::Not) {
        const QString word = ThemeCodesModel::inWords(what);
        const int width = QFontMetrics(small).horizontalAdvance(word) + 14;
        const QRectF mark(right - width + 0.5, area.center().y() - 9 + 0.5, width, 19);
        // What is asked for is filled, what is not wanted is an outline: told apart without colours, too.
        const bool wanted = what != CodeAsk::Without;
        painter->setPen(wanted ? QPen(Qt::NoPen) : QPen(theme.danger, 1.2));
        painter->setBrush(what == CodeAsk::Any ? theme.accent : what == CodeAsk::All ? theme.text : theme.surface);
        painter->drawRoundedRect(mark, 9, 9);
        painter->setFont(small);
        painter->setPen(what == CodeAsk::Any ? theme.accentText : what == CodeAsk::All ? theme.surface : theme.danger);
        painter->drawText(mark, Qt::AlignCenter, word);
        right -= width + 8;
    } else if (const int references = index.data(CodebookModel::ReferencesRole).toInt(); references > 0) {
        const QString count = QString::number(references);
        painter->setFont(small);
        painter->setPen(theme.quiet);
        painter->drawText(QRect(area.left(), area.top(), right - area.left() + 1, area.height()),
                          Qt::AlignRight | Qt::AlignVCenter, count);
        right -= QFontMetrics(small).horizontalAdvance(count) + 8;
    }
    QFont font = option.font;
    if (index.model()->hasChildren(index) || what != CodeAsk::Not) font.setWeight(QFont::DemiBold);
    const QRect words(area.left() + 19, area.top(), std::max(0, right - area.left() - 19), area.height());
    painter->setFont(font);
    painter->setPen(theme.text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace kenspeckle::gui
