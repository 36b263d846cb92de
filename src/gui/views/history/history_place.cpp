// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/history/history_place.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "kenspeckle/coding_frame.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/tagging.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::gui {

namespace {

std::string valueOf(const Change& change, std::string_view name) {
    for (const FieldChange& field : change.fields)
        if (field.field == name) return field.after.empty() ? field.before : field.after;
    return {};
}

CodePoint placeIn(const Change& change, std::string_view name) {
    const std::string text = valueOf(change, name);
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return CodePoint{value};
}

/// Where the coding is now, else where it was.
Passage placeOfCoding(Study& study, const Change& change) {
    const auto transcript = findTranscript(study, valueOf(change, "transcript"));
    if (!transcript) return {};
    if (const auto there = codingsOf(study, *transcript))
        for (const Coding& coding : *there)
            if (coding.id.value == change.id) return coding.passage;
    return {*transcript, {placeIn(change, "begin"), placeIn(change, "end")}};
}

} // namespace

HistoryPlace placeOf(Study& study, const std::vector<Change>& changes) {
    HistoryPlace place;
    const auto first = [&](const char* thing) {
        const auto found = std::find_if(changes.begin(), changes.end(), [&](const Change& change) {
            return change.thing == thing && !change.fields.empty();
        });
        return found == changes.end() ? nullptr : &*found;
    };
    // What was added tells the place better than what it replaced.
    const auto added = std::find_if(changes.begin(), changes.end(), [](const Change& change) {
        return change.thing == "coding" && change.kind == ChangeKind::Added;
    });
    if (const Change* coding = added != changes.end() ? &*added : first("coding"))
        place.passage = placeOfCoding(study, *coding);
    if (place.passage.transcript) return place;
    if (const Change* change = first("memo"))
        if (const auto found = memo(study, MemoId{change->id})) place.passage = found->place;
    if (place.passage.transcript) return place;
    if (const Change* change = first("transcript"))
        if (const auto there = transcript(study, TranscriptId{change->id})) place.passage = {there->id, {}};
    if (place.passage.transcript) return place;
    if (const Change* change = first("code"))
        if (const auto book = codebook(study); book && book->find(CodeId{change->id})) place.code = CodeId{change->id};
    return place;
}

} // namespace kenspeckle::gui
