// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/result.h"
#include "kenspeckle/study.h"

namespace kenspeckle::study {

/// Whose codings a use case may read at this moment. This is the one place that decides it: whatever reads codings for
/// a person asks sightOf() and hands `only` on to storage.
struct Sight {
    CoderId only;       ///< none: everybody's; an id no coder has: nobody's
    std::string name;   ///< of that coder, empty for everybody's
    bool blind = false; ///< others' codings are hidden, not just left out of this list

    /// Whether a coding of this coder may be known at all.
    [[nodiscard]] bool mayKnow(CoderId coder) const { return !blind || coder == only; }
};

/// While the study's coder works blind: their own. Else those of the coder asked for by name; else those that
/// showCodingsOf() chose. NotFound for a coder asked for who is not there, Refused for another's while blind.
[[nodiscard]] Result<Sight> sightOf(Study::Parts& parts, const std::string& asked = {});

/// Leaves out memos about codings that may not be known.
[[nodiscard]] Result<void> keepKnown(Study::Parts& parts, std::vector<Memo>& memos);

/// The coding, or NotFound if it is not there or may not be known.
[[nodiscard]] Result<Coding> codingInSight(Study::Parts& parts, const Sight& sight, CodingId id);

} // namespace kenspeckle::study
