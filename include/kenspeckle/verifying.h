// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

struct VerifyOutcome {
    int transcripts = 0;
    std::int64_t codings = 0;
    std::int64_t journalEntries = 0;
    std::vector<std::string> problems; ///< each says what, where and what to do; empty means sound
};

/// Checks the whole study: SQLite's own integrity and foreign keys; that every text is valid UTF-8 and NFC, its turns
/// ascending and inside it, its lengths and hash as recorded; every coding inside its text; the codebook a tree; every
/// journal entry readable; the index holding exactly the turns of the study. Changes nothing.
[[nodiscard]] Result<VerifyOutcome> verify(Study& study, const Task& task = {});

} // namespace kenspeckle
