// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "kenspeckle/report.h"

namespace kenspeckle::cli {

/// Prints the theme-frequency table with participants, their share and references in one cell for each value.
[[nodiscard]] ExitCode printFrequency(Study& study, const ReportRequest& request, Console& console);

} // namespace kenspeckle::cli
