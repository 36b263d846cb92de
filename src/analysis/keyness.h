// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace kenspeckle::analysis {

/// How often a word is said in a group and in the reference, and of how many words.
struct TwoCounts {
    std::int64_t inGroup = 0, groupWords = 0;
    std::int64_t inReference = 0, referenceWords = 0;
};

struct Keyness {
    double expectedInGroup = 0, expectedInReference = 0;
    /// G² of the word's two cells (Dunning 1993 in the form of Rayson & Garside 2000):
    /// 2 (a ln(a ÷ E1) + b ln(b ÷ E2)), a term of nothing being 0. Never negative.
    double logLikelihood = 0;
    /// log2 of the ratio of relative frequencies (Hardie 2014); where a side never says it, half a time is put for
    /// never. Above 0: the group says it more.
    double logRatio = 0;
    /// %DIFF (Gabrielatos & Marchi 2012): the difference of relative frequencies in per cent of the reference's;
    /// nothing where the reference never says it.
    std::optional<double> percentDifference;
    /// The Bayes factor by BIC (Wilson 2013): G² − ln of all words, with one degree of freedom.
    double bayesFactor = 0;
};

/// Nothing where the word is said in neither, or one of the two has no words at all.
[[nodiscard]] std::optional<Keyness> keyness(const TwoCounts& counts);

/// What G² must reach for a word to differ at p < 0.05, 0.01, 0.001 and 0.0001, with one degree of freedom.
inline constexpr double kCritical05 = 3.84;
inline constexpr double kCritical01 = 6.63;
inline constexpr double kCritical001 = 10.83;
inline constexpr double kCritical0001 = 15.13;

} // namespace kenspeckle::analysis
