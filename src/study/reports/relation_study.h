// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/cooccurrence.h"
#include "analysis/references.h"
#include "kenspeckle/codebook.h"
#include "kenspeckle/report.h"
#include "kenspeckle/study.h"
#include "study/reports/given_options.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// Which passages a code stands for.
enum class ThemeReach : std::uint8_t {
    Own,       ///< those coded with it
    WithBelow, ///< and those of everything below it
};

/// What the turns are told apart by.
enum class RelationGroups : std::uint8_t { None, Attribute, Participants, Transcripts };

/// What is asked of reports on how codes go together.
struct RelationQuestion {
    std::vector<CodeId> codes; ///< none: all. With ThemeReach::Own those below each are lines of their own too
    ThemeReach reach = ThemeReach::Own;
    std::string coder;
    std::map<std::string, std::vector<std::string>> where; ///< as QuoteFilter::where
    bool interviewers = false;
    RelationGroups groups = RelationGroups::None;
    std::string attribute; ///< of RelationGroups::Attribute
};

/// A study as it is related: lines are codes, in reading order.
struct RelationStudy {
    RelationQuestion question; ///< the coder as they are called
    Codebook codebook;
    Voices voices;
    std::vector<std::size_t> codes; ///< per line, into codebook.codes()
    analysis::ReferenceInput input;
    std::int64_t asked = 0; ///< participants who speak and were asked for
    std::vector<std::string> groups;
    bool lastIsNotRecorded = false;    ///< the last group is of those who have no value
    std::vector<std::int64_t> askedBy; ///< per group
    std::vector<bool> saidIn;          ///< per group: a turn that counts is of it

    [[nodiscard]] const Code& code(std::int32_t line) const {
        return codebook.codes()[codes[static_cast<std::size_t>(line)]];
    }
    /// Whether one stands above the other in the codebook, or is it.
    [[nodiscard]] bool akin(std::int32_t a, std::int32_t b) const;
    /// What the lines are called: by name, or by path where two of these have one name.
    [[nodiscard]] std::vector<std::string> namesOf(const std::vector<std::int32_t>& lines) const;
    [[nodiscard]] Passage passageOf(std::int32_t transcript, std::int32_t begin, std::int32_t end) const;
    /// What was counted, in sentences for a caption.
    [[nodiscard]] std::string scope() const;
    /// The passages a line's references are made of, united, or the stretches that two lines share. Nothing where no
    /// filter says it: it takes a code with everything below it.
    [[nodiscard]] std::optional<QuoteFilter> filterOf(std::int32_t line) const;
    [[nodiscard]] std::optional<QuoteFilter> filterOf(std::int32_t a, std::int32_t b) const;
    /// What of it is said in a group.
    void narrow(QuoteFilter& filter, std::size_t group) const;
};

[[nodiscard]] Result<RelationStudy> readRelations(Study& study, RelationQuestion question);

/// Keys "themes", "coder", "where" and "with-interviewers", alike in all these reports.
[[nodiscard]] std::vector<ReportOption> relationOptions(ThemeReach standard);
/// The same, read; `codes` is filled from the keys given.
[[nodiscard]] Result<RelationQuestion> relationQuestion(Study& study, const GivenOptions& given,
                                                        const std::vector<std::string>& codeKeys);

/// How many passages a report keeps as evidence where no filter finds them.
inline constexpr std::size_t kPassagesKept = 100'000;
/// Further apart than any two turns.
inline constexpr int kMostTurns = 1'000'000;

/// "in the same turn", "no more than one turn apart", "no more than 3 turns later".
[[nodiscard]] std::string turnsInWords(int turns, const std::string& direction);

/// The most used, in order: a heat map of more is not legible.
[[nodiscard]] std::vector<std::size_t> mostUsed(const std::vector<std::int64_t>& uses, std::size_t most);

} // namespace kenspeckle::study
