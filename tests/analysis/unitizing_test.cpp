// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unitizing.h"

#include <map>
#include <random>
#include <string>
#include <utility>

#include <gmock/gmock.h>

#include "analysis/agreement.h"

namespace kenspeckle::analysis {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::Optional;

constexpr double kPrinted = 0.0005; // three decimals

using Units = std::vector<std::vector<ValuedUnit>>;

ValuedUnit unit(int value, std::int64_t begin, std::int64_t end) { return {{CodePoint{begin}, CodePoint{end}}, value}; }

Unitizing of(std::int64_t length, const Units& coders, int values) {
    UnitizingTally tally(values);
    tally.add({{CodePoint{0}, CodePoint{length}}}, coders);
    return tally.figures();
}

/// The formulas taken literally: every character by itself, for one value or none at each.
Unitizing literally(std::int64_t length, const Units& coders, int values) {
    const std::size_t m = coders.size(), all = static_cast<std::size_t>(values) + 1;
    std::vector<std::vector<int>> which(m, std::vector<int>(static_cast<std::size_t>(length), -1));
    for (std::size_t i = 0; i < m; ++i)
        for (std::size_t u = 0; u < coders[i].size(); ++u)
            for (auto at = coders[i][u].range.begin.value; at < coders[i][u].range.end.value; ++at)
                which[i][static_cast<std::size_t>(at)] = static_cast<int>(u);
    const auto valueAt = [&](std::size_t i, std::size_t at) {
        return which[i][at] < 0 ? std::size_t{0}
                                : static_cast<std::size_t>(coders[i][static_cast<std::size_t>(which[i][at])].value);
    };
    std::vector<std::vector<double>> l(all, std::vector<double>(all, 0));
    const double weight = 1.0 / static_cast<double>(m - 1);
    for (std::size_t at = 0; at < static_cast<std::size_t>(length); ++at)
        for (std::size_t i = 0; i < m; ++i)
            for (std::size_t j = 0; j < m; ++j)
                if (i != j) l[valueAt(i, at)][valueAt(j, at)] += weight;
    std::vector<double> s(all, 0), common(all, 0);
    for (std::size_t i = 0; i < m; ++i) {
        for (std::size_t at = 0; at < static_cast<std::size_t>(length); ++at)
            if (valueAt(i, at) == 0) s[0] += 1;
        for (const ValuedUnit& each : coders[i]) {
            const auto value = static_cast<std::size_t>(each.value);
            const auto size = static_cast<double>(each.range.length());
            s[value] += size * size;
            for (std::size_t j = 0; j < m; ++j) {
                if (j == i) continue;
                double shared = 0;
                for (auto at = each.range.begin.value; at < each.range.end.value; ++at)
                    if (valueAt(j, static_cast<std::size_t>(at)) > 0) shared += 1;
                common[value] += shared * shared * weight;
            }
        }
    }
    const auto expectedOf = [&](std::size_t first, const std::vector<double>& squares) {
        std::vector<double> margins(all, 0);
        double sum = 0, square = 0;
        for (std::size_t c = first; c < all; ++c)
            for (std::size_t k = first; k < all; ++k) {
                margins[c] += l[c][k];
                sum += l[c][k];
            }
        for (std::size_t c = first; c < all; ++c)
            square += squares[c];
        std::vector<std::vector<double>> e(all, std::vector<double>(all, 0));
        for (std::size_t c = first; c < all; ++c)
            for (std::size_t k = first; k < all; ++k)
                e[c][k] = (margins[c] * margins[k] - (c == k ? squares[c] : 0)) / (sum - square / sum);
        return e;
    };
    const auto ratio = [](double observed, double expected) -> std::optional<double> {
        if (!(expected > 1e-9)) return std::nullopt;
        return 1 - observed / expected;
    };
    Unitizing result;
    const auto e = expectedOf(0, s);
    const auto star = expectedOf(1, common);
    double o = 0, x = 0, ob = 0, xb = 0, oc = 0, xc = 0;
    for (std::size_t c = 0; c < all; ++c)
        for (std::size_t k = 0; k < all; ++k) {
            if (c == k) continue;
            o += l[c][k];
            x += e[c][k];
            if (c == 0) ob += l[c][k], xb += e[c][k];
            if (c > 0 && k > 0) oc += l[c][k], xc += star[c][k];
        }
    result.whole = ratio(o, x);
    result.relevant = ratio(ob, xb);
    result.valued = ratio(oc, xc);
    for (std::size_t k = 1; k < all; ++k) {
        double lk = 0, ek = 0;
        for (std::size_t c = 1; c < all; ++c) {
            lk += l[c][k];
            ek += star[c][k];
        }
        UnitizedValue value;
        if (lk > 0) value.alpha = ratio(ek / lk * (lk - l[k][k]), ek - star[k][k]);
        result.values.push_back(value);
    }
    return result;
}

void expectSame(const std::optional<double>& a, const std::optional<double>& b) {
    ASSERT_EQ(a.has_value(), b.has_value());
    if (a) {
        EXPECT_NEAR(*a, *b, 1e-9);
    }
}

TEST(Unitizing, GivesTheFiguresPrintedWithAPublishedProgram) {
    // The example, and its output, that come with the program of Lindahl 2025 for the paper of 2016: three coders of a
    // continuum of 20.
    const Unitizing found = of(20,
                               {{unit(1, 2, 5), unit(1, 9, 11), unit(2, 12, 20)},
                                {unit(1, 2, 5), unit(2, 7, 15)},
                                {unit(1, 2, 5), unit(2, 10, 15)}},
                               2);
    EXPECT_THAT(found.whole, Optional(DoubleNear(0.474, kPrinted)));
    EXPECT_THAT(found.relevant, Optional(DoubleNear(0.433, kPrinted)));
    EXPECT_THAT(found.valued, Optional(DoubleNear(0.779, kPrinted)));
    EXPECT_NEAR(found.coverage, 0.3833, 0.00005);
    EXPECT_THAT(found.values[0].alpha, Optional(DoubleNear(0.769, kPrinted)));
    EXPECT_NEAR(found.values[0].coverage, 0.9545, 0.00005);
    EXPECT_THAT(found.values[1].alpha, Optional(DoubleNear(0.787, kPrinted)));
    EXPECT_NEAR(found.values[1].coverage, 0.5952, 0.00005);
}

TEST(Unitizing, OfTwoUnitsIsWorkedByHand) {
    // Ten characters: one coder marks 0–4, the other 2–6. l = [[8, 4], [4, 4]] ÷ … : 4 left by both (8), 2 + 2 by one
    // (2 and 2), 2 by both (4). Margins 12 and 8 of 20; squares 12 and 16 + 16.
    // e_01 = 12 · 8 ÷ (20 - 44 ÷ 20) = 96 ÷ 17.8; |u = 1 - 4 ÷ 5.3933 = 0.2583.
    const Unitizing found = of(10, {{unit(1, 0, 4)}, {unit(1, 2, 6)}}, 1);
    EXPECT_THAT(found.relevant, Optional(DoubleNear(1 - 4 / (96 / 17.8), 1e-12)));
    EXPECT_EQ(found.whole, found.relevant);      // with one value there is nothing else to tell apart
    EXPECT_THAT(found.valued, Eq(std::nullopt)); // nor is there among what both marked
    EXPECT_THAT(found.values[0].alpha, Eq(std::nullopt));
    EXPECT_NEAR(found.values[0].coverage, 0.5, 1e-12);
    EXPECT_NEAR(found.coverage, 0.2, 1e-12);
}

TEST(Unitizing, IsOneForTheSameUnitsAndValuesOfAnyNumberOfCoders) {
    for (std::size_t coders = 2; coders < 6; ++coders) {
        const Unitizing found = of(50, Units(coders, {unit(1, 3, 9), unit(2, 9, 20), unit(1, 30, 41)}), 2);
        EXPECT_THAT(found.whole, Optional(DoubleNear(1, 1e-12)));
        EXPECT_THAT(found.relevant, Optional(DoubleNear(1, 1e-12)));
        EXPECT_THAT(found.valued, Optional(DoubleNear(1, 1e-12)));
        for (const UnitizedValue& value : found.values)
            EXPECT_THAT(value.alpha, Optional(DoubleNear(1, 1e-12)));
    }
}

TEST(Unitizing, WhereNobodyVariesIsUndefined) {
    const Unitizing nothing = of(50, {{}, {}}, 2);
    EXPECT_THAT(nothing.whole, Eq(std::nullopt));
    EXPECT_THAT(nothing.relevant, Eq(std::nullopt));
    EXPECT_THAT(nothing.valued, Eq(std::nullopt));
    const Unitizing everything = of(50, {{unit(1, 0, 50)}, {unit(1, 0, 50)}}, 1);
    EXPECT_THAT(everything.relevant, Eq(std::nullopt));
    EXPECT_THAT(UnitizingTally(3).figures().whole, Eq(std::nullopt));
    EXPECT_THAT(of(50, {{unit(1, 0, 9)}, {unit(2, 10, 20)}}, 2).valued, Eq(std::nullopt)); // never both
}

TEST(Unitizing, ForgivesNeitherBordersNorValuesButKeepsThemApart) {
    // The same places, other values: relevance is complete, values are not.
    const Unitizing values = of(40, {{unit(1, 0, 10), unit(2, 20, 30)}, {unit(2, 0, 10), unit(1, 20, 30)}}, 2);
    EXPECT_THAT(values.relevant, Optional(DoubleNear(1, 1e-12)));
    EXPECT_LT(values.valued.value_or(1), 0);
    // Other places, the same values where they meet.
    const Unitizing places = of(40, {{unit(1, 0, 10), unit(2, 20, 30)}, {unit(1, 5, 15), unit(2, 25, 35)}}, 2);
    EXPECT_THAT(places.valued, Optional(DoubleNear(1, 1e-12)));
    EXPECT_LT(places.relevant.value_or(1), 0.5);
}

TEST(Unitizing, OfUnitsOfOneCharacterIsNominalAlphaUponCharacters) {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        const std::size_t coders = 2 + random() % 4;
        Units units(coders);
        std::vector<RatedUnits> rated(60);
        for (std::size_t at = 0; at < rated.size(); ++at)
            for (std::size_t coder = 0; coder < coders; ++coder) {
                const int value = static_cast<int>(random() % 3);
                rated[at].categories.push_back(value);
                if (value > 0)
                    units[coder].push_back(
                        unit(value, static_cast<std::int64_t>(at), static_cast<std::int64_t>(at) + 1));
            }
        expectSame(of(60, units, 2).whole, agreement(rated, 3).krippendorff);
    }
}

