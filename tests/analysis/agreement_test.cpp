// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/agreement.h"

#include <gmock/gmock.h>

#include <string>

namespace kenspeckle::analysis {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::Optional;

constexpr double kPrinted = 0.0005; // published figures have three decimals

/// One unit per column; '.' for a unit that a coder did not see, other letters for categories in their order in
/// `names`.
std::vector<RatedUnits> columns(const std::vector<std::string>& coders, const std::string& names) {
    std::vector<RatedUnits> units(coders.front().size());
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        for (const std::string& coder : coders)
            units[unit].categories.push_back(coder[unit] == '.' ? kNotRated
                                                                : static_cast<int>(names.find(coder[unit])));
    return units;
}

/// Units by what two coders said of them: table[first][second].
std::vector<RatedUnits> crossed(const std::vector<std::vector<int>>& table) {
    std::vector<RatedUnits> units;
    for (std::size_t first = 0; first < table.size(); ++first)
        for (std::size_t second = 0; second < table.size(); ++second)
            units.push_back({{static_cast<int>(first), static_cast<int>(second)}, table[first][second]});
    return units;
}

TEST(Agreement, CohensKappaIsThatOfHisPaper) {
    // Cohen 1960, table of two judges and three categories.
    const Coefficients found = agreement(crossed({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}), 3);
    EXPECT_EQ(found.units, 200);
    EXPECT_THAT(found.observed, Optional(DoubleNear(0.70, 1e-9)));
    EXPECT_THAT(found.cohen, Optional(DoubleNear(0.492, kPrinted)));
}

TEST(Agreement, KappaOverCodePointsDependsOnHowTheRestIsSplit) {
    // 1,000 characters, 50 coded by both and 150 by one alone: the same agreement, another chance.
    const Coefficients even = agreement(crossed({{800, 75}, {75, 50}}), 2);
    const Coefficients oneSided = agreement(crossed({{800, 150}, {0, 50}}), 2);
    EXPECT_THAT(even.observed, Optional(DoubleNear(0.85, 1e-9)));
    EXPECT_THAT(oneSided.observed, Optional(DoubleNear(0.85, 1e-9)));
    EXPECT_THAT(even.cohen, Optional(DoubleNear(0.314, kPrinted)));
    EXPECT_THAT(oneSided.cohen, Optional(DoubleNear(0.348, kPrinted)));
}

TEST(Agreement, AlphaOfTwoCodersIsKrippendorffs) {
    const Coefficients found = agreement(columns({"1100000000", "0110010100"}, "01"), 2);
    EXPECT_THAT(found.observed, Optional(DoubleNear(0.6, 1e-9)));
    EXPECT_THAT(found.krippendorff, Optional(DoubleNear(0.095, kPrinted)));
}

TEST(Agreement, AlphaTakesMissingRatingsAndManyCoders) {
    // Twelve units of four coders, some of them unseen; the last has one rating and drops out.
    const std::vector<std::string> units{"BB.B", "LLPL", "PPPP", "PPPP", "LLLL", "BLPC",
                                         "CCCC", "BBLB", "LLLL", ".FFF", "..BB", "..P."};
    std::vector<std::string> coders(4);
    for (const std::string& unit : units)
        for (std::size_t coder = 0; coder < coders.size(); ++coder)
            coders[coder] += unit[coder];
    const Coefficients found = agreement(columns(coders, "BLPCF"), 5);
    EXPECT_EQ(found.units, 11);
    EXPECT_THAT(found.krippendorff, Optional(DoubleNear(0.743, kPrinted)));
    EXPECT_THAT(found.scott, Eq(std::nullopt));
}

TEST(Agreement, TwoCodersOnTwentyFourPlaces) {
    const auto coded = [](std::vector<std::pair<int, int>> ranges) {
        std::string line(24, '0');
        for (const auto& [begin, end] : ranges)
            for (int at = begin; at < end; ++at)
                line[static_cast<std::size_t>(at)] = '1';
        return line;
    };
    const Coefficients found = agreement(columns({coded({{2, 10}, {14, 20}}), coded({{4, 8}, {15, 17}})}, "01"), 2);
    EXPECT_THAT(found.cohen, Optional(DoubleNear(0.385, kPrinted)));
    EXPECT_THAT(found.scott, Optional(DoubleNear(0.314, kPrinted)));
    EXPECT_THAT(found.krippendorff, Optional(DoubleNear(0.329, kPrinted)));
}

TEST(Agreement, GwetsCoefficientStaysHighWhereNearlyAllIsOneCategory) {
    const Coefficients found = agreement(crossed({{8, 1}, {0, 1}}), 2);
    EXPECT_THAT(found.gwet, Optional(DoubleNear(0.866, kPrinted)));
    EXPECT_THAT(found.brennanPrediger, Optional(DoubleNear(0.8, 1e-9)));
}

TEST(Agreement, FleissOfFourteenRatersAndTenSubjects) {
    // A widely printed example: how many of fourteen raters put each subject into each of five categories; 0.210.
    const int table[10][5] = {{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
                              {7, 7, 0, 0, 0},  {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
    std::vector<RatedUnits> units;
    for (const auto& row : table) {
        RatedUnits unit;
        for (int category = 0; category < 5; ++category)
            unit.categories.insert(unit.categories.end(), static_cast<std::size_t>(row[category]), category);
        units.push_back(unit);
    }
    EXPECT_THAT(agreement(units, 5).fleiss, Optional(DoubleNear(0.210, kPrinted)));
}

TEST(Agreement, IsUndefinedWhereNobodyVaries) {
    const Coefficients nobody = agreement({{{0, 0}, 100}}, 2);
    EXPECT_THAT(nobody.observed, Optional(1.0));
    EXPECT_THAT(nobody.cohen, Eq(std::nullopt));
    EXPECT_THAT(nobody.scott, Eq(std::nullopt));
    EXPECT_THAT(nobody.krippendorff, Eq(std::nullopt));
    EXPECT_THAT(nobody.brennanPrediger, Optional(1.0)); // its chance does not depend on the ratings
    const Coefficients nothing = agreement({{{0, kNotRated}, 7}}, 2);
    EXPECT_EQ(nothing.units, 0);
    EXPECT_THAT(nothing.observed, Eq(std::nullopt));
    EXPECT_THAT(agreement({}, 2).observed, Eq(std::nullopt));
}

TEST(Agreement, UnitsOfOnePatternCountAsOftenAsTheyAre) {
    const Coefficients one = agreement(columns({"0011011", "0111010"}, "01"), 2);
    const Coefficients grouped = agreement({{{0, 0}, 2}, {{0, 1}, 1}, {{1, 1}, 3}, {{1, 0}, 1}}, 2);
    EXPECT_THAT(grouped.cohen, Optional(DoubleNear(*one.cohen, 1e-12)));
    EXPECT_THAT(grouped.krippendorff, Optional(DoubleNear(*one.krippendorff, 1e-12)));
    EXPECT_THAT(grouped.gwet, Optional(DoubleNear(*one.gwet, 1e-12)));
}

constexpr Range range(std::int64_t begin, std::int64_t end) { return {{begin}, {end}}; }

TEST(HolstisCoefficient, CountsPassagesThatAreNearlyTheSame) {
    const Holsti found =
        holsti({range(0, 100), range(200, 300)}, {range(0, 95), range(200, 250), range(400, 410)}, 0.9);
    EXPECT_EQ(found.agreed, 1);
    EXPECT_EQ(found.first, 2);
    EXPECT_EQ(found.second, 3);
    EXPECT_THAT(found.coefficient, Optional(DoubleNear(2.0 / 5, 1e-12)));
}

TEST(HolstisCoefficient, UnitesACodersOwnOverlapsAndKnowsNothingOfNothing) {
    EXPECT_THAT(holsti({range(0, 60), range(50, 100)}, {range(0, 100)}, 1.0).coefficient, Optional(1.0));
    EXPECT_THAT(holsti({}, {}, 0.9).coefficient, Eq(std::nullopt));
    EXPECT_THAT(holsti({range(5, 9)}, {}, 0.9).coefficient, Optional(0.0));
}

TEST(UnitsNeeded, AreThoseOfTheTable) {
    EXPECT_EQ(unitsNeeded(0.25, 0.8, 1.645), 139);
    EXPECT_EQ(unitsNeeded(0.25, 0.667, 1.645), 81);
}

} // namespace
} // namespace kenspeckle::analysis
