// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"
#include "text/difference.h"
#include "text/offsets.h"

namespace kenspeckle::model {

/// What becomes of a passage when the text it stands in is corrected.
enum class Fate : std::uint8_t {
    Stays,   ///< the same words at the same place
    Moves,   ///< the same words at another place
    Changes, ///< its own words are different now
    Goes,    ///< none of its words is left
};

struct Followed {
    Fate fate = Fate::Stays;
    Range range; ///< in the new text; where the passage stood, and empty, if it goes
};

/// Follows places and passages from a text into its corrected form. The rules:
/// - A passage begins and ends with the same characters as before. What is inserted exactly at its beginning or end is
///   outside of it.
/// - Where an edit replaced characters of the passage, what replaced them is of the passage, all of it, even if the
/// edit
///   reaches out of it.
/// - Of words said twice, of which one is taken out or put in, nobody can say which; a passage is taken to hold the one
///   that leaves it its words.
/// - A passage from which words are cut off does not begin or end with the white space that stood beside them.
/// - A passage of which an edit left no character goes, unless it held all that the edit replaced: then it holds what
///   came instead. One that is left with nothing but white space goes too.
///
/// Borrows the texts, which must outlive it.
class Follower {
public:
    /// `edits` as text::differences() makes them: ascending, apart from one another.
    Follower(std::string_view before, std::string_view after, std::vector<text::Edit> edits);

    /// An empty range is a place, and stays one.
    [[nodiscard]] Followed follow(Range passage) const;
    /// Where the character at this place is now; of one that was replaced, where what replaced it begins.
    [[nodiscard]] CodePoint place(CodePoint at) const;

    [[nodiscard]] const std::vector<text::Edit>& edits() const { return m_edits; }
    [[nodiscard]] const text::OffsetMap& before() const { return m_before; }
    [[nodiscard]] const text::OffsetMap& after() const { return m_after; }

private:
    [[nodiscard]] CodePoint endOf(CodePoint end) const;
    [[nodiscard]] bool couldStandBefore(const text::Edit& edit, const text::Edit* previous, CodePoint begin) const;

    text::OffsetMap m_before, m_after;
    std::vector<text::Edit> m_edits;
};

/// A passage and where it is to stand.
struct Move {
    std::int64_t set = 0; ///< only passages of one set must not stand at the same place
    Range from, to;
};

/// A passage put somewhere.
struct Step {
    std::size_t move = 0; ///< index of the move
    Range to;
};

/// The moves one after the other, so that no two passages of one set ever stand at the same place. Some that exchange
/// their places are put elsewhere first, behind any text. All moves of a set must begin, and end, at different places.
[[nodiscard]] std::vector<Step> orderOfMoves(const std::vector<Move>& moves);

} // namespace kenspeckle::model
