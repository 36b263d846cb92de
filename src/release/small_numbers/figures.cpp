// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/figures.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace kenspeckle::disclosure {

namespace {

using Place = std::function<std::size_t(std::size_t line, std::size_t across)>;

std::vector<std::vector<std::size_t>> partsOf(const std::vector<TableLine>& lines) {
    std::vector<std::vector<std::size_t>> parts(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].parent >= 0) parts[static_cast<std::size_t>(lines[i].parent)].push_back(i);
    return parts;
}

/// The sum of the parts less the whole, `across` the other lines.
std::vector<Relation::Term> excessOf(std::size_t line, const std::vector<std::size_t>& parts, std::size_t across,
                                     const Place& place, std::int64_t sign) {
    std::vector<Relation::Term> terms;
    for (const std::size_t part : parts)
        terms.push_back({place(part, across), sign});
    terms.push_back({place(line, across), -sign});
    return terms;
}

/// What is known of lines of one direction; `others` are the lines that cross them.
void relate(const std::vector<TableLine>& lines, const std::vector<TableLine>& others, const Place& place,
            std::vector<Relation>& relations) {
    using Kind = Relation::Kind;
    const auto parts = partsOf(lines);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (parts[line].empty()) continue;
        for (std::size_t across = 0; across < others.size(); ++across) {
            if (lines[line].parts == Parts::Sum) {
                relations.push_back({excessOf(line, parts[line], across, place, 1), Kind::Zero});
                continue;
            }
            for (const std::size_t part : parts[line])
                relations.push_back({{{place(part, across), 1}, {place(line, across), -1}}, Kind::AtMostZero});
            if (lines[line].parts == Parts::Some) continue;
            relations.push_back({excessOf(line, parts[line], across, place, -1), Kind::AtMostZero});
            // Who stands in several parts does so in the larger of two lines that cross, too. Where those add up, this
            // follows from the rest.
            const int larger = others[across].parent;
            if (larger < 0 || others[static_cast<std::size_t>(larger)].parts == Parts::Sum) continue;
            Relation excess{excessOf(line, parts[line], across, place, 1), Kind::AtMostZero};
            for (const auto& term : excessOf(line, parts[line], static_cast<std::size_t>(larger), place, -1))
                excess.terms.push_back(term);
            relations.push_back(std::move(excess));
        }
    }
}

} // namespace

bool FigureSystem::allows(const std::vector<std::int64_t>& numbers) const {
    if (numbers.size() != figures.size()) return false;
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (numbers[i] < figures[i].least || numbers[i] > most) return false;
    return std::all_of(relations.begin(), relations.end(), [&](const Relation& relation) {
        std::int64_t sum = 0;
        for (const Relation::Term& term : relation.terms)
            sum += term.coefficient * numbers[term.figure];
        return relation.kind == Relation::Kind::Zero ? sum == 0 : sum <= 0;
    });
}

FigureSystem CountTable::system(bool zerosShown) const {
    FigureSystem system;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const std::int64_t value = counts[row][column];
            system.most = std::max(system.most, value);
            Figure& figure = system.figures.emplace_back();
            figure.value = value;
            figure.least = zerosShown && value > 0 ? 1 : 0;
            figure.fixed = zerosShown && value == 0;
            figure.weight = rows[row].weight * columns[column].weight * (1 + std::log2(1 + static_cast<double>(value)));
            figure.name = fmt::format("{}, {}", rows[row].name, columns[column].name);
        }
    const auto raise = [&](std::size_t place) { system.figures[place].least = 1; };
    for (const std::size_t row : peopledRows)
        raise(place(row, 0));
    for (const std::size_t column : peopledColumns)
        raise(place(0, column));
    if (firstIsKnown && !system.figures.empty())
        system.figures.front().fixed = true;
    else
        system.most = system.most * 2 + 100; // readers know no bound; this is as good as none
    relate(
        rows, columns, [this](std::size_t row, std::size_t column) { return place(row, column); }, system.relations);
    relate(
        columns, rows, [this](std::size_t column, std::size_t row) { return place(row, column); }, system.relations);
    return system;
}

} // namespace kenspeckle::disclosure
