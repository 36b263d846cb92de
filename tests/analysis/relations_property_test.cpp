// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations_model.h"

#include <cmath>

#include <gtest/gtest.h>

#include "analysis/code_matrix.h"
#include "analysis/sequence.h"

namespace kenspeckle::analysis {
namespace {

using Span = RelationsModel::Span;

constexpr TogetherOptions kWays[]{{Togetherness::Overlap, 1},
                                  {Togetherness::Turn, 1},
                                  {Togetherness::Near, 0},
                                  {Togetherness::Near, 1},
                                  {Togetherness::Near, 3}};

TEST(CountCooccurrences, AgreesWithTheDefinitionOnRandomStudies) {
    for (unsigned seed = 1; seed <= 700; ++seed) {
        const ReferenceInput input = randomRelations(seed);
        const References references(input);
        const RelationsModel model(input);
        for (const TogetherOptions& options : kWays) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", way " << static_cast<int>(options.how) << ", "
                                            << options.turns << " turns");
            const Cooccurrences counted = countCooccurrences(input, references, options);
            for (std::int32_t a = 0; a < input.lines; ++a) {
                const auto alone = options.how == Togetherness::Turn ? model.countingTurnsOf(a) : model.referencesOf(a);
                ASSERT_EQ(counted.alone[static_cast<std::size_t>(a)], static_cast<std::int64_t>(alone.size()));
                for (std::int32_t b = a + 1; b < input.lines; ++b) {
                    ASSERT_EQ(counted.at(a, b), model.cooccurrence(a, b, options)) << a << " and " << b;
                    ASSERT_LE(counted.at(a, b).together, std::min(counted.alone[static_cast<std::size_t>(a)],
                                                                  counted.alone[static_cast<std::size_t>(b)]));
                }
            }
        }
    }
}

TEST(CountCooccurrences, PlacesToldAreThePlacesCounted) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const ReferenceInput input = randomRelations(seed);
        const References references(input);
        for (const TogetherOptions& options : kWays) {
            const Cooccurrences counted = countCooccurrences(input, references, options);
            Cooccurrences told(input.lines);
            forEachTogether(input, references, options, [&](const Together& place) {
                ASSERT_LT(place.begin, place.end);
                ++told.at(place.first, place.second).pairs;
                told.at(place.first, place.second).together += place.counted ? 1 : 0;
            });
            for (std::int32_t a = 0; a < input.lines; ++a)
                for (std::int32_t b = a; b < input.lines; ++b) {
                    const std::int64_t expected =
                        a == b ? counted.alone[static_cast<std::size_t>(a)] : counted.at(a, b).together;
                    ASSERT_EQ(told.at(a, b).together, expected) << "seed " << seed;
                    if (a != b) {
                        ASSERT_EQ(told.at(a, b).pairs, counted.at(a, b).pairs) << "seed " << seed;
                    }
                }
        }
    }
}

TEST(CountCooccurrences, TheOrderOfPassagesMakesNoDifference) {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        ReferenceInput input = randomRelations(seed);
        for (const TogetherOptions& options : kWays) {
            const Cooccurrences before = countCooccurrences(input, References(input), options);
            std::shuffle(input.passages.begin(), input.passages.end(), std::mt19937(seed));
            const Cooccurrences after = countCooccurrences(input, References(input), options);
            ASSERT_EQ(after.alone, before.alone);
            for (std::int32_t b = 1; b < input.lines; ++b)
                for (std::int32_t a = 0; a < b; ++a)
                    ASSERT_EQ(after.at(a, b), before.at(a, b)) << "seed " << seed;
        }
    }
}

/// A reference with the turns it stands in.
struct Placed {
    Span span;
    std::int32_t firstTurn = 0, lastTurn = 0;
};

std::vector<Placed> placed(const RelationsModel& model, std::int32_t line) {
    std::vector<Placed> all;
    for (const Span& span : model.referencesOf(line)) {
        const auto turns = model.turnsOf(span);
        all.push_back({span, turns.front(), turns.back()});
    }
    return all;
}

/// The chance that one of so many begins among the code points of the window: those are counted one by one.
double chance(const ReferenceInput& input, const Placed& first, std::int32_t turns, std::size_t others) {
    int all = 0, window = 0;
    const auto& transcript = input.transcripts[first.span.transcript];
    for (std::size_t turn = 0; turn < transcript.size(); ++turn)
        for (std::int32_t at = transcript[turn].begin; transcript[turn].counts && at < transcript[turn].end; ++at) {
            ++all;
            window += at >= first.span.end && static_cast<std::int32_t>(turn) <= first.lastTurn + turns ? 1 : 0;
        }
    return 1 - std::pow(1 - static_cast<double>(window) / all, static_cast<double>(others));
}

