// SPDX-License-Identifier: GPL-3.0-or-later
#include "people_table.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace kenspeckle::disclosure {

namespace {

int drawn(std::mt19937& random, int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
}

/// A total, then up to `leaves` lines, some of them below groups. Returns which lines have no parts.
std::vector<std::size_t> growTree(std::mt19937& random, std::vector<TableLine>& lines, int root, int leaves,
                                  Parts parts, const char* name) {
    std::vector<std::size_t> ends;
    const auto add = [&](int parent) {
        lines.push_back({name + std::to_string(lines.size()), parent});
        return static_cast<int>(lines.size()) - 1;
    };
    lines[static_cast<std::size_t>(root)].parts = parts;
    while (leaves > 0) {
        const int size = std::min(leaves, drawn(random, 1, 3));
        if (size == 1) {
            ends.push_back(static_cast<std::size_t>(add(root)));
        } else {
            const int group = add(root);
            lines[static_cast<std::size_t>(group)].parts = parts;
            for (int i = 0; i < size; ++i)
                ends.push_back(static_cast<std::size_t>(add(group)));
        }
        leaves -= size;
    }
    return ends;
}

/// A line with all that it is part of.
void addWithParents(const std::vector<TableLine>& lines, std::size_t line, std::set<std::size_t>& into) {
    for (int at = static_cast<int>(line); at >= 0; at = lines[static_cast<std::size_t>(at)].parent)
        into.insert(static_cast<std::size_t>(at));
}

} // namespace

CountTable peopleTable(std::mt19937& random, TableStyle style, int mostLines, int mostPeople) {
    CountTable table;
    const int people = drawn(random, mostPeople / 10, mostPeople);
    table.columns.push_back({"all", -1, Parts::Sum, 2});
    const auto values = growTree(random, table.columns, 0, drawn(random, 2, mostLines),
                                 style == TableStyle::SeveralValues ? Parts::Union : Parts::Sum, "value ");
    table.rows.push_back({"asked", -1, Parts::Some, 2});
    std::vector<std::size_t> codes;
    if (style == TableStyle::Crosstab) {
        codes = growTree(random, table.rows, 0, drawn(random, 2, mostLines), Parts::Sum, "value ");
    } else {
        table.rows.push_back({"any code", 0});
        codes = growTree(random, table.rows, 1, drawn(random, 2, mostLines), Parts::Union, "code ");
        // A theme may have passages of its own, and then more people than its codes.
        for (std::size_t i = 1; i < table.rows.size(); ++i)
            if (drawn(random, 0, 3) == 0) table.rows[i].parts = Parts::Some;
    }
    table.counts.assign(table.rows.size(), std::vector<std::int64_t>(table.columns.size(), 0));
    std::vector<int> likely; // percent of people who say a code
    for (std::size_t i = 0; i < codes.size(); ++i)
        likely.push_back(drawn(random, 0, 1) == 0 ? drawn(random, 0, 15) : drawn(random, 10, 90));
    for (int person = 0; person < people; ++person) {
        std::set<std::size_t> rows{0}, columns;
        // Values are not equally common.
        const auto common = static_cast<std::size_t>(std::min(drawn(random, 0, static_cast<int>(values.size()) - 1),
                                                              drawn(random, 0, static_cast<int>(values.size()) - 1)));
        addWithParents(table.columns, values[common], columns);
        if (style == TableStyle::SeveralValues && drawn(random, 0, 9) == 0)
            addWithParents(table.columns, values[random() % values.size()], columns);
        if (style == TableStyle::Crosstab) {
            addWithParents(table.rows, codes[random() % codes.size()], rows);
        } else {
            for (std::size_t i = 0; i < codes.size(); ++i)
                if (drawn(random, 0, 99) < likely[i]) addWithParents(table.rows, codes[i], rows);
            for (std::size_t row = 1; row < table.rows.size(); ++row)
                if (table.rows[row].parts == Parts::Some && drawn(random, 0, 19) == 0)
                    addWithParents(table.rows, row, rows);
        }
        for (const std::size_t row : rows)
            for (const std::size_t column : columns)
                ++table.counts[row][column];
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.counts[0][column] > 0) table.peopledColumns.push_back(column);
    return table;
}

bool mightBe(const CountTable& table, const Cells& other, const std::vector<bool>& hidden, bool zerosShown) {
    const std::size_t rows = table.rows.size(), columns = table.columns.size();
    const auto madeUp = [](Parts parts, std::int64_t whole, const std::vector<std::int64_t>& numbers) {
        if (numbers.empty()) return true;
        std::int64_t sum = 0, largest = 0;
        for (const std::int64_t number : numbers) {
            sum += number;
            largest = std::max(largest, number);
        }
        if (parts == Parts::Sum) return sum == whole;
        return largest <= whole && (parts == Parts::Some || whole <= sum);
    };
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const std::int64_t number = other[row][column];
            const bool isHidden = hidden[row * columns + column];
            if (!isHidden && number != table.counts[row][column]) return false;
            if (isHidden && number < (zerosShown ? 1 : 0)) return false;
            std::vector<std::int64_t> below, beside;
            for (std::size_t i = 0; i < rows; ++i)
                if (table.rows[i].parent == static_cast<int>(row)) below.push_back(other[i][column]);
            for (std::size_t i = 0; i < columns; ++i)
                if (table.columns[i].parent == static_cast<int>(column)) beside.push_back(other[row][i]);
            if (!madeUp(table.rows[row].parts, number, below)) return false;
            if (!madeUp(table.columns[column].parts, number, beside)) return false;
        }
    for (const std::size_t column : table.peopledColumns)
        if (other[0][column] < 1) return false;
    // Somebody who stands in several parts of a line does so in every larger line that crosses it, too.
    const auto excess = [](const std::vector<TableLine>& lines, std::size_t line, const auto& at) {
        std::int64_t sum = -at(line);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].parent == static_cast<int>(line)) sum += at(i);
        return sum;
    };
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const int largerRow = table.rows[row].parent, largerColumn = table.columns[column].parent;
            const auto alongRow = [&](int of) {
                return excess(table.columns, column,
                              [&](std::size_t i) { return other[static_cast<std::size_t>(of)][i]; });
            };
            const auto alongColumn = [&](int of) {
                return excess(table.rows, row, [&](std::size_t i) { return other[i][static_cast<std::size_t>(of)]; });
            };
            if (table.columns[column].parts == Parts::Union && largerRow >= 0 &&
                alongRow(static_cast<int>(row)) > alongRow(largerRow))
                return false;
            if (table.rows[row].parts == Parts::Union && largerColumn >= 0 &&
                alongColumn(static_cast<int>(column)) > alongColumn(largerColumn))
                return false;
        }
    return true;
}

Cells cellsOf(const CountTable& table, const std::vector<std::int64_t>& figures) {
    Cells cells(table.rows.size());
    for (std::size_t i = 0; i < figures.size(); ++i)
        cells[i / table.columns.size()].push_back(figures[i]);
    return cells;
}

} // namespace kenspeckle::disclosure
