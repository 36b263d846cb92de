// SPDX-License-Identifier: GPL-3.0-or-later
// How a printed transcript looks.
#include <QDate>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QTextLine>

#include <algorithm>
#include <cmath>

#include "gui/printing/transcript_pages.h"
#include "gui/printing/transcript_paper.h"

namespace kenspeckle::gui {

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](float channel) {
        return channel <= 0.04045F ? static_cast<double>(channel) / 12.92
                                   : std::pow((static_cast<double>(channel) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor paper::tint(const std::vector<QColor>& colours) {
    double red = 0, green = 0, blue = 0;
    for (const QColor& colour : colours) {
        red += colour.redF();
        green += colour.greenF();
        blue += colour.blueF();
    }
    const auto count = static_cast<double>(std::max<std::size_t>(colours.size(), 1));
    // Stronger where several codes meet, but never so dark that ink does not stand out.
    const double share = std::min(0.14 + 0.06 * count, 0.38);
    const auto pale = [&](double sum) { return static_cast<float>(1 - share + share * sum / count); };
    return QColor::fromRgbF(pale(red), pale(green), pale(blue));
}

void paper::paintPattern(QPainter& painter, const QRectF& bar, int number, const QColor& colour) {
    painter.save();
    painter.setPen(QPen(kInk, fromPoints(0.4)));
    painter.setBrush(colour);
    painter.drawRect(bar);
    painter.setClipRect(bar, Qt::IntersectClip);
    const double step = fromMillimetres(1.3);
    const double width = bar.width();
    const QColor ink = luminance(colour) < 0.18 ? QColor(Qt::white) : kInk;
    painter.setPen(QPen(ink, fromPoints(0.6)));
    const auto rows = [&](auto&& draw, double distance) {
        for (double y = bar.top() - width; y < bar.bottom() + width; y += distance)
            draw(y);
    };
    const auto falling = [&](double y) { painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y + width)); };
    const auto rising = [&](double y) { painter.drawLine(QPointF(bar.left(), y + width), QPointF(bar.right(), y)); };
    const auto level = [&](double y) { painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y)); };
    const auto upright = [&](double x) { painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom())); };
    switch (number % 8) {
    case 1: // plain
        break;
    case 2:
        rows(rising, step);
        break;
    case 3:
        rows(level, step);
        break;
    case 4:
        upright(bar.center().x());
        break;
    case 5:
        rows(falling, step);
        break;
    case 6:
        rows(rising, step * 1.4);
        rows(falling, step * 1.4);
        break;
    case 7:
        painter.setBrush(ink);
        rows([&](double y) { painter.drawEllipse(QPointF(bar.center().x(), y), width * 0.16, width * 0.16); }, step);
        break;
    default:
        rows(level, step * 2);
        upright(bar.center().x());
        break;
    }
    painter.restore();
}

void TranscriptPages::paint(QPainter& painter, int page) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const Page& shown = page_(page);
    if (page == 0) paintHead(painter);
    paintLines(painter, shown);
    paintMarks(painter, shown);
    paintBars(painter, shown);
    paintLegend(painter, shown);
    paintEdges(painter, page);
}

void TranscriptPages::paintHead(QPainter& painter) const {
    const QFont title = sized(paper::kTitleSize, QFont::DemiBold);
    const QFontMetricsF metrics(title);
    painter.setFont(title);
    painter.setPen(paper::kInk);
    painter.drawText(
        QRectF(m_body.left(), m_body.top(), m_body.width(), metrics.height()), Qt::AlignLeft,
        metrics.elidedText(QString::fromStdString(m_print.text->transcript().name), Qt::ElideRight, m_body.width()));
    QStringList facts{m_print.study, tr("%n turn(s)", nullptr, static_cast<int>(m_print.text->turns().size())),
                      tr("%n passage(s) coded", nullptr, static_cast<int>(m_print.stripes.size()))};
    if (!m_print.whose.isEmpty()) facts << m_print.whose;
    facts << QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    painter.setFont(sized(paper::kSmallSize));
    painter.setPen(paper::kQuiet);
    const double top = m_body.top() + metrics.height() + fromMillimetres(1);
    const double height = QFontMetricsF(sized(paper::kSmallSize)).height();
    painter.drawText(QRectF(m_body.left(), top, m_body.width(), height), Qt::AlignLeft,
                     facts.join(QStringLiteral("  ·  ")));
    painter.setPen(QPen(paper::kHair, fromPoints(0.5)));
    const double line = top + height + fromMillimetres(2);
    painter.drawLine(QPointF(m_body.left(), line), QPointF(m_body.right(), line));
    if (m_print.text->empty()) {
        painter.setPen(paper::kQuiet);
        painter.setFont(sized(paper::kTextSize));
        painter.drawText(QPointF(m_body.left(), line + fromMillimetres(10)),
                         tr("Nothing was said in this transcript."));
    }
}

