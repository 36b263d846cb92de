// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/memos.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// NotFound if what the memo is about is not there; Usage if its range does not fit the text.
[[nodiscard]] Result<MemoId> insertMemo(Action& action, const MemoTarget& target, const std::string& text);
[[nodiscard]] Result<void> updateMemo(Action& action, MemoId id, const std::string& text); ///< NotFound
[[nodiscard]] Result<void> deleteMemo(Action& action, MemoId id);                          ///< NotFound
[[nodiscard]] Result<Memo> loadMemo(Database& database, MemoId id);                        ///< NotFound
/// None of the fields set: all. Newest first.
struct MemoQuery {
    TranscriptId transcript; ///< about it, its passages or its codings
    CoderId coder;
};
[[nodiscard]] Result<std::vector<Memo>> loadMemos(Database& database, const MemoQuery& query);

/// Where a stretch of a text stands after a correction of it; an empty range, at the place where it stood, if none of
/// its words is left.
using RangeMove = std::function<Range(Range)>;

/// To be called where a transcript's text is corrected, in the same action: memos on its passages move with the text,
/// and references to its passages (ken://passage/…) in memos and summaries are rewritten. A memo on a passage of which
/// no word is left becomes a memo on the transcript that begins with those words, quoted out of `before`, the text as
/// it was.
[[nodiscard]] Result<void> moveMemosAndReferences(Action& action, TranscriptId transcript, std::string_view before,
                                                  const RangeMove& moved);

/// To be called before a thing is removed for which another of its kind stands in: a coding that is replaced, a code or
/// participant that is merged into another. Memos about `from` become memos about `to`, and references to it in memos
/// and summaries follow.
[[nodiscard]] Result<void> redirectMemos(Action& action, MemoKind kind, std::int64_t from, std::int64_t to);

/// Memos about what is not there, or with a range past the text: one line each.
[[nodiscard]] Result<std::vector<std::string>> memoProblems(Database& database);

/// As the schema spells it.
[[nodiscard]] std::string_view nameOf(MemoKind kind);

} // namespace kenspeckle::storage
