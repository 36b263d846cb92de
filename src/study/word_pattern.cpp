// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/word_pattern.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "text/words.h"

namespace kenspeckle::study {

namespace {

std::string withoutQuotationMarks(std::string text) {
    constexpr std::array<std::string_view, 6> kMarks{"\"", "“", "”", "„", "«", "»"};
    for (const std::string_view mark : kMarks)
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), " ");
    return text::simplify(text);
}

} // namespace

Result<WordPattern> WordPattern::of(const std::string& text) {
    WordPattern pattern;
    std::string left = withoutQuotationMarks(text);
    bool named = false;
    while (!left.empty()) {
        const std::size_t space = left.find(' ');
        std::string piece = left.substr(0, space);
        left.erase(0, space == std::string::npos ? left.size() : space + 1);
        if (piece == "*") {
            pattern.m_elements.push_back({Match::Any, {}});
            continue;
        }
        const bool beginning = piece.back() == '*';
        if (beginning) piece.pop_back();
        if (piece.find('*') != std::string::npos)
            return fail(
                ErrorKind::Usage,
                fmt::format("cannot look for \"{}\": a * stands for the end of a word or for a whole word", text));
        const auto words = text::tokens(piece);
        for (const text::Token& token : words)
            pattern.m_elements.push_back(
                {Match::Word, text::wordForm(piece.substr(token.byteBegin, token.byteEnd - token.byteBegin))});
        if (beginning && !words.empty()) pattern.m_elements.back().match = Match::Beginning;
        named = named || !words.empty();
    }
    if (!named)
        return fail(ErrorKind::Usage,
                    fmt::format("there is no word in \"{}\": say which word or phrase to look for", text));
    return pattern;
}

bool WordPattern::fits(const Element& element, const std::string& form, const search::Stemmer* stemmer) {
    switch (element.match) {
    case Match::Any:
        return true;
    case Match::Beginning:
        return form.compare(0, element.word.size(), element.word) == 0;
    case Match::Word:
        break;
    }
    return form == element.word || (stemmer && stemmer->stem(form) == stemmer->stem(element.word));
}

std::vector<WordPlace> WordPattern::find(const std::vector<WordPattern>& patterns, const SpokenWords& spoken,
                                         const search::Stemmer* stemmer) {
    // Each form is compared once with each element, not each time it is said.
    std::vector<std::vector<std::vector<bool>>> fitting(patterns.size());
    for (std::size_t i = 0; i < patterns.size(); ++i)
        for (const Element& element : patterns[i].m_elements) {
            std::vector<bool>& forms = fitting[i].emplace_back();
            for (const std::string& form : spoken.forms)
                forms.push_back(fits(element, form, stemmer));
        }
    std::vector<WordPlace> places;
    std::vector<std::size_t> said;
    for (std::size_t turn = 0; turn < spoken.turns.size(); ++turn) {
        said.clear();
        for (std::size_t word = spoken.turns[turn].firstWord; word < spoken.turns[turn].endWord; ++word)
            if (!spoken.words[word].skipped) said.push_back(word);
        for (std::size_t at = 0; at < said.size(); ++at) {
            std::optional<std::size_t> longest;
            for (const auto& elements : fitting) {
                if (elements.size() > said.size() - at) continue;
                std::size_t next = 0;
                while (next < elements.size() && spoken.words[said[at + next]].counts() &&
                       elements[next][spoken.formAt(said[at + next])])
                    ++next;
                if (next == elements.size()) longest = std::max(longest.value_or(0), next);
            }
            if (longest) places.push_back({turn, said[at], said[at + *longest - 1]});
        }
    }
    return places;
}

} // namespace kenspeckle::study
