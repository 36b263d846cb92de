// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/frequency.h"

namespace kenspeckle::analysis {

/// Counts what one participant says, as countFrequencies() would if nobody else spoke: references in which they speak,
/// code points that they say under each code, and all they say. Borrows the input.
class CaseCounter {
public:
    explicit CaseCounter(const FrequencyInput& input);

    /// Each code with everything below it. Groups and words are not counted.
    [[nodiscard]] Frequencies count(std::int32_t participant) const;
    /// Indices of the codes that tag something the participant says, each alone, ascending.
    [[nodiscard]] std::vector<std::int32_t> codesOf(std::int32_t participant) const;
    /// Indices of the transcripts in which they speak, ascending.
    [[nodiscard]] const std::vector<std::size_t>& transcriptsOf(std::int32_t participant) const;

private:
    [[nodiscard]] FrequencyInput partOf(std::int32_t participant) const;

    const FrequencyInput& m_input;
    std::vector<std::vector<FrequencyInput::Passage>> m_passages; ///< per transcript
    std::vector<std::vector<std::size_t>> m_transcripts;          ///< per participant
};

} // namespace kenspeckle::analysis
