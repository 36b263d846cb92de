// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/crosstab_masking.h"

#include <numeric>

#include "kenspeckle/coding_frame.h"

namespace kenspeckle::study {

namespace {

using disclosure::CountTable;
using disclosure::Parts;

/// The total comes first in a CountTable, and last in a Crosstab.
std::vector<std::int64_t> totalFirst(std::int64_t total, const std::vector<std::int64_t>& counts) {
    std::vector<std::int64_t> all{total};
    all.insert(all.end(), counts.begin(), counts.end());
    return all;
}

void setPeopled(CountTable& table) {
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.counts.front()[column] > 0) table.peopledColumns.push_back(column);
}

/// A row of a crosstab and that of the table which has its figures.
struct Line {
    Crosstab* crosstab = nullptr;
    std::size_t row = 0;
    std::size_t line = 0;
};

/// How a figure of a crosstab is called, and what is printed of it.
SafeFigure figureAt(const Crosstab& crosstab, const CrosstabAsked& asked, std::size_t row, std::size_t column) {
    const auto valueOf = [](const std::vector<std::string>& values, std::size_t recorded, std::size_t i) {
        return i < recorded ? values[i] : std::string();
    };
    std::map<std::string, std::string> values;
    if (!asked.rows.empty() && row < crosstab.rows.size())
        values[asked.rows] = valueOf(crosstab.rows, crosstab.recordedRows, row);
    if (column < crosstab.columns.size())
        values[asked.columns] = valueOf(crosstab.columns, crosstab.recordedColumns, column);
    SafeFigure figure{"asked", {}, groupKey(asked.where, values), crosstab.shown(row, column)};
    if (asked.rows.empty() && row < crosstab.rows.size()) {
        figure.counted = countedBy(row == 0 ? "participants" : "not said", asked.coder);
        figure.theme = crosstab.theme;
    }
    return figure;
}

Result<void> hide(const CountTable& table, const std::vector<Line>& lines, const CrosstabAsked& asked) {
    const auto columnOf = [](const Crosstab& crosstab, std::size_t column) {
        return column == crosstab.columns.size() ? 0 : column + 1;
    };
    std::vector<bool> inAnyCase(table.rows.size() * table.columns.size(), false);
    for (const Line& line : lines)
        for (std::size_t column = 0; column <= line.crosstab->columns.size(); ++column)
            if (isAmong(asked.alsoHidden, figureAt(*line.crosstab, asked, line.row, column)))
                inAnyCase[table.place(line.line, columnOf(*line.crosstab, column))] = true;
    const auto hidden = hiddenFigures(table, asked.smallNumbers, std::move(inAnyCase));
    if (!hidden) return fail(hidden.error());
    for (const Line& line : lines)
        for (std::size_t column = 0; column <= line.crosstab->columns.size(); ++column) {
            if (!(*hidden)[table.place(line.line, columnOf(*line.crosstab, column))]) continue;
            line.crosstab->hidden.insert({line.row, column});
            line.crosstab->evidence.erase({line.row, column});
        }
    return {};
}

} // namespace

Result<void> maskCrosstab(Crosstab& crosstab, const CrosstabAsked& asked) {
    const SmallNumbers& rules = asked.smallNumbers;
    crosstab.smallNumbers = rules;
    if (rules.threshold == 0) return {};
    CountTable table;
    table.rows = groupColumns(crosstab.rows, crosstab.rowTotals, crosstab.total);
    table.columns = groupColumns(crosstab.columns, crosstab.columnTotals, crosstab.total);
    table.counts.push_back(totalFirst(crosstab.total, crosstab.columnTotals));
    for (std::size_t row = 0; row < crosstab.rows.size(); ++row)
        table.counts.push_back(totalFirst(crosstab.rowTotals[row], crosstab.cells[row]));
    setPeopled(table);
    // A value is listed because somebody has it; "said" and "not said" are in any case.
    if (crosstab.theme.empty())
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (table.counts[row].front() > 0) table.peopledRows.push_back(row);
    std::vector<Line> lines{{&crosstab, crosstab.rows.size(), 0}};
    for (std::size_t row = 0; row < crosstab.rows.size(); ++row)
        lines.push_back({&crosstab, row, row + 1});
    return hide(table, lines, asked);
}

Result<void> maskCrosstabs(Study& study, const std::vector<CodeId>& codes, std::vector<Crosstab>& crosstabs,
                           const CrosstabAsked& asked) {
    if (crosstabs.size() == 1) return maskCrosstab(crosstabs.front(), asked);
    const SmallNumbers& rules = asked.smallNumbers;
    for (Crosstab& crosstab : crosstabs)
        crosstab.smallNumbers = rules;
    if (rules.threshold == 0 || crosstabs.empty()) return {};
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    const Crosstab& first = crosstabs.front();
    CountTable table;
    table.columns = groupColumns(first.columns, first.columnTotals, first.total);
    table.rows = {{"Participants asked", -1, Parts::Some, 3}};
    table.counts.push_back(totalFirst(first.total, first.columnTotals));
    std::map<CodeId, int> lineOf;
    for (std::size_t i = 0; i < codes.size(); ++i)
        lineOf.emplace(codes[i], static_cast<int>(i) + 1);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        int parent = 0;
        const Code* above = book->find(codes[i]);
        while (parent == 0 && above != nullptr && above->parent) {
            if (const auto line = lineOf.find(above->parent); line != lineOf.end()) parent = line->second;
            above = book->find(above->parent);
        }
        table.rows.push_back({crosstabs[i].rowTitle, parent});
        table.counts.push_back(totalFirst(crosstabs[i].rowTotals[0], crosstabs[i].cells[0]));
    }
    setPeopled(table);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < crosstabs.size(); ++i) {
        lines.push_back({&crosstabs[i], 0, i + 1});
        lines.push_back({&crosstabs[i], crosstabs[i].rows.size(), 0});
    }
    return hide(table, lines, asked);
}

std::vector<SafeFigure> safeFigures(const std::vector<Crosstab>& crosstabs, const CrosstabAsked& asked) {
    std::vector<SafeFigure> figures;
    if (crosstabs.empty() || asked.smallNumbers.threshold == 0) return figures;
    const auto add = [&](const Crosstab& crosstab, std::size_t row) {
        for (std::size_t column = 0; column <= crosstab.columns.size(); ++column)
            figures.push_back(figureAt(crosstab, asked, row, column));
    };
    add(crosstabs.front(), crosstabs.front().rows.size());
    for (const Crosstab& crosstab : crosstabs) {
        // Of several codes, those who do not say them are not shown.
        const std::size_t rows = crosstabs.size() == 1 ? crosstab.rows.size() : 1;
        for (std::size_t row = 0; row < rows; ++row)
            add(crosstab, row);
    }
    return figures;
}

} // namespace kenspeckle::study