void TranscriptPages::paintEdges(QPainter& painter, int page) const {
    const QFont small = sized(paper::kSmallSize);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    painter.setPen(paper::kQuiet);
    const double height = metrics.height();
    if (page > 0) {
        const QRectF head(m_body.left(), m_body.top() - fromMillimetres(8), m_body.width(), height);
        const QString name = QString::fromStdString(m_print.text->transcript().name);
        painter.drawText(head, Qt::AlignLeft, metrics.elidedText(m_print.study, Qt::ElideRight, head.width() * 0.45));
        painter.drawText(head, Qt::AlignRight, metrics.elidedText(name, Qt::ElideRight, head.width() * 0.45));
    }
    const QRectF foot(m_body.left(), m_body.bottom() + fromMillimetres(4), m_body.width(), height);
    painter.drawText(foot, Qt::AlignRight, tr("Page %1 of %2").arg(page + 1).arg(count()));
    const auto& bars = page_(page).bars;
    const auto hidden = std::count_if(bars.begin(), bars.end(), [](const Bar& bar) { return bar.lane < 0; });
    if (hidden > 0)
        painter.drawText(foot, Qt::AlignLeft,
                         tr("%n more passage(s) on this page, marked in the text by their numbers only", nullptr,
                            static_cast<int>(hidden)));
}

void TranscriptPages::paintLines(QPainter& painter, const Page& page) const {
    const double left = m_body.left();
    const QFontMetricsF text(sized(paper::kTextSize));
    for (std::size_t index = 0; index < page.lines.size(); ++index) {
        const Line& placed = page.lines[index];
        const ShownTurn& turn = m_print.text->turns()[static_cast<std::size_t>(placed.turn)];
        const QTextLine line = layout(placed.turn).lineAt(placed.line);
        const bool quiet = turn.role != SpeakerRole::Participant;
        const double ascent = placed.top + m_lineHeight * paper::kBaseline - text.ascent();
        if (placed.line == 0 || index == 0) {
            const bool goesOn = placed.line > 0;
            const double base = ascent + text.ascent(); // the one all three stand on
            const QFont small = sized(paper::kSmallSize);
            const QString number = QString::number(turn.number);
            painter.setFont(small);
            painter.setPen(paper::kQuiet);
            painter.drawText(QPointF(left + paper::kNumberWidth - QFontMetricsF(small).horizontalAdvance(number), base),
                             number);
            const QFont label = sized(paper::kTextSize, quiet || goesOn ? QFont::Normal : QFont::DemiBold);
            painter.setFont(label);
            painter.setPen(quiet || goesOn ? paper::kQuiet : paper::kInk);
            QString speaker = turn.speaker;
            if (goesOn) speaker += QStringLiteral(" …");
            painter.drawText(QPointF(left + paper::kSpeakerLeft, base),
                             QFontMetricsF(label).elidedText(speaker, Qt::ElideRight, paper::kSpeakerWidth));
        }
        painter.setPen(quiet ? paper::kQuiet : paper::kInk);
        // Every line of a layout stands at its top: where it belongs is known here.
        line.draw(&painter, QPointF(left + paper::kTextLeft, ascent) - line.position());
    }
}

