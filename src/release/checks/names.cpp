// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/names.h"

#include <algorithm>
#include <array>
#include <map>

#include "release/checks/capitals.h"
#include "release/checks/pattern.h"
#include "text/offsets.h"
#include "text/plain_letters.h"
#include "text/stop_words.h"
#include "text/tokens.h"
#include "text/words.h"

namespace kenspeckle::release {

namespace {

/// What stands between two words, as far as names go.
enum class Gap : std::uint8_t { Sentence, Comma, Stop, Space };

Gap gapOf(std::string_view gap) {
    if (!gap.empty() && gap.find_first_not_of(" \t") == std::string_view::npos) return Gap::Space;
    if (gap == "-" || gap == "&" || gap == " & ") return Gap::Space;
    if (gap == ", " || gap == "/" || gap == ",") return Gap::Comma;
    return gap == ". " || gap == "." ? Gap::Stop : Gap::Sentence;
}

/// Without "'s" and the like, so that "Perth's" is "Perth"; "O'Neill" stays.
std::string_view stem(std::string_view word) {
    constexpr std::array<std::string_view, 7> kEndings{"'s", "'ll", "'d", "'ve", "'re", "'m", "'em"};
    for (const std::string_view ending : kEndings)
        if (word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending)
            return word.substr(0, word.size() - ending.size());
    return word;
}

/// "GP", "NHS", "GPs", "B12", "U.K": capitals and digits, with an s behind them at most.
bool isAcronym(std::string_view plain) {
    std::size_t capitals = 0, digits = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (isCapital(plain[i])) {
            ++capitals;
        } else if (isDigit(plain[i])) {
            ++digits;
        } else if (plain[i] != '.' && !(plain[i] == 's' && i + 1 == plain.size() && capitals > 1)) {
            return false;
        }
    }
    return capitals + digits > 1 && capitals > 0;
}

std::string spelledFirstLarge(const std::string& word, const std::string& folded) {
    // Letters of names are capitals where the word is spelled so: "KAREN" is looked up as "Karen".
    const std::size_t first = text::OffsetMap(word).toByte(CodePoint{1});
    const std::size_t rest = text::OffsetMap(folded).toByte(CodePoint{1});
    return word.substr(0, first) + folded.substr(rest);
}

/// Negations of Scots: "didnae", "shouldnae".
bool isScotsNegation(const std::string& folded) {
    constexpr std::string_view kNae = "nae";
    return folded.size() > 5 && folded.compare(folded.size() - kNae.size(), kNae.size(), kNae) == 0;
}

} // namespace

NameFinder::NameFinder(const Known& known) : m_known(known) {
    for (const auto& list : {text::stopWords(known.language), text::fillerWords(known.language)})
        for (const std::string_view word : list)
            m_plainWords.emplace(word);
    for (const std::string& words : known.allowed)
        m_allowed.insert(text::fold(text::simplify(words)));
    for (const std::string& name : known.pseudonyms) {
        const std::string folded = text::fold(name);
        const auto words = text::words(folded);
        for (const text::Word& word : words) {
            std::string part = folded.substr(word.byteBegin, word.byteEnd - word.byteBegin);
            // Of "Service user 2" no word stands for the person.
            if (words.size() > 1 && (word.range.length() < 3 || isWord(part))) continue;
            m_pseudonymOf.try_emplace(std::move(part), name);
        }
    }
}

bool NameFinder::works(const std::string& language) { return language != "de" && language != "lb"; }

bool NameFinder::isWord(const std::string& folded) const {
    const auto [known, isNew] = m_words.try_emplace(folded, false);
    if (!isNew) return known->second;
    const std::string base(stem(folded));
    known->second = m_plainWords.count(folded) > 0 || m_plainWords.count(base) > 0 ||
                    (m_known.language == "en" && isScotsNegation(folded)) ||
                    (m_known.dictionary && (m_known.dictionary->knows(folded) || m_known.dictionary->knows(base)));
    return known->second;
}

NameFinder::Standing NameFinder::standingOf(const std::string& word, const std::string& folded, bool first) const {
    const std::string plain = text::plainLetters(word);
    if (plain.size() == 1) return first || plain == "I" ? Standing::None : Standing::Joins;
    if (m_allowed.count(folded) > 0 || isNoName(folded)) return Standing::None;
    const bool pseudonym = m_pseudonymOf.count(folded) > 0;
    if (pseudonym && !(first && isWord(folded))) return Standing::Pseudonym;
    if (isAcronym(plain)) return Standing::Joins;
    if (!first && isFirstNameAndWord(folded)) return Standing::Name;
    if (isWord(folded)) return first ? Standing::None : Standing::Word;
    if (!first) return Standing::Unsure;
    const bool known =
        m_known.dictionary && plain.size() > 2 && m_known.dictionary->knows(spelledFirstLarge(word, folded));
    return known ? Standing::Unsure : Standing::First;
}

