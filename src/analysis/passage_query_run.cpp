// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passage_query_run.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "model/coverage.h"
#include "model/passage_query.h"

namespace kenspeckle::analysis {

namespace {

using Kind = PassageQuery::Kind;
using Turns = std::vector<SpokenTurn>;

/// The turns a passage stands in, from first to last; none if last < first.
struct Span {
    std::ptrdiff_t first = 0, last = -1;
    [[nodiscard]] bool none() const { return last < first; }
};

Span spanOf(const Turns& turns, Range range) {
    const auto begin = std::partition_point(turns.begin(), turns.end(),
                                            [&](const SpokenTurn& turn) { return turn.range.end <= range.begin; });
    const auto end =
        std::partition_point(begin, turns.end(), [&](const SpokenTurn& turn) { return turn.range.begin < range.end; });
    Span span{begin - turns.begin(), end - turns.begin() - 1};
    const auto empty = [&](std::ptrdiff_t at) { return !turns[static_cast<std::size_t>(at)].range.overlaps(range); };
    while (!span.none() && empty(span.first))
        ++span.first;
    while (!span.none() && empty(span.last))
        --span.last;
    return span;
}

/// The passages of one transcript that others are compared with.
class Others {
public:
    Others(const std::vector<Range>& ranges, const Turns& turns) : m_ranges(ranges) {
        for (const Range& range : ranges)
            if (const Span span = spanOf(turns, range); !span.none()) m_inTurns.push_back({range, span});
    }
    [[nodiscard]] bool shareSomethingWith(Range range) const {
        const auto first = firstEndingAfter(range.begin);
        return first != m_ranges.end() && first->overlaps(range);
    }
    [[nodiscard]] bool hold(Range range) const {
        const auto first = firstEndingAfter(range.begin);
        return first != m_ranges.end() && first->contains(range);
    }
    [[nodiscard]] bool standWithin(Span span, int distance) const {
        const auto first = std::partition_point(m_inTurns.begin(), m_inTurns.end(), [&](const InTurns& each) {
            return each.span.last + distance < span.first;
        });
        return first != m_inTurns.end() && first->span.first <= span.last + distance;
    }
    [[nodiscard]] bool follow(Range range, Span span, int distance) const {
        const auto first = std::partition_point(m_inTurns.begin(), m_inTurns.end(),
                                                [&](const InTurns& each) { return each.range.begin < range.end; });
        return first != m_inTurns.end() && first->span.first <= span.last + distance;
    }
    [[nodiscard]] bool precede(Range range, Span span, int distance) const {
        const auto behind = std::partition_point(m_inTurns.begin(), m_inTurns.end(),
                                                 [&](const InTurns& each) { return each.range.end <= range.begin; });
        return behind != m_inTurns.begin() && std::prev(behind)->span.last + distance >= span.first;
    }
    [[nodiscard]] bool any() const { return !m_ranges.empty(); }

private:
    struct InTurns {
        Range range;
        Span span;
    };
    [[nodiscard]] std::vector<Range>::const_iterator firstEndingAfter(CodePoint at) const {
        return std::partition_point(m_ranges.begin(), m_ranges.end(),
                                    [&](const Range& range) { return range.end <= at; });
    }

    const std::vector<Range>& m_ranges;
    std::vector<InTurns> m_inTurns;
};

class Runner {
public:
    Runner(const SpokenTurns& turns, const QueryLeaves& leaves) : m_turns(turns), m_leaves(leaves) {}

    [[nodiscard]] Result<PassageSet> passages(const PassageQuery& query) {
        if (model::isCondition(query)) {
            const auto marks = condition(query);
            if (!marks) return fail(marks.error());
            return turnsWhere(*marks);
        }
        switch (query.kind) {
        case Kind::Code:
        case Kind::Coded:
        case Kind::Text:
            return m_leaves.passages(query, m_coders);
        case Kind::Everything:
            return everyTurn();
        case Kind::And:
            return common(query);
        case Kind::Or:
            return united(query);
        case Kind::Without:
            return without(query);
        case Kind::OfCoder: {
            m_coders.push_back(&query);
            auto found = passages(query.parts.front());
            m_coders.pop_back();
            return found;
        }
        default:
            return related(query);
        }
    }

private:
    [[nodiscard]] Result<TurnMarks> condition(const PassageQuery& query) const {
        if (query.kind == Kind::Comparison) return m_leaves.turns(query);
        TurnMarks all;
        for (std::size_t part = 0; part < query.parts.size(); ++part) {
            auto marks = condition(query.parts[part]);
            if (!marks) return marks;
            if (part == 0) {
                all = std::move(*marks);
                continue;
            }
            for (std::size_t i = 0; i < all.size(); ++i)
                for (std::size_t turn = 0; turn < all[i].size(); ++turn) {
                    const bool one = all[i][turn], other = (*marks)[i][turn];
                    all[i][turn] = query.kind == Kind::And  ? one && other
                                   : query.kind == Kind::Or ? one || other
                                                            : one && !other;
                }
        }
        return all;
    }

    [[nodiscard]] PassageSet turnsWhere(const TurnMarks& marks) const {
        PassageSet set(m_turns.size());
        for (std::size_t i = 0; i < m_turns.size(); ++i)
            for (std::size_t turn = 0; turn < m_turns[i].size(); ++turn)
                if (marks[i][turn] && !m_turns[i][turn].range.empty()) set[i].push_back(m_turns[i][turn].range);
        return set;
    }

    [[nodiscard]] PassageSet everyTurn() const {
        TurnMarks marks;
        for (const Turns& turns : m_turns)
            marks.emplace_back(turns.size(), true);
        return turnsWhere(marks);
    }

