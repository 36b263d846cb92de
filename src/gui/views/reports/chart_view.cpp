// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/chart_view.h"

#include <QAccessible>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {

constexpr int kNarrowest = 420;
constexpr int kWidest = 1100;
constexpr int kMargin = 16;
constexpr int kApart = 24;

bool reads(const ChartSpot& one, const ChartSpot& other) {
    if (std::abs(one.top - other.top) > 2) return one.top < other.top;
    return one.left < other.left;
}

} // namespace

ChartView::ChartView(std::shared_ptr<const Chart> chart, QWidget* parent) : QWidget(parent), m_chart(std::move(chart)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(fromUtf8(m_chart->title.empty() ? m_chart->name : m_chart->title));
    setAccessibleDescription(tr("A chart. The arrow keys go from value to value, Enter opens the quotes."));
}

void ChartView::drawAt(int width) {
    if (width == m_width) return;
    m_width = width;
    redraw();
}

void ChartView::redraw() {
    if (m_width <= 0) return;
    m_drawn = drawChart(*m_chart, m_width, Theme::current().dark ? ChartLook::Dark : ChartLook::Light);
    if (m_drawn.svg.empty())
        m_renderer.load(QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"));
    else
        m_renderer.load(QByteArray::fromRawData(m_drawn.svg.data(), static_cast<qsizetype>(m_drawn.svg.size())));
    m_order.resize(m_drawn.spots.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [this](std::size_t a, std::size_t b) { return reads(m_drawn.spots[a], m_drawn.spots[b]); });
    if (m_current >= static_cast<int>(m_drawn.spots.size())) m_current = -1;
    m_hovered = -1;
    setFixedSize(std::max(1, static_cast<int>(std::ceil(m_drawn.width))),
                 std::max(1, static_cast<int>(std::ceil(m_drawn.height))));
    update();
    Q_EMIT redrawn();
}

QRectF ChartView::areaOf(int spot) const {
    const ChartSpot& at = m_drawn.spots[static_cast<std::size_t>(spot)];
    return {at.left, at.top, at.width, at.height};
}

int ChartView::spotAt(const QPointF& point) const {
    for (int spot = static_cast<int>(m_drawn.spots.size()) - 1; spot >= 0; --spot) // the topmost is last
        if (areaOf(spot).adjusted(-1, -1, 1, 1).contains(point)) return spot;
    return -1;
}

bool ChartView::opens(int spot) const {
    return spot >= 0 && !std::holds_alternative<std::monostate>(m_drawn.spots[static_cast<std::size_t>(spot)].evidence);
}

void ChartView::ask(int spot) {
    if (!opens(spot)) return;
    const ChartSpot& at = m_drawn.spots[static_cast<std::size_t>(spot)];
    Q_EMIT evidenceAsked(at.evidence, fromUtf8(at.tip));
}

void ChartView::setCurrent(int spot) {
    m_current = spot;
    update();
    if (spot < 0) return;
    const QString tip = fromUtf8(m_drawn.spots[static_cast<std::size_t>(spot)].tip);
    setAccessibleDescription(tip);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    const QRect area = areaOf(spot).toAlignedRect();
    for (QWidget* above = parentWidget(); above; above = above->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(above)) {
            const QPoint centre = mapTo(scroll->widget(), area.center());
            scroll->ensureVisible(centre.x(), centre.y(), 60, 60);
            break;
        }
    QToolTip::showText(mapToGlobal(area.bottomLeft() + QPoint(0, 4)), tip, this);
}

QImage ChartView::image(double scale) {
    QImage made((QSizeF(m_drawn.width, m_drawn.height) * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    made.fill(Theme::current().surface);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    m_renderer.render(&painter, QRectF(made.rect()));
    return made;
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_renderer.render(&painter, QRectF(0, 0, m_drawn.width, m_drawn.height));
    const Theme& theme = Theme::current();
    const auto ring = [&](int spot, const QPen& pen) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(areaOf(spot).adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
    };
    if (opens(m_hovered)) ring(m_hovered, QPen(theme.quiet, 1));
    if (m_current >= 0 && hasFocus()) ring(m_current, QPen(theme.accent, 2));
    if (m_current < 0 && hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    const int spot = spotAt(event->position());
    if (spot == m_hovered) return;
    m_hovered = spot;
    setCursor(opens(spot) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    if (spot < 0) return QToolTip::hideText();
    QString tip = fromUtf8(m_drawn.spots[static_cast<std::size_t>(spot)].tip);
    if (opens(spot)) tip += QLatin1Char('\n') + tr("Click for the quotes.");
    QToolTip::showText(event->globalPosition().toPoint(), tip, this, areaOf(spot).toAlignedRect());
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_current = spotAt(event->position());
    update();
    ask(m_current);
}

void ChartView::leaveEvent(QEvent* event) {
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    if (m_order.empty()) return QWidget::keyPressEvent(event);
    const auto at = std::find(m_order.begin(), m_order.end(), static_cast<std::size_t>(std::max(m_current, 0)));
    const auto last = static_cast<int>(m_order.size()) - 1;
    int place = m_current < 0 ? -1 : static_cast<int>(at - m_order.begin());
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        place = std::min(place + 1, last);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        place = std::max(place - 1, 0);
        break;
    case Qt::Key_Home:
        place = 0;
        break;
    case Qt::Key_End:
        place = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return ask(m_current);
    default:
        return QWidget::keyPressEvent(event);
    }
    setCurrent(static_cast<int>(m_order[static_cast<std::size_t>(place)]));
}

void ChartView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) redraw();
}

ChartsView::ChartsView(QWidget* parent) : QScrollArea(parent) {
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the charts would be drawn for another width
    setFrameShape(QFrame::NoFrame);
}

void ChartsView::setReport(const std::shared_ptr<const Report>& report) {
    const int down = verticalScrollBar()->value();
    m_charts.clear();
    auto* inside = new QWidget;
    if (report)
        for (const Chart& chart : report->charts) {
            auto* made = new ChartView(std::shared_ptr<const Chart>(report, &chart), inside);
            connect(made, &ChartView::evidenceAsked, this, &ChartsView::evidenceAsked);
            connect(made, &ChartView::redrawn, this, &ChartsView::place);
            m_charts.push_back(made);
        }
    setWidget(inside);
    inside->show();
    layOut();
    verticalScrollBar()->setValue(down);
}

void ChartsView::place() {
    if (!widget()) return;
    int top = kMargin;
    int width = viewport()->width();
    for (ChartView* each : m_charts) {
        each->move(kMargin, top);
        top += each->height() + kApart;
        width = std::max(width, each->width() + 2 * kMargin);
    }
    widget()->resize(width, top - kApart + kMargin);
}

ChartView* ChartsView::current() const {
    for (ChartView* each : m_charts)
        if (each->hasFocus()) return each;
    for (ChartView* each : m_charts)
        if (!each->visibleRegion().isEmpty()) return each;
    return m_charts.empty() ? nullptr : m_charts.front();
}

void ChartsView::layOut() {
    if (!isVisible()) return; // what nobody looks at is not drawn
    const int width = std::clamp(viewport()->width() - 2 * kMargin, kNarrowest, kWidest);
    for (ChartView* each : m_charts)
        each->drawAt(width);
    place();
}

void ChartsView::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    layOut();
}

void ChartsView::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    layOut();
}

} // namespace kenspeckle::gui
