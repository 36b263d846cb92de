// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "kenspeckle/report.h"

namespace kenspeckle::cli {

/// Prints the framework matrix: a line for each participant, and under it each theme that something is said of.
[[nodiscard]] ExitCode printFramework(Study& study, const ReportRequest& request, Console& console);

} // namespace kenspeckle::cli
