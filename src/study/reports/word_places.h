// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "search/stemmer.h"
#include "study/quotability.h"
#include "study/reports/word_options.h"
#include "study/word_pattern.h"

namespace kenspeckle::study {

/// Places of what the options "word", "stem", "with-notes" and those of whichWords() ask for.
struct FoundWords {
    SpokenWords spoken;
    WordFilter filter;
    std::vector<WordPlace> places;
    std::string named; ///< “hub”, “one stop”
    std::string told;  ///< for a caption: how many, by whom, what was counted

    [[nodiscard]] const SpokenTurn& turnOf(const WordPlace& place) const { return spoken.turns[place.turn]; }
};

/// word, stem, with-notes.
[[nodiscard]] std::vector<ReportOption> whatToFind();

/// Usage if no word is asked for.
[[nodiscard]] Result<FoundWords> findWords(Study& study, const GivenOptions& given, const Task& task);

/// Whether the consent of who speaks lets the words around a place be shown as they were said.
[[nodiscard]] bool mayBeTold(const FoundWords& found, const WordPlace& place, const Quotability& quotability);
/// For a caption: that so many places are counted and not shown; empty for none.
[[nodiscard]] std::string placesLeftOut(std::size_t hidden);

/// Participants who speak in these places, each once.
[[nodiscard]] std::int64_t participantsIn(const FoundWords& found, const std::vector<std::size_t>& places);

} // namespace kenspeckle::study
