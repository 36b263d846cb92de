// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/transcript.h"
#include "storage/action.h"
#include "storage/database.h"

// What it takes to put a corrected text in the place of another: the text, and all that stands at a place in it.

namespace kenspeckle::storage {

/// A transcript's text as it is to be. Turns keep their numbers and speakers.
struct CorrectedText {
    std::string text;
    std::int64_t codePoints = 0;
    std::vector<Turn> turns; ///< all of them
    /// How many words more (or, below zero, less) a speaker says; no speaker for turns that have none.
    std::vector<std::pair<SpeakerId, std::int64_t>> words;
};

/// Stores the text with a new version, turns and time marks at their new places, and counts of words and characters.
/// The text it replaces stays known to nameOfSameText().
[[nodiscard]] Result<void> replaceText(Action& action, TranscriptId id, const CorrectedText& corrected);

/// Gives a coding another range; who made it, and when, stays. Conflict if one of the same coder and code is there.
[[nodiscard]] Result<void> moveCoding(Action& action, CodingId id, Range range);

/// Ranges of memos about passages of a transcript.
[[nodiscard]] Result<std::vector<Range>> passagesWithMemos(Database& database, TranscriptId transcript);
/// How many memos are about a coding.
[[nodiscard]] Result<int> memosAbout(Database& database, CodingId coding);
/// Memos about a coding become memos about its passage, which moveMemosAndReferences() (memo_table.h) then follows.
[[nodiscard]] Result<void> handMemosToPassage(Action& action, const Coding& coding);

/// A row of the list of passages to be looked at.
struct ReviewRow {
    std::int64_t id = 0; ///< 0: not yet in the list
    TranscriptId transcript;
    CodingId coding; ///< none if it is gone
    CodePoint place;
    CodeId code;
    CoderId coder;
    std::string words; ///< before the first correction that nobody has looked at
    Timestamp made;
};
/// Of one transcript, or (none) of all; by transcript, then place.
[[nodiscard]] Result<std::vector<ReviewRow>> reviewRows(Database& database, TranscriptId transcript = {});
/// Inserts a row without id, with the time of now; updates coding and place of one that has an id.
[[nodiscard]] Result<void> putReview(Action& action, const ReviewRow& row);
[[nodiscard]] Result<void> deleteReview(Action& action, std::int64_t id); ///< NotFound
/// Rows that contradict what they refer to: one line each.
[[nodiscard]] Result<std::vector<std::string>> reviewProblems(Database& database);

} // namespace kenspeckle::storage
