// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/report.h"
#include "study/reports/given_options.h"

namespace kenspeckle::study {

/// One kind of report and how it is made. Every kind stands in a file of its own and is listed in registry.cpp.
struct ReportMaker {
    ReportKind kind;
    Result<Report> (*make)(Study& study, const GivenOptions& options, const Task& task);
};

[[nodiscard]] ReportMaker casesReport();
[[nodiscard]] ReportMaker codelineReport();
[[nodiscard]] ReportMaker frequencyReport();
[[nodiscard]] ReportMaker queryReport();
[[nodiscard]] ReportMaker crosstabReport();
[[nodiscard]] ReportMaker presenceReport();
[[nodiscard]] ReportMaker agreementReport();
[[nodiscard]] ReportMaker driftReport();
[[nodiscard]] ReportMaker wordsReport();
[[nodiscard]] ReportMaker contextReport();
[[nodiscard]] ReportMaker wordtreeReport();
[[nodiscard]] ReportMaker keynessReport();
[[nodiscard]] ReportMaker speakingReport();
[[nodiscard]] ReportMaker frameworkReport();
[[nodiscard]] ReportMaker portraitReport();
[[nodiscard]] ReportMaker saturationReport();
[[nodiscard]] ReportMaker cooccurrenceReport();
[[nodiscard]] ReportMaker sequenceReport();
[[nodiscard]] ReportMaker matrixReport();
[[nodiscard]] ReportMaker quotesReport();
[[nodiscard]] ReportMaker methodsReport();

/// All of them, in the order they are offered.
[[nodiscard]] const std::vector<ReportMaker>& reportMakers();

} // namespace kenspeckle::study
