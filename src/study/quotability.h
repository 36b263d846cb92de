// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/quotable.h"
#include "kenspeckle/quote_review.h"
#include "study/consents.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// Decides, wherever words leave the study, which of them may: by the consents, and by what was approved.
class Quotability {
public:
    [[nodiscard]] static Result<Quotability> load(Study& study);

    struct Answer {
        bool may = true;
        std::optional<std::string> words = {};  ///< to be printed in place of what was said
        Consent because = Consent::NotRecorded; ///< of what may not be told: the strictest who speaks
    };
    [[nodiscard]] Answer of(const Passage& passage) const;
    /// As it was said, and without anybody's permission: what lines of context and branches of words are made of.
    [[nodiscard]] bool freely(const Passage& passage) const;
    /// What others have written about a participant.
    [[nodiscard]] bool writtenOf(ParticipantId participant) const;
    [[nodiscard]] bool everything() const { return m_consents.letAllOut(); }

private:
    Quotability(Voices voices, Consents consents) : m_voices(std::move(voices)), m_consents(std::move(consents)) {}

    struct Approved {
        Wording wording = Wording::Verbatim;
        std::string words;
        Permission permission = Permission::None;
    };
    Voices m_voices;
    Consents m_consents;
    std::map<Passage, Approved> m_approved;
};

/// "3 passages are left out: 2 of somebody who consents to nothing, …"; empty if none is.
[[nodiscard]] std::string leftOutInWords(const std::map<Consent, int>& leftOut, const std::string& things,
                                         const std::string& thing);

} // namespace kenspeckle::study
