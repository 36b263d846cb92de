// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/framework_report.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/framework.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> codes;
    std::vector<std::string> where;
    FrameworkOptions framework;
    std::vector<std::string> files;
};

Result<FrameworkOptions> optionsOf(const Options& given, Study& study) {
    FrameworkOptions options = given.framework;
    if (!given.codes.empty()) {
        const auto book = codebook(study);
        if (!book) return fail(book.error());
        for (const std::string& name : given.codes) {
            const auto id = book->resolve(name);
            if (!id) return fail(id.error());
            options.codes.push_back(*id);
        }
    }
    auto where = parseConditions(given.where);
    if (!where) return fail(where.error());
    options.where = std::move(*where);
    return options;
}

/// A line for each participant, and under it each theme that something is said of.
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

ExitCode framework(const Options& given, Study& study, Console& console) {
    const auto options = optionsOf(given, study);
    if (!options) return failed(console, options.error());
    const auto matrix = frameworkMatrix(study, *options);
    if (!matrix) return failed(console, matrix.error());
    bool begun = false;
    for (const std::string& file : given.files) {
        if (const auto written = writeFrameworkMatrix(*matrix, file); !written) {
            const ExitCode code = failed(console, written.error());
            return begun ? ExitCode::InPart : code;
        }
        begun = true;
        if (!console.json) console.out << fmt::format("Wrote {}.\n", oneLine(file));
    }
    if (console.json)
        console.out << frameworkMatrixJson(*matrix) << '\n';
    else if (given.files.empty())
        print(*matrix, console);
    return ExitCode::Done;
}

} // namespace

void addFrameworkReport(Command& report) {
    const auto options = std::make_shared<Options>();
    report.below("framework", "The framework matrix: what each participant says of each theme")
        .study(options->study)
        .list("--code", options->codes, "CODE",
              "A column, with everything below it; may be repeated; else the top of the codebook")
        .list("--where", options->where, "ATTRIBUTE=VALUE",
              "Only people of whom this is so; repeated for one attribute, any of the values")
        .text("--group-by", options->framework.groupBy, "ATTRIBUTE", "Put people in the order of its values")
        .text("--coder", options->framework.coder, "NAME", "Count this coder's passages only; else all coders'")
        .files("-o,--output", options->files, "FILE", "Write .csv, .xlsx, .html, .docx or .json; may be repeated")
        .example("ken report framework hubs.ken --code Access --code Stigma")
        .example("ken report framework hubs.ken --group-by role -o framework.xlsx")
        .note("The summaries are written in the window, page Themes. Passages that overlap count once.")
        .runs([options](Console& console) {
            return withStudy(console, options->study,
                             [&](Study& study) { return framework(*options, study, console); });
        });
}

} // namespace kenspeckle::cli
