// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "analysis/frequency.h"
#include "kenspeckle/codebook.h"
#include "kenspeckle/reporting.h"
#include "kenspeckle/study.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// A study's frequencies with what their rows and groups are called.
struct StudyFrequencies {
    Codebook codebook;
    std::string coder;               ///< whose passages were counted; empty for everybody's
    std::vector<std::string> values; ///< one per group
    bool lastIsNotRecorded = false;  ///< the last group is of those who have no value
    analysis::Frequencies frequencies;
};

/// What there is to count, before it is counted.
struct ToCount {
    Codebook codebook;
    std::string coder;
    Voices voices;
    std::vector<std::string> values;
    analysis::FrequencyInput input;
    bool lastIsNotRecorded = false;
};

/// Reads what may be seen of the coder asked for: see visibility.h. Of the options, what decides who and what is
/// counted; what is shown of it is frequencyTable()'s.
[[nodiscard]] Result<ToCount> readToCount(Study::Parts& parts, const FrequencyOptions& options);
/// The same, counted.
[[nodiscard]] Result<StudyFrequencies> countStudy(Study::Parts& parts, const FrequencyOptions& options);

} // namespace kenspeckle::study
