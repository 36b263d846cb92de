// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/code_matrix.h"

#include <algorithm>
#include <span>

namespace kenspeckle::analysis {

namespace {

std::size_t index(std::int32_t value) { return static_cast<std::size_t>(value); }

std::span<const RelatedTurn> turnsOf(const ReferenceInput& input, const Together& place) {
    const auto& turns = input.transcripts[index(place.transcript)];
    const auto first = std::partition_point(turns.begin(), turns.end(),
                                            [&](const RelatedTurn& turn) { return turn.end <= place.begin; });
    const auto last =
        std::partition_point(first, turns.end(), [&](const RelatedTurn& turn) { return turn.begin < place.end; });
    return {first, last};
}

/// Counts of some cells, each with all groups.
class Tally {
public:
    Tally(std::size_t cells, std::size_t groups, std::int32_t participants)
        : m_groups(groups), m_counts(cells * groups), m_people(cells * groups, participants) {}

    void add(std::size_t cell, std::span<const RelatedTurn> turns, const std::vector<std::int32_t>& groups) {
        const std::size_t all = cell * m_groups;
        ++m_counts[all].references;
        for (const std::int32_t group : groups)
            ++m_counts[all + 1 + index(group)].references;
        for (const RelatedTurn& turn : turns) {
            if (!turn.counts) continue;
            m_people.add(all, turn.participant);
            if (turn.group >= 0) m_people.add(all + 1 + index(turn.group), turn.participant);
        }
    }

    [[nodiscard]] std::vector<MatrixCount> result() {
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i].participants = m_people.count(i);
        return m_counts;
    }

private:
    std::size_t m_groups;
    std::vector<MatrixCount> m_counts;
    PeopleSets m_people;
};

std::vector<std::int32_t> placesOf(const std::vector<std::int32_t>& chosen, std::int32_t lines) {
    std::vector<std::int32_t> places(index(lines), -1);
    for (std::size_t i = 0; i < chosen.size(); ++i)
        places[index(chosen[i])] = static_cast<std::int32_t>(i);
    return places;
}

std::vector<std::int32_t> groupsOf(std::span<const RelatedTurn> turns) {
    std::vector<std::int32_t> groups;
    for (const RelatedTurn& turn : turns)
        if (turn.counts && turn.group >= 0) groups.push_back(turn.group);
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

} // namespace

CodeMatrix countMatrix(const ReferenceInput& input, const References& references, const MatrixLines& lines,
                       const TogetherOptions& options) {
    const std::vector<std::int32_t> rowOf = placesOf(lines.rows, input.lines);
    const std::vector<std::int32_t> columnOf = placesOf(lines.columns, input.lines);
    CodeMatrix matrix;
    matrix.columns = lines.columns.size();
    matrix.groups = index(input.groups) + 1;
    Tally cells(lines.rows.size() * matrix.columns, matrix.groups, input.participants);
    Tally rows(lines.rows.size(), matrix.groups, input.participants);
    Tally columns(matrix.columns, matrix.groups, input.participants);
    forEachTogether(input, references, options, [&](const Together& place) {
        const std::span<const RelatedTurn> turns = turnsOf(input, place);
        const std::vector<std::int32_t> groups = groupsOf(turns);
        const auto add = [&](std::int32_t row, std::int32_t column) {
            if (row >= 0 && column >= 0) cells.add(index(row) * matrix.columns + index(column), turns, groups);
        };
        add(rowOf[index(place.first)], columnOf[index(place.second)]);
        if (place.first != place.second) {
            add(rowOf[index(place.second)], columnOf[index(place.first)]);
            return;
        }
        if (const std::int32_t row = rowOf[index(place.first)]; row >= 0) rows.add(index(row), turns, groups);
        if (const std::int32_t column = columnOf[index(place.first)]; column >= 0)
            columns.add(index(column), turns, groups);
    });
    matrix.cells = cells.result();
    matrix.rowTotals = rows.result();
    matrix.columnTotals = columns.result();
    return matrix;
}

std::vector<std::int32_t> groupsOf(const ReferenceInput& input, const Together& place) {
    return groupsOf(turnsOf(input, place));
}

} // namespace kenspeckle::analysis
