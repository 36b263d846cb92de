// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "analysis/word_counts.h"
#include "search/stemmer.h"
#include "study/spoken_words.h"

namespace kenspeckle::study {

enum class WordGrouping : std::uint8_t {
    Forms, ///< "recover" and "recovers" are two words
    Stems, ///< they are one
};

/// Words as they stand in the rows of a report.
struct WordGroups {
    std::vector<std::int32_t> ofForm; ///< per SpokenWords::forms
    std::vector<std::string>
        names; ///< the commonest form, in its commonest spelling, without a capital if there is one
    std::vector<std::string> forms; ///< "recovery 12, recover 5", the commonest first
};

/// Counts only words that count(); a group none of whose words does has an empty name.
[[nodiscard]] WordGroups groupWords(const SpokenWords& spoken, WordGrouping grouping, const search::Stemmer& stemmer);

/// What is left out of lists of words, in the form of SpokenWords::forms.
class StopList {
public:
    void add(std::string_view word);
    /// Takes out all the forms of a word.
    void addStem(std::string stem) { m_stems.insert(std::move(stem)); }
    [[nodiscard]] bool empty() const { return m_words.empty() && m_stems.empty(); }
    [[nodiscard]] bool holds(const std::string& form, const search::Stemmer& stemmer) const;

private:
    std::unordered_set<std::string> m_words, m_stems;
};

} // namespace kenspeckle::study
