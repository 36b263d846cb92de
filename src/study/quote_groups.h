// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/retrieval.h"
#include "study/quote_selection.h"
#include "study/voices.h"

namespace kenspeckle::study {

using Speakers = std::vector<const storage::SpeakerUse*>;

/// Where a quote stands: which of the passages, and under which heading, by rank.
struct QuotePlace {
    std::size_t passage = 0;
    int rank = 0;                      ///< of the heading among the headings
    std::vector<std::string> headings; ///< outermost first
};

/// Puts passages under their headings and into order. `speakers`, as the passages, are those the filter asks for.
[[nodiscard]] Result<std::vector<QuotePlace>> placeQuotes(const std::vector<QuotedPassage>& passages,
                                                          const std::vector<Speakers>& speakers, const Voices& voices,
                                                          const Codebook& book, const QuoteFilter& filter,
                                                          const std::string& language);

} // namespace kenspeckle::study
