// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "kenspeckle/framework.h"
#include "kenspeckle/quotable.h"
#include "study/framework_output.h"
#include "study/reports/common_options.h"
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

namespace {

Result<FrameworkOptions> optionsOf(Study& study, const GivenOptions& given) {
    FrameworkOptions options;
    auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    options.codes = std::move(*codes);
    options.where = given.conditions("where");
    options.groupBy = given.text("group-by");
    options.coder = given.text("coder");
    return options;
}

/// In how many passages who speaks of what.
Chart passagesOf(const FrameworkMatrix& matrix, const ReportTable& table) {
    Chart chart;
    chart.kind = ChartKind::HeatMap;
    chart.name = "passages";
    chart.title = "Passages by participant and theme";
    chart.caption = table.caption;
    chart.valueTitle = "Passages";
    chart.categoryTitle = "Theme";
    for (const FrameworkColumn& column : matrix.columns)
        chart.categories.push_back(column.name);
    for (const FrameworkRow& row : matrix.rows) {
        ChartSeries series;
        series.name = row.name;
        for (const FrameworkCell& cell : row.cells) {
            const std::size_t column = 1 + matrix.attributes.size() + 2 * series.values.size() + 1;
            if (const auto behind = table.evidence.find({chart.series.size(), column}); behind != table.evidence.end())
                chart.evidence[{chart.series.size(), series.values.size()}] = behind->second;
            series.values.emplace_back(cell.passages);
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    const auto options = optionsOf(study, given);
    if (!options) return fail(options.error());
    auto matrix = frameworkMatrix(study, *options);
    if (!matrix) return fail(matrix.error());
    const auto hidden = leaveOutSummaries(study, *matrix);
    if (!hidden) return fail(hidden.error());
    const ReportTable sheet = frameworkOutput(*matrix, FrameworkLayout::Sheet);
    Report report;
    report.title = sheet.title;
    report.notes.push_back(sheet.caption);
    if (*hidden > 0)
        report.notes.push_back(fmt::format("{} left out of people who consent to nothing or are to be asked first.",
                                           *hidden == 1 ? "1 summary is" : fmt::format("{} summaries are", *hidden)));
    report.tables.push_back(given.text("layout") == "page" ? frameworkOutput(*matrix, FrameworkLayout::Page) : sheet);
    if (!sheet.evidence.empty()) report.charts.push_back(passagesOf(*matrix, sheet));
    report.json = frameworkMatrixJson(*matrix);
    return report;
}

} // namespace

ReportMaker frameworkReport() {
    return {{.name = "framework",
             .title = "Framework matrix",
             .about = "What each participant says of each theme: the summary that was written of it, and the passages "
                      "in which they speak of it. Summaries are written in the window, page Themes.",
             .options = {{.key = "code",
                          .label = "Themes",
                          .help = "A column, with everything below it; else the top of the codebook",
                          .type = OptionType::Code,
                          .repeated = true},
                         {.key = "group-by",
                          .label = "People in the order of",
                          .help = "Put people in the order of an attribute's values; else by name",
                          .type = OptionType::Attribute},
                         whereOption(),
                         {.key = "layout",
                          .label = "Counts",
                          .help = "In columns of their own, or in one cell with the summary, for a page",
                          .type = OptionType::Choice,
                          .choices = {"sheet", "page"}},
                         coderOption()},
             .examples = {"--code Access --code Stigma", "--group-by role -o framework.xlsx",
                          "--layout page -o framework.docx"},
             .group = "People"},
            make};
}

} // namespace kenspeckle::study

namespace kenspeckle {

Result<FrameworkOptions> frameworkOptions(Study& study, const ReportRequest& request) {
    const auto given = study::GivenOptions::of(study::frameworkReport().kind, request);
    if (!given) return fail(given.error());
    return study::optionsOf(study, *given);
}

} // namespace kenspeckle
