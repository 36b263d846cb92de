// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/word_counts.h"

#include <algorithm>

namespace kenspeckle::analysis {

namespace {

/// Counts what is new since the last word: a stamp per index says for which word it was seen last.
class Distinct {
public:
    /// True if the index was not yet seen for this word.
    bool add(std::int32_t index, std::int32_t word) {
        if (index < 0) return false;
        const auto at = static_cast<std::size_t>(index);
        if (at >= m_seenFor.size()) m_seenFor.resize(at + 1, -1);
        if (m_seenFor[at] == word) return false;
        m_seenFor[at] = word;
        return true;
    }

private:
    std::vector<std::int32_t> m_seenFor;
};

} // namespace

std::vector<WordCount> countWordUses(const std::vector<WordUse>& uses, std::int32_t words) {
    std::vector<WordCount> counts(static_cast<std::size_t>(words));
    for (const WordUse& use : uses)
        ++counts[static_cast<std::size_t>(use.word)].count;
    // Uses of one word side by side, so that one stamp per participant is enough.
    std::vector<std::size_t> next(counts.size(), 0);
    for (std::size_t i = 1; i < counts.size(); ++i)
        next[i] = next[i - 1] + static_cast<std::size_t>(counts[i - 1].count);
    std::vector<std::size_t> byWord(uses.size());
    for (std::size_t i = 0; i < uses.size(); ++i)
        byWord[next[static_cast<std::size_t>(uses[i].word)]++] = i;
    Distinct participants, transcripts;
    for (const std::size_t i : byWord) {
        const WordUse& use = uses[i];
        WordCount& count = counts[static_cast<std::size_t>(use.word)];
        if (participants.add(use.participant, use.word)) ++count.participants;
        if (transcripts.add(use.transcript, use.word)) ++count.transcripts;
    }
    return counts;
}

} // namespace kenspeckle::analysis
