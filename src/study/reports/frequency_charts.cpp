// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/frequency_charts.h"

#include <algorithm>

#include <fmt/format.h>

#include "study/frequency_output.h"
#include "study/small_numbers.h"

namespace kenspeckle::study {

namespace {

const char* peopleOf(const FrequencyTable& table) {
    return table.options.wording == FrequencyWording::Survey ? "Respondents" : "Participants";
}

/// The codes that are used, as categories.
Chart chartOf(const FrequencyTable& table, ChartKind kind, const std::string& name) {
    Chart chart;
    chart.kind = kind;
    chart.name = name;
    chart.caption = frequencyScope(table);
    if (const SmallNumbers& rules = table.options.smallNumbers; rules.threshold > 0) {
        chart.absent = kHiddenNumber;
        chart.caption += " Not shown are codes without references, and what is hidden." + smallNumbersInWords(rules);
    } else {
        chart.caption += " Codes without references are not shown.";
    }
    chart.categoryTitle = "Code";
    for (const FrequencyRow& row : table.rows) {
        if (row.all.references == 0) continue;
        chart.categories.push_back(shownName(table, row));
        chart.depths.push_back(row.depth);
        chart.colours.emplace_back(row.colour);
    }
    return chart;
}

/// Adds a series; `value` says what a row's figure is, and `evidence` the quotes behind it.
template <class ValueOf, class FilterOf>
void addSeries(Chart& chart, const FrequencyTable& table, const std::string& name, ValueOf value, FilterOf filter) {
    ChartSeries series;
    series.name = name;
    const std::size_t number = chart.series.size();
    for (const FrequencyRow& row : table.rows) {
        if (row.all.references == 0) continue;
        const std::optional<double> figure = value(row);
        if (figure && *figure > 0) chart.evidence[{number, series.values.size()}] = filter(row);
        series.values.push_back(figure);
    }
    chart.series.push_back(std::move(series));
}

Chart participants(const FrequencyTable& table) {
    Chart chart = chartOf(table, ChartKind::Bars, "participants");
    chart.title = fmt::format("{} by code", peopleOf(table));
    chart.valueTitle = fmt::format("{} (of {})", peopleOf(table), table.participantsAsked);
    chart.caption.insert(0, "Distinct people, once for a theme however many of its codes apply.");
    addSeries(
        chart, table, peopleOf(table), [](const FrequencyRow& row) { return double(row.all.participants); },
        [&](const FrequencyRow& row) { return quotesBehindRow(table, row); });
    return chart;
}

/// Groups differ in size, so shares stand side by side, and numbers end to end.
Chart participantsByValue(const FrequencyTable& table, ChartKind kind) {
    const bool stacked = kind == ChartKind::StackedBars;
    Chart chart = chartOf(table, kind, stacked ? "participants-stacked" : "participants-by-value");
    chart.title = fmt::format("{} by code and {}", peopleOf(table), table.options.attribute);
    chart.shares = !stacked;
    chart.valueTitle = stacked ? fmt::format("{} (of {})", peopleOf(table), table.participantsAsked)
                               : fmt::format("{}, % of those asked", peopleOf(table));
    chart.caption.insert(0, "Distinct people, once for a theme however many of its codes apply; somebody with two "
                            "values stands under both. In brackets, how many were asked.");
    for (std::size_t i = 0; i < table.values.size(); ++i) {
        const int asked = table.participantsAskedBy[i];
        addSeries(
            chart, table, fmt::format("{} ({})", table.values[i], askedInWords(table, i)),
            [&](const FrequencyRow& row) -> std::optional<double> {
                if (row.by[i].hidden) return std::nullopt;
                if (stacked) return double(row.by[i].participants);
                return shareOf(row.by[i].participants, asked);
            },
            [&](const FrequencyRow& row) { return quotesBehindRow(table, row, i); });
    }
    return chart;
}

Chart codebookByReferences(const FrequencyTable& table) {
    Chart chart = chartOf(table, ChartKind::Treemap, "codebook");
    chart.title = "The codebook by references";
    chart.valueTitle = "References";
    chart.caption.insert(0, "Passages, those that overlap counted once. A theme has the union of its codes.");
    addSeries(
        chart, table, "References", [](const FrequencyRow& row) { return double(row.all.references); },
        [&](const FrequencyRow& row) { return quotesBehindRow(table, row); });
    return chart;
}

} // namespace

std::vector<Chart> frequencyCharts(const FrequencyTable& table) {
    const auto isShown = [](const FrequencyRow& row) { return row.all.references > 0; };
    if (std::none_of(table.rows.begin(), table.rows.end(), isShown)) return {};
    std::vector<Chart> charts;
    if (table.values.empty()) {
        charts.push_back(participants(table));
    } else {
        charts.push_back(participantsByValue(table, ChartKind::Bars));
        charts.push_back(participantsByValue(table, ChartKind::StackedBars));
    }
    charts.push_back(codebookByReferences(table));
    return charts;
}

} // namespace kenspeckle::study
