// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/querying.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/study.h"
#include "model/near_names.h"
#include "storage/code_table.h"
#include "storage/query_table.h"
#include "study/parts.h"
#include "study/query_leaves.h"
#include "study/quote_selection.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

int participantsAsked(const study::Voices& voices) {
    std::unordered_set<ParticipantId> asked;
    for (const study::Voices::TranscriptVoices& transcript : voices.transcripts())
        for (const storage::TurnRow& turn : transcript.turns) {
            const storage::SpeakerUse* use = voices.speaker(turn.speaker);
            if (use && use->speaker.participant && !turn.range.empty()) asked.insert(use->speaker.participant);
        }
    return static_cast<int>(asked.size());
}

std::string cleanName(const std::string& name) { return text::simplify(name); }

} // namespace

Result<PassageQueryResult> runQuery(Study& study, const PassageQuery& query, const PassageQueryOptions& options,
                                    const Task& task) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    study::StudyLeaves leaves(study, *voices, *book);
    auto found = analysis::runQuery(query, study::StudyLeaves::turnsOf(*voices), leaves.leaves());
    if (!found) return fail(found.error());
    if (task.stop.stop_requested()) return fail(ErrorKind::Cancelled, "the query was cancelled");

    PassageQueryResult result;
    result.transcriptsThere = static_cast<int>(voices->transcripts().size());
    result.participantsAsked = participantsAsked(*voices);
    std::unordered_set<ParticipantId> participants;
    for (std::size_t i = 0; i < found->size(); ++i) {
        bool here = false;
        for (const Range& range : (*found)[i]) {
            const Passage passage{voices->transcripts()[i].id, range};
            if (options.interviewers ? voices->turnsIn(passage).empty() : !voices->countsIn(passage)) continue;
            result.passages.push_back(passage);
            here = true;
            for (const storage::SpeakerUse* use : voices->participantsIn(passage))
                if (use->speaker.participant) participants.insert(use->speaker.participant);
        }
        result.transcripts += here ? 1 : 0;
    }
    result.count = {static_cast<int>(participants.size()), static_cast<int>(result.passages.size())};
    return result;
}

Result<std::vector<Quote>> quotesOf(Study& study, const PassageQueryResult& result) {
    return study::quotePassages(study, result.passages);
}

Result<std::vector<SavedQuery>> savedQueries(Study& study) {
    auto all = storage::savedQueries(study.parts().database);
    if (!all) return all;
    const text::Collator collator(study.language());
    std::stable_sort(all->begin(), all->end(),
                     [&](const SavedQuery& a, const SavedQuery& b) { return collator.compare(a.name, b.name) < 0; });
    return all;
}

Result<SavedQuery> findSavedQuery(Study& study, const std::string& name) {
    auto all = savedQueries(study);
    if (!all) return fail(all.error());
    const std::string wanted = cleanName(name);
    std::vector<std::string> names;
    for (SavedQuery& each : *all) {
        if (text::sameIgnoringCase(each.name, wanted)) return std::move(each);
        names.push_back(each.name);
    }
    const auto near = model::nearNames(wanted, names);
    return fail(ErrorKind::NotFound,
                fmt::format("there is no saved query \"{}\"{}; ken queries lists them", wanted,
                            near.empty() ? "" : fmt::format("; near it: {}", fmt::join(near, ", "))));
}

Result<QueryId> saveQuery(Study& study, const std::string& name, const std::string& text, NameTaken whenTaken) {
    const std::string clean = cleanName(name);
    const std::string words(text::trim(text));
    if (clean.empty()) return fail(ErrorKind::Usage, "a saved query needs a name; give one");
    if (auto read = parsePassageQuery(words); !read) return fail(read.error());
    Study::Parts& parts = study.parts();
    const auto there = findSavedQuery(study, clean);
    if (!there && there.error().kind != ErrorKind::NotFound) return fail(there.error());
    if (there && whenTaken == NameTaken::Replace) {
        if (there->text == words) return there->id;
        return storage::perform(parts.database, parts.coder, fmt::format("Replaced the query {}", there->name),
                                [&](storage::Action& action) -> Result<QueryId> {
                                    auto done = storage::setQueryText(action, there->id, words);
                                    if (!done) return fail(done.error());
                                    return there->id;
                                });
    }
    return storage::perform(parts.database, parts.coder, fmt::format("Saved the query {}", clean),
                            [&](storage::Action& action) { return storage::insertQuery(action, clean, words); });
}

Result<void> renameQuery(Study& study, QueryId id, const std::string& name) {
    const std::string clean = cleanName(name);
    if (clean.empty()) return fail(ErrorKind::Usage, "a saved query needs a name; give one");
    Study::Parts& parts = study.parts();
    return storage::perform(parts.database, parts.coder, fmt::format("Renamed a query to {}", clean),
                            [&](storage::Action& action) { return storage::setQueryName(action, id, clean); });
}

Result<void> removeQuery(Study& study, QueryId id) {
    Study::Parts& parts = study.parts();
    auto all = storage::savedQueries(parts.database);
    if (!all) return fail(all.error());
    std::string name = "of no name";
    for (const SavedQuery& each : *all)
        if (each.id == id) name = each.name;
    return storage::perform(parts.database, parts.coder, fmt::format("Removed the query {}", name),
                            [&](storage::Action& action) { return storage::deleteQuery(action, id); });
}

Result<PassageQuery> queryNamed(Study& study, const std::string& nameOrText) {
    auto saved = findSavedQuery(study, nameOrText);
    if (!saved && saved.error().kind != ErrorKind::NotFound) return fail(saved.error());
    return parsePassageQuery(saved ? saved->text : nameOrText);
}

} // namespace kenspeckle
