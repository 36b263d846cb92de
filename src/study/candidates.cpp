// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/candidates.h"

#include <utility>

#include "search/snippet.h"
#include "study/widening.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::study {

std::vector<Candidate> candidatesOf(const MatchedTurn& turn, HitScope scope, const std::string& language) {
    // What is coded, in the turn, with the matches it was found by.
    std::vector<std::pair<Range, std::vector<Range>>> found;
    const text::OffsetMap offsets(turn.text);
    if (scope == HitScope::Turn) {
        found.push_back({{CodePoint{}, offsets.end()}, turn.matches});
    } else {
        std::vector<Range> sentences;
        if (scope == HitScope::Sentence) sentences = text::sentences(turn.text, language);
        for (const Range& match : turn.matches) {
            const Range range = scope == HitScope::Sentence ? widenToSentences(sentences, match) : match;
            if (found.empty() || found.back().first != range) found.push_back({range, {}});
            found.back().second.push_back(match);
        }
    }
    std::vector<Candidate> candidates;
    for (const auto& [range, matches] : found) {
        Candidate candidate;
        candidate.passage = {turn.transcript, range.shifted(turn.begin.value)};
        candidate.transcript = turn.transcriptName;
        candidate.turn = turn.number;
        candidate.speaker = turn.speaker;
        // Of a sentence or turn what is coded is shown, of a hit what stands around it.
        const Range shown = scope == HitScope::Hit ? Range{CodePoint{}, offsets.end()} : range;
        std::vector<Range> within;
        for (const Range& match : matches)
            within.push_back(match.shifted(-shown.begin.value));
        search::Snippet snippet =
            search::snippet(offsets.slice(shown), within.empty() ? Range{} : within.front(), within);
        candidate.context = std::move(snippet.text);
        candidate.marks = std::move(snippet.marks);
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace kenspeckle::study
