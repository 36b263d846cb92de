// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// What is written into one cell of the framework matrix.
struct Summary {
    ParticipantId participant;
    CodeId code;
    std::string text; ///< never empty
};

[[nodiscard]] Result<std::vector<Summary>> summaries(Database& database); ///< by participant and code
/// Empty if there is none.
[[nodiscard]] Result<std::string> summaryText(Database& database, ParticipantId participant, CodeId code);
/// Writes it in place of the one there is, whose writer becomes the action's coder; an empty text removes it.
[[nodiscard]] Result<void> writeSummary(Action& action, const Summary& summary);

} // namespace kenspeckle::storage
