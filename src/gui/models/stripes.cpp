// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/stripes.h"

#include <algorithm>
#include <queue>

namespace kenspeckle::gui {

StripeSet::StripeSet(std::vector<Stripe> stripes, std::int64_t margin) : m_stripes(std::move(stripes)) {
    std::sort(m_stripes.begin(), m_stripes.end(), [](const Stripe& a, const Stripe& b) {
        if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
        if (a.range.end != b.range.end) return a.range.end > b.range.end;
        return a.id < b.id;
    });
    // Lanes that are taken, by where they become free; and lanes free now, the leftmost first.
    using Busy = std::pair<CodePoint, int>;
    std::priority_queue<Busy, std::vector<Busy>, std::greater<>> busy;
    std::priority_queue<int, std::vector<int>, std::greater<>> freeLanes;
    CodePoint furthest;
    for (const Stripe& stripe : m_stripes) {
        while (!busy.empty() && busy.top().first + margin <= stripe.range.begin) {
            freeLanes.push(busy.top().second);
            busy.pop();
        }
        int lane = m_laneCount;
        if (freeLanes.empty()) {
            ++m_laneCount;
        } else {
            lane = freeLanes.top();
            freeLanes.pop();
        }
        m_lanes.push_back(lane);
        busy.emplace(stripe.range.end, lane);
        furthest = std::max(furthest, stripe.range.end);
        m_furthest.push_back(furthest);
    }
}

std::vector<std::size_t> StripeSet::overlapping(Range range) const {
    std::vector<std::size_t> found;
    // The furthest ends ascend, so the first stripe that can reach the range is found by halving.
    const auto first = std::upper_bound(m_furthest.begin(), m_furthest.end(), range.begin);
    for (auto index = static_cast<std::size_t>(first - m_furthest.begin());
         index < m_stripes.size() && m_stripes[index].range.begin < range.end; ++index)
        if (m_stripes[index].range.overlaps(range)) found.push_back(index);
    return found;
}

std::vector<std::size_t> StripeSet::around(CodePoint at) const {
    // Touching at the end counts: the caret stands there after a passage has been selected.
    std::vector<std::size_t> found = overlapping({at - 1, at + 1});
    std::stable_sort(found.begin(), found.end(), [this](std::size_t a, std::size_t b) {
        return m_stripes[a].range.length() < m_stripes[b].range.length();
    });
    return found;
}

const Stripe* StripeSet::find(CodingId id) const {
    const auto found =
        std::find_if(m_stripes.begin(), m_stripes.end(), [id](const Stripe& stripe) { return stripe.id == id; });
    return found == m_stripes.end() ? nullptr : &*found;
}

std::vector<StripeSet::Segment> StripeSet::segments(Range range) const {
    const std::vector<std::size_t> inside = overlapping(range);
    std::vector<CodePoint> cuts;
    cuts.reserve(inside.size() * 2);
    for (const std::size_t index : inside) {
        cuts.push_back(std::max(m_stripes[index].range.begin, range.begin));
        cuts.push_back(std::min(m_stripes[index].range.end, range.end));
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<Segment> made;
    std::vector<std::size_t> open;
    std::size_t next = 0;
    for (std::size_t cut = 0; cut + 1 < cuts.size(); ++cut) {
        const Range stretch{cuts[cut], cuts[cut + 1]};
        while (next < inside.size() && m_stripes[inside[next]].range.begin <= stretch.begin)
            open.push_back(inside[next++]);
        std::erase_if(open, [&](std::size_t index) { return m_stripes[index].range.end <= stretch.begin; });
        if (!open.empty()) made.push_back({stretch, open});
    }
    return made;
}

} // namespace kenspeckle::gui
