// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// What a correction does to a passage whose own words it changes.
enum class PassageFate : std::uint8_t {
    Changed, ///< the coding stays, and is listed for review
    Gone,    ///< none of the words is left: the coding goes, and is listed for review
    Doubled, ///< what is left is coded so by the same coder already: the coding goes, and is listed for review
};

struct AffectedPassage {
    PassageFate fate = PassageFate::Changed;
    CodingId coding;
    Passage before, after; ///< of one that goes: the place where it stood
    CodeId code;
    std::string codePath;
    std::string coder;
    std::string wordsBefore, wordsAfter;
};

/// What a correction did, or would do.
struct CorrectionOutcome {
    int turns = 0; ///< whose text is different; 0: nothing happens
    int transcripts = 0;
    int moved = 0;    ///< codings that keep their words at another place
    int restored = 0; ///< codings that were listed for review and have their first words again, so no longer are
    int hidden = 0;   ///< changed or gone, and of coders whose work the study's coder does not see
    std::vector<AffectedPassage> affected; ///< by transcript, then place
    int memosSetAside = 0; ///< memos whose passage or coding goes: they stay, as memos about the transcript
    [[nodiscard]] int count(PassageFate fate) const;
};

/// Replaces the words of one turn, as one action. The text is made what an imported one is: NFC, LF, paragraphs without
/// empty lines between. Everything that stands in the transcript moves with its words: turns, time codes, codings
/// (which keep their ids), memos. A passage keeps its first and last character; what is inserted just before or behind
/// it stays outside; what replaces words of it is inside. Passages whose own words change are listed by reviews() with
/// the words they had. Errors: NotFound; Invalid if the text is not UTF-8 or has a NUL; Usage if it holds no words: a
/// turn is not removed, as the numbers of those behind it would change.
[[nodiscard]] Result<CorrectionOutcome> correctTurn(Study& study, TranscriptId transcript, int turn,
                                                    const std::string& text);
/// What correctTurn() would do, without doing it; the same errors.
[[nodiscard]] Result<CorrectionOutcome> previewCorrection(Study& study, TranscriptId transcript, int turn,
                                                          const std::string& text);

/// Differs whenever the words of a transcript, or who says them, do; the same again after undo. NotFound.
[[nodiscard]] Result<std::int64_t> textVersion(Study& study, TranscriptId transcript);

/// The same words to be replaced wherever they stand: a misspelling, a name that should not be there.
struct EverywhereCorrection {
    std::string find;
    std::string replacement;   ///< may be empty
    bool wholeWords = true;    ///< "Ann" is not found in "Annie", but is in "Ann's"
    bool matchCase = false;    ///< false: "Teh" is found as "teh", and becomes "The"
    std::vector<Passage> only; ///< of those found; empty for all
};

/// A place where the words stand.
struct FoundWords {
    Passage passage;
    std::string transcript; ///< name
    int turn = 0;
    std::string context; ///< the words with some of what is said around them
    Range mark;          ///< the words within the context
};

/// By transcript in the order imported, then by place; `only` does not matter. Usage if there is nothing to find.
[[nodiscard]] Result<std::vector<FoundWords>> findEverywhere(Study& study, const EverywhereCorrection& correction);
/// What correctEverywhere() would do; the same errors.
[[nodiscard]] Result<CorrectionOutcome> previewEverywhere(Study& study, const EverywhereCorrection& correction);
/// Corrects all of it as one action. Conflict, and nothing changed, if the words do not stand at a place of `only` any
/// more; Usage if a turn would be left without words.
[[nodiscard]] Result<CorrectionOutcome> correctEverywhere(Study& study, const EverywhereCorrection& correction);

using ReviewId = Id<struct ReviewTag>;

/// A coding that a correction changed or removed, until somebody says that they have looked at it.
struct Review {
    ReviewId id;
    CodingId coding; ///< none if it is gone
    Passage passage; ///< as it is now; of one that is gone the place where it stood, empty
    int turn = 0;    ///< in which it begins
    std::string transcript;
    CodeId code;
    std::string codePath;
    std::string coder;
    std::string before; ///< the words as they were before the first correction not yet looked at
    std::string now;    ///< empty if it is gone
    Timestamp made;
};

/// By transcript in the order imported, then by place. Those of coders whose work is not seen are left out.
[[nodiscard]] Result<std::vector<Review>> reviews(Study& study);
/// Says that these have been looked at and are right, as one action. NotFound, and nothing changed, if one is not
/// there.
[[nodiscard]] Result<void> acceptReviews(Study& study, const std::vector<ReviewId>& ids);

} // namespace kenspeckle
