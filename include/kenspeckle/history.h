// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/journal.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// The audit trail, newest first; `limit` 0 for all of it.
[[nodiscard]] Result<std::vector<JournalEntry>> history(Study& study, int limit = 0);

/// What one entry changed: every added, edited and removed thing with old and new values, names in place of ids where
/// there are names. Long texts are shortened to about 200 code points; those of memos and summaries are whole.
[[nodiscard]] Result<std::vector<Change>> changesOf(Study& study, JournalId entry);

/// The label of what undo, or redo, would reverse next; nothing if there is nothing.
struct UndoState {
    std::optional<std::string> undo;
    std::optional<std::string> redo;
};
[[nodiscard]] Result<UndoState> undoState(Study& study);

/// Reverses the newest action that is not undone, whoever did it and whenever. Returns what was undone. NotFound if
/// there is nothing to undo.
[[nodiscard]] Result<JournalEntry> undo(Study& study);

/// Repeats what was undone last. NotFound if there is nothing, or something was done since.
[[nodiscard]] Result<JournalEntry> redo(Study& study);

} // namespace kenspeckle
