// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace kenspeckle::analysis {

/// Everything a frequency count needs, as dense indices. Every index must be within its bounds.
struct FrequencyInput {
    /// Whose turn it is where it is no participant's.
    static constexpr std::int32_t kInterviewer = -1; ///< somebody who asks, or no person at all
    static constexpr std::int32_t kUnnamed = -2;     ///< the source names nobody: data, but nobody to count

    struct Turn {
        std::int32_t begin = 0, end = 0;         ///< code points of the transcript; begin <= end
        std::int32_t participant = kInterviewer; ///< index, or one of the above
        std::int32_t group = -1; ///< index of the attribute's value for what is said here; -1 without an attribute
    };
    struct Passage {
        std::int32_t code = 0;
        std::int32_t transcript = 0;
        std::int32_t begin = 0, end = 0; ///< code points, 0 <= begin; one with end <= begin is left out
    };
    std::vector<std::vector<Turn>> transcripts; ///< turns ascending, not overlapping
    std::vector<Passage> passages;              ///< in any order
    std::vector<std::int32_t> parentOf; ///< per code, -1 at the top; in reading order: a parent before its children
    std::int32_t participants = 0;
    std::int32_t groups = 0;
    bool countInterviewers = false; ///< let interviewers' turns count too
    struct Word {
        std::int32_t begin = 0, end = 0; ///< code points, begin < end
    };
    std::vector<std::vector<Word>> words = {}; ///< as transcripts, of turns that count, ascending; empty: not counted
};

struct FrequencyCount {
    std::int64_t participants = 0; ///< distinct people
    std::int64_t references = 0;   ///< united passages
    constexpr bool operator==(const FrequencyCount&) const = default;
};

struct FrequencyLine {
    FrequencyCount all;
    std::int64_t coded = 0;         ///< code points; coverage is coded ÷ Frequencies::spoken, so between 0 and 1
    std::vector<FrequencyCount> by; ///< per group
    std::int64_t words = 0;         ///< of FrequencyInput::words, that share a code point with a counted reference
    bool operator==(const FrequencyLine&) const = default;
};

struct Frequencies {
    std::vector<FrequencyLine> codes;  ///< as parentOf: each with everything below it, as a union
    FrequencyLine total;               ///< any code
    FrequencyCount asked;              ///< participants who speak; references unused
    std::vector<std::int64_t> askedBy; ///< participants who speak, per group
    std::int64_t spoken = 0;           ///< code points in turns that count
    std::int64_t words = 0;            ///< of FrequencyInput::words
    bool operator==(const Frequencies&) const = default;
};

/// Counts. The definitions, which docs/method.md gives to users:
///
/// - A turn counts if it is a participant's or the source names nobody for it; an interviewer's only with
///   countInterviewers. A turn without code points does not count.
/// - Passages of one code in one transcript that share a code point are one reference, whoever coded them; passages
///   that only touch are two. A reference counts if it shares a code point with a turn that counts, however much else
///   it takes in; one that lies in interviewers' turns or between turns is not counted at all.
/// - A code counts with everything below it: its references are its own and its descendants' passages united as one
///   code's, so a parent may have fewer references than its children together. The total is every passage so united.
/// - Participants are the distinct people with a turn that shares a code point with a counted reference: once each,
///   however many passages, sub-themes or transcripts. All who speak in a passage count, so a reference in a focus
///   group may have several. Interviewers are never participants, and nor is nobody.
/// - Coded are the code points of turns that count under at least one passage; the spaces between turns are nobody's.
/// - Words are those of turns that count of which at least one character lies under a passage: each once for a code.
/// - A reference belongs to every group of a turn that counts and that it shares a code point with, and the turn's
///   participant is counted in that group. A participant whose turns are of two groups (a transcript's own value
///   against the participant's) is in both, so groups may add up to more than all.
/// - Asked are the distinct participants with at least one turn, in any transcript, coded or not.
///
/// Time is linear in passages × depth of the codebook, plus turns; memory holds one bit per code and participant.
[[nodiscard]] Frequencies countFrequencies(const FrequencyInput& input);

} // namespace kenspeckle::analysis
