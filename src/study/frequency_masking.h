// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/report.h"
#include "kenspeckle/reporting.h"
#include "study/small_numbers.h"

namespace kenspeckle::study {

/// Hides small numbers as FrequencyOptions::smallNumbers say, before the rows are put in order: nothing of what is
/// hidden stays in the table. `alsoHidden` are figures that are hidden in any case. Refused if no masking would do.
[[nodiscard]] Result<void> maskFrequencies(FrequencyTable& table, const Codebook& book, const FigureKeys& alsoHidden);

/// As frequencyTable(), with these figures hidden in any case.
[[nodiscard]] Result<FrequencyTable> frequencyTableHiding(Study& study, const FrequencyOptions& options,
                                                          const FigureKeys& alsoHidden);

/// What a masked table prints.
[[nodiscard]] std::vector<SafeFigure> safeFigures(const FrequencyTable& table, const Codebook& book);

} // namespace kenspeckle::study
