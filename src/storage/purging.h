// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "kenspeckle/passage.h"
#include "kenspeckle/withdrawing.h"
#include "storage/action.h"
#include "storage/database.h"

// What it takes for the words of somebody who withdraws to be gone from the file: not only from what is shown, but from
// every writing that repeats them, the journal, the ledger and free space.

namespace kenspeckle::storage {

/// Finds any of many pieces of text in one pass. Pieces of fewer than eight bytes are not looked for.
class PieceFinder {
public:
    explicit PieceFinder(std::vector<std::string> pieces);

    [[nodiscard]] bool isIn(std::string_view text) const;
    /// Adds those that stand in it; where several begin at one place, the longest.
    void find(std::string_view text, std::set<std::string>& found) const;
    /// Every piece replaced, the longest first where several begin.
    [[nodiscard]] std::string without(std::string_view text, std::string_view replacement) const;

private:
    [[nodiscard]] std::size_t longestAt(std::string_view text, std::size_t at) const;

    std::vector<std::string> m_pieces;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_byBeginning; ///< longest first
    std::vector<bool> m_mayBegin;                                              ///< by a hash of the beginning
};

/// Takes the words of these quotes, and the names they stand under, out of the ledger; that there was a quote stays.
[[nodiscard]] Result<void> blankReleased(Action& action, const std::vector<RecalledRelease>& releases);

/// What stood on words that go.
struct RemovedRows {
    int codings = 0;
    int quotes = 0;
    int memos = 0;
};
/// Counts what deleteTranscript() would remove.
[[nodiscard]] Result<RemovedRows> rowsOn(Database& database, TranscriptId transcript);
/// Removes what stands on these turns of a transcript and on no others: codings and memos; and, even if it reaches out
/// of them, every quote and decision that holds words of them. Whatever waits there to be looked at again goes too.
[[nodiscard]] Result<RemovedRows> removeOnTurns(Action& action, TranscriptId transcript,
                                                const std::vector<Range>& turns, const std::vector<Range>& others);
/// Their turns are nobody's any more.
[[nodiscard]] Result<void> forgetSpeakers(Action& action, ParticipantId participant, const std::string& label);

/// Replaces the pieces in what people have written: definitions, memos, summaries, notes and reasons. A saved query
/// that holds one goes. Returns in how many places.
[[nodiscard]] Result<int> replaceWritten(Action& action, const PieceFinder& pieces, const std::string& replacement);

/// Takes out of the journal what entries changed that touch the texts of these ids (a participant, speakers,
/// transcripts) or hold one of the pieces, and the names out of all labels. Returns how many entries hold nothing now.
[[nodiscard]] Result<int> purgeJournal(Action& action, std::unordered_set<std::int64_t> ids, const PieceFinder& pieces,
                                       const std::vector<std::string>& names, const std::string& replacement);

/// Writes the file anew without free space, and the write-ahead log into it. False if another program that has the
/// study open keeps the log from being emptied.
[[nodiscard]] Result<bool> rewriteFile(Database& database);

} // namespace kenspeckle::storage
