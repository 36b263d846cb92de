// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/contingency.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace kenspeckle::analysis {
namespace {

TEST(TestIndependence, AgreesWithPublishedTables) {
    // Agresti, Categorical Data Analysis, 2nd edition 2002, table 3.2: education and religious beliefs. X² 69.2, 4 df.
    const IndependenceTest beliefs = testIndependence({{178, 138, 108}, {570, 648, 442}, {138, 252, 252}});
    EXPECT_EQ(beliefs.counted, 2726);
    EXPECT_EQ(beliefs.degreesOfFreedom, 4);
    EXPECT_NEAR(beliefs.chiSquared.value(), 69.16, 0.01);
    EXPECT_FALSE(beliefs.fisher);
    EXPECT_EQ(beliefs.cellsBelowFive, 0);
    // Agresti, An Introduction to Categorical Data Analysis, 2nd edition 2007, table 2.5: gender and party, 30.1, 2 df.
    const IndependenceTest party = testIndependence({{762, 327, 468}, {484, 239, 477}});
    EXPECT_NEAR(party.chiSquared.value(), 30.07, 0.01);
    EXPECT_EQ(party.degreesOfFreedom, 2);
    EXPECT_NEAR(party.cramersV.value(), std::sqrt(30.07 / 2757), 0.0001);
    // Fisher's tea taster, the same, table 2.8: two-sided 0.486.
    const IndependenceTest tea = testIndependence({{3, 1}, {1, 3}});
    EXPECT_NEAR(tea.fisher.value(), 0.4857, 0.0001);
    EXPECT_DOUBLE_EQ(tea.chiSquared.value(), 2.0);
    EXPECT_NEAR(tea.p.value(), 0.1573, 0.0001);
    EXPECT_DOUBLE_EQ(tea.cramersV.value(), 0.5);
    EXPECT_EQ(tea.cellsBelowFive, 4);
    EXPECT_DOUBLE_EQ(tea.smallestExpected, 2.0);
    // Fisher 1935: criminal twins, 10 of 13 monozygotic against 2 of 17: two-sided 0.000537.
    EXPECT_NEAR(testIndependence({{10, 3}, {2, 15}}).fisher.value(), 0.000537, 0.000001);
}

TEST(TestIndependence, IsUndefinedWhereNothingVaries) {
    for (const ContingencyTable& table :
         {ContingencyTable{}, ContingencyTable{{}}, ContingencyTable{{0, 0}, {0, 0}}, ContingencyTable{{3, 4}},
          ContingencyTable{{3, 4}, {0, 0}}, ContingencyTable{{3, 0}, {5, 0}}}) {
        const IndependenceTest test = testIndependence(table);
        EXPECT_FALSE(test.chiSquared);
        EXPECT_FALSE(test.p);
        EXPECT_FALSE(test.cramersV);
        EXPECT_FALSE(test.fisher);
    }
}

TEST(TestIndependence, EmptyRowsAndColumnsAreLeftOut) {
    const IndependenceTest plain = testIndependence({{8, 2}, {1, 5}});
    const IndependenceTest padded = testIndependence({{8, 0, 2}, {0, 0, 0}, {1, 0, 5}});
    EXPECT_EQ(padded.chiSquared, plain.chiSquared);
    EXPECT_EQ(padded.degreesOfFreedom, 1);
    EXPECT_NEAR(padded.fisher.value(), 0.0350, 0.0001); // as scipy.stats.fisher_exact has it
}

TEST(TestIndependence, TurnedTableGivesTheSame) {
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        std::uniform_int_distribution<std::int64_t> count(0, 9);
        std::uniform_int_distribution<std::size_t> size(2, 4);
        const std::size_t rows = size(random), columns = size(random);
        ContingencyTable table(rows, std::vector<std::int64_t>(columns));
        ContingencyTable turned(columns, std::vector<std::int64_t>(rows));
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                table[row][column] = turned[column][row] = count(random);
        const IndependenceTest one = testIndependence(table), other = testIndependence(turned);
        ASSERT_EQ(one.chiSquared.has_value(), other.chiSquared.has_value());
        if (!one.chiSquared) continue;
        EXPECT_NEAR(*one.chiSquared, *other.chiSquared, 1e-9);
        EXPECT_NEAR(*one.cramersV, *other.cramersV, 1e-9);
        EXPECT_GE(*one.cramersV, 0);
        EXPECT_LE(*one.cramersV, 1 + 1e-12);
        EXPECT_GT(*one.p, 0);
        EXPECT_LE(*one.p, 1);
        if (one.fisher) {
            EXPECT_NEAR(*one.fisher, *other.fisher, 1e-9);
        }
    }
}

TEST(ChiSquaredTail, AgreesWithPrintedTables) {
    // Critical values of 5 %, 1 % and 0.1 %: Abramowitz & Stegun, table 26.8.
    EXPECT_NEAR(chiSquaredTail(3.84146, 1), 0.05, 1e-6);
    EXPECT_NEAR(chiSquaredTail(6.63490, 1), 0.01, 1e-6);
    EXPECT_NEAR(chiSquaredTail(5.99147, 2), 0.05, 1e-6);
    EXPECT_NEAR(chiSquaredTail(7.81473, 3), 0.05, 1e-6);
    EXPECT_NEAR(chiSquaredTail(13.2767, 4), 0.01, 1e-6);
    EXPECT_NEAR(chiSquaredTail(18.3070, 10), 0.05, 1e-6);
    EXPECT_NEAR(chiSquaredTail(59.7031, 30), 0.001, 1e-6);
    EXPECT_NEAR(chiSquaredTail(24.9958, 15), 0.05, 1e-6);
    EXPECT_EQ(chiSquaredTail(0, 3), 1);
    EXPECT_GT(chiSquaredTail(500, 400), 0);
    EXPECT_EQ(chiSquaredTail(1e6, 1), 0);
}

} // namespace
} // namespace kenspeckle::analysis
