// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/linear_program.h"

#include <cmath>
#include <limits>
#include <thread>

#include <gmock/gmock.h>

namespace kenspeckle::disclosure {
namespace {

using Goal = LinearProgram::Goal;
using Numbers = LinearProgram::Numbers;
using Side = LinearProgram::Side;

/// 2x + 2y is at most 7, x and y at most 3.
LinearProgram halves() {
    LinearProgram program;
    EXPECT_EQ(program.addColumn(0, 3, 1).value(), 0U);
    EXPECT_EQ(program.addColumn(0, 3, 1).value(), 1U);
    EXPECT_TRUE(program.addRow({{0, 2}, {1, 2}}, Side::AtMost, 7));
    return program;
}

TEST(LinearProgram, FindsTheMostAndTheLeast) {
    LinearProgram program = halves();
    EXPECT_DOUBLE_EQ(program.solve(Goal::Most, Numbers::Real)->goal, 3.5);
    EXPECT_DOUBLE_EQ(program.solve(Goal::Least, Numbers::Real)->goal, 0);
}

TEST(LinearProgram, FindsWholeNumbersWhereTheBestAreBroken) {
    LinearProgram program = halves();
    const auto solution = program.solve(Goal::Most, Numbers::Whole);
    EXPECT_DOUBLE_EQ(solution->goal, 3);
    EXPECT_TRUE(solution->proven);
    EXPECT_DOUBLE_EQ(solution->values[0] + solution->values[1], 3);
    EXPECT_DOUBLE_EQ(solution->values[0], std::round(solution->values[0]));
}

TEST(LinearProgram, TellsThatNothingFits) {
    LinearProgram program = halves();
    ASSERT_TRUE(program.addRow({{0, 1}, {1, 1}}, Side::Equal, 5));
    const auto solution = program.solve(Goal::Most, Numbers::Whole);
    ASSERT_FALSE(solution);
    EXPECT_EQ(solution.error().kind, ErrorKind::Conflict);
}

TEST(LinearProgram, TellsThatNoWholeNumbersFitThoughBrokenOnesDo) {
    LinearProgram program;
    ASSERT_TRUE(program.addColumn(0, 3, 1));
    ASSERT_TRUE(program.addRow({{0, 2}}, Side::Equal, 3));
    EXPECT_TRUE(program.solve(Goal::Most, Numbers::Real));
    const auto solution = program.solve(Goal::Most, Numbers::Whole);
    ASSERT_FALSE(solution);
    EXPECT_EQ(solution.error().kind, ErrorKind::Conflict);
}

TEST(LinearProgram, RefusesWhatWouldStopTheProgram) {
    LinearProgram program = halves();
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(program.addColumn(2, 1));
    EXPECT_FALSE(program.addColumn(-endless, 1));
    EXPECT_FALSE(program.addRow({{9, 1}}, Side::Equal, 1));
    EXPECT_FALSE(program.addRow({{0, nothing}}, Side::Equal, 1));
    EXPECT_FALSE(program.addRow({{0, 1}}, Side::Equal, endless));
    EXPECT_FALSE(program.setBounds(0, nothing, 1));
    EXPECT_FALSE(program.setBounds(9, 0, 1));
    EXPECT_FALSE(program.setCost(0, endless));
}

TEST(LinearProgram, AddsUpTermsOfOneColumn) {
    LinearProgram program = halves();
    ASSERT_TRUE(program.addRow({{0, 1}, {0, 1}, {1, 1}, {1, -1}}, Side::AtMost, 2));
    ASSERT_TRUE(program.setCost(1, 0));
    EXPECT_DOUBLE_EQ(program.solve(Goal::Most, Numbers::Whole)->goal, 1);
}

TEST(LinearProgram, GivesUpOnWhatHasNoEnd) {
    LinearProgram program;
    ASSERT_TRUE(program.addColumn(0, std::numeric_limits<double>::infinity(), 1));
    EXPECT_FALSE(program.solve(Goal::Most, Numbers::Real));
}

TEST(LinearProgram, WorksInSeveralThreadsAtOnce) {
    std::vector<double> found(4);
    std::vector<std::thread> threads;
    for (double& each : found)
        threads.emplace_back([&each] {
            LinearProgram program = halves();
            for (int i = 0; i < 50; ++i)
                each = program.solve(Goal::Most, Numbers::Whole)->goal;
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_THAT(found, testing::Each(3.0));
}

} // namespace
} // namespace kenspeckle::disclosure
