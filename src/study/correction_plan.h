// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/transcript.h"
#include "model/following.h"
#include "storage/action.h"
#include "storage/correction_table.h"
#include "storage/database.h"

namespace kenspeckle::study {

/// What has to be done to a transcript, and all that stands in it, for some of its turns to have other words. Made
/// without changing anything, so that it can be shown first; carried out in the same action, or thrown away.
struct CorrectionPlan {
    /// A coding and what becomes of it.
    struct FollowedCoding {
        Coding coding;
        model::Followed followed;
        CodingId doubles;      ///< the coding that is there already; none unless it goes for that
        bool listed = false;   ///< for review, after the correction
        bool restored = false; ///< it was listed, and has its words of then again
        [[nodiscard]] bool goes() const { return followed.fate == model::Fate::Goes || doubles; }
    };
    Transcript before;
    storage::CorrectedText corrected;
    std::vector<text::Edit> edits;       ///< that lead from one text to the other
    int turns = 0;                       ///< that have other words; 0: nothing to do
    std::vector<FollowedCoding> codings; ///< by place
    int memosSetAside = 0;               ///< that are about the transcript afterwards, as what they were about goes
    std::vector<storage::ReviewRow> put; ///< new or changed rows of the review list
    std::vector<std::int64_t> dropped;   ///< rows that go
};

/// The text of some turns, by number, in turnForm() (text/difference.h).
using NewTurns = std::map<int, std::string>;

/// Turns that are as they were do not count. NotFound if there is no such turn, Usage if one is left without words.
[[nodiscard]] Result<CorrectionPlan> planCorrection(storage::Database& database, TranscriptId transcript,
                                                    const NewTurns& turns);

[[nodiscard]] Result<void> carryOut(storage::Action& action, const CorrectionPlan& plan);

} // namespace kenspeckle::study
