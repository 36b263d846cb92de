// SPDX-License-Identifier: GPL-3.0-or-later
// The handles at the ends of the chosen passage: dragged, they give it another beginning or end.
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

#include "gui/theme.h"
#include "gui/views/transcript_view.h"

namespace kenspeckle::gui {

namespace {
constexpr int kKnob = 10; // across
constexpr int kReach = 5; // how far beside the knob it can be taken hold of
} // namespace

Range TranscriptView::shownRange(const Stripe& stripe) const {
    return m_resizing && m_resizing->id == stripe.id ? m_resizing->range : stripe.range;
}

std::optional<Range> TranscriptView::resizing() const {
    return m_resizing ? std::optional(m_resizing->range) : std::nullopt;
}

QRect TranscriptView::handleRect(PassageEnd end) {
    const Stripe* stripe = m_text && !m_text->empty() ? m_stripes.find(m_chosen) : nullptr;
    if (!stripe) return {};
    const Range range = shownRange(*stripe);
    // Of a turn out of sight nothing is laid out for a handle's sake.
    const Place place = m_text->placeOf(end == PassageEnd::Begin ? range.begin : range.end - 1);
    const double top = m_layouts.top(place.turn);
    if (toViewport(top + m_layouts.height(place.turn)) < 0 || toViewport(top) > viewport()->height()) return {};
    const QRectF edge = m_layouts.edgeRect(range, end);
    const int x = m_columns.text + static_cast<int>(edge.x());
    const int y = toViewport(end == PassageEnd::Begin ? edge.top() : edge.bottom());
    const QRect knob(x - kKnob / 2, end == PassageEnd::Begin ? y - kKnob + 2 : y - 2, kKnob, kKnob);
    return knob.intersects(viewport()->rect()) ? knob : QRect();
}

std::optional<PassageEnd> TranscriptView::handleUnder(QPoint point) {
    for (const PassageEnd end : {PassageEnd::End, PassageEnd::Begin}) {
        const QRect knob = handleRect(end);
        if (!knob.isEmpty() && knob.adjusted(-kReach, -kReach, kReach, kReach).contains(point)) return end;
    }
    return std::nullopt;
}

void TranscriptView::paintHandles(QPainter& painter) {
    const Stripe* stripe = m_stripes.find(m_chosen);
    if (!stripe) return;
    const QColor colour = markOf(stripe->colour);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PassageEnd end : {PassageEnd::Begin, PassageEnd::End}) {
        const QRect knob = handleRect(end);
        if (knob.isEmpty()) continue;
        const QRectF edge = m_layouts.edgeRect(shownRange(*stripe), end);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(QRectF(knob.center().x(), toViewport(edge.top()), 2, edge.height()));
        painter.setPen(QPen(Theme::current().surface, 1.5));
        painter.drawEllipse(knob);
    }
}

void TranscriptView::scrollTowards(int y) {
    if (y < 0) verticalScrollBar()->setValue(verticalScrollBar()->value() + y);
    if (y > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + y - viewport()->height());
}

void TranscriptView::dragHandle(QPoint point, Qt::KeyboardModifiers modifiers) {
    scrollTowards(point.y());
    const CodePoint under = placeUnder({point.x(), std::clamp(point.y(), 0, viewport()->height() - 1)});
    const PassageEnd end = m_resizing->end;
    const CodePoint at = modifiers.testFlag(Qt::AltModifier) ? under : snapped(*m_text, under, end);
    Range range = m_resizing->range;
    if (end == PassageEnd::Begin) // never past the other end: a word stays
        range.begin = at < range.end ? at : nextEdge(*m_text, range.end, PassageEnd::Begin, -1);
    else
        range.end = at > range.begin ? at : nextEdge(*m_text, range.begin, PassageEnd::End, 1);
    if (range.empty() || range == m_resizing->range) return;
    m_resizing->range = range;
    viewport()->update();
}

void TranscriptView::endResizing(Outcome outcome) {
    if (!m_resizing) return;
    const Resizing done = *m_resizing;
    m_resizing.reset();
    viewport()->update();
    const Stripe* stripe = m_stripes.find(done.id);
    if (outcome == Outcome::Drop || !stripe) return;
    const Range range = m_text->trimmed(done.range);
    if (!range.empty() && range != stripe->range) Q_EMIT resizeAsked(done.id, range);
}

} // namespace kenspeckle::gui
