// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kenspeckle::analysis {

/// Which codes occur in each interview, as dense indices.
struct SaturationInput {
    std::vector<std::vector<std::int32_t>> codesOf; ///< per interview, in the order held; in any order, each once
    std::int32_t codes = 0;                         ///< how many there are in all
};

/// New codes per interview: those that none before it has.
[[nodiscard]] std::vector<std::int32_t> newCodes(const SaturationInput& input);

/// New information of a run (Guest, Namey & Chen 2020): new codes in so many interviews on end ÷ unique codes in the
/// first `base` interviews. One per interview, of the run that ends with it; nothing for the interviews of the base and
/// before the first whole run, and nothing at all where the base has no code. Runs overlap: each begins one interview
/// after the one before. base and run are at least 1.
[[nodiscard]] std::vector<std::optional<double>> newInformation(const std::vector<std::int32_t>& newCodes,
                                                                std::size_t base, std::size_t run);

/// Index of the last interview of the first run whose new information is at most the threshold; nothing if none is.
[[nodiscard]] std::optional<std::size_t> saturatedAt(const std::vector<std::optional<double>>& information,
                                                     double threshold);

/// The value that at least so large a share of the values does not exceed: nearest rank, so one of the values. They
/// must be sorted and not none; 0 < share <= 1.
template <class Value> [[nodiscard]] Value quantile(const std::vector<Value>& sorted, double share) {
    const double rank = share * static_cast<double>(sorted.size());
    auto place = static_cast<std::size_t>(rank);
    if (static_cast<double>(place) < rank - 1e-9) ++place; // shares such as 0.05 are not exact
    return sorted[place == 0 ? 0 : place - 1];
}

/// A run length with a threshold.
struct SaturationRule {
    std::size_t run = 2;
    double threshold = 0.05; ///< of the codes of the base
};

/// Where a rule is reached in random orders.
struct SaturationOrders {
    double reached = 0; ///< share of the orders in which it is
    /// Interviews up to there, in the median order and at either end of the band; nothing where that order never gets
    /// there.
    std::optional<std::size_t> median, low, high;
};

/// Codes known after each interview, and where each rule is reached, over random orders of the interviews.
struct RandomOrders {
    std::vector<std::int32_t> median, low, high; ///< per interview: 50, 5 and 95 % of the orders know at most so many
    std::vector<SaturationOrders> rules;         ///< as asked
};

/// Shuffles the interviews `orders` times. The seed alone decides how, whatever the machine. Without interviews or
/// orders all is empty.
[[nodiscard]] RandomOrders overRandomOrders(const SaturationInput& input, std::size_t base,
                                            const std::vector<SaturationRule>& rules, std::size_t orders,
                                            std::uint64_t seed);

} // namespace kenspeckle::analysis
