// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kenspeckle/report.h"

namespace kenspeckle::study {

// Options that kinds of report have in common, so that each reads alike wherever it is offered.

/// "where": only people of whom something is so; GivenOptions::conditions() reads it.
[[nodiscard]] ReportOption whereOption();
/// "coder": one coder's work only.
[[nodiscard]] ReportOption coderOption();
/// "with-interviewers": their words count too.
[[nodiscard]] ReportOption interviewersOption();

} // namespace kenspeckle::study
