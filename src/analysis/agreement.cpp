// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/agreement.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "analysis/rating.h"

namespace kenspeckle::analysis {

namespace {

/// Chance agreement this near to 1 leaves nothing to measure.
constexpr double kCertain = 1 - 1e-12;

std::optional<double> beyondChance(double observed, double chance) {
    if (chance >= kCertain) return std::nullopt;
    return (observed - chance) / (1 - chance);
}

/// Sums over units that at least two coders rated.
struct Tally {
    std::int64_t units = 0;
    double agreeing = 0;               ///< sum over units of the share of agreeing pairs
    std::vector<double> shares;        ///< per category: sum over units of its share of the unit's ratings
    std::vector<std::int64_t> ratings; ///< per category
    double disagreeing = 0;            ///< coincidences of unlike ratings, each pair weighted 1 / (ratings - 1)
};

Tally tally(const std::vector<RatedUnits>& all, std::size_t categories) {
    Tally sum;
    sum.shares.assign(categories, 0);
    sum.ratings.assign(categories, 0);
    std::vector<std::int64_t> counts(categories);
    for (const RatedUnits& each : all) {
        std::fill(counts.begin(), counts.end(), 0);
        std::int64_t raters = 0;
        for (const int category : each.categories) {
            if (category == kNotRated) continue;
            ++counts[static_cast<std::size_t>(category)];
            ++raters;
        }
        if (raters < 2 || each.units <= 0) continue;
        const auto weight = static_cast<double>(each.units);
        sum.units += each.units;
        std::int64_t alike = 0;
        for (std::size_t k = 0; k < categories; ++k) {
            alike += counts[k] * (counts[k] - 1);
            sum.shares[k] += weight * static_cast<double>(counts[k]) / static_cast<double>(raters);
            sum.ratings[k] += each.units * counts[k];
        }
        const std::int64_t pairs = raters * (raters - 1);
        sum.agreeing += weight * static_cast<double>(alike) / static_cast<double>(pairs);
        sum.disagreeing += weight * static_cast<double>(pairs - alike) / static_cast<double>(raters - 1);
    }
    return sum;
}

std::optional<double> cohenOfPair(const std::vector<RatedUnits>& all, std::size_t a, std::size_t b,
                                  std::size_t categories) {
    std::vector<double> first(categories, 0), second(categories, 0);
    double units = 0, agreed = 0;
    for (const RatedUnits& each : all) {
        const int one = each.categories[a], other = each.categories[b];
        if (one == kNotRated || other == kNotRated) continue;
        const auto weight = static_cast<double>(each.units);
        units += weight;
        first[static_cast<std::size_t>(one)] += weight;
        second[static_cast<std::size_t>(other)] += weight;
        if (one == other) agreed += weight;
    }
    if (units <= 0) return std::nullopt;
    double chance = 0;
    for (std::size_t k = 0; k < categories; ++k)
        chance += first[k] / units * (second[k] / units);
    return beyondChance(agreed / units, chance);
}

std::optional<double> cohen(const std::vector<RatedUnits>& all, std::size_t coders, std::size_t categories) {
    double sum = 0;
    int defined = 0;
    for (std::size_t a = 0; a < coders; ++a)
        for (std::size_t b = a + 1; b < coders; ++b)
            if (const auto kappa = cohenOfPair(all, a, b, categories)) {
                sum += *kappa;
                ++defined;
            }
    if (defined == 0) return std::nullopt;
    return sum / defined;
}

std::optional<double> alpha(const Tally& sum) {
    std::int64_t n = 0;
    double squares = 0;
    for (const std::int64_t count : sum.ratings) {
        n += count;
        squares += static_cast<double>(count) * static_cast<double>(count);
    }
    const auto all = static_cast<double>(n);
    const double expected = (all * all - squares) / (all * (all - 1)); // unlike pairs, drawn without replacement
    if (expected <= 0) return std::nullopt;
    return 1 - sum.disagreeing / all / expected;
}

} // namespace

Coefficients agreement(const std::vector<RatedUnits>& ratings, int categories) {
    Coefficients result;
    const auto q = static_cast<std::size_t>(categories);
    const std::size_t coders = ratings.empty() ? 0 : ratings.front().categories.size();
    const Tally sum = tally(ratings, q);
    result.units = sum.units;
    if (sum.units == 0) return result;
    const auto units = static_cast<double>(sum.units);
    const double observed = sum.agreeing / units;
    result.observed = observed;
    double squares = 0, spread = 0;
    for (const double share : sum.shares) {
        const double p = share / units;
        squares += p * p;
        spread += p * (1 - p);
    }
    result.fleiss = beyondChance(observed, squares);
    if (coders == 2) result.scott = result.fleiss;
    result.brennanPrediger = beyondChance(observed, 1.0 / categories);
    result.gwet = beyondChance(observed, spread / (categories - 1));
    result.cohen = cohen(ratings, coders, q);
    result.krippendorff = alpha(sum);
    return result;
}

Holsti holsti(std::vector<Range> first, std::vector<Range> second, double threshold) {
    first = united(std::move(first));
    second = united(std::move(second));
    Holsti result{0, static_cast<std::int64_t>(first.size()), static_cast<std::int64_t>(second.size()), {}};
    // Above one half a passage has at most one partner, so the first found is the only one.
    std::size_t from = 0;
    for (const Range& one : first) {
        while (from < second.size() && second[from].end <= one.begin)
            ++from;
        for (std::size_t i = from; i < second.size() && second[i].begin < one.end; ++i) {
            const std::int64_t common = std::min(one.end, second[i].end) - std::max(one.begin, second[i].begin);
            const std::int64_t either = one.length() + second[i].length() - common;
            if (static_cast<double>(common) >= threshold * static_cast<double>(either)) {
                ++result.agreed;
                break;
            }
        }
    }
    if (result.first + result.second > 0)
        result.coefficient = 2 * static_cast<double>(result.agreed) / static_cast<double>(result.first + result.second);
    return result;
}

std::int64_t unitsNeeded(double p, double smallestAlpha, double z) {
    const double inner =
        (1 + smallestAlpha) * (3 - smallestAlpha) / (4 * (1 - smallestAlpha) * p * (1 - p)) - smallestAlpha;
    return static_cast<std::int64_t>(std::ceil(2 * z * z * inner - 1e-9));
}

} // namespace kenspeckle::analysis
