// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/quote_review.h"

namespace kenspeckle {

std::string wordingWord(Wording wording) {
    switch (wording) {
    case Wording::Shortened:
        return "shortened";
    case Wording::Paraphrase:
        return "paraphrase";
    case Wording::Verbatim:
        break;
    }
    return "verbatim";
}

std::string quoteStateWord(QuoteState state) {
    switch (state) {
    case QuoteState::Approved:
        return "approved";
    case QuoteState::Refused:
        return "refused";
    case QuoteState::Stale:
        return "stale";
    case QuoteState::Proposed:
        break;
    }
    return "proposed";
}

} // namespace kenspeckle
