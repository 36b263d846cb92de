// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/framework.h"
#include "kenspeckle/result.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle {

class Study;

/// What of some quotes may be shown to others, by the consent of those who speak in them.
struct QuotableQuotes {
    std::vector<Quote> quotes; ///< a paraphrase stands as "[paraphrase] …"
    int leftOut = 0;
    int reworded = 0; ///< printed as they were approved, not as they were said
    std::string told; ///< a sentence: how many were left out or told otherwise, and why; empty if none
};

/// Leaves out quotes in which somebody speaks who consents to Nothing; of Paraphrase, puts the approved paraphrase in
/// their place or leaves them out; of AskFirst, keeps those that are approved with a permission. Of several who speak
/// in one, everybody's consent is kept. Turns of the context that may not be told have no words left. To be asked
/// wherever words leave the study; what the team codes and reads with is not asked here.
[[nodiscard]] Result<QuotableQuotes> quotable(Study& study, std::vector<Quote> quotes);

/// Takes out of a matrix that is to leave the study what was written of people who consent to Nothing or are to be
/// asked first: a summary tells their words. Returns how many summaries.
[[nodiscard]] Result<int> leaveOutSummaries(Study& study, FrameworkMatrix& matrix);

} // namespace kenspeckle
