// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/framework_print.h"

#include <fmt/format.h>

#include "cli/table.h"
#include "kenspeckle/framework.h"

namespace kenspeckle::cli {

namespace {

void print(const FrameworkMatrix& matrix, Console& console) {
    std::string group;
    for (const FrameworkRow& row : matrix.rows) {
        if (!row.group.empty() && row.group != group)
            console.out << oneLine(matrix.options.groupBy) << ": " << oneLine(row.group) << "\n\n";
        group = row.group;
        console.out << oneLine(row.name) << '\n';
        for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
            const FrameworkCell& cell = row.cells[i];
            if (cell.passages == 0 && cell.summary.empty()) continue;
            console.out << "  " << oneLine(matrix.columns[i].path) << " (" << counted(cell.passages, "passage")
                        << ")\n";
            if (!cell.summary.empty()) console.out << paragraphs(cell.summary, 4, console.width);
        }
        console.out << '\n';
    }
    console.out << counted(static_cast<std::int64_t>(matrix.rows.size()), "participant") << ", "
                << counted(static_cast<std::int64_t>(matrix.columns.size()), "theme") << ".\n";
}

} // namespace

ExitCode printFramework(Study& study, const ReportRequest& request, Console& console) {
    const auto options = frameworkOptions(study, request);
    if (!options) return failed(console, options.error());
    const auto matrix = frameworkMatrix(study, *options);
    if (!matrix) return failed(console, matrix.error());
    print(*matrix, console);
    return ExitCode::Done;
}

} // namespace kenspeckle::cli
