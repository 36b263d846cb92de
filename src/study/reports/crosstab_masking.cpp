// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/crosstab_masking.h"

#include <numeric>

#include "kenspeckle/coding_frame.h"
#include "study/small_numbers.h"

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

/// Hides one row of a crosstab by one of the table.
void hideRow(Crosstab& crosstab, std::size_t row, const CountTable& table, std::size_t line,
             const std::vector<bool>& hidden) {
    const std::size_t columns = crosstab.columns.size();
    for (std::size_t column = 0; column <= columns; ++column) {
        if (!hidden[table.place(line, column == columns ? 0 : column + 1)]) continue;
        crosstab.hidden.insert({row, column});
        crosstab.evidence.erase({row, column});
    }
}

} // namespace

Result<void> maskCrosstab(Crosstab& crosstab, const SmallNumbers& rules) {
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
    const auto hidden = hiddenFigures(table, rules);
    if (!hidden) return fail(hidden.error());
    for (std::size_t row = 0; row < crosstab.rows.size(); ++row)
        hideRow(crosstab, row, table, row + 1, *hidden);
    hideRow(crosstab, crosstab.rows.size(), table, 0, *hidden);
    return {};
}

Result<void> maskCrosstabs(Study& study, const std::vector<CodeId>& codes, std::vector<Crosstab>& crosstabs,
                           const SmallNumbers& rules) {
    if (crosstabs.size() == 1) return maskCrosstab(crosstabs.front(), rules);
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
    std::map<CodeId, int> lines;
    for (std::size_t i = 0; i < codes.size(); ++i)
        lines.emplace(codes[i], static_cast<int>(i) + 1);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        int parent = 0;
        const Code* above = book->find(codes[i]);
        while (parent == 0 && above != nullptr && above->parent) {
            if (const auto line = lines.find(above->parent); line != lines.end()) parent = line->second;
            above = book->find(above->parent);
        }
        table.rows.push_back({crosstabs[i].rowTitle, parent});
        table.counts.push_back(totalFirst(crosstabs[i].rowTotals[0], crosstabs[i].cells[0]));
    }
    setPeopled(table);
    const auto hidden = hiddenFigures(table, rules);
    if (!hidden) return fail(hidden.error());
    for (std::size_t i = 0; i < crosstabs.size(); ++i) {
        hideRow(crosstabs[i], 0, table, i + 1, *hidden);
        hideRow(crosstabs[i], crosstabs[i].rows.size(), table, 0, *hidden);
    }
    return {};
}

std::vector<SafeFigure> safeFigures(const std::vector<Crosstab>& crosstabs, const CrosstabAsked& asked) {
    std::vector<SafeFigure> figures;
    if (crosstabs.empty() || crosstabs.front().smallNumbers.threshold == 0) return figures;
    const auto valueOf = [](const std::vector<std::string>& values, std::size_t recorded, std::size_t i) {
        return i < recorded ? values[i] : std::string();
    };
    const auto add = [&](const Crosstab& crosstab, std::size_t row, const std::string& counted,
                         const std::string& theme) {
        for (std::size_t column = 0; column <= crosstab.columns.size(); ++column) {
            std::map<std::string, std::string> values;
            if (!asked.rows.empty() && row < crosstab.rows.size())
                values[asked.rows] = valueOf(crosstab.rows, crosstab.recordedRows, row);
            if (column < crosstab.columns.size())
                values[asked.columns] = valueOf(crosstab.columns, crosstab.recordedColumns, column);
            figures.push_back({counted, theme, groupKey(asked.where, values), crosstab.shown(row, column)});
        }
    };
    add(crosstabs.front(), crosstabs.front().rows.size(), "asked", {});
    for (const Crosstab& crosstab : crosstabs) {
        if (!asked.rows.empty()) {
            for (std::size_t row = 0; row < crosstab.rows.size(); ++row)
                add(crosstab, row, "asked", {});
            continue;
        }
        add(crosstab, 0, countedBy("participants", asked.coder), crosstab.theme);
        if (crosstabs.size() == 1) add(crosstab, 1, countedBy("not said", asked.coder), crosstab.theme);
    }
    return figures;
}

} // namespace kenspeckle::study
