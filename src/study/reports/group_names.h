// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kenspeckle::study {

/// The values of an attribute as a count groups people by them.
struct GroupNames {
    std::vector<std::string> values; ///< sorted; "not recorded" last where somebody has none
    std::size_t recorded = 0;        ///< how many of them are values; the one that may follow is of those without

    /// Of a count: ToCount or StudyFrequencies.
    template <class Counted> [[nodiscard]] static GroupNames of(const Counted& counted) {
        return {counted.values, counted.values.size() - (counted.lastIsNotRecorded ? 1 : 0)};
    }
    /// As QuoteFilter::where takes it: empty for those without.
    [[nodiscard]] std::string wanted(std::size_t group) const {
        return group < recorded ? values[group] : std::string();
    }
};

} // namespace kenspeckle::study
