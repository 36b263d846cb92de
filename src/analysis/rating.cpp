// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rating.h"

#include <algorithm>
#include <cstddef>

namespace kenspeckle::analysis {

namespace {

/// Where a coder's passages begin or end.
struct Border {
    CodePoint at;
    CoderSet coder = 0;
    bool begins = false;
};

std::vector<Border> bordersOf(const PassagesOfCoders& passages) {
    std::vector<Border> borders;
    for (std::size_t coder = 0; coder < passages.size(); ++coder)
        for (const Range& range : passages[coder]) {
            borders.push_back({range.begin, CoderSet{1} << coder, true});
            borders.push_back({range.end, CoderSet{1} << coder, false});
        }
    // An end before a beginning at the same place: a coder whose passages touch stays within the code.
    std::sort(borders.begin(), borders.end(), [](const Border& a, const Border& b) {
        if (a.at != b.at) return a.at < b.at;
        return !a.begins && b.begins;
    });
    return borders;
}

} // namespace

std::vector<Range> united(std::vector<Range> ranges) {
    std::erase_if(ranges, [](const Range& range) { return range.empty(); });
    std::sort(ranges.begin(), ranges.end());
    std::vector<Range> result;
    for (const Range& range : ranges) {
        if (!result.empty() && result.back().overlaps(range))
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

std::vector<RatedStretch> rateCodePoints(const std::vector<Range>& speech, const PassagesOfCoders& passages) {
    const std::vector<Border> borders = bordersOf(passages);
    std::vector<RatedStretch> rated;
    std::size_t next = 0;
    CoderSet coded = 0;
    for (const Range& stretch : speech) {
        if (stretch.empty()) continue;
        const std::size_t first = rated.size();
        const auto add = [&](CodePoint begin, CodePoint end) {
            if (begin >= end) return;
            if (rated.size() > first && rated.back().coded == coded)
                rated.back().range.end = end;
            else
                rated.push_back({{begin, end}, coded});
        };
        CodePoint at = stretch.begin;
        for (; next < borders.size() && borders[next].at < stretch.end; ++next) {
            const Border& border = borders[next];
            if (border.at > at) {
                add(at, border.at);
                at = border.at;
            }
            coded = border.begins ? coded | border.coder : coded & ~border.coder;
        }
        add(at, stretch.end);
    }
    return rated;
}

std::vector<RatedStretch> rateUnits(const std::vector<Range>& units, const PassagesOfCoders& passages) {
    std::vector<RatedStretch> rated;
    rated.reserve(units.size());
    for (const Range& unit : units)
        if (!unit.empty()) rated.push_back({unit, 0});
    for (std::size_t coder = 0; coder < passages.size(); ++coder) {
        auto unit = rated.begin();
        for (const Range& passage : passages[coder]) {
            unit = std::lower_bound(unit, rated.end(), passage.begin,
                                    [](const RatedStretch& each, CodePoint begin) { return each.range.end <= begin; });
            // `unit` stays at the first unit reached: the next passage may reach the last one too.
            for (auto each = unit; each != rated.end() && each->range.begin < passage.end; ++each)
                each->coded |= CoderSet{1} << coder;
        }
    }
    return rated;
}

} // namespace kenspeckle::analysis
