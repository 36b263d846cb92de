// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/quote_layouts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "text/offsets.h"

namespace kenspeckle::gui {

namespace {

constexpr double kSide = 20;  ///< left and right of the words
constexpr double kBar = 14;   ///< from the code's bar to the words
constexpr double kAbove = 12; ///< a row's margins
constexpr double kBelow = 14;
constexpr double kButton = 22;
constexpr std::size_t kMostRows = 400;

QFont headingFont(const QFont& font) {
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

double headingHeight(const QFont& font) { return QFontMetricsF(font).height() + 26; }

/// One attribution line and one of codes, in small letters.
double footHeight(const QFont& font) { return 2 * QFontMetricsF(scaled(font, 0.92)).height() + 10; }

} // namespace

void QuoteLayouts::reset(const QFont& font, double width) {
    m_font = font;
    m_width = width;
    const QFontMetricsF metrics(font);
    m_lineHeight = std::ceil(metrics.lineSpacing() * 1.18);
    m_letterWidth = std::max(1.0, metrics.averageCharWidth());
    m_rows.clear();
    m_tops.clear();
    const int rows = m_model.rowCount();
    m_known.assign(static_cast<std::size_t>(rows), false);
    m_heights.resize(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row)
        m_heights[static_cast<std::size_t>(row)] = guess(row);
}

void QuoteLayouts::forget(int row) {
    m_rows.erase(row);
    m_known[static_cast<std::size_t>(row)] = false;
}

double QuoteLayouts::guess(int row) const {
    const Quote* quote = m_model.quoteAt(row);
    if (!quote) return headingHeight(m_font);
    const double letters = std::max(10.0, (m_width - 2 * kSide - kBar) / m_letterWidth);
    const double length = static_cast<double>(quote->passage.range.length());
    return kAbove + std::ceil(std::max(1.0, length / letters)) * m_lineHeight + footHeight(m_font) + kBelow;
}

void QuoteLayouts::sumUp() const {
    if (!m_tops.empty()) return;
    m_tops.reserve(m_heights.size() + 1);
    double y = 0;
    for (const double height : m_heights) {
        m_tops.push_back(y);
        y += height;
    }
    m_tops.push_back(y);
}

double QuoteLayouts::totalHeight() const {
    sumUp();
    return m_tops.back();
}

double QuoteLayouts::top(int row) const {
    sumUp();
    return m_tops[static_cast<std::size_t>(std::clamp(row, 0, count()))];
}

int QuoteLayouts::rowAt(double y) const {
    if (m_heights.empty()) return -1;
    sumUp();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(static_cast<int>(after - m_tops.begin()) - 1, 0, count() - 1);
}

void QuoteLayouts::addBlock(RowLayout& row, double& y, const QString& words, const QString& label, bool quiet,
                            int markBegin, int markLength) const {
    Block block;
    block.label = label;
    block.quiet = quiet;
    block.top = y;
    if (!label.isEmpty()) y += QFontMetricsF(scaled(m_font, 0.9)).height() + 2;
    QString shown = words;
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator); // as long as before
    block.layout = std::make_unique<QTextLayout>(shown, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    block.layout->setTextOption(option);
    block.layout->setCacheEnabled(true);
    if (markLength > 0) {
        QTextLayout::FormatRange marked;
        marked.start = markBegin;
        marked.length = markLength;
        marked.format.setBackground(Theme::current().selection);
        marked.format.setForeground(Theme::current().text);
        block.layout->setFormats({marked});
    }
    block.layout->beginLayout();
    const double width = std::max(40.0, m_width - 2 * kSide - kBar);
    for (QTextLine line = block.layout->createLine(); line.isValid(); line = block.layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (m_lineHeight - line.height()) / 2});
        y += m_lineHeight;
    }
    block.layout->endLayout();
    row.blocks.push_back(std::move(block));
}

QuoteLayouts::RowLayout QuoteLayouts::layOutQuote(const Quote& quote) const {
    RowLayout row;
    double y = kAbove;
    if (const auto* context = m_model.contextOf(quote.passage)) {
        for (const ContextTurn& turn : *context) {
            int begin = 0, length = 0;
            if (const auto common = turn.range.intersection(quote.passage.range)) {
                const text::OffsetMap offsets(turn.text);
                const Range marked = common->shifted(-turn.range.begin.value);
                begin = static_cast<int>(offsets.toUtf16(marked.begin));
                length = static_cast<int>(offsets.toUtf16(marked.end)) - begin;
            }
            QString label = QString::number(turn.number);
            if (!turn.speaker.empty()) label += QStringLiteral("  ") + fromUtf8(turn.speaker);
            addBlock(row, y, fromUtf8(turn.text), label, turn.role != SpeakerRole::Participant || length == 0, begin,
                     length);
            y += 6;
        }
    } else {
        addBlock(row, y, fromUtf8(quote.text), {}, false, 0, 0);
    }
    row.foot = y + 4;
    return row;
}

double QuoteLayouts::layOut(int row) {
    const auto at = static_cast<std::size_t>(row);
    if (m_rows.count(row) > 0) return 0;
    const Quote* quote = m_model.quoteAt(row);
    if (!quote) {
        m_known[at] = true;
        return 0;
    }
    // The latest few hundred rows are kept; laying one out again is quick.
    if (m_rows.size() >= kMostRows) m_rows.clear();
    RowLayout laidOut = layOutQuote(*quote);
    const double height = laidOut.foot + footHeight(m_font) + kBelow - 6;
    m_rows.emplace(row, std::move(laidOut));
    m_known[at] = true;
    const double more = height - m_heights[at];
    if (std::abs(more) < 0.5) return 0;
    m_heights[at] = height;
    m_tops.clear();
    return more;
}

