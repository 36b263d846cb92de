// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/finding.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/nfc.h"
#include "text/utf8.h"
#include "text/words.h"

namespace kenspeckle::text {

namespace {

/// Characters as they are compared; one of the text may be several here ("ß" is "ss"), or none (a soft hyphen).
struct Compared {
    std::u32string characters;
    std::vector<std::int64_t> from; ///< the code point of the text each comes from
};

class Folder {
public:
    explicit Folder(const FindOptions& options) : m_asItIs(options.matchCase) {}

    Compared operator()(std::string_view utf8) {
        Compared compared;
        compared.characters.reserve(utf8.size());
        compared.from.reserve(utf8.size());
        std::int64_t point = 0;
        for (std::size_t at = 0, next = 0; at < utf8.size(); at = next, ++point) {
            next = nextCharacter(utf8, at);
            const char32_t character = characterAt(utf8, at);
            const auto add = [&](char32_t folded) {
                compared.characters += folded;
                compared.from.push_back(point);
            };
            if (u_isUWhiteSpace(static_cast<UChar32>(character)))
                add(U' ');
            else if (m_asItIs)
                add(character);
            else if (character < 0x80U)
                add(character >= U'A' && character <= U'Z' ? character - U'A' + U'a' : character);
            else
                for (const char32_t folded : foldedForm(character, utf8.substr(at, next - at)))
                    add(folded);
        }
        return compared;
    }

private:
    const std::u32string& foldedForm(char32_t character, std::string_view utf8) {
        const auto [place, isNew] = m_known.try_emplace(character);
        if (isNew) {
            const std::string folded = fold(utf8);
            for (std::size_t at = 0; at < folded.size(); at = nextCharacter(folded, at))
                place->second += characterAt(folded, at);
        }
        return place->second;
    }

    bool m_asItIs;
    std::unordered_map<char32_t, std::u32string> m_known;
};

/// Where a text may be cut without cutting a word; behind and before an apostrophe it may, as in "Ann's".
class WordBounds {
public:
    WordBounds(std::string_view utf8, const Compared& compared) : m_words(words(utf8)), m_compared(compared) {}

    /// `outside`: index of the compared character on the other side of the cut.
    [[nodiscard]] bool mayCut(std::int64_t point, std::size_t outside) const {
        const auto behind =
            std::upper_bound(m_words.begin(), m_words.end(), point,
                             [](std::int64_t value, const Word& word) { return value < word.range.begin.value; });
        if (behind == m_words.begin()) return true;
        const Range word = (behind - 1)->range;
        if (point <= word.begin.value || point >= word.end.value) return true;
        const char32_t neighbour = m_compared.characters[outside];
        return neighbour == U'\'' || neighbour == U'\u2019';
    }

private:
    std::vector<Word> m_words;
    const Compared& m_compared;
};

} // namespace

std::vector<Range> occurrences(std::string_view utf8, std::string_view phrase, const FindOptions& options) {
    Folder folder(options);
    const Compared wanted = folder(phrase);
    if (wanted.characters.empty()) return {};
    const Compared text = folder(utf8);
    const std::size_t length = wanted.characters.size();
    std::vector<Range> found;
    // Words are only looked for where there is something to be found: most turns have none.
    std::vector<WordBounds> bounds;
    for (std::size_t at = text.characters.find(wanted.characters); at != std::u32string::npos;
         at = text.characters.find(wanted.characters, at)) {
        const std::size_t last = at + length - 1;
        const bool cutsFirst = at > 0 && text.from[at - 1] == text.from[at];
        const bool cutsLast = last + 1 < text.from.size() && text.from[last + 1] == text.from[last];
        bool fits = !cutsFirst && !cutsLast;
        if (fits && options.wholeWords) {
            if (bounds.empty()) bounds.emplace_back(utf8, text);
            fits = (at == 0 || bounds.front().mayCut(text.from[at], at - 1)) &&
                   (last + 1 == text.from.size() || bounds.front().mayCut(text.from[last] + 1, last + 1));
        }
        if (fits) found.push_back({CodePoint{text.from[at]}, CodePoint{text.from[last] + 1}});
        at += fits ? length : 1;
    }
    return found;
}

std::string withCaseOf(std::string_view found, std::string_view phrase, std::string_view replacement) {
    if (found.empty() || phrase.empty() || replacement.empty()) return std::string(replacement);
    const auto first = [](std::string_view utf8) { return static_cast<UChar32>(characterAt(utf8, 0)); };
    if (!u_isupper(first(found)) || !u_islower(first(phrase)) || !u_islower(first(replacement)))
        return std::string(replacement);
    // One letter becomes one letter: "ß", whose capital is two, stays.
    const UChar32 capital = u_totitle(first(replacement));
    std::string with;
    icu::UnicodeString(capital).toUTF8String(with);
    with += replacement.substr(nextCharacter(replacement, 0));
    return with;
}

} // namespace kenspeckle::text
