// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "kenspeckle/result.h"

struct glp_prob;

namespace kenspeckle::disclosure {

/// A linear program and, if asked for, one in whole numbers, solved by GLPK. GLPK aborts the program when it is misused
/// and keeps its memory per thread: so everything is checked here first, and an object stays in the thread that made
/// it. Nothing is printed. The same program gives the same solution: no limit is one of time.
class LinearProgram {
public:
    struct Term {
        std::size_t column = 0;
        double coefficient = 0;
    };
    enum class Side : std::uint8_t { Equal, AtMost };
    enum class Goal : std::uint8_t { Least, Most };
    enum class Numbers : std::uint8_t { Real, Whole };

    struct Solution {
        std::vector<double> values; ///< of the columns; whole where whole numbers were asked for
        double goal = 0;            ///< what the costs come to
        bool proven = true;         ///< nothing is better; else the search was given up, and this is the best found
    };

    LinearProgram();
    ~LinearProgram();
    LinearProgram(LinearProgram&&) noexcept = default;
    LinearProgram& operator=(LinearProgram&&) noexcept = default;

    /// Returns its number, from 0. Invalid if the bounds are no numbers or cross.
    [[nodiscard]] Result<std::size_t> addColumn(double lower, double upper, double cost = 0);
    /// The sum of terms is, or is at most, `right`. Terms of one column are added up. Invalid for a column that is not
    /// there and for what is no number.
    [[nodiscard]] Result<void> addRow(const std::vector<Term>& terms, Side side, double right);
    [[nodiscard]] Result<void> setBounds(std::size_t column, double lower, double upper);
    [[nodiscard]] Result<void> setCost(std::size_t column, double cost);

    /// Solves it, beginning from where it was solved last. Conflict if nothing fits; Damaged if the solver gives up
    /// with nothing in hand.
    [[nodiscard]] Result<Solution> solve(Goal goal, Numbers numbers);

private:
    struct Delete {
        void operator()(glp_prob* problem) const noexcept;
    };
    [[nodiscard]] Result<void> relax();
    [[nodiscard]] bool isWhole(double value) const;
    std::unique_ptr<glp_prob, Delete> m_problem;
};

} // namespace kenspeckle::disclosure
