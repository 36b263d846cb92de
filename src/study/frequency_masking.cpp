// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/frequency_masking.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kenspeckle::study {

namespace {

using disclosure::CountTable;
using disclosure::Parts;
using Counts = std::vector<std::int64_t>;

Counts countsOf(const FrequencyRow& row) {
    Counts counts{row.all.participants};
    for (const Count& count : row.by)
        counts.push_back(count.participants);
    return counts;
}

/// The line of the nearest code above that is in the table.
int parentOf(CodeId code, const Codebook& book, const std::map<CodeId, int>& lines, int top) {
    const Code* above = book.find(code);
    while (above != nullptr && above->parent) {
        if (const auto line = lines.find(above->parent); line != lines.end()) return line->second;
        above = book.find(above->parent);
    }
    return top;
}

/// Themes of which it could be that they have nothing of their own are taken to have nothing: whoever reads the table
/// may know the codebook.
void decideUnions(CountTable& table) {
    for (std::size_t line = 1; line < table.rows.size(); ++line) {
        bool covered = false;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            std::int64_t sum = 0;
            bool hasParts = false;
            for (std::size_t part = line + 1; part < table.rows.size(); ++part) {
                if (table.rows[part].parent != static_cast<int>(line)) continue;
                sum += table.counts[part][column];
                hasParts = true;
            }
            covered = hasParts && table.counts[line][column] <= sum;
            if (!covered) break;
        }
        if (covered) table.rows[line].parts = Parts::Union;
    }
}

CountTable countTable(const FrequencyTable& frequencies, const Codebook& book) {
    constexpr int kAnyCode = 1;
    CountTable table;
    const Counts asked(frequencies.participantsAskedBy.begin(), frequencies.participantsAskedBy.end());
    table.columns = groupColumns(frequencies.values, asked, frequencies.participantsAsked);
    table.rows = {{"Participants asked", -1, Parts::Some, 3}, {frequencies.total.name, 0, Parts::Some, 1.5}};
    table.counts.push_back({frequencies.participantsAsked});
    table.counts.back().insert(table.counts.back().end(), asked.begin(), asked.end());
    table.counts.push_back(countsOf(frequencies.total));
    std::map<CodeId, int> lines;
    for (const FrequencyRow& row : frequencies.rows) {
        lines[row.code] = static_cast<int>(table.rows.size());
        table.rows.push_back({row.path, parentOf(row.code, book, lines, kAnyCode)});
        table.counts.push_back(countsOf(row));
    }
    for (const disclosure::TableLine& line : std::vector(table.rows))
        if (line.parent > kAnyCode) table.rows[static_cast<std::size_t>(line.parent)].weight = 1.25;
    decideUnions(table);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.counts.front()[column] > 0) table.peopledColumns.push_back(column);
    return table;
}

/// Leaves nothing of a figure.
void hide(FrequencyRow& row, const CountTable& table, std::size_t line, const std::vector<bool>& hidden) {
    constexpr Count kHidden{0, 0, true};
    if (hidden[table.place(line, 0)]) {
        row.all = kHidden;
        row.coded = row.words = 0;
        row.coverage = 0;
    }
    for (std::size_t i = 0; i < row.by.size(); ++i)
        if (hidden[table.place(line, i + 1)]) row.by[i] = kHidden;
}

} // namespace

Result<void> maskFrequencies(FrequencyTable& table, const Codebook& book, const FigureKeys& alsoHidden) {
    const CountTable counts = countTable(table, book);
    table.askedIsHidden.assign(table.values.size(), false);
    std::vector<bool> inAnyCase;
    // They are told in the order of the table.
    for (const SafeFigure& figure : safeFigures(table, book))
        inAnyCase.push_back(isAmong(alsoHidden, figure));
    const auto hidden = hiddenFigures(counts, table.options.smallNumbers, std::move(inAnyCase));
    if (!hidden) return fail(hidden.error());
    for (std::size_t i = 0; i < table.values.size(); ++i)
        if ((*hidden)[counts.place(0, i + 1)]) {
            table.askedIsHidden[i] = true;
            table.participantsAskedBy[i] = 0;
        }
    hide(table.total, counts, 1, *hidden);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        hide(table.rows[i], counts, i + 2, *hidden);
    return {};
}

std::vector<SafeFigure> safeFigures(const FrequencyTable& table, const Codebook& book) {
    const FrequencyOptions& options = table.options;
    std::vector<std::string> groups{groupKey(options.where)};
    for (std::size_t i = 0; i < table.values.size(); ++i) {
        const bool none = table.lastIsNotRecorded && i + 1 == table.values.size();
        groups.push_back(groupKey(options.where, {{options.attribute, none ? std::string() : table.values[i]}}));
    }
    std::vector<SafeFigure> figures;
    const auto add = [&](const std::string& counted, const std::string& theme, std::size_t group, bool hidden,
                         std::int64_t value) {
        figures.push_back({counted, theme, groups[group], std::nullopt});
        if (!hidden) figures.back().value = value;
    };
    add("asked", {}, 0, false, table.participantsAsked);
    for (std::size_t i = 0; i < table.values.size(); ++i)
        add("asked", {}, i + 1, table.askedIsHidden[i], table.participantsAskedBy[i]);
    const auto addRow = [&](const FrequencyRow& row, const std::string& theme) {
        const std::string counted = countedBy("participants", options.coder);
        add(counted, theme, 0, row.all.hidden, row.all.participants);
        for (std::size_t i = 0; i < row.by.size(); ++i)
            add(counted, theme, i + 1, row.by[i].hidden, row.by[i].participants);
    };
    std::vector<std::string> paths;
    for (const CodeId code : options.codes)
        paths.push_back(book.path(code));
    std::sort(paths.begin(), paths.end());
    addRow(table.total, paths.empty() ? "any code" : fmt::format("any of {}", fmt::join(paths, "; ")));
    for (const FrequencyRow& row : table.rows)
        addRow(row, row.path);
    return figures;
}

} // namespace kenspeckle::study