void TranscriptPages::paintMarks(QPainter& painter, const Page& page) const {
    const QFont small = sized(paper::kMarkSize, QFont::DemiBold);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    for (const Mark& mark : page.marks) {
        QStringList numbers;
        for (const int number : mark.numbers)
            numbers << QString::number(number);
        const QString label = numbers.join(QLatin1Char(','));
        const double tick = fromMillimetres(1);
        const double top = mark.top + m_lineHeight * 0.02;
        painter.setPen(QPen(paper::kInk, fromPoints(0.5)));
        painter.drawLine(QPointF(mark.x, top), QPointF(mark.x, mark.top + m_lineHeight * 0.86));
        painter.drawLine(QPointF(mark.x, top), QPointF(mark.x + (mark.leftwards ? -tick : tick), top));
        const double width = metrics.horizontalAdvance(label);
        const double x = mark.leftwards ? mark.x - tick - fromPoints(0.6) - width : mark.x + tick + fromPoints(0.6);
        painter.drawText(QPointF(x, top + fromPoints(paper::kMarkSize * 0.74)), label);
    }
}

void TranscriptPages::paintBars(QPainter& painter, const Page& page) const {
    int lanes = 1;
    for (const Bar& bar : page.bars)
        lanes = std::max(lanes, bar.lane + 1);
    const double lane = std::min(paper::kWidestLane, paper::kLanesWidth / lanes);
    const double thick = std::min(lane * 0.72, fromMillimetres(2));
    const double lanesLeft = m_body.right() - paper::kNamesWidth - paper::kLanesWidth;
    const double namesLeft = m_body.right() - paper::kNamesWidth + fromMillimetres(1);
    const QFont small = sized(paper::kSmallSize);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    double nextName = m_body.top();
    for (const Bar& bar : page.bars) {
        if (bar.lane < 0) continue;
        const Stripe& stripe = m_print.stripes[bar.stripe];
        const int number = numberOf(stripe.code);
        const double inset = m_lineHeight * 0.12;
        const QRectF area(lanesLeft + bar.lane * lane, bar.top + inset, thick, bar.bottom - bar.top - 2 * inset);
        paper::paintPattern(painter, area, number, stripe.colour);
        const double top = std::max(bar.top, nextName);
        // A name stands beside its stripe, or not at all: its number is at the words.
        if (top + metrics.height() > std::max(bar.bottom, bar.top + 3 * m_lineHeight) ||
            top + metrics.height() > m_body.bottom())
            continue;
        nextName = top + metrics.height();
        const double width = m_body.right() - namesLeft;
        painter.setPen(paper::kInk);
        painter.drawText(
            QRectF(namesLeft, top, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(QStringLiteral("%1  %2").arg(number).arg(stripe.name), Qt::ElideRight, width));
    }
}

void TranscriptPages::paintLegend(QPainter& painter, const Page& page) const {
    if (page.legendTitle >= 0) {
        painter.setFont(sized(paper::kTextSize, QFont::DemiBold));
        painter.setPen(paper::kInk);
        painter.drawText(QRectF(m_body.left(), page.legendTitle, m_body.width(), m_lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Codes"));
    }
    const QFont font = sized(paper::kTextSize);
    const QFontMetricsF metrics(font);
    for (const LegendLine& line : page.legend) {
        const Entry& entry = m_legend[line.entry];
        const int number = static_cast<int>(line.entry) + 1;
        painter.setFont(font);
        painter.setPen(paper::kInk);
        painter.drawText(QRectF(m_body.left(), line.top, paper::kNumberWidth, m_lineHeight),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        const QRectF sample(m_body.left() + paper::kSpeakerLeft, line.top + m_lineHeight * 0.2, fromMillimetres(2),
                            m_lineHeight * 0.6);
        paper::paintPattern(painter, sample.adjusted(0, 0, fromMillimetres(3), 0), number, entry.colour);
        const QString passages = tr("%n passage(s)", nullptr, entry.passages);
        const double right = metrics.horizontalAdvance(passages) + fromMillimetres(4);
        const QRectF name(sample.left() + fromMillimetres(8), line.top,
                          m_body.right() - sample.left() - fromMillimetres(8) - right, m_lineHeight);
        const QString own = metrics.elidedText(entry.name, Qt::ElideRight, name.width());
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, own);
        const QString theme = entry.path.chopped(std::min(entry.path.size(), entry.name.size() + 3)); // " / "
        const double gap = metrics.horizontalAdvance(own) + fromMillimetres(3);
        painter.setPen(paper::kQuiet);
        painter.drawText(name.adjusted(gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(theme, Qt::ElideRight, std::max(0.0, name.width() - gap)));
        painter.drawText(QRectF(name.right(), line.top, right, m_lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                         passages);
    }
}

} // namespace kenspeckle::gui