void NameFinder::read(std::size_t number, std::string_view utf8) {
    const std::string plain = text::plainLetters(utf8);
    std::size_t end = 0;       // of the word before, in code points
    bool joinable = false;     // the word before is part of what may be a name
    bool afterTitle = false;   // the word before is "Dr" or the like
    bool afterInitial = false; // the word before is one capital
    for (const text::Token& token : text::tokens(utf8)) {
        const auto begin = static_cast<std::size_t>(token.range.begin.value);
        Gap gap = gapOf(std::string_view(plain).substr(end, begin - end));
        if (end == 0) gap = Gap::Sentence;
        if (gap == Gap::Stop && (afterTitle || afterInitial)) gap = Gap::Space;
        const bool first = gap == Gap::Sentence || gap == Gap::Stop;
        const bool titled = afterTitle && gap == Gap::Space;
        end = static_cast<std::size_t>(token.range.end.value);
        const bool couldJoin = joinable && gap == Gap::Space;
        joinable = afterTitle = afterInitial = false;
        if (token.note || token.number) continue;
        const std::string spelled = text::listedSpelling(utf8.substr(token.byteBegin, token.byteEnd - token.byteBegin));
        std::string word(stem(spelled));
        const std::string folded = text::fold(word);
        const bool capital = isCapital(plain[begin]);
        afterTitle = isTitle(folded) && (capital || folded.size() <= 3);
        if (!capital || (afterTitle && !titled)) continue;
        Standing standing = standingOf(word, folded, first);
        if (titled && m_plainWords.count(folded) == 0 && standing == Standing::Word) standing = Standing::Name;
        if (standing == Standing::None) continue;
        afterInitial = word.size() == 1;
        joinable = true;
        Range range = token.range;
        range.end = range.begin + text::codePointCount(word);
        m_sightings.push_back({number, range, std::move(word), folded, standing, couldJoin});
    }
}

std::set<std::string> NameFinder::asked() const {
    std::set<std::string> words;
    for (const Sighting& sighting : m_sightings)
        if (sighting.standing == Standing::Unsure || sighting.standing == Standing::Word) words.insert(sighting.folded);
    return words;
}

bool NameFinder::isName(const Sighting& sighting, const Uses& uses) const {
    if (sighting.standing == Standing::Name) return true;
    if (sighting.standing != Standing::Unsure) return false;
    const auto use = uses.find(sighting.folded);
    if (use == uses.end() || use->second.small == 0) return true;
    return m_known.dictionary && use->second.small < use->second.capital;
}

std::vector<NameFinder::Chain> NameFinder::chains() const {
    std::vector<Chain> all;
    for (std::size_t i = 0; i < m_sightings.size(); ++i) {
        if (i == 0 || !m_sightings[i].joined || m_sightings[i].text != m_sightings[i - 1].text) all.emplace_back(i, i);
        all.back().second = i + 1;
    }
    return all;
}

/// Two words or more of which the last says what it is, and another says which.
bool NameFinder::isInstitutionName(const Chain& chain) const {
    if (chain.second - chain.first < 2 || !isInstitution(m_sightings[chain.second - 1].folded)) return false;
    bool which = false;
    for (std::size_t i = chain.first; i + 1 < chain.second; ++i) {
        if (m_sightings[i].standing != Standing::Word) return false;
        which = which || !isSortOfInstitution(m_sightings[i].folded);
    }
    return which && m_sightings[chain.second - 1].standing == Standing::Word;
}

std::vector<FoundName> NameFinder::found(const Uses& uses) const {
    std::unordered_set<std::string> names; // that stand somewhere in a sentence
    for (const Sighting& sighting : m_sightings)
        if (isName(sighting, uses)) names.insert(sighting.folded);

    std::vector<FoundName> list;
    std::map<std::pair<NameSort, std::string>, std::size_t> indexOf;
    const auto add = [&](NameSort sort, const std::string& name, std::size_t from, std::size_t to) {
        if (m_allowed.count(text::fold(name)) > 0) return;
        const auto [known, isNew] = indexOf.try_emplace({sort, text::fold(name)}, list.size());
        if (isNew) list.push_back({sort, name, {}});
        list[known->second].places.push_back(
            {m_sightings[from].text, {m_sightings[from].range.begin, m_sightings[to - 1].range.end}});
    };
    const auto spelled = [&](std::size_t from, std::size_t to) {
        std::string name;
        for (std::size_t i = from; i < to; ++i)
            name += (i == from ? "" : " ") + m_sightings[i].word;
        return name;
    };
    for (const Chain& chain : chains()) {
        const auto [from, to] = std::pair(chain.first, chain.second);
        bool named = false;
        for (std::size_t i = from; i < to; ++i)
            named = named || isName(m_sightings[i], uses) ||
                    (m_sightings[i].standing == Standing::First && names.count(m_sightings[i].folded) > 0);
        // A word that began the sentence, or that the study writes small, is not part of the name behind it.
        std::size_t begin = from;
        const auto belongs = [&](const Sighting& sighting) {
            return isName(sighting, uses) || names.count(sighting.folded) > 0 ||
                   (sighting.standing != Standing::First && sighting.standing != Standing::Unsure);
        };
        while (named && begin < to && !belongs(m_sightings[begin]))
            ++begin;
        if (named) {
            add(NameSort::Name, spelled(begin, to), begin, to);
        } else if (isInstitutionName(chain)) {
            add(NameSort::Institution, spelled(from, to), from, to);
        } else {
            for (std::size_t i = from; i < to; ++i) {
                const Sighting& sighting = m_sightings[i];
                if (sighting.standing == Standing::Pseudonym) {
                    const std::string& name = m_pseudonymOf.at(sighting.folded);
                    std::size_t last = i + 1;
                    while (last < to && m_sightings[last].standing == Standing::Pseudonym &&
                           m_pseudonymOf.at(m_sightings[last].folded) == name)
                        ++last;
                    add(NameSort::Pseudonym, name, i, last);
                    i = last - 1;
                } else if (sighting.standing == Standing::Word && to - from == 1) {
                    const auto use = uses.find(sighting.folded);
                    if (use == uses.end() || use->second.small == 0)
                        add(NameSort::CapitalWord, sighting.word, i, i + 1);
                }
            }
        }
    }
    return list;
}

} // namespace kenspeckle::release
