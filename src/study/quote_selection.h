// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/retrieval.h"
#include "kenspeckle/study.h"
#include "storage/database.h"

namespace kenspeckle::study {

/// A passage to be quoted, before anybody has asked who speaks in it.
struct QuotedPassage {
    Passage passage;
    std::vector<CodeId> codes;     ///< in reading order, each once
    std::vector<CodingId> codings; ///< ascending
    Timestamp made;                ///< of the newest
};

/// What the codes of the filter select among the codings of one coder or (none) of all; nothing else of the filter is
/// looked at but whether it groups by code, in which case a passage comes once for each code.
[[nodiscard]] Result<std::vector<QuotedPassage>> selectPassages(storage::Database& database, const Codebook& book,
                                                                const QuoteFilter& filter, CoderId coder);

/// Which codings a passage is quoted with.
enum class QuotedWith : std::uint8_t {
    Touching, ///< all in sight that share a code point with it
    /// Those of exactly its words; where there are none, as of a stretch that two passages share, those that hold all
    /// of it. Whatever is shown at the moment: only a blind coder's sight is kept.
    Own,
};

/// These passages as quotes, coded or not, in the order given; those of transcripts that are gone are left out.
[[nodiscard]] Result<std::vector<Quote>> quotePassages(Study& study, std::vector<Passage> passages,
                                                       QuotedWith codings = QuotedWith::Touching);

} // namespace kenspeckle::study
