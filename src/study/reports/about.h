// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/report.h"
#include "study/reports/given_options.h"

namespace kenspeckle::study {

/// Report::about of a report of this kind made from these options.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> aboutReport(Study& study, const ReportKind& kind,
                                                                                   const GivenOptions& options);

} // namespace kenspeckle::study
