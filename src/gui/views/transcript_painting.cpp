// SPDX-License-Identifier: GPL-3.0-or-later
// How a transcript looks: the turns, the tints under their words and the stripes beside them.
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

#include "gui/theme.h"
#include "gui/views/transcript_view.h"

namespace kenspeckle::gui {

namespace {

QTextLayout::FormatRange under(int begin, int end, const QColor& colour) {
    QTextLayout::FormatRange range;
    range.start = begin;
    range.length = end - begin;
    range.format.setBackground(colour);
    return range;
}

/// The colour under a stretch that several codes share: an even mix, a little stronger for each.
QColor mixed(const StripeSet& set, const std::vector<std::size_t>& stripes, CodingId emphasised) {
    double red = 0, green = 0, blue = 0, weight = 0;
    bool strong = false;
    for (const std::size_t index : stripes) {
        const Stripe& stripe = set.stripes()[index];
        const double share = stripe.id == emphasised ? 6.0 : 1.0;
        strong = strong || stripe.id == emphasised;
        red += share * stripe.colour.redF();
        green += share * stripe.colour.greenF();
        blue += share * stripe.colour.blueF();
        weight += share;
    }
    const QColor mean = QColor::fromRgbF(static_cast<float>(red / weight), static_cast<float>(green / weight),
                                         static_cast<float>(blue / weight));
    const double depth = 0.85 + 0.15 * static_cast<double>(std::min<std::size_t>(stripes.size(), 4));
    return tintOf(mean, strong ? depth * 1.8 : depth);
}

} // namespace

void TranscriptView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::current().surface);
    m_painted.clear();
    if (!m_text) return;
    if (m_text->empty()) {
        painter.setPen(Theme::current().quiet);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Nothing was said in this transcript."));
        return;
    }
    const int first = m_layouts.turnAtHeight(toContent(0));
    int last = first;
    for (int turn = first; turn < m_layouts.count(); ++turn) {
        if (toViewport(m_layouts.top(turn)) > viewport()->height()) break;
        paintTurn(painter, turn);
        last = turn;
    }
    paintStripes(painter, first, last);
    paintHandles(painter);
    if (hasFocus()) {
        const QRect caretAt = rectOf(m_caret);
        painter.fillRect(QRect(caretAt.x(), caretAt.y(), 2, caretAt.height()), Theme::current().accent);
    }
}

