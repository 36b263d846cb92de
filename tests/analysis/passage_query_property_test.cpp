// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/passage_query_run.h"
#include "model/coverage.h"
#include "support/matchers.h"

namespace kenspeckle::analysis {
namespace {

using test::IsOk;
using Kind = PassageQuery::Kind;
using Points = std::set<int>; ///< a passage: the code points it holds

struct Tagged {
    int transcript = 0, begin = 0, end = 0, code = 0, coder = 0;
};

/// A study of a few dozen characters.
struct SmallStudy {
    SpokenTurns turns;
    std::vector<Tagged> tagged;
    std::vector<TurnMarks> truths; ///< of the comparisons
};

/// The definitions of docs/method.md, character by character, with nothing clever in it.
class Naive {
public:
    using Set = std::vector<std::vector<Points>>; ///< passages by transcript

    explicit Naive(const SmallStudy& study) : m_study(study) {}

    [[nodiscard]] Set passages(const PassageQuery& query, std::vector<const PassageQuery*> coders = {}) const {
        Set found(m_study.turns.size());
        if (says(query)) {
            for (std::size_t i = 0; i < found.size(); ++i)
                for (std::size_t turn = 0; turn < m_study.turns[i].size(); ++turn)
                    if (trueOf(query, i, turn)) add(found[i], turnPoints(i, turn));
            return found;
        }
        switch (query.kind) {
        case Kind::Code:
        case Kind::Coded:
        case Kind::Text:
            for (const Tagged& tagged : m_study.tagged)
                if (isAsked(query, coders, tagged))
                    add(found[static_cast<std::size_t>(tagged.transcript)], points(tagged.begin, tagged.end));
            break;
        case Kind::Everything:
            for (std::size_t i = 0; i < found.size(); ++i)
                for (std::size_t turn = 0; turn < m_study.turns[i].size(); ++turn)
                    add(found[i], turnPoints(i, turn));
            return found;
        case Kind::Or:
            for (const PassageQuery& part : query.parts) {
                const Set more = passages(part, coders);
                for (std::size_t i = 0; i < found.size(); ++i)
                    found[i].insert(found[i].end(), more[i].begin(), more[i].end());
            }
            break;
        case Kind::OfCoder:
            coders.push_back(&query);
            return passages(query.parts.front(), coders);
        case Kind::And:
            return common(query, coders);
        default: {
            const Set left = passages(query.parts.front(), coders);
            std::vector<Set> right;
            for (std::size_t part = 1; part < query.parts.size(); ++part)
                right.push_back(passages(query.parts[part], coders));
            for (std::size_t i = 0; i < left.size(); ++i)
                for (const Points& passage : left[i])
                    if (std::all_of(right.begin(), right.end(),
                                    [&](const Set& set) { return kept(query, i, passage, set); }))
                        found[i].push_back(passage);
            return found;
        }
        }
        for (auto& list : found)
            unite(list);
        return found;
    }

private:
    [[nodiscard]] static Points points(int begin, int end) {
        Points all;
        for (int at = begin; at < end; ++at)
            all.insert(at);
        return all;
    }
    static void add(std::vector<Points>& list, Points passage) {
        if (!passage.empty()) list.push_back(std::move(passage));
    }
    [[nodiscard]] static Points shared(const Points& a, const Points& b) {
        Points both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
        return both;
    }
    static void unite(std::vector<Points>& list) {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t a = 0; a < list.size() && !changed; ++a)
                for (std::size_t b = a + 1; b < list.size() && !changed; ++b) {
                    if (shared(list[a], list[b]).empty()) continue;
                    list[a].insert(list[b].begin(), list[b].end());
                    list.erase(list.begin() + static_cast<std::ptrdiff_t>(b));
                    changed = true;
                }
        }
    }
    [[nodiscard]] Points turnPoints(std::size_t transcript, std::size_t turn) const {
        const Range range = m_study.turns[transcript][turn].range;
        return points(static_cast<int>(range.begin.value), static_cast<int>(range.end.value));
    }
    [[nodiscard]] std::set<int> turnsOf(std::size_t transcript, const Points& passage) const {
        std::set<int> found;
        for (std::size_t turn = 0; turn < m_study.turns[transcript].size(); ++turn)
            if (!shared(turnPoints(transcript, turn), passage).empty()) found.insert(static_cast<int>(turn));
        return found;
    }
    [[nodiscard]] std::set<int> speakersOf(std::size_t transcript, const Points& passage) const {
        std::set<int> found;
        for (const int turn : turnsOf(transcript, passage))
            if (const int who = m_study.turns[transcript][static_cast<std::size_t>(turn)].participant; who >= 0)
                found.insert(who);
        return found;
    }

