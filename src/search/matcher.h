// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "kenspeckle/passage.h"
#include "search/query.h"

namespace kenspeckle::search {

/// The words that one word of a query stands for.
struct WordForms {
    std::unordered_set<std::string> forms; ///< folded
    std::string beginning;                 ///< if not empty, any word that begins so instead

    [[nodiscard]] bool matches(const std::string& foldedWord) const;
};

/// A query as far as it is about words, with their forms known. NOT and fields are not in it: what they exclude is no
/// match, and what fields find is the turn.
struct Pattern {
    Query::Kind kind = Query::Kind::Or; ///< Phrase, Near, or Or for any of the parts; Word for any single word
    std::vector<WordForms> words;       ///< one for Word, several for Phrase
    int distance = kNearDistance;
    std::vector<Pattern> parts;

    /// True if nothing can match: a query of fields alone.
    [[nodiscard]] bool empty() const { return words.empty() && parts.empty(); }
};

struct Matches {
    Range best;
    std::vector<Range> all; ///< ascending, not overlapping
};

/// Every place of a text at which the pattern matches, in code points of it: a phrase from its first to its last word,
/// words NEAR each other from the first of them to the last (the tightest such places). Where places overlap, those of
/// more words and then the tighter ones stand. `best` is the tightest phrase or NEAR, else the word with most other
/// matches around it. Empty if nothing matches.
[[nodiscard]] Matches findMatches(const Pattern& pattern, std::string_view text);

/// True if findMatches() would find something.
[[nodiscard]] bool anyMatch(const Pattern& pattern, std::string_view text);

} // namespace kenspeckle::search
