// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cooccurrence.h"

#include <algorithm>
#include <utility>

namespace kenspeckle::analysis {

namespace {

std::size_t index(std::int32_t value) { return static_cast<std::size_t>(value); }

/// Which references of a pair of lines are taken: those up to these, counted over all transcripts.
///
/// Both lines' references follow one another, so a pair taken as soon as it is met leaves out at most one other, and
/// taking them in order gives as many as can be. One that was passed over cannot be reached again.
class Pairing {
public:
    explicit Pairing(std::size_t cells) : m_taken(cells) {}

    bool take(std::size_t cell, std::int64_t low, std::int64_t high) {
        auto& [takenLow, takenHigh] = m_taken[cell];
        if (low <= takenLow || high <= takenHigh) return false;
        takenLow = low;
        takenHigh = high;
        return true;
    }

private:
    std::vector<std::pair<std::int64_t, std::int64_t>> m_taken = {}; ///< ordinals, 1 being the first
};

/// Walks through the places. Visit: void(const Together&, const Reference* earlier, const Reference* later); the
/// references are null for turns.
template <class Visit> class Walk {
public:
    Walk(const ReferenceInput& input, const References& references, const TogetherOptions& options, Visit visit)
        : m_input(input), m_references(references), m_options(options), m_visit(std::move(visit)),
          m_pairing(options.how == Togetherness::Turn ? 0 : Cooccurrences(input.lines).cells()) {}

    void run() {
        for (std::size_t transcript = 0; transcript < m_references.transcripts(); ++transcript) {
            m_transcript = static_cast<std::int32_t>(transcript);
            m_turns = &m_input.transcripts[transcript];
            m_active.clear();
            if (m_options.how == Togetherness::Turn)
                turns();
            else
                pairs();
        }
    }

private:
    struct Active {
        const Reference* reference;
        std::int64_t ordinal;
    };

    void pairs() {
        const bool overlap = m_options.how == Togetherness::Overlap;
        for (const Reference& later : m_references.in(index(m_transcript))) {
            ++m_ordinal;
            m_active.erase(std::remove_if(m_active.begin(), m_active.end(),
                                          [&](const Active& each) {
                                              return overlap
                                                         ? each.reference->end <= later.begin
                                                         : later.firstTurn - each.reference->lastTurn > m_options.turns;
                                          }),
                           m_active.end());
            for (const Active& each : m_active) {
                const Reference& earlier = *each.reference;
                if (earlier.line == later.line) continue;
                if (overlap && !countsFrom(later, std::min(earlier.end, later.end))) continue;
                Together found;
                const bool inOrder = earlier.line < later.line;
                found.first = inOrder ? earlier.line : later.line;
                found.second = inOrder ? later.line : earlier.line;
                found.transcript = m_transcript;
                found.begin = overlap ? later.begin : earlier.begin;
                found.end = overlap ? std::min(earlier.end, later.end) : std::max(earlier.end, later.end);
                found.counted = m_pairing.take(Cooccurrences::place(found.first, found.second),
                                               inOrder ? each.ordinal : m_ordinal, inOrder ? m_ordinal : each.ordinal);
                m_visit(found, &earlier, &later);
            }
            m_active.push_back({&later, m_ordinal});
            m_visit(Together{later.line, later.line, m_transcript, later.begin, later.end, true}, &later, &later);
        }
    }

    /// Whether somebody who counts speaks between the reference's begin and the end given.
    [[nodiscard]] bool countsFrom(const Reference& reference, std::int32_t end) const {
        for (std::size_t at = index(reference.firstTurn); at < m_turns->size() && (*m_turns)[at].begin < end; ++at)
            if ((*m_turns)[at].counts) return true;
        return false;
    }

    void turns() {
        const auto references = m_references.in(index(m_transcript));
        auto next = references.begin();
        std::vector<std::int32_t> lines;
        for (std::size_t at = 0; at < m_turns->size(); ++at) {
            const auto turn = static_cast<std::int32_t>(at);
            m_active.erase(std::remove_if(m_active.begin(), m_active.end(),
                                          [&](const Active& each) { return each.reference->lastTurn < turn; }),
                           m_active.end());
            for (; next != references.end() && next->firstTurn <= turn; ++next)
                m_active.push_back({&*next, 0});
            if (!(*m_turns)[at].counts) continue;
            lines.clear();
            for (const Active& each : m_active)
                lines.push_back(each.reference->line);
            std::sort(lines.begin(), lines.end());
            lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
            for (std::size_t a = 0; a < lines.size(); ++a)
                for (std::size_t b = a; b < lines.size(); ++b)
                    m_visit(Together{lines[a], lines[b], m_transcript, (*m_turns)[at].begin, (*m_turns)[at].end, true},
                            nullptr, nullptr);
        }
    }

    const ReferenceInput& m_input;
    const References& m_references;
    const TogetherOptions& m_options;
    Visit m_visit;
    Pairing m_pairing;
    const std::vector<RelatedTurn>* m_turns = nullptr;
    std::int32_t m_transcript = 0;
    std::int64_t m_ordinal = 0;
    std::vector<Active> m_active; ///< in the order they begin
};

template <class Visit>
void walk(const ReferenceInput& input, const References& references, const TogetherOptions& options, Visit visit) {
    Walk<Visit>(input, references, options, std::move(visit)).run();
}

/// Who speaks, and counts, in some turns.
template <class Visit>
void forEachSpeaker(const std::vector<RelatedTurn>& turns, std::int32_t firstTurn, std::int32_t end, Visit visit) {
    for (std::size_t at = index(firstTurn); at < turns.size() && turns[at].begin < end; ++at)
        if (turns[at].counts && turns[at].participant >= 0) visit(turns[at].participant);
}

bool speaksIn(const std::vector<RelatedTurn>& turns, const Reference& reference, std::int32_t participant) {
    bool speaks = false;
    forEachSpeaker(turns, reference.firstTurn, reference.end,
                   [&](std::int32_t each) { speaks = speaks || each == participant; });
    return speaks;
}

std::int32_t speakerAt(const std::vector<RelatedTurn>& turns, std::int32_t begin) {
    return std::partition_point(turns.begin(), turns.end(), [&](const RelatedTurn& turn) { return turn.end <= begin; })
        ->participant;
}

} // namespace

Cooccurrences countCooccurrences(const ReferenceInput& input, const References& references,
                                 const TogetherOptions& options) {
    Cooccurrences counted(input.lines);
    PeopleSets people(counted.cells(), input.participants);
    walk(input, references, options, [&](const Together& found, const Reference* earlier, const Reference* later) {
        if (found.first == found.second) {
            ++counted.alone[index(found.first)];
            return;
        }
        Cooccurrence& cell = counted.at(found.first, found.second);
        ++cell.pairs;
        cell.together += found.counted ? 1 : 0;
        const std::size_t set = Cooccurrences::place(found.first, found.second);
        const auto& turns = input.transcripts[index(found.transcript)];
        switch (options.how) {
        case Togetherness::Overlap:
            forEachSpeaker(turns, later->firstTurn, found.end, [&](std::int32_t who) { people.add(set, who); });
            break;
        case Togetherness::Turn:
            people.add(set, speakerAt(turns, found.begin));
            break;
        case Togetherness::Near:
            forEachSpeaker(turns, later->firstTurn, later->end, [&](std::int32_t who) {
                if (speaksIn(turns, *earlier, who)) people.add(set, who);
            });
            break;
        }
    });
    for (std::int32_t b = 1; b < input.lines; ++b)
        for (std::int32_t a = 0; a < b; ++a)
            counted.at(a, b).participants = people.count(Cooccurrences::place(a, b));
    return counted;
}

void forEachTogether(const ReferenceInput& input, const References& references, const TogetherOptions& options,
                     const std::function<void(const Together&)>& visit) {
    walk(input, references, options, [&](const Together& found, const Reference*, const Reference*) { visit(found); });
}

std::optional<double> cCoefficient(std::int64_t n1, std::int64_t n2, std::int64_t n12) {
    const std::int64_t either = n1 + n2 - n12;
    if (either <= 0) return std::nullopt;
    return static_cast<double>(n12) / static_cast<double>(either);
}

} // namespace kenspeckle::analysis
