// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "analysis/frequency.h"
#include "kenspeckle/codebook.h"
#include "kenspeckle/reporting.h"
#include "storage/database.h"

namespace kenspeckle::study {

/// A study's frequencies with what their rows and groups are called.
struct StudyFrequencies {
    Codebook codebook;
    std::vector<std::string> values; ///< one per group
    analysis::Frequencies frequencies;
};

[[nodiscard]] Result<StudyFrequencies> countStudy(storage::Database& database, const FrequencyOptions& options);

} // namespace kenspeckle::study