    [[nodiscard]] static bool says(const PassageQuery& query) {
        if (query.kind == Kind::Comparison) return true;
        if (query.kind != Kind::And && query.kind != Kind::Or && query.kind != Kind::Without) return false;
        return std::all_of(query.parts.begin(), query.parts.end(), says);
    }
    [[nodiscard]] bool trueOf(const PassageQuery& query, std::size_t transcript, std::size_t turn) const {
        if (query.kind == Kind::Comparison)
            return m_study.truths[static_cast<std::size_t>(query.distance)][transcript][turn];
        const bool first = trueOf(query.parts[0], transcript, turn);
        const auto holds = [&](const PassageQuery& part) { return trueOf(part, transcript, turn); };
        if (query.kind == Kind::And) return std::all_of(query.parts.begin(), query.parts.end(), holds);
        if (query.kind == Kind::Or) return std::any_of(query.parts.begin(), query.parts.end(), holds);
        return first && std::none_of(query.parts.begin() + 1, query.parts.end(), holds);
    }

    [[nodiscard]] static bool isAsked(const PassageQuery& leaf, const std::vector<const PassageQuery*>& coders,
                                      const Tagged& tagged) {
        for (const PassageQuery* clause : coders)
            if ((tagged.coder == clause->distance) != (clause->relation == PassageQuery::Relation::Equal)) return false;
        return leaf.kind == Kind::Coded || tagged.code == leaf.distance;
    }

    [[nodiscard]] Set common(const PassageQuery& query, const std::vector<const PassageQuery*>& coders) const {
        std::vector<Set> sets;
        std::vector<const PassageQuery*> conditions;
        for (const PassageQuery& part : query.parts)
            if (says(part))
                conditions.push_back(&part);
            else
                sets.push_back(passages(part, coders));
        Set found = sets.front();
        for (std::size_t other = 1; other < sets.size(); ++other)
            for (std::size_t i = 0; i < found.size(); ++i) {
                std::vector<Points> both;
                for (const Points& a : found[i])
                    for (const Points& b : sets[other][i])
                        add(both, shared(a, b));
                found[i] = both;
            }
        for (std::size_t i = 0; i < found.size(); ++i)
            std::erase_if(found[i], [&](const Points& passage) {
                const std::set<int> turns = turnsOf(i, passage);
                return std::none_of(turns.begin(), turns.end(),
                                    [&](int turn) {
                                        return std::all_of(
                                            conditions.begin(), conditions.end(), [&](const PassageQuery* condition) {
                                                return trueOf(*condition, i, static_cast<std::size_t>(turn));
                                            });
                                    }) &&
                       !conditions.empty();
            });
        return found;
    }

    [[nodiscard]] bool kept(const PassageQuery& query, std::size_t transcript, const Points& passage,
                            const Set& others) const {
        const auto any = [&](auto&& test) {
            return std::any_of(others[transcript].begin(), others[transcript].end(), test);
        };
        const std::set<int> turns = turnsOf(transcript, passage);
        const auto apart = [&](const Points& other) {
            int least = 1000000;
            for (const int a : turns)
                for (const int b : turnsOf(transcript, other))
                    least = std::min(least, std::abs(a - b));
            return least;
        };
        bool holds = false;
        switch (query.kind) {
        case Kind::Without:
            return !any([&](const Points& other) { return !shared(passage, other).empty(); });
        case Kind::With:
            holds = any([&](const Points& other) { return !shared(passage, other).empty(); });
            break;
        case Kind::Within:
            holds = any([&](const Points& other) { return shared(passage, other) == passage; });
            break;
        case Kind::Near:
            holds = any([&](const Points& other) { return apart(other) <= query.distance; });
            break;
        case Kind::Then:
            holds = any([&](const Points& other) {
                return *other.begin() > *passage.rbegin() && apart(other) <= query.distance;
            });
            break;
        case Kind::After:
            holds = any([&](const Points& other) {
                return *other.rbegin() < *passage.begin() && apart(other) <= query.distance;
            });
            break;
        case Kind::InTurn:
            holds = any([&](const Points& other) { return apart(other) == 0; });
            break;
        case Kind::InTranscript:
            holds = !others[transcript].empty();
            break;
        default: {
            std::set<int> speak;
            for (std::size_t i = 0; i < others.size(); ++i)
                for (const Points& other : others[i])
                    for (const int who : speakersOf(i, other))
                        speak.insert(who);
            const std::set<int> here = speakersOf(transcript, passage);
            holds = std::any_of(here.begin(), here.end(), [&](int who) { return speak.count(who) > 0; });
        }
        }
        return holds != query.negated;
    }

    const SmallStudy& m_study;
};

class Chance {
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    SmallStudy study() {
        SmallStudy study;
        const int transcripts = upTo(3);
        for (int i = 0; i < transcripts; ++i) {
            auto& turns = study.turns.emplace_back();
            int at = upTo(2);
            for (int turn = upTo(8); turn > 0; --turn) {
                const int end = at + upTo(6);
                turns.push_back({{CodePoint{at}, CodePoint{end}}, upTo(3) - 1});
                at = end + upTo(2);
            }
            for (int passage = upTo(14); passage > 0; --passage) {
                const int begin = upTo(40);
                study.tagged.push_back({i, begin, begin + 1 + upTo(9), upTo(2), upTo(2)});
            }
        }
        for (int truth = 0; truth < 3; ++truth) {
            TurnMarks marks;
            for (const auto& turns : study.turns) {
                auto& marked = marks.emplace_back();
                for (std::size_t turn = 0; turn < turns.size(); ++turn)
                    marked.push_back(upTo(1) == 1);
            }
            study.truths.push_back(marks);
        }
        return study;
    }

