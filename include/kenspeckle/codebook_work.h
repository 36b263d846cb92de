// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"

// Putting a codebook in order. Each function is one action in the journal.

namespace kenspeckle {

class Study;

/// What a merge moves.
struct MergeOutcome {
    int codes = 0;      ///< that are no more: those merged, and below them those whose namesake was there
    int codings = 0;    ///< that are now the other code's
    int duplicates = 0; ///< left out: the same coder had tagged the same passage with the other code too
    int children = 0;   ///< codes that moved, each with all below it
    int memos = 0;      ///< moved
    int summaries = 0;  ///< of the framework matrix: moved, or added to what was in the cell
    int words = 0;      ///< codes whose own words are kept in a memo
};

/// Merges codes into another and removes them.
///
/// Their codings become the other's; who made them and when stays. A passage that the same coder tagged with both stays
/// one coding, with the memos of both. Codes below them move below the other code, after its own; where one of that
/// name (whatever its case) is there already, the two are merged in the same way, and so on below them. Memos and
/// passages to review go along. A summary is put at the end of the summary the other code's cell has. Definition, use
/// when, do not use when and example are kept for review in a memo on the code they were merged into, "Merged from …".
/// A GUID goes along where the other has none.
///
/// Usage if `from` is empty or names `into`, or codings would come to a code that is not codable; Conflict if `into` is
/// below one of `from`. Nothing is changed then.
[[nodiscard]] Result<MergeOutcome> mergeCodes(Study& study, const std::vector<CodeId>& from, CodeId into);

/// What mergeCodes would do, or why it would not; changes nothing.
[[nodiscard]] Result<MergeOutcome> previewMerge(Study& study, const std::vector<CodeId>& from, CodeId into);

/// A passage of a code that is to be split, in what was said around it.
struct SplitQuote {
    std::vector<CodingId> codings; ///< one per coder who tagged it so
    Passage passage;
    std::string transcript;                ///< name
    std::vector<std::string> participants; ///< who speaks in it
    std::vector<std::string> coders;
    std::string before; ///< of the turn it begins in, up to it; where it begins the turn, the turn before
    std::string text;   ///< verbatim
    std::string after;  ///< the rest of the turn it ends in
};

/// The passages of the code itself, without those of codes below it, by transcript in the order imported and by place;
/// of whose codings are shown.
[[nodiscard]] Result<std::vector<SplitQuote>> quotesToSplit(Study& study, CodeId code);

/// Where a passage is put: a code there is, or a new one.
struct SplitTarget {
    CodeId code;   ///< none: a new one is made if a passage is put to it
    CodeId parent; ///< of the new one; none: the top
    CodeText text; ///< of the new one
};

/// Puts a coding to the target of that index. A coding may be put to several.
struct SplitStep {
    CodingId coding;
    std::size_t target = 0;
};

struct SplitOutcome {
    std::vector<CodeId> targets; ///< as given; none where nothing was put to a new one
    int moved = 0;               ///< codings that are no longer the code's
    int duplicates = 0;          ///< codings not made, as the same coder had tagged the same passage so already
    int made = 0;                ///< new codes
};

/// Moves codings of one code to others. Who made a coding, and when, stays; a coding's memos and what is to be reviewed
/// go along (to the first of several targets). Conflict if a coding is not the code's any more, or a new code's name is
/// taken; Usage if a target is the code itself or not codable.
[[nodiscard]] Result<SplitOutcome> splitCode(Study& study, CodeId code, const std::vector<SplitTarget>& targets,
                                             const std::vector<SplitStep>& steps);

/// Moves codes, each with everything below it, to stand together in reading order among the children of `parent`;
/// `position` is among those children that are not moved. A code below another of the list goes along with it. Conflict
/// if the parent is below one of them, or two children would have one name.
[[nodiscard]] Result<void> moveCodes(Study& study, const std::vector<CodeId>& ids, CodeId parent, int position);

/// Removes codes, everything below them, and all their codings.
[[nodiscard]] Result<void> removeCodes(Study& study, const std::vector<CodeId>& ids);

enum class SortScope : std::uint8_t {
    Children, ///< of the one code
    Below     ///< the children of each code below it too
};
/// Sorts the children of `parent` (none: the top) by name, as the study's language does. Returns how many codes have a
/// new place.
[[nodiscard]] Result<int> sortCodes(Study& study, CodeId parent, SortScope scope);

[[nodiscard]] Result<void> setColour(Study& study, const std::vector<CodeId>& ids, Colour colour);

enum class Codable : std::uint8_t { No, Yes };
/// A code that has codings may be made not codable: they stay, new ones are refused.
[[nodiscard]] Result<void> setCodable(Study& study, const std::vector<CodeId>& ids, Codable codable);

/// How often a code is used in one transcript; counted as CodeUse is.
struct TranscriptUse {
    TranscriptId transcript;
    std::string name;
    int references = 0;
    int participants = 0;
    int ownReferences = 0; ///< without what is below the code
    Passage first;         ///< the first passage there of the code or one below it
};

/// The transcripts in which a code, or one below it, is used, in the order imported. A transcript is listed even if
/// none of its passages counts, as they are an interviewer's words.
[[nodiscard]] Result<std::vector<TranscriptUse>> whereUsed(Study& study, CodeId code);

} // namespace kenspeckle
