// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/quote_review.h"
#include "storage/action.h"
#include "storage/database.h"
#include "storage/memo_table.h"

namespace kenspeckle::storage {

/// A passage in review for use in a report.
struct QuoteRow {
    QuoteId id;
    Passage passage;
    Wording wording = Wording::Verbatim;
    std::string words;       ///< empty where it is printed as it was said
    std::string distinctive; ///< by what its speaker would be known
    std::string coder;       ///< who proposed it
    Timestamp made;
};

struct QuoteDecisionRow {
    QuoteId quote;
    Verdict verdict = Verdict::Approve;
    std::string reason;
    std::string permission;
    std::string basis;
    CoderId coder;
    std::string coderName;
    Timestamp made;
};

/// All, or (an id) this one; by transcript, then place.
[[nodiscard]] Result<std::vector<QuoteRow>> loadReviewedQuotes(Database& database, QuoteId only = {});
/// All, or of this quote; oldest first.
[[nodiscard]] Result<std::vector<QuoteDecisionRow>> loadQuoteDecisions(Database& database, QuoteId only = {});

/// Says whether it is new: nothing happens where the passage is in review already.
[[nodiscard]] Result<bool> insertReviewedQuote(Action& action, const Passage& passage);
[[nodiscard]] Result<void> deleteReviewedQuote(Action& action, QuoteId id); ///< NotFound; with its decisions
/// Verbatim takes no words, the others some. NotFound.
[[nodiscard]] Result<void> setQuoteWording(Action& action, QuoteId id, Wording wording, const std::string& words);
[[nodiscard]] Result<void> setQuoteDistinctive(Action& action, QuoteId id, const std::string& note); ///< NotFound
/// By the action's coder, now; coder, name and time of the row are not looked at.
[[nodiscard]] Result<void> insertQuoteDecision(Action& action, const QuoteDecisionRow& decision);

/// To be called where a transcript's text is corrected, in the same action: quotes go on meaning the same words. One of
/// which no word is left goes with its decisions; so do all but one that come to stand at the same place, of which one
/// whose length is as before stays, else the oldest.
[[nodiscard]] Result<void> moveReviewedQuotes(Action& action, TranscriptId transcript, const RangeMove& moved);

/// Quotes that run past their text: one line each.
[[nodiscard]] Result<std::vector<std::string>> reviewedQuoteProblems(Database& database);

} // namespace kenspeckle::storage
