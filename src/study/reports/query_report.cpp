// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "kenspeckle/querying.h"
#include "kenspeckle/quotable.h"
#include "study/quote_selection.h"
#include "study/reports/captions.h"
#include "study/reports/common_options.h"
#include "study/reports/query_counts.h"
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

namespace {

ReportCell shareOf(std::size_t part, std::int64_t whole) {
    if (whole == 0) return {};
    return Share{static_cast<double>(part) / static_cast<double>(whole)};
}

void addRow(ReportTable& table, const std::string& name, const QueryGroup& group) {
    const std::size_t row = table.rows.size();
    table.rows.push_back({name, static_cast<std::int64_t>(group.participants.size()), group.participantsAsked,
                          shareOf(group.participants.size(), group.participantsAsked),
                          static_cast<std::int64_t>(group.passages.size()),
                          static_cast<std::int64_t>(group.transcripts.size()), group.transcriptsThere});
    if (group.passages.empty()) return;
    for (const std::size_t column : {1U, 4U, 5U})
        table.evidence[{row, column}] = group.passages;
}

std::string captionOf(const QueryCounts& counts, const QueryAsked& asked) {
    std::string caption =
        fmt::format("Passages found by: {}. Participants are those who speak in at least one, of those asked; passages "
                    "that overlap are one. {}",
                    toText(counts.query),
                    asked.interviewers ? "What only interviewers say is counted too."
                                       : "Passages in which only interviewers speak are left out.");
    caption += conditionsInWords(asked.where);
    if (!asked.attribute.empty())
        caption += fmt::format(" A passage belongs to every {} that speaks in it, so the lines may add up to more than "
                               "all of them.",
                               asked.attribute);
    return caption;
}

Chart chartOf(const QueryCounts& counts, const std::string& attribute, const std::string& title) {
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = "query";
    chart.title = title;
    chart.valueTitle = "Share of participants asked";
    chart.categoryTitle = attribute;
    chart.shares = true;
    ChartSeries series;
    series.name = "Participants";
    for (std::size_t i = 0; i < counts.groups.size(); ++i) {
        const QueryGroup& group = counts.groups[i];
        chart.categories.push_back(fmt::format("{} (n = {})", counts.names.values[i], group.participantsAsked));
        series.values.emplace_back();
        if (group.participantsAsked > 0)
            series.values.back() =
                static_cast<double>(group.participants.size()) / static_cast<double>(group.participantsAsked);
        if (!group.passages.empty()) chart.evidence[{0, i}] = group.passages;
    }
    chart.series.push_back(std::move(series));
    chart.caption =
        fmt::format("Participants who speak in a passage found by {}, of the n asked.", toText(counts.query));
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task& task) {
    const std::string& attribute = given.text("by");
    const QueryAsked asked{given.text("query"), attribute, given.conditions("where"), given.flag("with-interviewers")};
    const auto counts = countQuery(study, asked, task);
    if (!counts) return fail(counts.error());
    auto quotes = quotePassages(study, counts->all.passages);
    if (!quotes) return fail(quotes.error());
    auto shown = quotable(study, std::move(*quotes));
    if (!shown) return fail(shown.error());

    const std::string& name = counts->name;
    Report report;
    report.title = attribute.empty() ? name : fmt::format("{} by {}", name, attribute);
    ReportTable table;
    table.name = "query";
    table.title = report.title;
    table.caption = captionOf(*counts, asked);
    table.header = {attribute.empty() ? "Query" : attribute,
                    "Participants",
                    "Asked",
                    "% of asked",
                    "References",
                    "Transcripts",
                    "Transcripts there"};
    for (std::size_t i = 0; i < counts->groups.size(); ++i)
        addRow(table, counts->names.values[i], counts->groups[i]);
    addRow(table, attribute.empty() ? name : "All", counts->all);
    table.lastRowIsTotal = !attribute.empty();
    report.notes.push_back(table.caption);
    report.tables.push_back(std::move(table));
    if (!counts->groups.empty()) report.charts.push_back(chartOf(*counts, attribute, report.title));
    report.quotes = std::move(shown->quotes);
    if (!shown->told.empty()) report.notes.push_back(shown->told);
    return report;
}

} // namespace

ReportMaker queryReport() {
    return {{.name = "query",
             .title = "Query",
             .about = "How many people speak in the passages that a query finds, in how many transcripts, broken down "
                      "by an attribute; with the passages.",
             .options = {{.key = "query",
                          .label = "Query",
                          .help = "What to find, as ken query takes it, or the name of a saved query",
                          .type = OptionType::Query,
                          .standard = "coded"},
                         {.key = "by",
                          .label = "Broken down by",
                          .help = "Break the counts down by an attribute's values",
                          .type = OptionType::Attribute},
                         whereOption(),
                         {.key = "with-interviewers",
                          .label = "Count interviewers’ words",
                          .help = "Keep passages in which only interviewers speak",
                          .type = OptionType::Flag}},
             .examples = {"--query \"Stigma near/2 Access\" --by role"},
             .group = "Themes"},
            make};
}

} // namespace kenspeckle::study
