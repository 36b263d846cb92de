// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/references.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace kenspeckle::analysis {

namespace {

using Passage = FrequencyInput::Passage;

std::size_t index(std::int32_t value) { return static_cast<std::size_t>(value); }

/// Fills in the turns; false if nobody who counts speaks in it.
bool place(Reference& reference, const std::vector<RelatedTurn>& turns) {
    const auto first = std::partition_point(turns.begin(), turns.end(),
                                            [&](const RelatedTurn& turn) { return turn.end <= reference.begin; });
    bool counts = false;
    auto at = first;
    for (; at != turns.end() && at->begin < reference.end; ++at)
        counts = counts || at->counts;
    reference.firstTurn = static_cast<std::int32_t>(first - turns.begin());
    reference.lastTurn = static_cast<std::int32_t>(at - turns.begin()) - 1;
    return counts;
}

std::vector<Passage> inOrder(const ReferenceInput& input) {
    std::vector<Passage> passages;
    passages.reserve(input.passages.size());
    for (const Passage& passage : input.passages)
        if (passage.begin < passage.end && !input.linesOf[index(passage.code)].empty()) passages.push_back(passage);
    std::sort(passages.begin(), passages.end(), [](const Passage& a, const Passage& b) {
        return std::tie(a.transcript, a.begin) < std::tie(b.transcript, b.begin);
    });
    return passages;
}

} // namespace

References::References(const ReferenceInput& input) {
    const std::vector<Passage> passages = inOrder(input);
    m_references.reserve(passages.size());
    m_starts.reserve(input.transcripts.size() + 1);
    // Where the open reference of each line stands; one of an earlier transcript is not open.
    std::vector<std::size_t> open(index(input.lines), 0);
    auto passage = passages.begin();
    for (std::size_t transcript = 0; transcript < input.transcripts.size(); ++transcript) {
        const std::size_t start = m_references.size();
        m_starts.push_back(start);
        std::fill(open.begin(), open.end(), static_cast<std::size_t>(-1));
        for (; passage != passages.end() && index(passage->transcript) == transcript; ++passage) {
            for (const std::int32_t line : input.linesOf[index(passage->code)]) {
                std::size_t& at = open[index(line)];
                if (at != static_cast<std::size_t>(-1) && passage->begin < m_references[at].end) {
                    m_references[at].end = std::max(m_references[at].end, passage->end);
                    continue;
                }
                at = m_references.size();
                m_references.push_back({line, passage->begin, passage->end, 0, 0});
            }
        }
        const auto first = m_references.begin() + static_cast<std::ptrdiff_t>(start);
        m_references.erase(
            std::remove_if(first, m_references.end(),
                           [&](Reference& reference) { return !place(reference, input.transcripts[transcript]); }),
            m_references.end());
        std::sort(m_references.begin() + static_cast<std::ptrdiff_t>(start), m_references.end(),
                  [](const Reference& a, const Reference& b) {
                      return std::tie(a.begin, a.line) < std::tie(b.begin, b.line);
                  });
    }
    m_starts.push_back(m_references.size());
}

void PeopleSets::add(std::size_t set, std::int32_t participant) {
    if (participant < 0) return;
    std::vector<std::uint64_t>& bits = m_sets[set];
    if (bits.empty()) bits.resize(m_words);
    bits[index(participant) / 64] |= std::uint64_t{1} << (index(participant) % 64);
}

std::int64_t PeopleSets::count(std::size_t set) const {
    std::int64_t people = 0;
    for (const std::uint64_t word : m_sets[set])
        people += std::popcount(word);
    return people;
}

} // namespace kenspeckle::analysis