QList<QTextLayout::FormatRange> TranscriptView::marksOf(int turn) const {
    const Theme& theme = Theme::current();
    const Range range = m_text->turns()[static_cast<std::size_t>(turn)].range;
    QList<QTextLayout::FormatRange> marks;
    // While a passage is resized, what it is to be is strong and what it was is not.
    const CodingId emphasised = m_resizing ? CodingId{} : m_emphasised ? m_emphasised : m_chosen;
    for (const StripeSet::Segment& segment : m_stripes.segments(range)) {
        const auto units = m_text->unitsIn(turn, segment.range);
        marks.append(under(units.begin, units.end, mixed(m_stripes, segment.stripes, emphasised)));
    }
    if (m_resizing && m_resizing->range.overlaps(range))
        if (const Stripe* stripe = m_stripes.find(m_resizing->id)) {
            const auto units = m_text->unitsIn(turn, m_resizing->range);
            marks.append(under(units.begin, units.end, tintOf(stripe->colour, 1.8)));
        }
    // Those of earlier turns are skipped by halving: there may be thousands.
    const auto firstHit = std::partition_point(m_hits.begin(), m_hits.end(),
                                               [&range](const Range& hit) { return hit.end <= range.begin; });
    for (auto next = firstHit; next != m_hits.end() && next->begin < range.end; ++next) {
        const Range& hit = *next;
        const auto units = m_text->unitsIn(turn, hit);
        marks.append(under(units.begin, units.end, theme.hit));
    }
    const Range chosen{std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
    if (chosen.overlaps(range) && !m_resizing) { // it would hide what the passage is to be
        const auto units = m_text->unitsIn(turn, chosen);
        marks.append(under(units.begin, units.end, theme.selection));
    }
    return marks;
}

void TranscriptView::paintTurn(QPainter& painter, int turn) {
    const Theme& theme = Theme::current();
    const ShownTurn& shown = m_text->turns()[static_cast<std::size_t>(turn)];
    const QTextLayout& layout = m_layouts.layout(turn);
    const int top = toViewport(m_layouts.top(turn));
    const int lineHeight = static_cast<int>(m_layouts.lineHeight());
    const bool quiet = shown.role != SpeakerRole::Participant;

    if (m_dropTarget && m_dropTarget->overlaps(shown.range)) {
        QColor wash = theme.accent;
        wash.setAlphaF(0.12F);
        const int height = static_cast<int>(m_layouts.height(turn) - lineHeight * 0.5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(wash);
        painter.drawRoundedRect(QRect(m_columns.text - 6, top - 2, m_columns.textWidth + 12, height), 6, 6);
    }
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    painter.setFont(small);
    painter.setPen(theme.quiet);
    painter.drawText(QRect(0, top, m_columns.number, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(shown.number));
    if (!shown.time.isEmpty())
        painter.drawText(QRect(m_columns.time - 80, top, 80, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                         shown.time);
    if (!shown.speaker.isEmpty()) {
        QFont label = font();
        label.setWeight(quiet ? QFont::Normal : QFont::DemiBold);
        painter.setFont(label);
        painter.setPen(quiet ? theme.quiet : theme.text);
        const QString name = QFontMetrics(label).elidedText(shown.speaker, Qt::ElideRight, m_columns.speakerWidth);
        painter.drawText(QRect(m_columns.speaker, top, m_columns.speakerWidth, lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
    }
    painter.setPen(quiet ? theme.quiet : theme.text);
    layout.draw(&painter, QPointF(m_columns.text, top), marksOf(turn), viewport()->rect());
}

void TranscriptView::paintStripes(QPainter& painter, int firstTurn, int lastTurn) {
    const Theme& theme = Theme::current();
    const Range seen{m_text->turns()[static_cast<std::size_t>(firstTurn)].range.begin,
                     m_text->turns()[static_cast<std::size_t>(lastTurn)].range.end};
    painter.setRenderHint(QPainter::Antialiasing);
    QFont label = font();
    label.setPointSizeF(font().pointSizeF() * 0.92);
    const int nameHeight = QFontMetrics(label).height() + 3;
    int nextName = 0; // the first height free for a name
    int unnamed = 0;
    const int lanesRight = m_columns.names - 6;
    const CodingId emphasised = m_emphasised ? m_emphasised : m_chosen;

    for (const std::size_t index : m_stripes.overlapping(seen)) {
        const Stripe& stripe = m_stripes.stripes()[index];
        // A stripe that runs out of sight is drawn to the edge: where exactly it ends need not be laid out.
        const Range range = shownRange(stripe);
        if (!range.overlaps(seen)) continue;
        const bool cutAbove = range.begin < seen.begin;
        const bool cutBelow = range.end > seen.end;
        const TurnLayouts::Extent extent =
            m_layouts.extentOf({std::max(range.begin, seen.begin), std::min(range.end, seen.end)});
        const int top = cutAbove ? -4 : toViewport(extent.top) + 3;
        const int bottom = cutBelow ? viewport()->height() + 4 : toViewport(extent.bottom) - 3;
        if (bottom < 0 || top > viewport()->height()) continue;
        const int x = m_columns.stripes + m_stripes.lane(index) * m_columns.laneWidth;
        if (x + m_columns.laneWidth > lanesRight) {
            ++unnamed;
            continue;
        }
        const bool strong = stripe.id == emphasised;
        const int thick = std::max(2, m_columns.laneWidth - 4) + (strong ? 2 : 0);
        PaintedStripe painted{stripe.id, QRect(x, top, thick, std::max(bottom - top, 4)), {}};
        painter.setPen(Qt::NoPen);
        painter.setBrush(markOf(stripe.colour));
        painter.drawRoundedRect(painted.bar, 2, 2);

        const int nameTop = std::max({top - 2, nextName, 4});
        // A name stands where its stripe is, or it would seem to belong to another.
        const bool room = m_columns.namesWidth > 40 &&
                          nameTop + nameHeight / 2 <= std::max(bottom, top + 3 * nameHeight) &&
                          nameTop + nameHeight <= viewport()->height() + nameHeight / 2;
        if (room) {
            painted.name = QRect(m_columns.names, nameTop, m_columns.namesWidth, nameHeight);
            nextName = nameTop + nameHeight;
            label.setBold(strong);
            painter.setFont(label);
            const QRect dot(m_columns.names, nameTop + nameHeight / 2 - 4, 8, 8);
            painter.drawRoundedRect(dot, 2.5, 2.5);
            const QRect words = painted.name.adjusted(14, 0, 0, 0);
            if (strong) {
                painter.setBrush(theme.raised);
                painter.drawRoundedRect(words.adjusted(-3, 0, 0, 0), 4, 4);
            }
            painter.setPen(strong ? theme.text : theme.quiet);
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                             QFontMetrics(label).elidedText(stripe.name, Qt::ElideRight, words.width()));
        } else {
            ++unnamed;
        }
        m_painted.push_back(painted);
    }
    if (unnamed > 0 && m_columns.namesWidth > 40) {
        painter.setFont(label);
        painter.setPen(theme.quiet);
        painter.drawText(
            QRect(m_columns.names, viewport()->height() - nameHeight - 4, m_columns.namesWidth, nameHeight),
            Qt::AlignLeft | Qt::AlignVCenter, tr("+%n more here", nullptr, unnamed));
    }
}

} // namespace kenspeckle::gui
