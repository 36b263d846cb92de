// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/frequency.h"

namespace kenspeckle::analysis {

/// A turn of a transcript, whoever speaks.
struct RelatedTurn {
    std::int32_t begin = 0, end = 0; ///< code points of the transcript; begin < end
    std::int32_t participant = -1;   ///< index; -1: nobody to count
    std::int32_t group = -1;         ///< of what is said here; -1: none
    bool counts = true;              ///< somebody speaks whose words are counted
};

/// What is to be related, as dense indices. A line is what a passage counts for: a code, or a theme with all below it.
struct ReferenceInput {
    std::vector<std::vector<RelatedTurn>> transcripts; ///< turns ascending, not overlapping
    std::vector<FrequencyInput::Passage> passages;     ///< in any order
    std::vector<std::vector<std::int32_t>> linesOf;    ///< per code: the lines its passages count for, each once
    std::int32_t lines = 0;
    std::int32_t participants = 0;
    std::int32_t groups = 0;
};

/// Passages of one line in one transcript, united where they share a code point.
struct Reference {
    std::int32_t line = 0;
    std::int32_t begin = 0, end = 0;
    std::int32_t firstTurn = 0, lastTurn = 0; ///< first and last turn it shares a code point with
};

/// The references of all lines, of each transcript by begin and then by line. One that shares no code point with a turn
/// that counts is left out.
class References {
public:
    explicit References(const ReferenceInput& input);

    [[nodiscard]] std::size_t transcripts() const { return m_starts.size() - 1; }
    [[nodiscard]] std::span<const Reference> in(std::size_t transcript) const {
        return {m_references.data() + m_starts[transcript], m_starts[transcript + 1] - m_starts[transcript]};
    }

private:
    std::vector<Reference> m_references;
    std::vector<std::size_t> m_starts; ///< per transcript and one past the last
};

/// Distinct people of many sets, most of them empty.
class PeopleSets {
public:
    PeopleSets(std::size_t sets, std::int32_t participants)
        : m_words((static_cast<std::size_t>(participants) + 63) / 64), m_sets(sets) {}

    void add(std::size_t set, std::int32_t participant);
    [[nodiscard]] std::int64_t count(std::size_t set) const;

private:
    std::size_t m_words;
    std::vector<std::vector<std::uint64_t>> m_sets; ///< bits, none until somebody is added
};

} // namespace kenspeckle::analysis
