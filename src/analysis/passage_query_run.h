// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "kenspeckle/querying.h"

namespace kenspeckle::analysis {

/// Passages by transcript, by index: ascending, none overlapping another, as model::unite() leaves them.
using PassageSet = std::vector<std::vector<Range>>;

/// Turns by transcript, by index: ascending, not overlapping; some may be empty.
struct SpokenTurn {
    Range range;
    std::int32_t participant = -1; ///< index; -1 for an interviewer or nobody
};
using SpokenTurns = std::vector<std::vector<SpokenTurn>>;

/// Of which turns something is true, as SpokenTurns.
using TurnMarks = std::vector<std::vector<bool>>;

/// What the leaves of a query stand for.
struct QueryLeaves {
    /// Of Code, Coded and Text, with the OfCoder around it, outermost first.
    std::function<Result<PassageSet>(const PassageQuery&, const std::vector<const PassageQuery*>&)> passages;
    std::function<Result<TurnMarks>(const PassageQuery&)> turns; ///< of Comparison
};

/// Finds the passages of a query, as querying.h and docs/method.md define its operators. Every set on the way is
/// united: passages that share a code point are one, those that only touch are two. A passage that shares no code point
/// with a turn is in no turn: it is near nothing, and no condition holds of it. Fails only where a leaf does.
[[nodiscard]] Result<PassageSet> runQuery(const PassageQuery& query, const SpokenTurns& turns,
                                          const QueryLeaves& leaves);

} // namespace kenspeckle::analysis
