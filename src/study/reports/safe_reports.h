// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/report.h"
#include "study/reports/given_options.h"
#include "study/small_numbers.h"

namespace kenspeckle::study {

/// Reports that go out together: as makeReport() makes them, but no figure that one of them hides is printed by
/// another, which would tell it, and what that calls for is hidden too. Each has the place of its request, with its own
/// error. What all of them together tell is disclosure::auditTogether()'s to say.
[[nodiscard]] std::vector<Result<Report>> makeReportsTogether(Study& study, const std::vector<ReportRequest>& requests,
                                                              const Task& task = {});

/// The two that mask small numbers, with these figures hidden in any case.
[[nodiscard]] Result<Report> frequencyReportHiding(Study& study, const GivenOptions& given,
                                                   const FigureKeys& alsoHidden);
[[nodiscard]] Result<Report> crosstabReportHiding(Study& study, const GivenOptions& given, const FigureKeys& alsoHidden,
                                                  const Task& task);

} // namespace kenspeckle::study
