// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/contingency.h"
#include "kenspeckle/chart.h"
#include "kenspeckle/report_table.h"
#include "kenspeckle/small_numbers.h"

namespace kenspeckle::study {

/// What a percentage in a cell is of.
enum class PercentOf : std::uint8_t { Nothing, Row, Column, Total };

/// Participants in each cell of two properties, with their margins.
struct Crosstab {
    std::string name;  ///< of its table: "crosstab"
    std::string theme; ///< as SafeFigure::theme, of people who say something
    std::string title; ///< "Stigma by role"
    std::string rowTitle, columnTitle;
    std::vector<std::string> rows, columns;
    std::size_t recordedRows = 0, recordedColumns = 0; ///< those after are of people for whom nothing is recorded
    std::vector<std::vector<std::int64_t>> cells;
    std::vector<std::int64_t> rowTotals, columnTotals; ///< distinct people
    std::int64_t total = 0;
    std::map<std::pair<std::size_t, std::size_t>, Evidence> evidence; ///< by row and column; the last column the total
    std::set<std::pair<std::size_t, std::size_t>> hidden; ///< small numbers, by row and column; the last ones totals
    SmallNumbers smallNumbers = {};                       ///< by which they were masked

    /// What is printed in a cell, or behind the last row or column as its total; none where it is hidden.
    [[nodiscard]] std::optional<std::int64_t> shown(std::size_t row, std::size_t column) const;
    /// Somebody stands in several cells, so they add up to more than the people there are.
    [[nodiscard]] bool overlaps() const;
    /// Of what is recorded. Undefined where people stand in several cells.
    [[nodiscard]] analysis::IndependenceTest test() const;
};

[[nodiscard]] ReportTable crosstabTable(const Crosstab& crosstab, PercentOf percent);
/// The test of one, line by line.
[[nodiscard]] ReportTable testTable(const Crosstab& crosstab);
/// The tests of several, a line for each.
[[nodiscard]] ReportTable testsTable(const std::vector<Crosstab>& crosstabs);
/// A bar per column, or per row where percentages are of rows.
[[nodiscard]] Chart crosstabChart(const Crosstab& crosstab, PercentOf percent);

/// How many columns of the table a value takes: count and percentage, or the count alone.
[[nodiscard]] constexpr std::size_t widthOf(PercentOf percent) { return percent == PercentOf::Nothing ? 1 : 2; }
/// Appends a count and, where it is asked for, its share; either is said to be hidden where what it is made of is.
void addCount(std::vector<ReportCell>& row, std::optional<std::int64_t> count, PercentOf percent,
              std::optional<std::int64_t> whole);
/// "12" or "hidden".
[[nodiscard]] std::string shownInWords(std::optional<std::int64_t> count);
/// Appends the headings of a value.
void addHeading(std::vector<std::string>& header, const std::string& value, PercentOf percent);
/// "Percentages are of the column."
[[nodiscard]] std::string inWords(PercentOf percent);

} // namespace kenspeckle::study