TEST(Unitizing, AreTheFormulasTakenLiterally) {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const std::int64_t length = 20 + static_cast<std::int64_t>(random() % 60);
        Units units(2 + random() % 3);
        for (auto& coder : units) {
            std::int64_t at = static_cast<std::int64_t>(random() % 9);
            while (at < length) {
                const std::int64_t end =
                    std::min<std::int64_t>(length, at + 1 + static_cast<std::int64_t>(random() % 12));
                coder.push_back(unit(1 + static_cast<int>(random() % 3), at, end));
                at = end + static_cast<std::int64_t>(random() % 9); // sometimes they touch
            }
            std::shuffle(coder.begin(), coder.end(), random);
        }
        const Unitizing found = of(length, units, 3);
        const Unitizing model = literally(length, units, 3);
        expectSame(found.whole, model.whole);
        expectSame(found.relevant, model.relevant);
        expectSame(found.valued, model.valued);
        for (std::size_t k = 0; k < 3; ++k)
            expectSame(found.values[k].alpha, model.values[k].alpha);
    }
}

TEST(Unitizing, TakesWhatCountsAsIfItWereOnePiece) {
    // The middle is an interviewer's: a unit across it is one unit of what is left.
    UnitizingTally parted(1);
    parted.add({{CodePoint{0}, CodePoint{10}}, {CodePoint{15}, CodePoint{25}}}, {{unit(1, 5, 20)}, {unit(1, 5, 10)}});
    const Unitizing whole = of(20, {{unit(1, 5, 15)}, {unit(1, 5, 10)}}, 1);
    expectSame(parted.figures().relevant, whole.relevant);
}

