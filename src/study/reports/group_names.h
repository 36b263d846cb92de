// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/result.h"
#include "kenspeckle/study.h"

namespace kenspeckle::study {

/// The values of an attribute as a count groups people by them.
struct GroupNames {
    std::vector<std::string> values; ///< sorted; "not recorded" last where somebody has none
    std::size_t recorded = 0;        ///< how many of them are values; the one that may follow is of those without

    /// As QuoteFilter::where takes it: empty for those without.
    [[nodiscard]] std::string wanted(std::size_t group) const {
        return group < recorded ? values[group] : std::string();
    }
};

/// Of the values that a count came with: StudyFrequencies::values.
[[nodiscard]] Result<GroupNames> groupNames(Study& study, const std::string& attribute,
                                            std::vector<std::string> values);

} // namespace kenspeckle::study
