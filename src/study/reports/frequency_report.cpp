// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "kenspeckle/attributes.h"
#include "kenspeckle/reporting.h"
#include "study/frequency_output.h"
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

namespace {

/// What may be read behind a number of the row.
QuoteFilter filterOf(const FrequencyTable& table, const FrequencyRow& row) {
    QuoteFilter filter;
    if (row.code) filter.anyOf = {row.code};
    filter.coder = table.options.coder;
    filter.spokenByParticipants = !table.options.interviewers;
    return filter;
}

void addEvidence(ReportTable& output, const FrequencyTable& table, const std::vector<std::string>& known) {
    const auto add = [&](std::size_t number, const FrequencyRow& row) {
        if (row.all.references == 0) return;
        output.evidence[{number, 1}] = output.evidence[{number, 2}] = filterOf(table, row);
        for (std::size_t i = 0; i < row.by.size(); ++i) {
            if (row.by[i].references == 0) continue;
            QuoteFilter filter = filterOf(table, row);
            // The last column may be of those for whom nothing is recorded.
            const bool recorded = std::find(known.begin(), known.end(), table.values[i]) != known.end();
            filter.where[table.options.attribute] = {recorded ? table.values[i] : std::string()};
            output.evidence[{number, 4 + 2 * i}] = output.evidence[{number, 5 + 2 * i}] = filter;
        }
    };
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        add(i, table.rows[i]);
    add(table.rows.size(), table.total);
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    FrequencyOptions options;
    options.attribute = given.text("by");
    options.coder = given.text("coder");
    options.interviewers = given.flag("with-interviewers");
    auto table = frequencyTable(study, options);
    if (!table) return fail(table.error());
    std::vector<std::string> known;
    if (!options.attribute.empty()) {
        auto values = attributeValues(study, options.attribute);
        if (!values) return fail(values.error());
        known = std::move(*values);
    }
    Report report;
    ReportTable output = frequencyOutput(*table);
    addEvidence(output, *table, known);
    report.title = output.title;
    report.notes.push_back(output.caption);
    report.tables.push_back(std::move(output));
    report.json = frequencyTableJson(*table);
    return report;
}

} // namespace

ReportMaker frequencyReport() {
    return {{.name = "frequency",
             .title = "Theme frequency",
             .about = "For every code: how many participants say it, in how many passages, and how much of what was "
                      "said it covers.",
             .options = {{.key = "by",
                          .label = "Broken down by",
                          .help = "Break the counts down by an attribute's values",
                          .type = OptionType::Attribute},
                         {.key = "coder",
                          .label = "Coded by",
                          .help = "Count this coder's work only; else all coders together",
                          .type = OptionType::Coder},
                         {.key = "with-interviewers",
                          .label = "Count interviewers’ words",
                          .help = "Count what interviewers said too",
                          .type = OptionType::Flag}},
             .examples = {"--by role -o themes.xlsx -o themes.html"},
             .group = "Themes"},
            make};
}

} // namespace kenspeckle::study
