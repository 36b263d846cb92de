// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/quote_list_view.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "gui/views/list_zoom.h"

namespace kenspeckle::gui {

QuoteListView::QuoteListView(QuoteListModel& model, QWidget* parent)
    : QAbstractItemView(parent), m_model(model), m_layouts(model), m_zoom(settings::quotesZoom()) {
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the rows would be measured for another width
    setMouseTracking(true);
    setAccessibleName(tr("Quotes"));
    setModel(&model);
}

QFont QuoteListView::textFont() const { return scaled(font(), m_scale * m_zoom / 100.0); }

void QuoteListView::measure() {
    m_layouts.reset(textFont(), viewport()->width());
    m_hovered = -1;
    updateGeometries();
}

void QuoteListView::reset() {
    QAbstractItemView::reset();
    measure();
    viewport()->update();
}

void QuoteListView::goToTop() {
    clearSelection();
    verticalScrollBar()->setValue(0);
    if (const int first = nextQuote(-1, 1); first >= 0)
        selectionModel()->setCurrentIndex(m_model.index(first), QItemSelectionModel::NoUpdate);
}

void QuoteListView::setQuotes(std::vector<Quote> quotes, const Codebook& codebook) {
    struct Place {
        Passage passage;
        std::vector<std::string> headings;
    };
    const auto placeOf = [this](const QModelIndex& index) -> std::optional<Place> {
        const Quote* quote = index.isValid() ? m_model.quoteAt(index.row()) : nullptr;
        if (!quote) return std::nullopt;
        return Place{quote->passage, quote->headings};
    };
    int topRow = m_layouts.rowAt(verticalOffset());
    double offset = 0;
    std::optional<Place> top;
    if (topRow >= 0 && verticalOffset() > 0) {
        if (m_model.isHeading(topRow)) topRow = nextQuote(topRow, 1);
        if (topRow >= 0) {
            top = placeOf(m_model.index(topRow));
            offset = verticalOffset() - m_layouts.top(topRow);
        }
    }
    const std::optional<Place> current = placeOf(currentIndex());
    const int currentRow = currentIndex().row();
    std::vector<Place> selected;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        if (auto place = placeOf(index)) selected.push_back(std::move(*place));

    m_model.setQuotes(std::move(quotes), codebook);
    if (top)
        if (const int row = m_model.rowOf(top->passage, top->headings); row >= 0) {
            m_layouts.layOut(row);
            updateGeometries();
            verticalScrollBar()->setValue(static_cast<int>(std::lround(m_layouts.top(row) + offset)));
        }
    for (const Place& place : selected)
        if (const int row = m_model.rowOf(place.passage, place.headings); row >= 0)
            selectionModel()->select(m_model.index(row), QItemSelectionModel::Select);
    int row = current ? m_model.rowOf(current->passage, current->headings) : -1;
    // Where the current quote is gone, the one that took its place is next.
    if (row < 0 && m_model.rowCount() > 0)
        row = nextQuote(std::max(-1, std::min(currentRow, m_model.rowCount()) - 1), 1);
    if (row < 0) row = nextQuote(m_model.rowCount(), -1);
    if (row >= 0) selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::NoUpdate);
}

std::vector<const Quote*> QuoteListView::chosen() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    if (rows.empty() && currentIndex().isValid()) rows.push_back(currentIndex().row());
    std::sort(rows.begin(), rows.end());
    std::vector<const Quote*> quotes;
    for (const int row : rows)
        if (const Quote* quote = m_model.quoteAt(row)) quotes.push_back(quote);
    return quotes;
}

void QuoteListView::setScale(double scale) {
    m_scale = scale;
    measure();
    viewport()->update();
}

/// The quote on top stays there.
void QuoteListView::zoom(int percent) {
    if (percent == m_zoom) return;
    const int top = m_layouts.rowAt(verticalOffset());
    m_zoom = percent;
    measure();
    if (top >= 0) {
        m_layouts.layOut(top);
        updateGeometries();
        verticalScrollBar()->setValue(static_cast<int>(std::lround(m_layouts.top(top))));
    }
    viewport()->update();
}

void QuoteListView::wheelEvent(QWheelEvent* event) {
    if (const int percent = quotesZoomAfter(*event)) {
        zoom(percent);
        return event->accept();
    }
    QAbstractItemView::wheelEvent(event);
}

int QuoteListView::verticalOffset() const { return verticalScrollBar()->value(); }

