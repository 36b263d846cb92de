// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "analysis/references.h"

namespace kenspeckle::analysis {

/// What makes two lines go together.
enum class Togetherness : std::uint8_t {
    Overlap, ///< a reference of each shares a code point, in a turn that counts
    Turn,    ///< a turn that counts shares a code point with a reference of each
    Near,    ///< a reference of each stands within so many turns
};

struct TogetherOptions {
    Togetherness how = Togetherness::Overlap;
    std::int32_t turns = 1; ///< of Near: 0 in one turn, 1 in neighbouring ones too, …
};

/// One place where two lines go together.
struct Together {
    std::int32_t first = 0, second = 0; ///< lines, first <= second
    std::int32_t transcript = 0;
    std::int32_t begin = 0, end = 0; ///< the stretch both share; the turn; or, of Near, all from the one to the other
    bool counted = true;             ///< one of Cooccurrence::together
};

struct Cooccurrence {
    std::int64_t together = 0; ///< n12; never more than either line has alone
    std::int64_t pairs = 0;    ///< places, however often one reference has a part in them
    std::int64_t participants = 0;
    bool operator==(const Cooccurrence&) const = default;
};

class Cooccurrences {
public:
    explicit Cooccurrences(std::int32_t lines)
        : alone(static_cast<std::size_t>(lines)), m_cells(alone.size() * (alone.size() + 1) / 2) {}

    std::vector<std::int64_t> alone; ///< per line, n: references; of Togetherness::Turn, turns
    /// Of two different lines, in either order.
    [[nodiscard]] const Cooccurrence& at(std::int32_t a, std::int32_t b) const { return m_cells[place(a, b)]; }
    [[nodiscard]] Cooccurrence& at(std::int32_t a, std::int32_t b) { return m_cells[place(a, b)]; }
    [[nodiscard]] static std::size_t place(std::int32_t a, std::int32_t b) {
        const auto low = static_cast<std::size_t>(a < b ? a : b);
        const auto high = static_cast<std::size_t>(a < b ? b : a);
        return high * (high + 1) / 2 + low;
    }
    [[nodiscard]] std::size_t cells() const { return m_cells.size(); }

private:
    std::vector<Cooccurrence> m_cells;
};

/// Counts. The definitions, which docs/method.md gives to users:
///
/// - Passages of one line are united first (see References), so that n, n12 and c count references, whoever coded them.
/// - Overlap: a pair is a reference of each line with at least one code point in common, at least one of those that
///   they share being in a turn that counts.
/// - Near: a pair is a reference of each with no more than so many steps from the last turn of the one to the first of
///   the other, whoever speaks: 0 in the same turn, 1 in neighbouring ones. References that overlap are no step apart.
/// - A long reference may be in many pairs. n12 is the greatest number of pairs in which each reference stands once, so
///   that c is between 0 and 1. ATLAS.ti counts every pair, and warns of coefficients above 1.
/// - Turn: n and n12 are turns that count; each is in one pair.
/// - Participants are the people of turns that count who speak in the stretch that both share, in the turn, or, of
///   Near, in both references.
///
/// Time is linear in references and pairs.
[[nodiscard]] Cooccurrences countCooccurrences(const ReferenceInput& input, const References& references,
                                               const TogetherOptions& options);

/// Every place, transcript by transcript, in the order of where the later of the two begins. Each reference (each turn,
/// of Togetherness::Turn) of a line is told as a place of the line with itself.
void forEachTogether(const ReferenceInput& input, const References& references, const TogetherOptions& options,
                     const std::function<void(const Together&)>& visit);

/// n12 ÷ (n1 + n2 − n12), after Jaccard 1901; ATLAS.ti's c-coefficient. Nothing where neither line is used.
[[nodiscard]] std::optional<double> cCoefficient(std::int64_t n1, std::int64_t n2, std::int64_t n12);

} // namespace kenspeckle::analysis
