// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

using AdjudicationId = Id<struct AdjudicationTag>;

/// What one of the coders did where they differ.
struct DisputeSide {
    std::string coder;
    std::vector<Range> passages; ///< of the code, ascending; none: left it
};

/// Where coders differ about a code: all their passages of it that overlap one another, taken together.
struct Dispute {
    CodeId code;
    std::string path;
    Passage passage; ///< from the first character of any of them to the last
    std::string transcript;
    int turn = 0;                   ///< number of the first turn in it
    std::string text;               ///< verbatim
    std::vector<DisputeSide> sides; ///< everybody who has coded the transcript, in the order they came
    std::string basis;              ///< tells whether it is still the same; for settleDispute()
};

struct DisputeFilter {
    std::vector<std::string> coders; ///< of these at least two differ; empty: any two
    std::vector<CodeId> codes;       ///< these, and everything below them; empty: all
    std::vector<TranscriptId> transcripts;
    bool interviewers = false; ///< count what interviewers said too
};

/// What is not settled, by code, transcript and place.
struct Disputes {
    std::vector<Dispute> open;
    int settled = 0; ///< those the filter finds that are
};

/// What was decided.
enum class Decision : std::uint8_t {
    Keep,   ///< as one of the coders has it
    Remove, ///< the code does not apply
    Range,  ///< other characters
};

/// The name that decisions stand under unless another is given.
inline constexpr const char* kAgreed = "Agreed";

struct Ruling {
    std::vector<Range> passages; ///< what is coded in the end; none: the code does not apply
    std::string reason;
    std::string adjudicator = kAgreed;
};

/// A decision as it is recorded.
struct Adjudication {
    AdjudicationId id;
    CodeId code;
    std::string path;
    Passage passage;
    std::string transcript;
    std::string text; ///< verbatim
    Decision decision = Decision::Keep;
    std::string reason;
    std::string adjudicator;
    Timestamp made;
    bool stands = true; ///< words and codings are still those it was made upon
};

/// Where coders differ upon characters, each code's own passages; what has been decided is left out unless its words,
/// or somebody's codings of it, have changed since. Adjudicators are no coders here. Refused while the study's coder
/// works blind, Usage where fewer than two have coded.
[[nodiscard]] Result<Disputes> disputes(Study& study, const DisputeFilter& filter = {});

/// Decides it, as one action: the coders' codings stay, and the adjudicator, a coder of that name, gets the passages of
/// the ruling; an earlier decision about this place goes with its codings. Conflict if words or codings have changed
/// since the dispute was listed, Usage for passages that do not touch it, Refused for an adjudicator who has coded
/// otherwise, and while one works blind.
[[nodiscard]] Result<AdjudicationId> settleDispute(Study& study, const Dispute& dispute, const Ruling& ruling);

/// All decisions, by transcript and place. Refused while one works blind.
[[nodiscard]] Result<std::vector<Adjudication>> adjudications(Study& study);

/// Gives the adjudicator everything about which the coders do not differ, as one action, so that their codings and the
/// decisions together are the coding that was agreed. Returns how many passages are new. Refused as settleDispute().
[[nodiscard]] Result<int> adoptAgreements(Study& study, const std::string& adjudicator = kAgreed);

} // namespace kenspeckle
