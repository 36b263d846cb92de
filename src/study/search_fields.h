// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kenspeckle/result.h"
#include "kenspeckle/study.h"
#include "search/index.h"
#include "storage/database.h"
#include "study/parts.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// What the fields of a query stand for in this study. Loads who speaks where only when a field asks for it, so that a
/// plain search stays quick.
class SearchFields {
public:
    explicit SearchFields(Study::Parts& parts) : m_parts(parts), m_database(parts.database) {}

    /// The turns of speaker:, transcript:, participant:, code: or an attribute. Invalid for an unknown field, listing
    /// those there are; NotFound for a code, participant or value there is none of.
    [[nodiscard]] Result<search::TurnSet> resolve(const std::string& field, const std::string& value);
    /// Speakers with the role Interviewer.
    [[nodiscard]] Result<std::vector<SpeakerId>> interviewers();

private:
    [[nodiscard]] Result<const Voices*> voices();
    [[nodiscard]] Result<search::TurnSet> codedTurns(const std::string& code);

    Study::Parts& m_parts;
    storage::Database& m_database;
    std::optional<Voices> m_voices;
};

} // namespace kenspeckle::study
