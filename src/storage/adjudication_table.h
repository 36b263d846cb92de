// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/adjudication.h"
#include "storage/action.h"
#include "storage/database.h"
#include "storage/memo_table.h"

namespace kenspeckle::storage {

struct AdjudicationRow {
    AdjudicationId id;
    CodeId code;
    Passage passage;
    Decision decision = Decision::Keep;
    std::string reason;
    std::string basis;
    CoderId coder; ///< the adjudicator
    Timestamp made;
};

/// By transcript, place, code.
[[nodiscard]] Result<std::vector<AdjudicationRow>> loadAdjudications(Database& database);
/// Id and time are given to it.
[[nodiscard]] Result<AdjudicationId> insertAdjudication(Action& action, const AdjudicationRow& row);
[[nodiscard]] Result<void> deleteAdjudication(Action& action, AdjudicationId id); ///< NotFound
/// Coders who stand for what was agreed, ascending.
[[nodiscard]] Result<std::vector<CoderId>> adjudicators(Database& database);
[[nodiscard]] Result<void> addAdjudicator(Action& action, CoderId coder); ///< nothing if they are one already
/// To be called where a transcript's text is corrected, in the same action. One of whose passage no word is left goes.
[[nodiscard]] Result<void> moveAdjudications(Action& action, TranscriptId transcript, const RangeMove& moved);
/// Decisions about passages past the end of their text: one line each.
[[nodiscard]] Result<std::vector<std::string>> adjudicationProblems(Database& database);

} // namespace kenspeckle::storage
