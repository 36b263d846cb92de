// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/made_reports.h"
#include "cli/specified_reports.h"

namespace kenspeckle::cli {

void addReport(CommandLine& line) {
    Command report = line.add(kReport, "report", "Count: who said what, and how often");
    report.example("ken report frequency hubs.ken --by role -o themes.xlsx");
    addMadeReports(report);
    addSpecifiedReports(report);
}

} // namespace kenspeckle::cli
