// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "kenspeckle/passage.h"
#include "release/checks/dictionary.h"

namespace kenspeckle::release {

enum class NameSort : std::uint8_t {
    Name,        ///< a person, a place, an organisation: no word of the language or the study
    Institution, ///< words with capitals that end in "Hospital", "House", …
    CapitalWord, ///< a word of the language, written with a capital within a sentence and nowhere without
    Pseudonym,   ///< of the study
};

struct FoundName {
    struct Place {
        std::size_t text = 0; ///< as numbered by whoever gave the texts
        Range range;          ///< code points of that text
    };
    NameSort sort = NameSort::Name;
    std::string name; ///< as spelled where it was found first, without a possessive s
    std::vector<Place> places;
};

/// How often a word stands in the study.
struct WordUse {
    std::int64_t small = 0;   ///< without a capital
    std::int64_t capital = 0; ///< with one, wherever
};

/// Finds names left in texts. A name is a word with a capital that is neither the first of a sentence nor in the
/// dictionary with a small letter; the first word of a sentence is one if the dictionary has it with a capital only.
/// What stands after a colon, quotation mark, bracket, ellipsis or dash, or begins a line, counts as first. No names
/// are what stands in [brackets], acronyms, words of isNoName(), and what the study itself writes without a capital at
/// least as often as with one. Words with capitals that follow one another are one name. Definitions: docs/method.md.
class NameFinder {
public:
    struct Known {
        std::string language;                ///< ISO 639-1
        const Dictionary* dictionary;        ///< may be null: then every word that the study writes small is one
        std::vector<std::string> pseudonyms; ///< of the study
        std::vector<std::string> allowed;    ///< words and phrases that are no names
    };
    explicit NameFinder(const Known& known);

    /// Whether names can be told by their capitals: not in German, where every noun has one.
    [[nodiscard]] static bool works(const std::string& language);

    /// Reads a text; valid UTF-8, NFC.
    void read(std::size_t number, std::string_view utf8);
    /// Words, folded, of which it must be known how the study writes them.
    [[nodiscard]] std::set<std::string> asked() const;
    /// All that was found in what was read, those found first, first. A word missing in `uses` is written small
    /// nowhere.
    [[nodiscard]] std::vector<FoundName> found(const std::unordered_map<std::string, WordUse>& uses) const;

private:
    enum class Standing : std::uint8_t {
        None,      ///< no word with a capital, or one that is no name: what stood before it is over
        Word,      ///< has a capital, though it is a word
        First,     ///< of a sentence, and not in the dictionary at all: a name if it is one elsewhere
        Unsure,    ///< a name unless the study writes it small
        Name,      ///< a name
        Joins,     ///< an acronym or initial: part of a name beside it
        Pseudonym, ///< or a word of one
    };
    struct Sighting {
        std::size_t text = 0;
        Range range;
        std::string word;   ///< as spelled, without a possessive s
        std::string folded; ///< of that
        Standing standing = Standing::None;
        bool joined = false; ///< to the one before it
    };
    using Uses = std::unordered_map<std::string, WordUse>;
    using Chain = std::pair<std::size_t, std::size_t>; ///< of sightings joined to one another, half-open

    [[nodiscard]] Standing standingOf(const std::string& word, const std::string& folded, bool first) const;
    [[nodiscard]] bool isWord(const std::string& folded) const;
    [[nodiscard]] bool isName(const Sighting& sighting, const Uses& uses) const;
    [[nodiscard]] std::vector<Chain> chains() const;
    [[nodiscard]] bool isInstitutionName(const Chain& chain) const;

    Known m_known;
    std::unordered_set<std::string> m_plainWords;               ///< that no dictionary needs to know
    std::unordered_set<std::string> m_allowed;                  ///< folded
    std::unordered_map<std::string, std::string> m_pseudonymOf; ///< by folded word
    mutable std::unordered_map<std::string, bool> m_words;      ///< what isWord() said
    std::vector<Sighting> m_sightings;
};

} // namespace kenspeckle::release