TEST(Unitizing, TranscriptsFollowOneAnother) {
    UnitizingTally two(2);
    two.add({{CodePoint{0}, CodePoint{20}}}, {{unit(1, 2, 9)}, {unit(1, 4, 9)}});
    two.add({{CodePoint{0}, CodePoint{20}}}, {{unit(2, 0, 9)}, {unit(2, 0, 5), unit(1, 6, 9)}});
    two.addGap(30, 2);
    const Unitizing one =
        of(70, {{unit(1, 2, 9), unit(2, 20, 29)}, {unit(1, 4, 9), unit(2, 20, 25), unit(1, 26, 29)}}, 2);
    expectSame(two.figures().whole, one.whole);
    expectSame(two.figures().relevant, one.relevant);
    expectSame(two.figures().valued, one.valued);
}

TEST(Unitizing, LeavesOutWhatACoderGaveSeveralValues) {
    const Unitizing found = of(40, {{unit(1, 0, 10), unit(2, 5, 15)}, {unit(1, 0, 10), unit(2, 10, 15)}}, 2);
    EXPECT_EQ(found.severalValues, 5);
    EXPECT_THAT(found.whole, Optional(DoubleNear(1, 1e-12)));
    EXPECT_THAT(found.valued, Optional(DoubleNear(1, 1e-12)));
}

} // namespace
} // namespace kenspeckle::analysis
