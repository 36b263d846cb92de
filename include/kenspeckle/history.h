// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/journal.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// The audit trail, newest first; `limit` 0 for all of it. While the study's coder works blind, the label of an entry
/// that is about others' codings says that they coded, not what.
[[nodiscard]] Result<std::vector<JournalEntry>> history(Study& study, int limit = 0);

/// What an entry is about, in the widest sense of its words: Participants takes attributes and speakers in, Memos the
/// summaries of the framework matrix.
enum class HistoryKind : std::uint8_t { Any, Codings, Codes, Transcripts, Participants, Memos, Coders };

/// Which entries; an empty field does not restrict.
struct HistoryFilter {
    std::string coder; ///< as recorded in the entry, whatever the case
    HistoryKind kind = HistoryKind::Any;
    std::vector<std::int64_t> about; ///< values of ids: entries that change one of these, or something that names one
    std::optional<Timestamp> since;  ///< then or later
    std::optional<Timestamp> until;  ///< before then
    std::string words;               ///< all of them in the label, whatever the case
};

struct HistoryPage {
    std::vector<JournalEntry> entries; ///< newest first
    bool more = false;                 ///< there are older ones: ask for those before the last
};

/// Up to `limit` (at least 1) entries older than `before` (none: from the newest on). A journal is read only as far as
/// the page needs; a rare `about` or kind reads all of it.
[[nodiscard]] Result<HistoryPage> historyPage(Study& study, const HistoryFilter& filter, JournalId before, int limit);

/// Every name that entries are recorded under, sorted.
[[nodiscard]] Result<std::vector<std::string>> historyCoders(Study& study);

/// The coding and those it has replaced, newest first: resizing or recoding a passage makes another of it.
[[nodiscard]] Result<std::vector<CodingId>> formerCodings(Study& study, CodingId coding);

/// How long texts are told.
enum class ChangeWording : std::uint8_t {
    Shortened, ///< to about 200 code points, but for memos and summaries, which are whole
    Whole,
};

/// What one entry changed: every added, edited and removed thing with old and new values, names in place of ids where
/// there are names. Of others' codings only whose they are while the study's coder works blind.
[[nodiscard]] Result<std::vector<Change>> changesOf(Study& study, JournalId entry,
                                                    ChangeWording wording = ChangeWording::Shortened);

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

/// Undoes an action and everything done after it, newest first, each as a journal entry of its own, in one transaction:
/// all of them or, if one conflicts or the task is stopped, none; the error names the one. Returns what was undone, in
/// that order. NotFound for no such entry, Usage for one that is itself an undo or redo, Conflict for an action that is
/// undone already.
[[nodiscard]] Result<std::vector<JournalEntry>> undoTo(Study& study, JournalId entry, const Task& task = {});

/// Repeats what was undone, oldest first, up to this action: the way back from undoTo(), under the same rules. Conflict
/// for an action that is not undone, or that something was done after.
[[nodiscard]] Result<std::vector<JournalEntry>> redoTo(Study& study, JournalId entry, const Task& task = {});

/// How many actions undoTo() would undo.
[[nodiscard]] Result<std::int64_t> stepsTo(Study& study, JournalId entry);

} // namespace kenspeckle
