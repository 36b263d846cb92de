// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence.h"

#include <algorithm>
#include <utility>

namespace kenspeckle::analysis {

namespace {

std::size_t index(std::int32_t value) { return static_cast<std::size_t>(value); }

/// Visit: void(const Succession&, const Reference& first, const Reference& second).
template <class Visit>
void walk(const ReferenceInput& input, const References& references, std::int32_t turns, Visit visit) {
    std::vector<std::int64_t> openedFor(index(input.lines), -1); // which reference saw each line last
    std::int64_t ordinal = 0;
    for (std::size_t transcript = 0; transcript < references.transcripts(); ++transcript) {
        const auto there = references.in(transcript);
        for (const Reference& first : there) {
            ++ordinal;
            auto second = std::partition_point(there.begin(), there.end(),
                                               [&](const Reference& each) { return each.begin < first.end; });
            for (; second != there.end() && second->firstTurn <= first.lastTurn + turns; ++second) {
                const bool opens = std::exchange(openedFor[index(second->line)], ordinal) != ordinal;
                visit(Succession{first.line, second->line, static_cast<std::int32_t>(transcript), first.begin,
                                 second->end, opens},
                      first, *second);
            }
        }
    }
}

/// Adds what would follow by chance in one transcript.
class Chance {
public:
    Chance(const ReferenceInput& input, std::int32_t turns, Sequences& result)
        : m_input(input), m_turns(turns), m_result(result), m_countOf(index(input.lines), 0) {}

    void add(std::size_t transcript, std::span<const Reference> references) {
        if (references.empty()) return;
        const auto& turns = m_input.transcripts[transcript];
        measure(turns);
        for (const Reference& each : references)
            if (m_countOf[index(each.line)]++ == 0) m_used.push_back(each.line);
        const std::int32_t most = *std::max_element(m_countOf.begin(), m_countOf.end());
        for (const Reference& each : references)
            addOne(each, turns, most);
        for (const std::int32_t line : m_used)
            m_countOf[index(line)] = 0;
        m_used.clear();
    }

private:
    void measure(const std::vector<RelatedTurn>& turns) {
        m_before.assign(1, 0);
        for (const RelatedTurn& turn : turns)
            m_before.push_back(m_before.back() + (turn.counts ? turn.end - turn.begin : 0));
    }

    void addOne(const Reference& first, const std::vector<RelatedTurn>& turns, std::int32_t most) {
        const auto last = index(first.lastTurn);
        const std::size_t looked = std::min(turns.size() - 1, last + index(m_turns));
        const std::int64_t over = turns[last].counts ? std::min(first.end, turns[last].end) - turns[last].begin : 0;
        const std::int64_t window = m_before[looked + 1] - m_before[last] - over;
        const double missed = 1 - static_cast<double>(window) / static_cast<double>(m_before.back());
        m_missed.assign(1, 1.0);
        for (std::int32_t k = 0; k < most; ++k)
            m_missed.push_back(m_missed.back() * missed);
        const std::int32_t line = first.line;
        for (const std::int32_t second : m_used) {
            const std::int32_t others = m_countOf[index(second)] - (second == line ? 1 : 0);
            m_result.cells[index(line) * index(m_input.lines) + index(second)].expected += 1 - m_missed[index(others)];
        }
    }

    const ReferenceInput& m_input;
    std::int32_t m_turns;
    Sequences& m_result;
    std::vector<std::int32_t> m_countOf; ///< references per line in the transcript
    std::vector<std::int32_t> m_used;    ///< lines that have any
    std::vector<std::int64_t> m_before;  ///< code points that count before each turn, and all
    std::vector<double> m_missed;        ///< by number of references: the chance that none begins in the window
};

} // namespace

Sequences countSequences(const ReferenceInput& input, const References& references, std::int32_t turns) {
    Sequences result;
    result.lines = input.lines;
    result.alone.resize(index(input.lines));
    result.cells.resize(index(input.lines) * index(input.lines));
    PeopleSets people(result.cells.size(), input.participants);
    Chance chance(input, turns, result);
    for (std::size_t transcript = 0; transcript < references.transcripts(); ++transcript) {
        for (const Reference& each : references.in(transcript))
            ++result.alone[index(each.line)];
        chance.add(transcript, references.in(transcript));
    }
    walk(input, references, turns, [&](const Succession& found, const Reference& first, const Reference& second) {
        const std::size_t cell = index(found.first) * index(input.lines) + index(found.second);
        ++result.cells[cell].transitions;
        result.cells[cell].followed += found.opens ? 1 : 0;
        const auto& all = input.transcripts[index(found.transcript)];
        for (std::int32_t at = first.firstTurn; at <= first.lastTurn; ++at) {
            const RelatedTurn& turn = all[index(at)];
            if (!turn.counts || turn.participant < 0) continue;
            for (std::int32_t other = second.firstTurn; other <= second.lastTurn; ++other)
                if (all[index(other)].counts && all[index(other)].participant == turn.participant) {
                    people.add(cell, turn.participant);
                    break;
                }
        }
    });
    for (std::size_t cell = 0; cell < result.cells.size(); ++cell)
        result.cells[cell].participants = people.count(cell);
    return result;
}

void forEachSuccession(const ReferenceInput& input, const References& references, std::int32_t turns,
                       const std::function<void(const Succession&)>& visit) {
    walk(input, references, turns, [&](const Succession& found, const Reference&, const Reference&) { visit(found); });
}

} // namespace kenspeckle::analysis
