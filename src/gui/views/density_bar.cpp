// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/density_bar.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {
constexpr int kSide = 3;     // free beside the marks
constexpr int kHitWidth = 6; // of the column of hits, at the right
constexpr int kLeast = 12;   // height of what is seen
// Width of one coding as a share of the column; each further one adds some of what is left.
constexpr double kFirst = 0.5;
} // namespace

DensityBar::DensityBar(QWidget* parent) : QWidget(parent) {
    setFixedWidth(kWidth);
    setFocusPolicy(Qt::NoFocus); // the arrow keys of the text go everywhere the bar does
    setAccessibleName(tr("The whole transcript in miniature"));
    setToolTip(tr("The whole transcript: where it is coded, where hits are. Click to go there."));
    setCursor(Qt::PointingHandCursor);
}

void DensityBar::setSource(std::function<std::vector<DensityRow>(int)> density,
                           std::function<std::vector<double>()> hits) {
    m_density = std::move(density);
    m_hitsOf = std::move(hits);
    refresh();
}

void DensityBar::refresh() {
    m_outOfDate = true;
    update();
}

void DensityBar::setSeen(Part part) {
    if (part == m_seen) return;
    m_seen = part;
    update();
}

void DensityBar::read() {
    if (!m_outOfDate && static_cast<int>(m_rows.size()) == height()) return;
    m_rows = m_density ? m_density(height()) : std::vector<DensityRow>();
    m_hits = m_hitsOf ? m_hitsOf() : std::vector<double>();
    m_outOfDate = false;
}

void DensityBar::paintEvent(QPaintEvent*) {
    read();
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, 1, height()), theme.border);
    const int column = width() - 2 * kSide - kHitWidth;
    for (int row = 0; row < static_cast<int>(m_rows.size());) {
        const DensityRow& first = m_rows[static_cast<std::size_t>(row)];
        int after = row + 1; // rows that are alike are one rectangle
        while (after < static_cast<int>(m_rows.size()) &&
               m_rows[static_cast<std::size_t>(after)].codings == first.codings &&
               m_rows[static_cast<std::size_t>(after)].colour == first.colour)
            ++after;
        if (first.codings > 0) {
            double left = 1 - kFirst;
            for (int more = 1; more < std::min(first.codings, 8); ++more)
                left *= 0.7;
            painter.fillRect(QRect(kSide, row, std::max(2, static_cast<int>(column * (1 - left))), after - row),
                             markOf(first.colour));
        }
        row = after;
    }
    QColor hit = theme.hit;
    hit = theme.dark ? hit.lighter(160) : hit.darker(115);
    for (const double share : m_hits)
        painter.fillRect(
            QRect(width() - kSide - kHitWidth + 2, static_cast<int>(share * (height() - 2)), kHitWidth - 2, 2), hit);
    const int top = static_cast<int>(m_seen.top * height());
    const int high = std::max(kLeast, static_cast<int>((m_seen.bottom - m_seen.top) * height()));
    QColor wash = theme.accent;
    wash.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(wash);
    painter.drawRoundedRect(QRectF(1.5, std::min(top, height() - high) + 0.5, width() - 2.5, high - 1), 3, 3);
}

void DensityBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && height() > 0)
        Q_EMIT placeAsked(std::clamp(event->position().y() / height(), 0.0, 1.0));
}

void DensityBar::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton) && height() > 0)
        Q_EMIT placeAsked(std::clamp(event->position().y() / height(), 0.0, 1.0));
}

void DensityBar::wheelEvent(QWheelEvent* event) { event->ignore(); } // the text's

} // namespace kenspeckle::gui