    /// Leaves name their code, truth or coder by `distance`.
    PassageQuery query(int depth) {
        PassageQuery query;
        if (depth == 0) {
            constexpr Kind kLeaves[] = {Kind::Code, Kind::Code, Kind::Coded, Kind::Everything, Kind::Comparison};
            query.kind = kLeaves[upTo(4)];
            query.distance = upTo(2);
            return query;
        }
        query.kind = static_cast<Kind>(static_cast<int>(Kind::And) +
                                       upTo(static_cast<int>(Kind::OfCoder) - static_cast<int>(Kind::And)));
        query.negated = upTo(1) == 1;
        query.distance = query.kind == Kind::OfCoder ? upTo(2) : upTo(3);
        query.relation = upTo(1) == 1 ? PassageQuery::Relation::Equal : PassageQuery::Relation::NotEqual;
        const bool many = query.kind == Kind::And || query.kind == Kind::Or || query.kind == Kind::Without;
        for (int part = query.kind == Kind::OfCoder ? 1 : many ? 2 + upTo(1) : 2; part > 0; --part)
            query.parts.push_back(this->query(upTo(depth - 1)));
        return query;
    }

private:
    std::mt19937 m_random;
};

PassageSet found(const PassageQuery& query, const SmallStudy& study) {
    QueryLeaves leaves;
    leaves.passages = [&](const PassageQuery& leaf, const std::vector<const PassageQuery*>& coders) {
        PassageSet set(study.turns.size());
        for (const Tagged& tagged : study.tagged) {
            const bool asked = std::all_of(coders.begin(), coders.end(), [&](const PassageQuery* clause) {
                return (tagged.coder == clause->distance) == (clause->relation == PassageQuery::Relation::Equal);
            });
            if (asked && (leaf.kind == Kind::Coded || tagged.code == leaf.distance))
                set[static_cast<std::size_t>(tagged.transcript)].push_back(
                    {CodePoint{tagged.begin}, CodePoint{tagged.end}});
        }
        for (auto& ranges : set)
            ranges = model::unite(std::move(ranges));
        return Result<PassageSet>(set);
    };
    leaves.turns = [&](const PassageQuery& comparison) {
        return Result<TurnMarks>(study.truths[static_cast<std::size_t>(comparison.distance)]);
    };
    auto set = runQuery(query, study.turns, leaves);
    EXPECT_THAT(set, IsOk());
    return set.value_or(PassageSet());
}

TEST(RunPassageQuery, AgreesWithTheDefinitionsOnRandomStudies) {
    int notEmpty = 0;
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        Chance chance(seed);
        const SmallStudy study = chance.study();
        const PassageQuery query = chance.query(chance.upTo(3));
        const PassageSet set = found(query, study);
        std::vector<std::vector<Points>> points;
        for (const auto& ranges : set) {
            auto& list = points.emplace_back();
            for (const Range& range : ranges) {
                notEmpty += 1;
                Points passage;
                for (CodePoint at = range.begin; at < range.end; at = at + 1)
                    passage.insert(static_cast<int>(at.value));
                list.push_back(passage);
            }
        }
        auto naive = Naive(study).passages(query);
        for (auto& list : naive)
            std::sort(list.begin(), list.end());
        ASSERT_EQ(points, naive) << "seed " << seed << ": " << toText(query);
    }
    EXPECT_GT(notEmpty, 3000);
}

TEST(RunPassageQuery, AndAndOrDoNotMindTheOrder) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        Chance chance(seed);
        const SmallStudy study = chance.study();
        PassageQuery query;
        query.kind = seed % 2 == 0 ? Kind::And : Kind::Or;
        query.parts = {chance.query(1), chance.query(2), chance.query(0)};
        const PassageSet before = found(query, study);
        std::reverse(query.parts.begin(), query.parts.end());
        ASSERT_EQ(found(query, study), before) << "seed " << seed;
    }
}

TEST(RunPassageQuery, NotTakesTheOthersOfWhatTheOperatorKeeps) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        Chance chance(seed);
        const SmallStudy study = chance.study();
        PassageQuery query = chance.query(1);
        query.kind = static_cast<Kind>(static_cast<int>(Kind::With) + chance.upTo(7));
        query.parts = {chance.query(1), chance.query(1)};
        const PassageSet all = found(query.parts[0], study), some = found(query, study);
        query.negated = !query.negated;
        const PassageSet others = found(query, study);
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::vector<Range> together(some[i]);
            together.insert(together.end(), others[i].begin(), others[i].end());
            std::sort(together.begin(), together.end());
            ASSERT_EQ(together, all[i]) << "seed " << seed;
        }
    }
}

} // namespace
} // namespace kenspeckle::analysis