    /// Keeps the passages of which it is true.
    template <class Test> void keep(PassageSet& set, Test&& test) const {
        for (std::size_t i = 0; i < set.size(); ++i)
            set[i].erase(
                std::remove_if(set[i].begin(), set[i].end(), [&](const Range& range) { return !test(i, range); }),
                set[i].end());
    }

    /// What the passages have in common; then the conditions, all of them of one turn.
    [[nodiscard]] Result<PassageSet> common(const PassageQuery& query) {
        PassageSet set;
        PassageQuery conditions;
        conditions.kind = Kind::And;
        bool begun = false;
        for (const PassageQuery& part : query.parts) {
            if (model::isCondition(part)) {
                conditions.parts.push_back(part);
                continue;
            }
            auto found = passages(part);
            if (!found) return found;
            if (begun)
                for (std::size_t i = 0; i < set.size(); ++i)
                    set[i] = model::shared(set[i], (*found)[i]);
            else
                set = std::move(*found);
            begun = true;
        }
        if (conditions.parts.empty()) return set;
        const auto marks = condition(conditions);
        if (!marks) return fail(marks.error());
        keep(set, [&](std::size_t transcript, Range range) {
            const Span span = spanOf(m_turns[transcript], range);
            for (std::ptrdiff_t turn = span.first; turn <= span.last; ++turn) {
                const auto at = static_cast<std::size_t>(turn);
                if ((*marks)[transcript][at] && m_turns[transcript][at].range.overlaps(range)) return true;
            }
            return false;
        });
        return set;
    }

    [[nodiscard]] Result<PassageSet> united(const PassageQuery& query) {
        PassageSet set(m_turns.size());
        for (const PassageQuery& part : query.parts) {
            auto found = passages(part);
            if (!found) return found;
            for (std::size_t i = 0; i < set.size(); ++i)
                set[i].insert(set[i].end(), (*found)[i].begin(), (*found)[i].end());
        }
        for (auto& ranges : set)
            ranges = model::unite(std::move(ranges));
        return set;
    }

    [[nodiscard]] Result<PassageSet> without(const PassageQuery& query) {
        auto set = passages(query.parts.front());
        for (std::size_t part = 1; set && part < query.parts.size(); ++part) {
            auto unwanted = passages(query.parts[part]);
            if (!unwanted) return unwanted;
            const std::vector<Others> others = compared(*unwanted);
            keep(*set, [&](std::size_t i, Range range) { return !others[i].shareSomethingWith(range); });
        }
        return set;
    }

    [[nodiscard]] std::vector<Others> compared(const PassageSet& set) const {
        std::vector<Others> others;
        others.reserve(set.size());
        for (std::size_t i = 0; i < set.size(); ++i)
            others.emplace_back(set[i], m_turns[i]);
        return others;
    }

    [[nodiscard]] std::vector<bool> speakersIn(const PassageSet& set) const {
        std::vector<bool> speaks;
        for (std::size_t i = 0; i < set.size(); ++i)
            for (const Range& range : set[i])
                forEachSpeaker(i, range, [&](std::size_t participant) {
                    if (participant >= speaks.size()) speaks.resize(participant + 1, false);
                    speaks[participant] = true;
                });
        return speaks;
    }
    template <class Visit> void forEachSpeaker(std::size_t transcript, Range range, Visit&& visit) const {
        const Span span = spanOf(m_turns[transcript], range);
        for (std::ptrdiff_t at = span.first; at <= span.last; ++at) {
            const SpokenTurn& turn = m_turns[transcript][static_cast<std::size_t>(at)];
            if (turn.participant >= 0 && turn.range.overlaps(range)) visit(static_cast<std::size_t>(turn.participant));
        }
    }

    [[nodiscard]] Result<PassageSet> related(const PassageQuery& query) {
        auto set = passages(query.parts.front());
        if (!set) return set;
        const auto right = passages(query.parts.back());
        if (!right) return fail(right.error());
        const std::vector<Others> others = compared(*right);
        const std::vector<bool> speaks = query.kind == Kind::ByParticipant ? speakersIn(*right) : std::vector<bool>();
        keep(*set,
             [&](std::size_t i, Range range) { return holds(query, others[i], speaks, i, range) != query.negated; });
        return set;
    }

    [[nodiscard]] bool holds(const PassageQuery& query, const Others& others, const std::vector<bool>& speaks,
                             std::size_t transcript, Range range) const {
        if (query.kind == Kind::With) return others.shareSomethingWith(range);
        if (query.kind == Kind::Within) return others.hold(range);
        if (query.kind == Kind::InTranscript) return others.any();
        if (query.kind == Kind::ByParticipant) {
            bool one = false;
            forEachSpeaker(transcript, range, [&](std::size_t participant) {
                one = one || (participant < speaks.size() && speaks[participant]);
            });
            return one;
        }
        const Span span = spanOf(m_turns[transcript], range);
        if (span.none()) return false;
        if (query.kind == Kind::Then) return others.follow(range, span, query.distance);
        if (query.kind == Kind::After) return others.precede(range, span, query.distance);
        return others.standWithin(span, query.kind == Kind::InTurn ? 0 : query.distance);
    }

    const SpokenTurns& m_turns;
    const QueryLeaves& m_leaves;
    std::vector<const PassageQuery*> m_coders;
};

} // namespace

Result<PassageSet> runQuery(const PassageQuery& query, const SpokenTurns& turns, const QueryLeaves& leaves) {
    return Runner(turns, leaves).passages(query);
}

} // namespace kenspeckle::analysis
