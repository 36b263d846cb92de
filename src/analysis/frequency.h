// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kenspeckle::analysis {

/// Everything a frequency count needs, as dense indices. -1 stands for none throughout.
struct FrequencyInput {
    struct Turn {
        std::int32_t begin = 0, end = 0; ///< code points of the transcript
        std::int32_t participant = -1;   ///< index; -1 for interviewers and those who are no person
        std::int32_t group = -1; ///< index of the attribute's value for what is said here; -1 without an attribute
    };
    struct Passage {
        std::int32_t code = 0;
        std::int32_t transcript = 0;
        std::int32_t begin = 0, end = 0; ///< code points, begin < end
    };
    std::vector<std::vector<Turn>> transcripts; ///< turns ascending
    std::vector<Passage> passages;              ///< in any order; sorted by (code, transcript, begin) is fastest
    std::vector<std::int32_t> parentOf;         ///< per code, in reading order: a parent before its children
    std::int32_t participants = 0;
    std::int32_t groups = 0;
    bool countInterviewers = false; ///< count passages in which no participant speaks as references and as coverage
};

struct FrequencyCount {
    std::int64_t participants = 0;
    std::int64_t references = 0;
    constexpr bool operator==(const FrequencyCount &) const = default;
};

struct FrequencyLine {
    FrequencyCount all;
    std::int64_t coded = 0;         ///< code points
    std::vector<FrequencyCount> by; ///< per group
};

struct Frequencies {
    std::vector<FrequencyLine> codes;  ///< as parentOf: each with everything below it, as a union
    FrequencyLine total;               ///< any code
    FrequencyCount asked;              ///< participants who speak; references unused
    std::vector<std::int64_t> askedBy; ///< participants who speak, per group
    std::int64_t spoken = 0;           ///< code points in turns of participants
};

/// Counts, by the definitions of docs/method.md: participants are distinct people who speak in the passages; references
/// are passages after uniting those that overlap; a parent is the union of its children and itself; coded counts only
/// code points in turns of participants (of everybody, with countInterviewers). A reference belongs to every group that
/// speaks in it.
[[nodiscard]] Frequencies countFrequencies(const FrequencyInput &input);

} // namespace kenspeckle::analysis
