// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/searching.h"

#include <algorithm>
#include <unordered_map>

#include "kenspeckle/occurrences.h"
#include "kenspeckle/study.h"
#include "kenspeckle/tagging.h"
#include "search/query.h"
#include "search/snippet.h"
#include "storage/transcript_table.h"
#include "study/candidates.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "study/search_fields.h"
#include "study/widening.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

Result<search::TurnHits> findTurns(Study::Parts& parts, const std::string& text, const SearchOptions& options,
                                   int limit) {
    auto query = search::parseQuery(text);
    if (!query) return fail(query.error());
    // While another Study writes the index (an import under way), the search goes on with what the index holds.
    if (auto followed = study::followStudy(parts); !followed && followed.error().kind != ErrorKind::Locked)
        return fail(followed.error());
    study::SearchFields fields(parts);
    search::Lookup lookup;
    lookup.field = [&](const std::string& field, const std::string& value) { return fields.resolve(field, value); };
    lookup.turnText = [&](TranscriptId id, int turn) { return storage::turnText(parts.database, id, turn); };
    if (!options.interviewers) {
        auto excluded = fields.interviewers();
        if (!excluded) return fail(excluded.error());
        lookup.excluded = std::move(*excluded);
    }
    return parts.index->search(*query, lookup, limit);
}

/// The transcript's name and the speaker's label of every hit.
Result<std::vector<storage::TurnLabel>> labelsOf(storage::Database& database, const search::TurnHits& found) {
    std::vector<std::pair<TranscriptId, int>> turns;
    for (const search::TurnHit& hit : found.hits)
        turns.emplace_back(hit.transcript, hit.turn);
    return storage::turnLabels(database, turns);
}

} // namespace

Result<SearchResults> searchStudy(Study& study, const std::string& query, const SearchOptions& options) {
    Study::Parts& parts = study.parts();
    auto found = findTurns(parts, query, options, options.limit);
    if (!found) return fail(found.error());
    SearchResults results;
    results.query = query;
    results.total = found->total;
    auto labels = labelsOf(parts.database, *found);
    if (!labels) return fail(labels.error());
    for (std::size_t i = 0; i < found->hits.size(); ++i) {
        search::TurnHit& turn = found->hits[i];
        Hit hit;
        hit.transcript = turn.transcript;
        hit.transcriptName = (*labels)[i].transcript;
        hit.turn = turn.turn;
        hit.speaker = (*labels)[i].speaker;
        hit.range = turn.best.shifted(turn.turnBegin.value);
        for (const Range& match : turn.matches)
            hit.matches.push_back(match.shifted(turn.turnBegin.value));
        search::Snippet snippet = search::snippet(turn.text, turn.best, turn.matches);
        hit.snippet = std::move(snippet.text);
        hit.marks = std::move(snippet.marks);
        results.hits.push_back(std::move(hit));
    }
    return results;
}

Result<std::vector<Candidate>> passagesOfHits(Study& study, const std::string& query, const SearchOptions& options,
                                              HitScope scope) {
    Study::Parts& parts = study.parts();
    auto found = findTurns(parts, query, options, 0);
    if (!found) return fail(found.error());
    auto labels = labelsOf(parts.database, *found);
    if (!labels) return fail(labels.error());
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < found->hits.size(); ++i) {
        const search::TurnHit& hit = found->hits[i];
        const study::MatchedTurn turn{hit.transcript,       (*labels)[i].transcript, hit.turn,
                                      (*labels)[i].speaker, hit.turnBegin,           hit.text,
                                      hit.matches};
        for (Candidate& candidate : study::candidatesOf(turn, scope, study.language()))
            candidates.push_back(std::move(candidate));
    }
    return candidates;
}

Result<int> codeHits(Study& study, const std::string& query, const SearchOptions& options, CodeId code,
                     HitScope scope) {
    auto found = passagesOfHits(study, query, options, scope);
    if (!found) return fail(found.error());
    std::vector<Passage> passages;
    for (const Candidate& candidate : *found)
        passages.push_back(candidate.passage);
    if (passages.empty()) return 0;
    return addCodings(study, passages, code);
}

Result<Passage> widen(Study& study, const Passage& passage, HitScope scope) {
    if (scope == HitScope::Hit) return passage;
    auto whole = storage::loadTranscript(study.parts().database, passage.transcript);
    if (!whole) return fail(whole.error());
    const text::OffsetMap offsets(whole->text);
    Passage widened = passage;
    for (const Turn& turn : whole->turns) {
        // An empty range, a caret, stands for the sentence or turn around it.
        const bool inside = turn.range.begin <= passage.range.begin && passage.range.begin <= turn.range.end;
        if (!turn.range.overlaps(passage.range) && !(passage.range.empty() && inside)) continue;
        Range range = turn.range;
        if (scope == HitScope::Sentence) {
            Range within = passage.range.intersection(turn.range).value_or(passage.range);
            if (within.empty()) within.end = within.begin + 1;
            const std::int64_t shift = turn.range.begin.value;
            range = study::widenToSentences(text::sentences(offsets.slice(turn.range), study.language()),
                                            within.shifted(-shift))
                        .shifted(shift);
            range.end = std::min(range.end, turn.range.end);
        }
        widened.range.begin = std::min(widened.range.begin, range.begin);
        widened.range.end = std::max(widened.range.end, range.end);
    }
    return widened;
}

} // namespace kenspeckle
