// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::analysis {

/// A coder's unit: a stretch to which they gave one of the values 1, 2, …
struct ValuedUnit {
    Range range;
    int value = 1;
};

/// What some say of a continuum that others unitised too.
struct UnitizedValue {
    std::optional<double> alpha; ///< (k)u-alpha
    double coverage = 0; ///< share of what has the value that another coder gave a value too; 0 if nothing has it
};

/// Krippendorff's family of coefficients for unitised continua. Nothing is undefined: nobody varies.
struct Unitizing {
    std::optional<double> whole;    ///< u-alpha: stretches and their values, gaps included
    std::optional<double> relevant; ///< |u-alpha: what has a value against gaps, whichever value
    std::optional<double> valued;   ///< cu-alpha: values, where coders both gave one
    double coverage = 0;            ///< share of the continuum, coder by coder, that cu-alpha is about
    std::vector<UnitizedValue> values;
    std::int64_t severalValues = 0; ///< length left out, for a coder gave it several values at once
};

/// Krippendorff, Mathet, Bouvry & Widlöcher 2016; Krippendorff 2019, section 12.6. Lengths are code points.
/// Coincidences of values c and k (0 is the gap) are the lengths over which units of two coders intersect, each pair of
/// m coders weighing 1 / (m - 1):
///   l_ck = sum over coders i, j ≠ i, units g of i with value c, h of j with k: length(g ∩ h) / (m - 1)
///   e_ck = (l_c l_k - [c = k] s_c) / (l - sum s / l), where s_c is the sum of squared lengths of units with value c,
///   and
///          s_0 the plain length of gaps, which have no units
///   u-alpha = 1 - sum_{c≠k} l_ck / sum_{c≠k} e_ck;  |u-alpha the same with all values put together
///   cu-alpha: the same over l* = l without gaps, and s*_c = sum over units g with value c of i, and j ≠ i, of
///          (length of g to which j gave a value)² / (m - 1)
///   (k)u-alpha = 1 - (e*_k / l*_k) (l*_k - l*_kk) / (e*_k - e*_kk)
/// Continua are taken one after another, as if they were one; m is that of each. Of two coders all readings of these
/// formulas agree; docs/method.md says which is taken for more. Where a coder gave several values to one stretch it has
/// none in particular, and is left out for all of them.
class UnitizingTally {
public:
    explicit UnitizingTally(int values);

    /// A continuum, as the stretches of it that count (ascending, not overlapping, taken as if they met), and the
    /// units of each of its coders, in any order. Units of one coder and value that overlap must have been united.
    void add(const std::vector<Range>& counts, const std::vector<std::vector<ValuedUnit>>& coders);
    /// So much that none of so many coders gave a value.
    void addGap(std::int64_t length, std::size_t coders);

    [[nodiscard]] Unitizing figures() const;

private:
    [[nodiscard]] double& at(std::size_t c, std::size_t k) { return m_coincidences[c * m_values + k]; }
    [[nodiscard]] double at(std::size_t c, std::size_t k) const { return m_coincidences[c * m_values + k]; }
    [[nodiscard]] Unitizing valuesOnly() const;

    std::size_t m_values; ///< the gap's 0 among them
    std::vector<double> m_coincidences;
    std::vector<double> m_squares;       ///< s
    std::vector<double> m_commonSquares; ///< s*
    std::int64_t m_severalValues = 0;
};

} // namespace kenspeckle::analysis
