// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/history.h"
#include "kenspeckle/journal.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// The newest entry's id; none in a new study.
[[nodiscard]] Result<JournalId> newestEntry(Database& database);
[[nodiscard]] Result<std::vector<JournalEntry>> journal(Database& database, int limit);
[[nodiscard]] Result<JournalEntry> loadEntry(Database& database, JournalId id); ///< NotFound
/// Reads the changeset: names in place of ids where there are names.
[[nodiscard]] Result<std::vector<Change>> changesOf(Database& database, JournalId entry,
                                                    ChangeWording wording = ChangeWording::Shortened);
/// What undo, and redo, would turn back next.
struct NextSteps {
    std::optional<JournalEntry> undo, redo;
};
[[nodiscard]] Result<NextSteps> nextSteps(Database& database);
/// Applies the inverted changeset of the newest action not undone, as a journal entry of its own. Conflict, and nothing
/// changed, if the study no longer holds what the entry left.
[[nodiscard]] Result<JournalEntry> undo(Database& database, const std::string& coder);
[[nodiscard]] Result<JournalEntry> redo(Database& database, const std::string& coder);
/// Step by step up to and with an action, in one transaction; returns the steps in order. Errors: see undoTo() and
/// redoTo() in kenspeckle/history.h.
[[nodiscard]] Result<std::vector<JournalEntry>> undoTo(Database& database, const std::string& coder, JournalId action,
                                                       const Task& task);
[[nodiscard]] Result<std::vector<JournalEntry>> redoTo(Database& database, const std::string& coder, JournalId action,
                                                       const Task& task);
/// Actions not undone from this one on.
[[nodiscard]] Result<std::int64_t> actionsSince(Database& database, JournalId action);
/// One line for each entry whose changeset cannot be read.
[[nodiscard]] Result<std::vector<std::string>> journalProblems(Database& database);
[[nodiscard]] Result<std::int64_t> journalSize(Database& database);

} // namespace kenspeckle::storage
