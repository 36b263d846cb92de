// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/report.h"
#include "study/reports/given_options.h"
#include "study/small_numbers.h"

namespace kenspeckle::study {

/// What is to be hidden in each of these reports, if they go out together, because one of them hides it: else another
/// would tell it. Reports without a threshold, and such as cannot be made, have no say.
[[nodiscard]] FigureKeys hiddenByAny(Study& study, const std::vector<ReportRequest>& requests, const Task& task = {});

/// As makeReport(), with these figures hidden in any case.
[[nodiscard]] Result<Report> makeReportHiding(Study& study, const ReportRequest& request, const FigureKeys& alsoHidden,
                                              const Task& task = {});

/// Reports that go out together, with what hiddenByAny() says hidden. Each has the place of its request, with its own
/// error. What all of them together tell is disclosure::auditTogether()'s to say.
[[nodiscard]] std::vector<Result<Report>> makeReportsTogether(Study& study, const std::vector<ReportRequest>& requests,
                                                              const Task& task = {});

/// The two that mask small numbers, with these figures hidden in any case.
[[nodiscard]] Result<Report> frequencyReportHiding(Study& study, const GivenOptions& given,
                                                   const FigureKeys& alsoHidden);
[[nodiscard]] Result<Report> crosstabReportHiding(Study& study, const GivenOptions& given, const FigureKeys& alsoHidden,
                                                  const Task& task);

} // namespace kenspeckle::study
