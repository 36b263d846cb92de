// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript's miniature beside its scroll bar.
#include <QScrollBar>

#include <algorithm>

#include "gui/views/density_bar.h"
#include "gui/views/transcript_view.h"

namespace kenspeckle::gui {

void TranscriptView::buildDensityBar() {
    m_density = new DensityBar(this);
    setViewportMargins(0, 0, DensityBar::kWidth, 0);
    m_density->setSource(
        [this](int rows) { return densityOf(m_stripes.stripes(), rows, [this](CodePoint at) { return shareOf(at); }); },
        [this] {
            std::vector<double> hits;
            for (const Range& hit : m_hits)
                hits.push_back(shareOf(hit.begin));
            return hits;
        });
    connect(m_density, &DensityBar::placeAsked, this, [this](double share) {
        const double middle = share * m_layouts.totalHeight();
        verticalScrollBar()->setValue(static_cast<int>(middle) - viewport()->height() / 2);
    });
}

double TranscriptView::shareOf(CodePoint at) const {
    if (!m_text || m_text->empty()) return 0;
    const int turn = m_text->turnAt(at);
    const Range range = m_text->turns()[static_cast<std::size_t>(turn)].range;
    const auto length = static_cast<double>(std::max<std::int64_t>(range.length(), 1));
    const double inside = std::clamp(static_cast<double>(at - range.begin) / length, 0.0, 1.0);
    return (m_layouts.top(turn) + inside * m_layouts.height(turn)) / std::max(m_layouts.totalHeight(), 1.0);
}

void TranscriptView::showSeenPart() {
    if (!m_text || m_text->empty()) return m_density->setSeen({0, 1});
    const QScrollBar& bar = *verticalScrollBar();
    const double all = bar.maximum() + viewport()->height();
    m_density->setSeen({bar.value() / all, std::min(1.0, (bar.value() + viewport()->height()) / all)});
}

} // namespace kenspeckle::gui
