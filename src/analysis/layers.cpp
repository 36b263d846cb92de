// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layers.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace kenspeckle::analysis {

std::vector<SeenStretch> seenFromAbove(const std::vector<Layer>& layers) {
    /// Where a layer begins or ends.
    struct Edge {
        std::int64_t at = 0;
        bool begins = false;
        const Layer* layer = nullptr;
    };
    std::vector<Edge> edges;
    for (const Layer& layer : layers) {
        if (layer.end <= layer.begin) continue;
        edges.push_back({layer.begin, true, &layer});
        edges.push_back({layer.end, false, &layer});
    }
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });

    std::multiset<std::pair<std::int64_t, std::int32_t>> open; ///< length and code, the one on top first
    std::map<std::int32_t, int> openOf;                        ///< layers per code
    std::vector<SeenStretch> seen;
    for (std::size_t i = 0; i < edges.size();) {
        const std::int64_t at = edges[i].at;
        for (; i < edges.size() && edges[i].at == at; ++i) {
            const Layer& layer = *edges[i].layer;
            const std::pair key(layer.end - layer.begin, layer.code);
            if (edges[i].begins) {
                open.insert(key);
                ++openOf[layer.code];
            } else {
                open.erase(open.find(key));
                if (--openOf[layer.code] == 0) openOf.erase(layer.code);
            }
        }
        if (open.empty()) continue;
        const std::int32_t top = open.begin()->second;
        const auto together = static_cast<std::int32_t>(openOf.size());
        const std::int64_t end = edges[i].at;
        if (!seen.empty() && seen.back().end == at && seen.back().code == top) {
            seen.back().end = end;
            seen.back().together = std::max(seen.back().together, together);
        } else {
            seen.push_back({at, end, top, together});
        }
    }
    return seen;
}

} // namespace kenspeckle::analysis
