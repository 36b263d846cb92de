// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kenspeckle/result.h"
#include "search/stemmer.h"
#include "study/spoken_words.h"

namespace kenspeckle::study {

/// Where a pattern is found.
struct WordPlace {
    std::size_t turn = 0;      ///< into SpokenWords::turns
    std::size_t firstWord = 0; ///< into SpokenWords::words
    std::size_t lastWord = 0;
};

/// Words to look for one after another: a word, a phrase, the beginning of a word ("recover*"), or any word at all
/// ("a * place").
class WordPattern {
public:
    /// Quotation marks may stand around it. Usage if there is no word in it, or a * within a word.
    [[nodiscard]] static Result<WordPattern> of(const std::string& text);

    /// Every place, ascending, also those that share words. What is skipped (notes, numbers) does not part a phrase;
    /// all its words must count. With a stemmer, words are found in all their forms. Each place once, however many of
    /// the patterns find it; of places that begin alike, the longest.
    [[nodiscard]] static std::vector<WordPlace> find(const std::vector<WordPattern>& patterns,
                                                     const SpokenWords& spoken, const search::Stemmer* stemmer);

private:
    enum class Match { Word, Beginning, Any };
    struct Element {
        Match match = Match::Word;
        std::string word; ///< in the form of SpokenWords::forms
    };
    [[nodiscard]] static bool fits(const Element& element, const std::string& form, const search::Stemmer* stemmer);

    std::vector<Element> m_elements;
};

} // namespace kenspeckle::study