TEST(CountSequences, AgreesWithTheDefinitionOnRandomStudies) {
    for (unsigned seed = 1; seed <= 700; ++seed) {
        const ReferenceInput input = randomRelations(seed);
        const References references(input);
        const RelationsModel model(input);
        for (const std::int32_t turns : {0, 1, 4}) {
            const Sequences counted = countSequences(input, references, turns);
            for (std::int32_t a = 0; a < input.lines; ++a) {
                for (std::int32_t b = 0; b < input.lines; ++b) {
                    SCOPED_TRACE(testing::Message()
                                 << "seed " << seed << ", " << turns << " turns, " << a << " to " << b);
                    std::int64_t followed = 0, transitions = 0;
                    double expected = 0;
                    std::set<std::int32_t> people;
                    const auto seconds = placed(model, b);
                    for (const Placed& first : placed(model, a)) {
                        std::int64_t found = 0;
                        std::size_t others = 0;
                        for (const Placed& second : seconds) {
                            if (second.span.transcript != first.span.transcript) continue;
                            others += a != b || second.span.begin != first.span.begin ? 1 : 0;
                            if (second.span.begin < first.span.end || second.firstTurn > first.lastTurn + turns)
                                continue;
                            ++found;
                            const auto theirs = model.peopleOf(second.span);
                            for (const std::int32_t who : model.peopleOf(first.span))
                                if (theirs.count(who) > 0) people.insert(who);
                        }
                        transitions += found;
                        followed += found > 0 ? 1 : 0;
                        expected += chance(input, first, turns, others);
                    }
                    const Following& cell = counted.at(a, b);
                    ASSERT_EQ(cell.followed, followed);
                    ASSERT_EQ(cell.transitions, transitions);
                    ASSERT_EQ(cell.participants, static_cast<std::int64_t>(people.size()));
                    ASSERT_NEAR(cell.expected, expected, 1e-9);
                }
            }
        }
    }
}

TEST(CountMatrix, AgreesWithTheDefinitionOnRandomStudies) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        const ReferenceInput input = randomRelations(seed);
        const References references(input);
        const RelationsModel model(input);
        MatrixLines lines;
        for (std::int32_t line = 0; line < input.lines; ++line) {
            if (line % 3 != 0) lines.rows.push_back(line);
            if (line % 3 != 1) lines.columns.push_back(line);
        }
        for (const Togetherness how : {Togetherness::Overlap, Togetherness::Turn}) {
            const CodeMatrix matrix = countMatrix(input, references, lines, {how, 0});
            for (std::size_t row = 0; row < lines.rows.size(); ++row)
                for (std::size_t column = 0; column < lines.columns.size(); ++column) {
                    std::vector<Span> places;
                    const bool turns = how == Togetherness::Turn;
                    const auto ones =
                        turns ? model.countingTurnsOf(lines.rows[row]) : model.referencesOf(lines.rows[row]);
                    const auto others = turns ? model.countingTurnsOf(lines.columns[column])
                                              : model.referencesOf(lines.columns[column]);
                    for (const Span& one : ones)
                        for (const Span& other : others)
                            if (RelationsModel::overlap(one, other) && model.counts(RelationsModel::shared(one, other)))
                                places.push_back(RelationsModel::shared(one, other));
                    for (std::int32_t group = -1; group < input.groups; ++group) {
                        MatrixCount expected;
                        std::set<std::int32_t> people;
                        for (const Span& place : places) {
                            bool within = false;
                            for (const std::int32_t number : model.turnsOf(place)) {
                                const RelatedTurn& turn = model.turn(place.transcript, number);
                                if (!turn.counts || (group >= 0 && turn.group != group)) continue;
                                within = true;
                                if (turn.participant >= 0) people.insert(turn.participant);
                            }
                            expected.references += within ? 1 : 0;
                        }
                        expected.participants = static_cast<std::int64_t>(people.size());
                        ASSERT_EQ(matrix.at(row, column, static_cast<std::size_t>(group + 1)), expected)
                            << "seed " << seed << ", group " << group;
                    }
                }
        }
    }
}

} // namespace
} // namespace kenspeckle::analysis