QRectF QuoteLayouts::contextButton(int row) const {
    if (m_model.isHeading(row)) return {};
    return {m_width - kSide - kButton + 6, height(row) - kBelow - footHeight(m_font) + 8, kButton, kButton};
}

void QuoteLayouts::paintHeading(QPainter& painter, int row, const QPointF& at) const {
    const Theme& theme = Theme::current();
    const QModelIndex index = m_model.index(row);
    const QFont bold = headingFont(m_font);
    const QFont small = scaled(m_font, 0.92);
    const QString count = index.data(QuoteListModel::DetailRole).toString();
    const double countWidth = QFontMetricsF(small).horizontalAdvance(count);
    const QRectF line(at.x() + kSide, at.y(), m_width - 2 * kSide, height(row) - 6);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(
        line.adjusted(0, 0, -countWidth - 16, -4), Qt::AlignLeft | Qt::AlignBottom,
        QFontMetricsF(bold).elidedText(index.data().toString(), Qt::ElideMiddle, line.width() - countWidth - 16));
    painter.setFont(small);
    painter.setPen(theme.quiet);
    painter.drawText(line.adjusted(0, 0, 0, -4), Qt::AlignRight | Qt::AlignBottom, count);
    painter.setPen(theme.border);
    painter.drawLine(line.bottomLeft(), line.bottomRight());
}

void QuoteLayouts::paintFoot(QPainter& painter, int row, const QPointF& at, double foot) const {
    const Theme& theme = Theme::current();
    const Quote& quote = *m_model.quoteAt(row);
    const QFont small = scaled(m_font, 0.92);
    const QFontMetricsF metrics(small);
    const double left = at.x() + kSide + kBar;
    const double right = at.x() + m_width - kSide - kButton;
    double y = at.y() + foot;
    painter.setFont(small);
    QString who = fromUtf8(quote.attribution);
    const QString where = fromUtf8(quote.transcript);
    painter.setPen(theme.text);
    who = metrics.elidedText(who, Qt::ElideRight, right - left);
    painter.drawText(QPointF(left, y + metrics.ascent()), who);
    // The transcript often bears the person's name: said twice it would be noise.
    if (!quote.attribution.empty() && quote.attribution.rfind(quote.transcript, 0) == 0) {
    } else if (const double used =
                   quote.attribution.empty() ? 0 : metrics.horizontalAdvance(who + QStringLiteral(" · "));
               right - left - used > 40) {
        painter.setPen(theme.quiet);
        painter.drawText(QPointF(left + used - (used > 0 ? metrics.horizontalAdvance(QStringLiteral("· ")) : 0),
                                 y + metrics.ascent()),
                         metrics.elidedText((used > 0 ? QStringLiteral("· ") : QString()) + where, Qt::ElideRight,
                                            right - left - used));
    }
    y += metrics.height() + 3;
    double x = left;
    for (const QuoteListModel::CodeMark& mark : m_model.codesAt(row)) {
        if (right - x < 40) break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(markOf(mark.colour));
        painter.drawRoundedRect(QRectF(x, y + metrics.height() / 2 - 4.5, 9, 9), 2.5, 2.5);
        painter.setPen(theme.quiet);
        const QString name = metrics.elidedText(mark.name, Qt::ElideRight, right - x - 14);
        painter.drawText(QPointF(x + 14, y + metrics.ascent()), name);
        x += 14 + metrics.horizontalAdvance(name) + 16;
    }
    // The button: a chevron, down while the turns around are shown.
    const QRectF button = contextButton(row).translated(at);
    const QPointF centre = button.center();
    painter.setPen(QPen(theme.quiet, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (m_model.contextOf(quote.passage))
        painter.drawPolyline(QPolygonF({centre + QPointF(-4, 2), centre + QPointF(0, -2), centre + QPointF(4, 2)}));
    else
        painter.drawPolyline(QPolygonF({centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)}));
}

void QuoteLayouts::paint(QPainter& painter, int row, const QPointF& at) const {
    const auto found = m_rows.find(row);
    if (m_model.isHeading(row)) return paintHeading(painter, row, at);
    if (found == m_rows.end()) return;
    const Theme& theme = Theme::current();
    const RowLayout& laidOut = found->second;
    const auto marks = m_model.codesAt(row);
    painter.setPen(Qt::NoPen);
    painter.setBrush(marks.empty() ? theme.border : markOf(marks.front().colour));
    painter.drawRoundedRect(QRectF(at.x() + kSide, at.y() + kAbove + 2, 3, laidOut.foot - kAbove - 6), 1.5, 1.5);
    for (const Block& block : laidOut.blocks) {
        if (!block.label.isEmpty()) {
            const QFont small = scaled(m_font, 0.9);
            painter.setFont(small);
            painter.setPen(theme.quiet);
            painter.drawText(QPointF(at.x() + kSide + kBar, at.y() + block.top + QFontMetricsF(small).ascent()),
                             block.label);
        }
        painter.setPen(block.quiet ? theme.quiet : theme.text);
        block.layout->draw(&painter, at + QPointF(kSide + kBar, 0));
    }
    paintFoot(painter, row, at, laidOut.foot);
    painter.setPen(theme.border);
    const double foot = at.y() + height(row) - 0.5;
    painter.drawLine(QPointF(at.x() + kSide, foot), QPointF(at.x() + m_width - kSide, foot));
}

} // namespace kenspeckle::gui
