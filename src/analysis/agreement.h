// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kenspeckle/agreement.h"
#include "kenspeckle/passage.h"

namespace kenspeckle::analysis {

/// What a coder said of a unit who did not see it.
inline constexpr int kNotRated = -1;

/// So many units (code points, sentences, turns) that the coders put into these categories: one per coder, always in
/// the same order, kNotRated for none. Categories count from 0; for one code they are 0 "not coded" and 1 "coded".
struct RatedUnits {
    std::vector<int> categories;
    std::int64_t units = 1;
};

/// `categories`: how many there are to choose from, used or not; at least 2, and above every rating. Units of one
/// rating or none are left out. Every element must have as many ratings as the first.
///
/// With u over units, r_uk the ratings of unit u in category k, r_u their sum, and p_k the mean share of k in a unit:
///   observed = mean over u of sum_k r_uk (r_uk - 1) / (r_u (r_u - 1))
///   each but alpha = (observed - chance) / (1 - chance), where chance is sum_k p_k² (Scott, Fleiss), 1/q (Brennan and
///   Prediger), sum_k p_k (1 - p_k) / (q - 1) (Gwet), or the product of both coders' shares (Cohen)
///   alpha = 1 - Do/De over coincidences weighted 1 / (r_u - 1), De of pairs drawn without replacement.
[[nodiscard]] Coefficients agreement(const std::vector<RatedUnits>& ratings, int categories);

/// Holsti's coefficient of two coders' passages of one code: 2A ÷ (N1 + N2). Two passages agree if overlap ÷ union
/// reaches the threshold, above 0.5 and at most 1. A coder's own passages that overlap are united first. Nothing if
/// neither has a passage. Holsti 1969.
struct Holsti {
    std::int64_t agreed = 0; ///< pairs
    std::int64_t first = 0;  ///< passages of one coder, united
    std::int64_t second = 0; ///< of the other
    std::optional<double> coefficient;
};
[[nodiscard]] Holsti holsti(std::vector<Range> first, std::vector<Range> second, double threshold);

/// How many units two coders must both code for alpha to be told from smallestAlpha at the level of significance of z
/// (1.645 for 0.05, one-tailed), if the rarest code has the share p of all: Krippendorff 2019, after Bloch & Kraemer
/// 1989. 0 < p < 1, smallestAlpha < 1.
[[nodiscard]] std::int64_t unitsNeeded(double p, double smallestAlpha, double z);

} // namespace kenspeckle::analysis
