// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader does to a transcript: caret and selection by keyboard and mouse, dragging and dropping, zoom.
#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "gui/models/drag_data.h"
#include "gui/views/transcript_view.h"

namespace kenspeckle::gui {

void TranscriptView::moveCaret(CodePoint to, bool extend) {
    const bool hadSelection = m_anchor != m_caret;
    m_caret = to;
    if (!extend) m_anchor = to;
    m_chosen = {};
    show({to, to});
    viewport()->update();
    if (extend || hadSelection) Q_EMIT selectionChanged();
    Q_EMIT caretMoved();
}

CodePoint TranscriptView::besideCaret(bool left, bool word) {
    const Place at = m_text->placeOf(m_caret);
    const QTextLayout& layout = m_layouts.layout(at.turn);
    int unit = at.unit;
    if (word) {
        unit = left ? layout.previousCursorPosition(at.unit, QTextLayout::SkipWords)
                    : layout.nextCursorPosition(at.unit, QTextLayout::SkipWords);
    } else {
        // As the eye sees it, which in right-to-left writing is against the reading.
        unit = left ? layout.leftCursorPosition(at.unit) : layout.rightCursorPosition(at.unit);
    }
    if (unit != at.unit) return m_text->codePointAt({at.turn, unit});
    // At the edge of the turn: on to the neighbour in the direction of reading.
    const bool backwards = at.unit == 0;
    if (backwards && at.turn > 0) {
        const auto size = m_text->turns()[static_cast<std::size_t>(at.turn - 1)].text.size();
        return m_text->codePointAt({at.turn - 1, static_cast<int>(size)});
    }
    if (!backwards && at.turn + 1 < m_layouts.count()) return m_text->codePointAt({at.turn + 1, 0});
    return m_caret;
}

CodePoint TranscriptView::lineUpOrDown(int lines) {
    const Place at = m_text->placeOf(m_caret);
    const QRectF here = m_layouts.caretRect(at);
    if (!m_caretX) m_caretX = here.x();
    const double x = *m_caretX;
    const QTextLayout& layout = m_layouts.layout(at.turn);
    Place to;
    if (std::abs(lines) > 1) {
        to = m_layouts.placeAt(
            x, std::clamp(here.center().y() + lines * m_layouts.lineHeight(), 0.0, m_layouts.totalHeight() - 1));
    } else {
        const int line = layout.lineForTextPosition(at.unit).lineNumber() + lines;
        double y = here.center().y() + lines * m_layouts.lineHeight();
        if (line < 0) {
            if (at.turn == 0) return m_text->codePointAt({0, 0});
            static_cast<void>(m_layouts.layout(at.turn - 1)); // its true height, before it is measured from
            y = m_layouts.top(at.turn) - 1;                   // its last line is the nearest to its foot
        } else if (line >= layout.lineCount()) {
            if (at.turn + 1 >= m_layouts.count()) return m_text->whole().end;
            y = m_layouts.top(at.turn + 1) + 0.5 * m_layouts.lineHeight();
        }
        to = m_layouts.placeAt(x, y);
    }
    return m_text->codePointAt(to);
}

bool TranscriptView::moveByKey(QKeyEvent* event) {
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const int page = std::max(1, static_cast<int>(viewport()->height() / m_layouts.lineHeight()) - 1);
    const Place at = m_text->placeOf(m_caret);
    const QTextLine line = m_layouts.layout(at.turn).lineForTextPosition(at.unit);
    CodePoint to = m_caret;
    bool keepsX = false;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool left = event->key() == Qt::Key_Left;
        // Without Shift the first press of an arrow key goes to the end of what is selected.
        to = !extend && !control && m_anchor != m_caret
                 ? (left ? std::min(m_anchor, m_caret) : std::max(m_anchor, m_caret))
                 : besideCaret(left, control);
        break;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        to = control ? turnBeside(*m_text, m_caret, step) : lineUpOrDown(step);
        keepsX = !control;
        break;
    }
    case Qt::Key_PageUp:
        to = lineUpOrDown(-page), keepsX = true;
        break;
    case Qt::Key_PageDown:
        to = lineUpOrDown(page), keepsX = true;
        break;
    case Qt::Key_Home:
        to = control ? m_text->whole().begin : m_text->codePointAt({at.turn, line.textStart()});
        break;
    case Qt::Key_End: {
        int end = line.textStart() + line.textLength();
        if (end < m_text->turns()[static_cast<std::size_t>(at.turn)].text.size() && end > line.textStart()) --end;
        to = control ? m_text->whole().end : m_text->codePointAt({at.turn, end});
        break;
    }
    default:
        return false;
    }
    if (!keepsX) m_caretX.reset();
    moveCaret(to, extend);
    return true;
}

void TranscriptView::keyPressEvent(QKeyEvent* event) {
    if (!m_text || m_text->empty()) return QAbstractScrollArea::keyPressEvent(event);
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::SelectAll)) return selectAll();
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeAsked();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_resizing) return endResizing(Outcome::Drop);
    if (event->key() == Qt::Key_Escape) {
        if (m_anchor != m_caret) moveCaret(m_caret, false);
        Q_EMIT dismissAsked();
        return;
    }
    if (moveByKey(event)) return;
    QAbstractScrollArea::keyPressEvent(event);
}

