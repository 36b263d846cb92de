// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cases.h"

#include <algorithm>

namespace kenspeckle::analysis {

CaseCounter::CaseCounter(const FrequencyInput& input)
    : m_input(input), m_passages(input.transcripts.size()),
      m_transcripts(static_cast<std::size_t>(input.participants)) {
    for (const FrequencyInput::Passage& passage : input.passages)
        m_passages[static_cast<std::size_t>(passage.transcript)].push_back(passage);
    for (std::size_t transcript = 0; transcript < input.transcripts.size(); ++transcript)
        for (const FrequencyInput::Turn& turn : input.transcripts[transcript]) {
            if (turn.participant < 0 || turn.end <= turn.begin) continue;
            auto& theirs = m_transcripts[static_cast<std::size_t>(turn.participant)];
            if (theirs.empty() || theirs.back() != transcript) theirs.push_back(transcript);
        }
}

FrequencyInput CaseCounter::partOf(std::int32_t participant) const {
    FrequencyInput part;
    part.parentOf = m_input.parentOf;
    part.participants = 1;
    for (const std::size_t transcript : transcriptsOf(participant)) {
        const auto place = static_cast<std::int32_t>(part.transcripts.size());
        auto& turns = part.transcripts.emplace_back();
        for (const FrequencyInput::Turn& turn : m_input.transcripts[transcript])
            if (turn.participant == participant) turns.push_back({turn.begin, turn.end, 0, -1});
        for (const FrequencyInput::Passage& passage : m_passages[transcript])
            part.passages.push_back({passage.code, place, passage.begin, passage.end});
    }
    return part;
}

Frequencies CaseCounter::count(std::int32_t participant) const { return countFrequencies(partOf(participant)); }

std::vector<std::int32_t> CaseCounter::codesOf(std::int32_t participant) const {
    FrequencyInput part = partOf(participant);
    std::fill(part.parentOf.begin(), part.parentOf.end(), -1);
    const Frequencies alone = countFrequencies(part);
    std::vector<std::int32_t> codes;
    for (std::size_t code = 0; code < alone.codes.size(); ++code)
        if (alone.codes[code].all.references > 0) codes.push_back(static_cast<std::int32_t>(code));
    return codes;
}

const std::vector<std::size_t>& CaseCounter::transcriptsOf(std::int32_t participant) const {
    return m_transcripts[static_cast<std::size_t>(participant)];
}

} // namespace kenspeckle::analysis
