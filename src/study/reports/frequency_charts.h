// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/chart.h"
#include "kenspeckle/reporting.h"

namespace kenspeckle::study {

/// Participants by code as bars, by an attribute's values if the table is; and the codebook as areas by references.
/// Codes without references are left out.
[[nodiscard]] std::vector<Chart> frequencyCharts(const FrequencyTable& table);

} // namespace kenspeckle::study
