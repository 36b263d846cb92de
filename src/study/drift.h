// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/agreement.h"
#include "kenspeckle/coding.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"
#include "storage/journal_wordings.h"

namespace kenspeckle::study {

/// What was done while one wording of a code held.
struct WordingUse {
    std::optional<Timestamp> from; ///< nothing: from the beginning, which the journal does not hold
    std::string changedBy;         ///< who worded it so; empty: the journal does not say
    storage::CodeWording wording;
    std::vector<std::vector<Passage>> codings; ///< of the code itself, made then, per coder; as they are now
    int worked = 0;                            ///< transcripts in which one of them coded anything then
    int compared = 0;                          ///< transcripts that two or more coded then and at no other time
    Coefficients figures;
};

/// A code whose wording changed after it had been used.
struct CodeDrift {
    CodeId code;
    std::string path;
    std::vector<WordingUse> wordings; ///< two at least, oldest first; unused ones are left out, but for the present one
    int across = 0;                   ///< transcripts that somebody coded partly under one and partly under another
};

struct Drift {
    std::vector<std::string> coders;
    std::vector<CodeDrift> codes; ///< in reading order
    int reworded = 0;             ///< further codes that changed before anybody used them
};

/// `options` as of agreementTable(), but that no number of coders is needed; its threshold is not used. Definitions:
/// docs/method.md. Errors as agreementTable().
[[nodiscard]] Result<Drift> driftOf(Study& study, const AgreementOptions& options);

} // namespace kenspeckle::study
