// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/index_upkeep.h"

#include "kenspeckle/searching.h"
#include "storage/transcript_table.h"
#include "text/offsets.h"

namespace kenspeckle {

namespace study {

namespace {

Result<search::IndexedTranscript> loadForIndex(storage::Database& database, TranscriptId id, std::int64_t version) {
    auto whole = storage::loadTranscript(database, id);
    if (!whole) return fail(whole.error());
    search::IndexedTranscript indexed;
    indexed.version = {id, version};
    indexed.text = std::move(whole->text);
    const text::OffsetMap offsets(indexed.text);
    indexed.turns.reserve(whole->turns.size());
    for (const Turn& turn : whole->turns)
        indexed.turns.push_back({turn.number, turn.speaker, turn.range.begin, offsets.slice(turn.range)});
    return indexed;
}

} // namespace

Result<search::Index*> openIndex(Study::Parts& parts) {
    if (!parts.index) {
        auto opened = search::Index::open(parts.indexFolder, parts.database.info().language);
        if (!opened) return fail(opened.error());
        parts.index.emplace(std::move(*opened));
    }
    return &*parts.index;
}

Result<std::vector<search::TextVersion>> currentTexts(Study::Parts& parts) {
    auto stored = storage::textVersions(parts.database);
    if (!stored) return fail(stored.error());
    std::vector<search::TextVersion> texts;
    texts.reserve(stored->size());
    for (const storage::StoredVersion& version : *stored)
        texts.push_back({version.transcript, version.version});
    return texts;
}

Result<void> followStudy(Study::Parts& parts, const Task& task) {
    auto index = openIndex(parts);
    if (!index) return fail(index.error());
    auto texts = currentTexts(parts);
    if (!texts) return fail(texts.error());
    if ((*index)->matches(*texts)) return {};
    const auto load = [&](TranscriptId id) -> Result<search::IndexedTranscript> {
        for (const search::TextVersion& text : *texts)
            if (text.transcript == id) return loadForIndex(parts.database, id, text.version);
        return fail(ErrorKind::NotFound, "the index asked for a transcript that is not in the study");
    };
    return (*index)->bringUpToDate(*texts, load, task);
}

void followStudyLater(Study::Parts& parts, const Task& task) {
    // What failed here is told by the next search, which tries again; the study itself is whole.
    [[maybe_unused]] const auto outcome = followStudy(parts, task);
}

} // namespace study

Result<void> updateIndex(Study& study, const Task& task) { return study::followStudy(study.parts(), task); }

} // namespace kenspeckle