QRect QuoteListView::visualRect(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= m_layouts.count()) return {};
    const int top = static_cast<int>(std::lround(m_layouts.top(index.row()))) - verticalOffset();
    return {0, top, viewport()->width(), static_cast<int>(std::lround(m_layouts.height(index.row())))};
}

QModelIndex QuoteListView::indexAt(const QPoint& point) const {
    const double y = point.y() + verticalOffset();
    if (y < 0 || y >= m_layouts.totalHeight()) return {};
    return m_model.index(m_layouts.rowAt(y));
}

void QuoteListView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid() || index.row() >= m_layouts.count()) return;
    m_layouts.layOut(index.row());
    updateGeometries();
    const QRect rect = visualRect(index);
    int value = verticalOffset();
    if (hint == PositionAtCenter)
        value += rect.center().y() - viewport()->height() / 2;
    else if (hint == PositionAtTop || rect.top() < 0 || rect.height() > viewport()->height())
        value += rect.top();
    else if (hint == PositionAtBottom || rect.bottom() > viewport()->height())
        value += rect.bottom() - viewport()->height() + 1;
    verticalScrollBar()->setValue(value);
    viewport()->update();
}

void QuoteListView::updateGeometries() {
    QAbstractItemView::updateGeometries();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_layouts.totalHeight())) - viewport()->height()));
}

void QuoteListView::layOutSeen() {
    if (m_layouts.count() == 0) return;
    // The row at the top keeps its place while those that are seen find their true heights.
    const int first = m_layouts.rowAt(verticalOffset());
    bool changed = false;
    for (int row = first; row < m_layouts.count(); ++row) {
        if (m_layouts.top(row) > verticalOffset() + viewport()->height()) break;
        changed = m_layouts.layOut(row) != 0 || changed;
    }
    if (changed) updateGeometries();
}

void QuoteListView::paintEvent(QPaintEvent* event) {
    layOutSeen();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_layouts.count() == 0) return;
    for (int row = m_layouts.rowAt(verticalOffset() + event->rect().top()); row < m_layouts.count(); ++row) {
        const QModelIndex index = m_model.index(row);
        const QRect rect = visualRect(index);
        if (rect.top() > event->rect().bottom()) break;
        if (!m_model.isHeading(row)) {
            QStyleOptionViewItem option;
            option.rect = rect.adjusted(4, 0, -4, -1);
            if (selectionModel()->isSelected(index)) option.state |= QStyle::State_Selected;
            if (row == m_hovered) option.state |= QStyle::State_MouseOver;
            if (hasFocus() && index == currentIndex()) option.state |= QStyle::State_HasFocus;
            paintRow(painter, option);
            if (hasFocus() && index == currentIndex()) {
                painter.setPen(QPen(Theme::current().accent, 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5), 5, 5);
            }
        }
        m_layouts.paint(painter, row, rect.topLeft());
    }
}

void QuoteListView::resizeEvent(QResizeEvent* event) {
    QAbstractItemView::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) return updateGeometries();
    // Other line breaks: the quote on top stays on top.
    const int top = m_layouts.rowAt(verticalOffset());
    const bool scrolled = verticalOffset() > 0;
    measure();
    if (top >= 0 && scrolled) verticalScrollBar()->setValue(static_cast<int>(m_layouts.top(top)));
}

void QuoteListView::changeEvent(QEvent* event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PaletteChange)
        measure();
}

void QuoteListView::dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
    QAbstractItemView::dataChanged(from, to, roles);
    for (int row = from.row(); row <= to.row() && row < m_layouts.count(); ++row) {
        m_layouts.forget(row);
        m_layouts.layOut(row);
    }
    updateGeometries();
    viewport()->update();
}

int QuoteListView::nextQuote(int row, int step) const {
    for (row += step; row >= 0 && row < m_model.rowCount(); row += step)
        if (!m_model.isHeading(row)) return row;
    return -1;
}

