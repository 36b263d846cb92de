// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/agreement.h"
#include "analysis/rating.h"
#include "kenspeckle/agreement.h"
#include "kenspeckle/codebook.h"
#include "kenspeckle/coding.h"
#include "kenspeckle/result.h"
#include "kenspeckle/study.h"
#include "storage/database.h"
#include "study/voices.h"
#include "text/offsets.h"

// What coders are compared upon: for the table of agreement, for drift, and for settling differences.

namespace kenspeckle::study {

/// The coders compared: a coder's index is their bit in a CoderSet.
struct ComparedCoders {
    std::vector<std::string> names;
    std::vector<CoderId> ids; ///< as names
    std::unordered_map<CoderId, std::size_t> indexOf;

    [[nodiscard]] std::size_t count() const { return names.size(); }
};

/// Passages of one code by transcript (index in Voices::transcripts()) and coder.
using CodersPassages = std::map<std::size_t, analysis::PassagesOfCoders>;

/// What they did.
struct CodersWork {
    std::vector<CodersPassages> own;        ///< by code: index in the codebook; each code's own passages, united
    std::vector<analysis::CoderSet> raters; ///< per transcript: who has coded anything in it

    /// At least two have coded it.
    [[nodiscard]] bool compared(std::size_t transcript) const {
        return (raters[transcript] & (raters[transcript] - 1)) != 0;
    }
};

/// What is read once for all of it.
struct AgreementGround {
    Codebook book;
    Voices voices;
    std::vector<Coding> codings;
    ComparedCoders coders;

    /// Refused while the study's coder works blind, Usage for fewer than so many coders, NotFound for one who has coded
    /// nothing. `wanted` empty: everybody who has coded, but for adjudicators.
    [[nodiscard]] static Result<AgreementGround> load(Study& study, const std::vector<std::string>& wanted,
                                                      std::size_t atLeast = 2);
    [[nodiscard]] CodersWork work(const std::vector<Coding>& of) const;
    /// A code's passages and those of all codes below it, united coder by coder.
    [[nodiscard]] std::vector<CodersPassages> below(const CodersWork& work) const;
};

/// The speech upon which they are compared, transcript by transcript.
class ComparedSpeech {
public:
    /// Reads the transcripts that are compared.
    [[nodiscard]] static Result<ComparedSpeech> load(storage::Database& database, const Voices& voices,
                                                     const CodersWork& work, AgreementUnit unit, bool interviewers);

    /// Turns that count, ascending; none where the transcript is not compared.
    [[nodiscard]] const std::vector<Range>& turns(std::size_t transcript) const { return m_all[transcript].turns; }
    [[nodiscard]] std::int64_t codePoints(std::size_t transcript) const { return m_all[transcript].codePoints; }
    /// In units, all of it.
    [[nodiscard]] std::int64_t size(std::size_t transcript) const { return m_all[transcript].size; }
    [[nodiscard]] std::int64_t sizeOf(const Range& stretch) const {
        return m_unit == AgreementUnit::CodePoint ? stretch.length() : 1;
    }
    [[nodiscard]] std::vector<analysis::RatedStretch> rate(std::size_t transcript,
                                                           const analysis::PassagesOfCoders& passages) const;
    [[nodiscard]] std::string words(std::size_t transcript, const Range& range) const;

private:
    struct One {
        std::string text;
        mutable std::optional<text::OffsetMap> map; ///< of text, made when words are first asked for
        std::vector<Range> turns;
        std::vector<Range> sentences; ///< where they are the unit
        std::int64_t codePoints = 0;
        std::int64_t size = 0;
    };
    std::vector<One> m_all;
    AgreementUnit m_unit = AgreementUnit::CodePoint;
};

/// How often each pattern of coders was seen: by who rated, and who of them coded.
class RatingPatterns {
public:
    void add(analysis::CoderSet raters, analysis::CoderSet coded, std::int64_t units) {
        m_units[{raters, coded & raters}] += units;
    }
    [[nodiscard]] Coefficients figures(std::size_t coders) const;
    /// Of all ratings of units that two have rated, those that say "coded".
    [[nodiscard]] std::optional<double> share() const;

private:
    std::map<std::pair<analysis::CoderSet, analysis::CoderSet>, std::int64_t> m_units;
};

} // namespace kenspeckle::study