void TranscriptView::mousePressEvent(QMouseEvent* event) {
    if (!m_text || m_text->empty() || event->button() != Qt::LeftButton) return;
    m_pressed = event->pos();
    if (const auto end = handleUnder(event->pos())) {
        m_resizing = Resizing{m_chosen, *end, m_stripes.find(m_chosen)->range};
        return;
    }
    if (const CodingId id = stripeUnder(event->pos())) {
        const Range range = m_stripes.find(id)->range;
        m_anchor = m_caret = range.begin;
        chooseStripe(id);
        Q_EMIT selectionChanged();
        Q_EMIT caretMoved();
        return;
    }
    const CodePoint at = placeUnder(event->pos());
    m_caretX.reset();
    const Range chosen{std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
    if (chosen.contains(at) && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_mayDrag = true; // what is selected may be about to be carried to a code
        return;
    }
    m_selecting = true;
    moveCaret(at, event->modifiers().testFlag(Qt::ShiftModifier));
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event) {
    if (m_resizing) return dragHandle(event->pos(), event->modifiers());
    if (m_mayDrag) {
        if ((event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) startDrag();
        return;
    }
    if (m_selecting && event->buttons().testFlag(Qt::LeftButton)) {
        const int y = event->pos().y();
        scrollTowards(y);
        const CodePoint at = placeUnder({event->pos().x(), std::clamp(y, 0, viewport()->height() - 1)});
        if (at != m_caret) {
            m_caret = at;
            viewport()->update();
            Q_EMIT selectionChanged();
            Q_EMIT caretMoved();
        }
        return;
    }
    const CodingId id = stripeUnder(event->pos());
    emphasise(id);
    const bool overWords = event->pos().x() >= m_columns.text - 4 && event->pos().x() <= m_columns.stripes - 4;
    viewport()->setCursor(handleUnder(event->pos()) ? Qt::SizeHorCursor
                          : id                      ? Qt::PointingHandCursor
                          : overWords               ? Qt::IBeamCursor
                                                    : Qt::ArrowCursor);
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_resizing) return endResizing(Outcome::Keep);
    if (m_mayDrag) { // pressed on the selection and let go: an ordinary click after all
        m_mayDrag = false;
        moveCaret(placeUnder(event->pos()), false);
    }
    m_selecting = false;
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m_text || m_text->empty() || event->button() != Qt::LeftButton) return;
    if (const CodingId id = stripeUnder(event->pos())) return select(m_stripes.find(id)->range);
    const Place at = m_text->placeOf(placeUnder(event->pos()));
    const QString& words = m_text->turns()[static_cast<std::size_t>(at.turn)].text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    finder.setPosition(at.unit);
    if (!finder.isAtBoundary() || finder.boundaryReasons().testFlag(QTextBoundaryFinder::EndOfItem))
        finder.toPreviousBoundary();
    const auto begin = static_cast<int>(std::max<qsizetype>(finder.position(), 0));
    const qsizetype next = finder.toNextBoundary();
    const int end = next < 0 ? static_cast<int>(words.size()) : static_cast<int>(next);
    m_mayDrag = false;
    m_selecting = false;
    m_anchor = m_text->codePointAt({at.turn, begin});
    m_caret = m_text->codePointAt({at.turn, end});
    viewport()->update();
    Q_EMIT selectionChanged();
    Q_EMIT caretMoved();
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_text) return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        const CodePoint at = placeUnder(event->pos());
        if (const CodingId id = stripeUnder(event->pos())) {
            chooseStripe(id);
        } else if (!Range{std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)}.contains(at)) {
            moveCaret(at, false);
        }
        Q_EMIT menuAsked(event->globalPos());
    } else {
        Q_EMIT menuAsked(viewport()->mapToGlobal(rectOf(m_caret).bottomLeft()));
    }
}

void TranscriptView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0) setZoom(m_zoom + (event->angleDelta().y() > 0 ? 10 : -10));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void TranscriptView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TranscriptView::startDrag() {
    m_mayDrag = false;
    const Range range = selection();
    if (range.empty()) return;
    auto* drag = new QDrag(this);
    drag->setMimeData(passageData({m_text->transcript().id, range}, selectedWords()).release());
    drag->exec(Qt::CopyAction);
}

void TranscriptView::dragEnterEvent(QDragEnterEvent* event) {
    if (m_text && !m_text->empty() && codeIn(*event->mimeData())) event->acceptProposedAction();
}

void TranscriptView::dragMoveEvent(QDragMoveEvent* event) {
    if (!m_text || m_text->empty() || !codeIn(*event->mimeData())) return event->ignore();
    const QPoint point = event->position().toPoint();
    const Range chosen = selection();
    m_dropTarget = chosen.contains(placeUnder(point)) ? std::optional(chosen) : turnUnder(point);
    viewport()->update();
    if (m_dropTarget)
        event->acceptProposedAction();
    else
        event->ignore();
}

void TranscriptView::dragLeaveEvent(QDragLeaveEvent*) {
    m_dropTarget.reset();
    viewport()->update();
}

void TranscriptView::dropEvent(QDropEvent* event) {
    const auto code = codeIn(*event->mimeData());
    if (!m_text || m_text->empty() || !code) return event->ignore();
    const QPoint point = event->position().toPoint();
    const Range chosen = selection();
    const std::optional<Range> target = chosen.contains(placeUnder(point)) ? std::optional(chosen) : turnUnder(point);
    m_dropTarget.reset();
    viewport()->update();
    if (!target || target->empty()) return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT codeDropped(*code, *target);
}

} // namespace kenspeckle::gui
