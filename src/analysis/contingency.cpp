// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/contingency.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace kenspeckle::analysis {

namespace {

/// The table without empty rows and columns.
ContingencyTable withoutEmpty(const ContingencyTable& table) {
    ContingencyTable kept;
    for (const auto& row : table)
        if (std::any_of(row.begin(), row.end(), [](std::int64_t count) { return count > 0; })) kept.push_back(row);
    if (kept.empty()) return kept;
    for (std::size_t column = kept.front().size(); column-- > 0;) {
        if (std::any_of(kept.begin(), kept.end(), [&](const auto& row) { return row[column] > 0; })) continue;
        for (auto& row : kept)
            row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
    }
    return kept;
}

std::int64_t sumOf(const std::vector<std::int64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// Sums the chances of the tables with these margins that are no likelier than this one, as Fisher 1935 has it. Tables
/// as likely are found so in spite of rounding.
double fisherTwoSided(const ContingencyTable& table) {
    constexpr double kRounding = 1e-7;
    const std::int64_t top = sumOf(table[0]), bottom = sumOf(table[1]), left = table[0][0] + table[1][0];
    const std::int64_t all = top + bottom;
    std::vector<double> logFactorial(static_cast<std::size_t>(all) + 1, 0.0);
    for (std::size_t i = 1; i < logFactorial.size(); ++i)
        logFactorial[i] = logFactorial[i - 1] + std::log(static_cast<double>(i));
    const auto choose = [&](std::int64_t n, std::int64_t k) {
        return logFactorial[static_cast<std::size_t>(n)] - logFactorial[static_cast<std::size_t>(k)] -
               logFactorial[static_cast<std::size_t>(n - k)];
    };
    const auto logChance = [&](std::int64_t first) {
        return choose(top, first) + choose(bottom, left - first) - choose(all, left);
    };
    const double observed = logChance(table[0][0]);
    double sum = 0;
    for (std::int64_t first = std::max<std::int64_t>(0, left - bottom); first <= std::min(top, left); ++first)
        if (const double chance = logChance(first); chance <= observed + kRounding) sum += std::exp(chance);
    return std::min(sum, 1.0);
}

} // namespace

double chiSquaredTail(double value, int degreesOfFreedom) {
    if (value <= 0) return 1;
    // Terms of the sum grow from one to the next by value ÷ (2, 4, 6 … or 1, 3, 5 …); in logarithms, so that none
    // overflows.
    const bool even = degreesOfFreedom % 2 == 0;
    double sum = even ? 0 : std::erfc(std::sqrt(value / 2));
    double logTerm = -value / 2;
    if (!even) logTerm += std::log(std::sqrt(2 * value / std::acos(-1.0)));
    const int terms = even ? degreesOfFreedom / 2 : (degreesOfFreedom - 1) / 2;
    for (int i = 0; i < terms; ++i) {
        sum += std::exp(logTerm);
        logTerm += std::log(value / (even ? 2 * (i + 1) : 2 * (i + 1) + 1));
    }
    return std::min(sum, 1.0);
}

IndependenceTest testIndependence(const ContingencyTable& given) {
    const ContingencyTable table = withoutEmpty(given);
    IndependenceTest test;
    test.rows = static_cast<int>(table.size());
    test.columns = table.empty() ? 0 : static_cast<int>(table.front().size());
    std::vector<std::int64_t> columns(static_cast<std::size_t>(test.columns), 0);
    for (const auto& row : table) {
        for (std::size_t column = 0; column < row.size(); ++column)
            columns[column] += row[column];
        test.counted += sumOf(row);
    }
    if (test.rows < 2 || test.columns < 2) return test;
    test.degreesOfFreedom = (test.rows - 1) * (test.columns - 1);
    test.smallestExpected = static_cast<double>(test.counted);
    double chiSquared = 0;
    for (const auto& row : table)
        for (std::size_t column = 0; column < row.size(); ++column) {
            const double expected = static_cast<double>(sumOf(row)) * static_cast<double>(columns[column]) /
                                    static_cast<double>(test.counted);
            const double difference = static_cast<double>(row[column]) - expected;
            chiSquared += difference * difference / expected;
            test.smallestExpected = std::min(test.smallestExpected, expected);
            test.cellsBelowFive += expected < 5 ? 1 : 0;
        }
    test.chiSquared = chiSquared;
    test.p = chiSquaredTail(chiSquared, test.degreesOfFreedom);
    test.cramersV =
        std::sqrt(chiSquared / (static_cast<double>(test.counted) * (std::min(test.rows, test.columns) - 1)));
    if (test.rows == 2 && test.columns == 2) test.fisher = fisherTwoSided(table);
    return test;
}

} // namespace kenspeckle::analysis
