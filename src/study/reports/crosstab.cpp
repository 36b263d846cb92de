// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/crosstab.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "study/small_numbers.h"

namespace kenspeckle::study {

namespace {

constexpr const char* kUndefined = "undefined";
constexpr const char* kAboutTest =
    "Chi-squared is Pearson's, without a correction for continuity; Cramér's V is 0 where the two have nothing to do "
    "with each other and 1 where one tells the other; Fisher's exact p is two-sided. A p says how surprising such a "
    "table would be by chance alone: people asked in interviews are seldom a random sample, so it says nothing of "
    "people who were not.";

ReportCell numberOr(const std::optional<double>& number) {
    if (number) return *number;
    return std::string(kUndefined);
}

/// A very small chance is not none.
ReportCell chanceOr(const std::optional<double>& chance) {
    if (chance && *chance < 0.001) return std::string("< 0.001");
    return numberOr(chance);
}

std::optional<std::int64_t> wholeOf(const Crosstab& crosstab, PercentOf percent, std::size_t row, std::size_t column) {
    if (percent == PercentOf::Row) return crosstab.shown(row, crosstab.columns.size());
    if (percent == PercentOf::Column) return crosstab.shown(crosstab.rows.size(), column);
    return crosstab.total;
}

std::int64_t unrecorded(const Crosstab& crosstab) {
    std::int64_t people = 0;
    for (std::size_t row = 0; row < crosstab.rows.size(); ++row)
        for (std::size_t column = 0; column < crosstab.columns.size(); ++column)
            if (row >= crosstab.recordedRows || column >= crosstab.recordedColumns)
                people += crosstab.cells[row][column];
    return people;
}

std::string peopleInWords(std::int64_t count) { return fmt::format("{} participant{}", count, count == 1 ? "" : "s"); }

/// Why there is no test, or what makes it doubtful; empty if all is well.
std::string warningOf(const Crosstab& crosstab, const analysis::IndependenceTest& test) {
    if (crosstab.overlaps())
        return "Somebody stands in several cells, having spoken as more than one of them, so the test is undefined.";
    if (!test.chiSquared) return "Where one of the two does not vary the test is undefined.";
    if (test.cellsBelowFive == 0) return {};
    return fmt::format(
        "Fewer than 5 are expected in {} of {} cells (the smallest expects {:.1f}), so chi-squared and its p are "
        "rough (Cochran 1954){}.",
        test.cellsBelowFive, test.rows * test.columns, test.smallestExpected,
        test.fisher ? "; take Fisher's exact p" : "");
}

} // namespace

std::optional<std::int64_t> Crosstab::shown(std::size_t row, std::size_t column) const {
    if (hidden.count({row, column}) > 0) return std::nullopt;
    if (row < rows.size()) return column < columns.size() ? cells[row][column] : rowTotals[row];
    return column < columns.size() ? columnTotals[column] : total;
}

bool Crosstab::overlaps() const {
    std::int64_t sum = 0;
    for (const auto& row : cells)
        sum = std::accumulate(row.begin(), row.end(), sum);
    return sum != total;
}

analysis::IndependenceTest Crosstab::test() const {
    if (overlaps()) return {};
    analysis::ContingencyTable recorded;
    for (std::size_t row = 0; row < recordedRows; ++row)
        recorded.emplace_back(cells[row].begin(), cells[row].begin() + static_cast<std::ptrdiff_t>(recordedColumns));
    return analysis::testIndependence(recorded);
}

void addCount(std::vector<ReportCell>& row, std::optional<std::int64_t> count, PercentOf percent,
              std::optional<std::int64_t> whole) {
    const auto hidden = [] { return ReportCell(std::string(kHiddenNumber)); };
    row.push_back(count ? ReportCell(*count) : hidden());
    if (percent == PercentOf::Nothing) return;
    row.emplace_back();
    if (!count || !whole)
        row.back() = hidden();
    else if (*whole > 0)
        row.back() = Share{static_cast<double>(*count) / static_cast<double>(*whole)};
}

std::string shownInWords(std::optional<std::int64_t> count) { return count ? std::to_string(*count) : kHiddenNumber; }

void addHeading(std::vector<std::string>& header, const std::string& value, PercentOf percent) {
    if (percent == PercentOf::Nothing) {
        header.push_back(value);
        return;
    }
    header.push_back(value + ", n");
    header.push_back(value + ", %");
}

std::string inWords(PercentOf percent) {
    switch (percent) {
    case PercentOf::Row:
        return "Percentages are of the line's total.";
    case PercentOf::Column:
        return "Percentages are of the column's total.";
    case PercentOf::Total:
        return "Percentages are of all participants asked.";
    case PercentOf::Nothing:
        break;
    }
    return "Counts of participants.";
}

ReportTable crosstabTable(const Crosstab& crosstab, PercentOf percent) {
    ReportTable table;
    table.name = crosstab.name;
    table.title = crosstab.title;
    table.header = {crosstab.rowTitle};
    for (const std::string& value : crosstab.columns)
        addHeading(table.header, value, percent);
    addHeading(table.header, "Total", percent);
    const auto add = [&](const std::string& name, std::size_t row) {
        std::vector<ReportCell> cells{name};
        for (std::size_t column = 0; column <= crosstab.columns.size(); ++column)
            addCount(cells, crosstab.shown(row, column), percent, wholeOf(crosstab, percent, row, column));
        table.rows.push_back(std::move(cells));
    };
    for (std::size_t row = 0; row < crosstab.rows.size(); ++row)
        add(crosstab.rows[row], row);
    add("Total", crosstab.rows.size());
    table.lastRowIsTotal = true;
    for (const auto& [place, evidence] : crosstab.evidence)
        table.evidence[{place.first, 1 + place.second * widthOf(percent)}] = evidence;
    table.caption = fmt::format("Of {} asked, who are those that speak. Columns: {}. {}", peopleInWords(crosstab.total),
                                crosstab.columnTitle, inWords(percent));
    if (crosstab.overlaps())
        table.caption += " Somebody who spoke as several of these stands in each, and once in the totals.";
    table.caption += smallNumbersInWords(crosstab.smallNumbers);
    if (!crosstab.hidden.empty()) table.caption += " There is no test, as it would tell of what is hidden.";
    return table;
}

ReportTable testTable(const Crosstab& crosstab) {
    const analysis::IndependenceTest test = crosstab.test();
    ReportTable table;
    table.name = "test";
    table.title = fmt::format("{}: do they go together?", crosstab.title);
    table.header = {"Figure", "Value"};
    table.rows = {{std::string("Participants in the test"), test.counted},
                  {std::string("Chi-squared"), numberOr(test.chiSquared)},
                  {std::string("Degrees of freedom"), std::int64_t{test.degreesOfFreedom}},
                  {std::string("p of chi-squared"), chanceOr(test.p)},
                  {std::string("Cramér's V"), numberOr(test.cramersV)}};
    if (!test.chiSquared) table.rows[2][1] = std::string(kUndefined);
    if (test.fisher) table.rows.push_back({std::string("Fisher's exact p"), chanceOr(test.fisher)});
    if (test.chiSquared) {
        table.rows.push_back({std::string("Cells"), std::int64_t{test.rows * test.columns}});
        table.rows.push_back({std::string("Cells expecting fewer than 5"), std::int64_t{test.cellsBelowFive}});
        table.rows.push_back({std::string("Smallest expected count"), test.smallestExpected});
    }
    table.caption = warningOf(crosstab, test);
    if (!table.caption.empty()) table.caption += ' ';
    if (const std::int64_t people = unrecorded(crosstab); people > 0)
        table.caption += fmt::format("{} for whom nothing is recorded {} left out of the test. ", people,
                                     people == 1 ? "is" : "are");
    table.caption += kAboutTest;
    return table;
}

ReportTable testsTable(const std::vector<Crosstab>& crosstabs) {
    ReportTable table;
    table.name = "tests";
    table.title = "Do they go together?";
    table.header = {"Code",
                    "Participants in the test",
                    "Chi-squared",
                    "Degrees of freedom",
                    "p of chi-squared",
                    "Cramér's V",
                    "Fisher's exact p",
                    "Cells expecting fewer than 5",
                    "Smallest expected count"};
    bool rough = false, undefined = false;
    std::int64_t leftOut = 0;
    for (const Crosstab& crosstab : crosstabs) {
        if (!crosstab.hidden.empty()) {
            table.rows.emplace_back(table.header.size(), ReportCell(std::string(kHiddenNumber)));
            table.rows.back().front() = crosstab.rowTitle;
            continue;
        }
        const analysis::IndependenceTest test = crosstab.test();
        rough = rough || test.cellsBelowFive > 0;
        undefined = undefined || !test.chiSquared;
        leftOut = unrecorded(crosstab);
        std::vector<ReportCell> row{crosstab.rowTitle, test.counted, numberOr(test.chiSquared)};
        row.push_back(test.chiSquared ? ReportCell(std::int64_t{test.degreesOfFreedom})
                                      : ReportCell(std::string(kUndefined)));
        row.push_back(chanceOr(test.p));
        row.push_back(numberOr(test.cramersV));
        row.push_back(test.fisher ? chanceOr(test.fisher) : ReportCell());
        row.push_back(test.chiSquared ? ReportCell(std::int64_t{test.cellsBelowFive}) : ReportCell());
        row.push_back(test.chiSquared ? ReportCell(test.smallestExpected) : ReportCell());
        table.rows.push_back(std::move(row));
    }
    if (undefined)
        table.caption += "Undefined: everybody or nobody says it, there are no two groups, or somebody stands in "
                         "several of them. ";
    if (rough)
        table.caption += "Where fewer than 5 are expected in a cell, chi-squared and its p are rough (Cochran 1954); "
                         "where there is Fisher's exact p, take that. ";
    if (leftOut > 0)
        table.caption += fmt::format("{} for whom nothing is recorded {} left out of the tests. ", leftOut,
                                     leftOut == 1 ? "is" : "are");
    table.caption += smallNumbersInWords(crosstabs.front().smallNumbers).empty()
                         ? ""
                         : "Hidden are tests of lines in which something is hidden. ";
    table.caption += fmt::format("Of {} tests about one in twenty gives a p below 0.05 by chance. ", crosstabs.size());
    table.caption += kAboutTest;
    return table;
}

Chart crosstabChart(const Crosstab& crosstab, PercentOf percent) {
    const bool byRow = percent == PercentOf::Row;
    Chart chart;
    chart.kind = ChartKind::StackedBars;
    chart.name = crosstab.name;
    chart.title = crosstab.title;
    chart.shares = !crosstab.overlaps() && (byRow || percent == PercentOf::Column);
    chart.categoryTitle = byRow ? crosstab.rowTitle : crosstab.columnTitle;
    chart.valueTitle = chart.shares ? "Share of participants" : "Participants";
    chart.caption = fmt::format("Of {} asked; n is how many in each bar.", peopleInWords(crosstab.total));
    if (crosstab.smallNumbers.threshold > 0) {
        chart.absent = kHiddenNumber;
        chart.caption += smallNumbersInWords(crosstab.smallNumbers) + " What is hidden is missing from the bars.";
    }
    const auto& categories = byRow ? crosstab.rows : crosstab.columns;
    const auto totalOf = [&](std::size_t i) {
        return byRow ? crosstab.shown(i, crosstab.columns.size()) : crosstab.shown(crosstab.rows.size(), i);
    };
    const auto& series = byRow ? crosstab.columns : crosstab.rows;
    for (std::size_t i = 0; i < categories.size(); ++i)
        chart.categories.push_back(fmt::format("{} (n = {})", categories[i], shownInWords(totalOf(i))));
    for (std::size_t one = 0; one < series.size(); ++one) {
        ChartSeries& values = chart.series.emplace_back();
        values.name = series[one];
        for (std::size_t i = 0; i < categories.size(); ++i) {
            const auto place = byRow ? std::pair(i, one) : std::pair(one, i);
            values.values.emplace_back();
            const auto count = crosstab.shown(place.first, place.second);
            const auto whole = totalOf(i);
            if (count && !chart.shares)
                values.values.back() = static_cast<double>(*count);
            else if (count && whole && *whole > 0)
                values.values.back() = static_cast<double>(*count) / static_cast<double>(*whole);
            if (const auto evidence = crosstab.evidence.find(place); evidence != crosstab.evidence.end())
                chart.evidence[{one, i}] = evidence->second;
        }
    }
    return chart;
}

} // namespace kenspeckle::study