QModelIndex QuoteListView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int rows = m_model.rowCount();
    const int at = currentIndex().row();
    int to = -1;
    switch (action) {
    case MoveHome:
        to = nextQuote(-1, 1);
        break;
    case MoveEnd:
        to = nextQuote(rows, -1);
        break;
    case MoveUp:
    case MovePrevious:
        to = nextQuote(at, -1);
        if (to < 0) verticalScrollBar()->setValue(0); // the heading above it
        break;
    case MoveDown:
    case MoveNext:
        to = nextQuote(at, 1);
        break;
    case MovePageUp:
    case MovePageDown: {
        if (at < 0) return m_model.index(std::max(0, nextQuote(-1, 1)));
        const double page = viewport()->height() * (action == MovePageUp ? -1.0 : 1.0);
        const int aim = m_layouts.rowAt(m_layouts.top(at) + page);
        to = action == MovePageUp ? nextQuote(std::min(aim, at - 1) + 1, -1) : nextQuote(std::max(aim, at + 1) - 1, 1);
        if (to < 0) to = action == MovePageUp ? nextQuote(-1, 1) : nextQuote(rows, -1);
        break;
    }
    default:
        break;
    }
    return to < 0 ? currentIndex() : m_model.index(to);
}

void QuoteListView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) {
    const QRect area = rect.normalized();
    int from = m_layouts.rowAt(area.top() + verticalOffset());
    int to = m_layouts.rowAt(area.bottom() + verticalOffset());
    QItemSelection selection;
    for (; from >= 0 && from <= to; ++from) // headings cannot be chosen
        if (!m_model.isHeading(from)) selection.select(m_model.index(from), m_model.index(from));
    selectionModel()->select(selection, flags);
}

QRegion QuoteListView::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QRect rect = visualRect(m_model.index(row));
            if (rect.bottom() >= 0 && rect.top() <= viewport()->height()) region += rect;
        }
    return region;
}

void QuoteListView::toggleContext(const QModelIndex& index, bool show) {
    if (const Quote* quote = index.isValid() ? m_model.quoteAt(index.row()) : nullptr)
        if ((m_model.contextOf(quote->passage) != nullptr) != show) Q_EMIT contextToggled(quote->passage, show);
}

bool QuoteListView::event(QEvent* event) {
    // Another list may have been made larger meanwhile: one size for all.
    if (event->type() == QEvent::Show) zoom(settings::quotesZoom());
    // Ctrl+K is the window's too; here it is for the quotes.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier) {
            event->accept();
            return true;
        }
    }
    return QAbstractItemView::event(event);
}

void QuoteListView::keyPressEvent(QKeyEvent* event) {
    const Quote* quote = currentIndex().isValid() ? m_model.quoteAt(currentIndex().row()) : nullptr;
    if (event->matches(QKeySequence::Copy)) return Q_EMIT copyAsked();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->key() == Qt::Key_K && event->modifiers() == Qt::ControlModifier) return Q_EMIT recodeAsked();
    if (!plain) return QAbstractItemView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (quote) Q_EMIT passageAsked(quote->passage);
        return;
    case Qt::Key_Space:
        if (quote) toggleContext(currentIndex(), m_model.contextOf(quote->passage) == nullptr);
        return;
    case Qt::Key_Right:
        return toggleContext(currentIndex(), true);
    case Qt::Key_Left:
        return toggleContext(currentIndex(), false);
    case Qt::Key_Delete:
        return Q_EMIT removeAsked();
    default:
        QAbstractItemView::keyPressEvent(event);
    }
}

void QuoteListView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const Quote* quote = index.isValid() ? m_model.quoteAt(index.row()) : nullptr;
    if (quote && event->button() == Qt::LeftButton) {
        const QPointF inRow = event->position() - QPointF(visualRect(index).topLeft());
        if (m_layouts.contextButton(index.row()).adjusted(-4, -4, 4, 4).contains(inRow)) {
            toggleContext(index, m_model.contextOf(quote->passage) == nullptr);
            return;
        }
    }
    QAbstractItemView::mousePressEvent(event);
}

void QuoteListView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const Quote* quote = index.isValid() ? m_model.quoteAt(index.row()) : nullptr;
    if (!quote || event->button() != Qt::LeftButton) return;
    const QPointF inRow = event->position() - QPointF(visualRect(index).topLeft());
    if (m_layouts.contextButton(index.row()).adjusted(-4, -4, 4, 4).contains(inRow)) return mousePressEvent(event);
    Q_EMIT passageAsked(quote->passage);
}

void QuoteListView::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (const int row = index.isValid() ? index.row() : -1; row != m_hovered) {
        m_hovered = row;
        viewport()->update();
    }
    QAbstractItemView::mouseMoveEvent(event);
}

void QuoteListView::contextMenuEvent(QContextMenuEvent* event) {
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        at = viewport()->mapToGlobal(visualRect(currentIndex()).topLeft() + QPoint(40, 20));
    Q_EMIT menuAsked(at);
}

} // namespace kenspeckle::gui
