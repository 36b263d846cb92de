// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "study/reports/given_options.h"
#include "study/spoken_words.h"
#include "study/word_groups.h"

namespace kenspeckle::study {

// What the reports on words have in common.

/// speech, where, code, coder, transcript: which words are looked at.
[[nodiscard]] std::vector<ReportOption> whichWords();

/// stop, stop-word, with-fillers, stem, with-numbers, with-notes, join-hyphens: what is a word of a list.
/// `stopStandard`: "language" or "none".
[[nodiscard]] std::vector<ReportOption> whatIsAWord(const std::string& stopStandard);

[[nodiscard]] std::vector<ReportOption> together(std::vector<std::vector<ReportOption>> parts);

/// What whichWords() offers. Errors as GivenOptions::codes() and transcripts().
[[nodiscard]] Result<WordFilter> wordFilterOf(Study& study, const GivenOptions& given);

/// "Counted: 812 words of 4 participants in 3 transcripts. Only people with role=user."
[[nodiscard]] std::string whatWasCounted(const SpokenWords& spoken, const WordFilter& filter,
                                         const GivenOptions& given);
/// "Numbers and words in [brackets] are do not count."
[[nodiscard]] std::string whatIsNoWord(const WordFilter& filter);

/// The words of a study as rows of a list, with what is left out of it.
struct ListedWords {
    SpokenWords spoken;
    WordFilter filter;
    WordGroups groups;
    std::vector<bool> stopped; ///< per SpokenWords::forms
    std::string told;          ///< sentences for a caption: stop words, stems, what is no word

    [[nodiscard]] std::size_t groupAt(std::size_t word) const {
        return static_cast<std::size_t>(groups.ofForm[spoken.formAt(word)]);
    }
    /// Counts, and is no stop word.
    [[nodiscard]] bool isListed(std::size_t word) const {
        return spoken.words[word].counts() && !stopped[spoken.formAt(word)];
    }
};

/// With the options of whatIsAWord(); which words are looked at is in the filter.
[[nodiscard]] Result<ListedWords> readListedWords(Study& study, WordFilter filter, const GivenOptions& given,
                                                  const Task& task);

/// At most so many places stand behind a number.
inline constexpr std::size_t kMostPlaces = 1000;
/// Words on each side of a place, so that it can be read.
inline constexpr std::size_t kWordsAround = 12;

/// "Behind a number stand the first 1000 places at most." Empty where every number has all.
[[nodiscard]] std::string toldOfPlaces(std::int64_t largestCount);

/// Real, so that a table can sort it: times per 10,000 words; nothing of no words.
[[nodiscard]] ReportCell perTenThousand(std::int64_t count, std::int64_t words);

} // namespace kenspeckle::study
