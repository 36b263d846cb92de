// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/coverage.h"

#include <algorithm>

namespace kenspeckle::model {

std::vector<Range> unite(std::vector<Range> ranges) {
    ranges.erase(std::remove_if(ranges.begin(), ranges.end(), [](const Range& range) { return range.empty(); }),
                 ranges.end());
    std::sort(ranges.begin(), ranges.end());
    std::size_t kept = 0;
    for (std::size_t next = 1; next < ranges.size(); ++next) {
        if (ranges[kept].overlaps(ranges[next])) {
            ranges[kept].end = std::max(ranges[kept].end, ranges[next].end);
        } else {
            ranges[++kept] = ranges[next];
        }
    }
    if (!ranges.empty()) ranges.resize(kept + 1);
    return ranges;
}

std::vector<Range> shared(const std::vector<Range>& a, const std::vector<Range>& b) {
    std::vector<Range> common;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (const auto both = a[i].intersection(b[k])) common.push_back(*both);
        a[i].end < b[k].end ? ++i : ++k;
    }
    return common;
}

std::int64_t covered(std::vector<Range> ranges) {
    std::int64_t total = 0;
    for (const Range& range : unite(std::move(ranges)))
        total += range.length();
    return total;
}

} // namespace kenspeckle::model
