// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/linear_program.h"

#include <cmath>
#include <map>

#include <fmt/format.h>
#include <glpk.h>

namespace kenspeckle::disclosure {

namespace {

constexpr double kTolerance = 1e-6; ///< a column this near to a whole number is one
constexpr int kMostNodes = 2000;    ///< of the search for whole numbers

/// GLPK's memory of one thread, given back when the thread ends. Made before the first problem of the thread, and so
/// freed after the last.
struct Environment {
    Environment() { glp_term_out(GLP_OFF); }
    ~Environment() { glp_free_env(); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
};

glp_prob* makeProblem() {
    thread_local const Environment environment;
    return glp_create_prob();
}

int numberOf(std::size_t column) { return static_cast<int>(column) + 1; }

int typeOf(double lower, double upper) {
    if (std::isinf(upper)) return GLP_LO;
    return lower < upper ? GLP_DB : GLP_FX;
}

/// Counts the nodes of one search and stops it when there were enough.
void countNodes(glp_tree* tree, void* counter) {
    if (glp_ios_reason(tree) == GLP_ISELECT && ++*static_cast<int*>(counter) > kMostNodes) glp_ios_terminate(tree);
}

tl::unexpected<Error> misused(const char* what) {
    return fail(ErrorKind::Invalid, fmt::format("a linear program was given {}", what));
}

tl::unexpected<Error> nothingFits() { return fail(ErrorKind::Conflict, "no numbers fit what is known of them"); }

tl::unexpected<Error> gaveUp() {
    return fail(ErrorKind::Damaged, "the solver of linear programs gave up; leave out some rows or columns");
}

} // namespace

void LinearProgram::Delete::operator()(glp_prob* problem) const noexcept { glp_delete_prob(problem); }

LinearProgram::LinearProgram() : m_problem(makeProblem()) {}
LinearProgram::~LinearProgram() = default;

Result<std::size_t> LinearProgram::addColumn(double lower, double upper, double cost) {
    const int number = glp_add_cols(m_problem.get(), 1);
    const auto column = static_cast<std::size_t>(number - 1);
    glp_set_col_kind(m_problem.get(), number, GLP_IV);
    if (auto set = setBounds(column, lower, upper); !set) return fail(set.error());
    if (auto set = setCost(column, cost); !set) return fail(set.error());
    return column;
}

Result<void> LinearProgram::addRow(const std::vector<Term>& terms, Side side, double right) {
    std::map<int, double> sums;
    for (const Term& term : terms) {
        if (numberOf(term.column) > glp_get_num_cols(m_problem.get())) return misused("a column that is not there");
        if (!std::isfinite(term.coefficient)) return misused("a coefficient that is no number");
        sums[numberOf(term.column)] += term.coefficient;
    }
    if (!std::isfinite(right)) return misused("a side that is no number");
    // GLPK counts from 1 and leaves the first element alone.
    std::vector<int> columns{0};
    std::vector<double> coefficients{0};
    for (const auto& [column, coefficient] : sums) {
        if (coefficient == 0) continue;
        columns.push_back(column);
        coefficients.push_back(coefficient);
    }
    const int row = glp_add_rows(m_problem.get(), 1);
    glp_set_row_bnds(m_problem.get(), row, side == Side::Equal ? GLP_FX : GLP_UP, right, right);
    glp_set_mat_row(m_problem.get(), row, static_cast<int>(columns.size()) - 1, columns.data(), coefficients.data());
    return {};
}

Result<void> LinearProgram::setBounds(std::size_t column, double lower, double upper) {
    if (numberOf(column) > glp_get_num_cols(m_problem.get())) return misused("a column that is not there");
    if (!std::isfinite(lower) || std::isnan(upper) || upper < lower) return misused("bounds that cross");
    glp_set_col_bnds(m_problem.get(), numberOf(column), typeOf(lower, upper), lower, upper);
    return {};
}

Result<void> LinearProgram::setCost(std::size_t column, double cost) {
    if (numberOf(column) > glp_get_num_cols(m_problem.get())) return misused("a column that is not there");
    if (!std::isfinite(cost)) return misused("a cost that is no number");
    glp_set_obj_coef(m_problem.get(), numberOf(column), cost);
    return {};
}

Result<void> LinearProgram::relax() {
    glp_smcp simplex;
    glp_init_smcp(&simplex);
    simplex.msg_lev = GLP_MSG_OFF;
    simplex.meth = GLP_PRIMAL;
    int outcome = glp_simplex(m_problem.get(), &simplex);
    if (outcome != 0) {
        // The basis it stood on was no good: begin anew.
        glp_std_basis(m_problem.get());
        simplex.meth = GLP_DUALP;
        outcome = glp_simplex(m_problem.get(), &simplex);
    }
    if (outcome != 0) return gaveUp();
    switch (glp_get_status(m_problem.get())) {
    case GLP_OPT:
        return {};
    case GLP_NOFEAS:
    case GLP_INFEAS:
        return nothingFits();
    default:
        return gaveUp();
    }
}

bool LinearProgram::isWhole(double value) const { return std::abs(value - std::round(value)) <= kTolerance; }

Result<LinearProgram::Solution> LinearProgram::solve(Goal goal, Numbers numbers) {
    glp_prob* problem = m_problem.get();
    glp_set_obj_dir(problem, goal == Goal::Least ? GLP_MIN : GLP_MAX);
    if (auto relaxed = relax(); !relaxed) return fail(relaxed.error());
    Solution solution;
    bool whole = true;
    const int columns = glp_get_num_cols(problem);
    for (int column = 1; column <= columns; ++column) {
        solution.values.push_back(glp_get_col_prim(problem, column));
        whole = whole && isWhole(solution.values.back());
    }
    solution.goal = glp_get_obj_val(problem);
    if (numbers == Numbers::Real) return solution;
    if (!whole) {
        glp_iocp search;
        glp_init_iocp(&search);
        search.msg_lev = GLP_MSG_OFF;
        int nodes = 0;
        search.cb_func = countNodes;
        search.cb_info = &nodes;
        const int outcome = glp_intopt(problem, &search);
        const int status = glp_mip_status(problem);
        if (status == GLP_NOFEAS) return nothingFits();
        if (status != GLP_OPT && status != GLP_FEAS) return gaveUp();
        solution.proven = outcome == 0 && status == GLP_OPT;
        solution.goal = glp_mip_obj_val(problem);
        for (int column = 1; column <= columns; ++column)
            solution.values[static_cast<std::size_t>(column) - 1] = glp_mip_col_val(problem, column);
    }
    for (double& value : solution.values)
        value = std::round(value);
    return solution;
}

} // namespace kenspeckle::disclosure
