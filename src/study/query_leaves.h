// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/passage_query_run.h"
#include "kenspeckle/codebook.h"
#include "kenspeckle/study.h"
#include "storage/coding_table.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// What the leaves of a query stand for in a study: codes, searches and conditions as passages and turns, by the index
/// of Voices::transcripts(). An error says where in the query its cause stands.
class StudyLeaves {
public:
    StudyLeaves(Study& study, const Voices& voices, const Codebook& book)
        : m_study(study), m_voices(voices), m_book(book) {}

    [[nodiscard]] analysis::QueryLeaves leaves();
    [[nodiscard]] static analysis::SpokenTurns turnsOf(const Voices& voices);

private:
    [[nodiscard]] Result<analysis::PassageSet> passages(const PassageQuery& leaf,
                                                        const std::vector<const PassageQuery*>& coders);
    [[nodiscard]] Result<analysis::PassageSet> found(const PassageQuery& search);
    [[nodiscard]] Result<analysis::TurnMarks> turns(const PassageQuery& comparison) const;
    /// Whose codings count; a coder without an id is everybody.
    [[nodiscard]] Result<std::vector<CoderId>> allowed(const std::vector<const PassageQuery*>& coders) const;
    [[nodiscard]] Result<const std::vector<storage::CodingRow>*> codings(const std::vector<CoderId>& coders);

    Study& m_study;
    const Voices& m_voices;
    const Codebook& m_book;
    std::map<std::vector<CoderId>, std::vector<storage::CodingRow>> m_codings; ///< read once, by whose they are
};

} // namespace kenspeckle::study
