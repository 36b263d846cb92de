// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/history.h"
#include "study/visibility.h"

namespace kenspeckle::study {

/// What the journal may tell while the study's coder works blind: of others' codings that they were made, and by whom,
/// not of what or as what. Covers nothing for a coder who does not work blind.
class Veil {
public:
    [[nodiscard]] static Result<Veil> of(Study::Parts& parts);

    /// Puts plainer words in place of a label that tells of others' codings; true if it did. What somebody did to the
    /// codebook or a transcript is told as it is, and so is what the coder did.
    [[nodiscard]] Result<bool> cover(JournalEntry& entry) const;
    /// Leaves of others' codings, and of memos about codings, only whose they are.
    void cover(std::vector<Change>& changes, const JournalEntry& entry) const;

private:
    Veil(Study::Parts& parts, Sight sight) : m_parts(&parts), m_sight(std::move(sight)) {}

    Study::Parts* m_parts;
    Sight m_sight;
};

} // namespace kenspeckle::study
