// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/references.h"

#include <algorithm>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "model/markdown.h"
#include "storage/code_table.h"
#include "storage/memo_table.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/parts.h"

namespace kenspeckle {

namespace {

tl::unexpected<Error> gone(std::string_view thing) {
    return fail(ErrorKind::NotFound,
                fmt::format("The {} this link leads to is not in the study; it may have been removed.", thing));
}

Result<ReferencePlace> transcriptPlace(storage::Database& database, const Reference& reference) {
    const TranscriptId id{reference.id};
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    const auto found = std::find_if(names->begin(), names->end(), [&](const auto& it) { return it.first == id; });
    if (found == names->end()) return gone("transcript");
    ReferencePlace place{reference, found->second, {}};
    if (reference.kind != ReferenceKind::Passage) return place;
    auto length = storage::transcriptLength(database, id);
    if (!length) return fail(length.error());
    if (reference.range.end.value > *length)
        return fail(ErrorKind::NotFound, fmt::format("This link leads past the end of {}: its text has become shorter "
                                                     "since the link was copied.",
                                                     found->second));
    if (reference.range.empty())
        place.warning = fmt::format("The words this link led to were taken out of {}; here they stood.", found->second);
    return place;
}

} // namespace

Result<ReferencePlace> followReference(Study& study, const Reference& reference) {
    storage::Database& database = study.parts().database;
    switch (reference.kind) {
    case ReferenceKind::Passage:
    case ReferenceKind::Transcript:
        return transcriptPlace(database, reference);
    case ReferenceKind::Participant: {
        auto people = storage::participants(database);
        if (!people) return fail(people.error());
        for (const Participant& person : *people)
            if (person.id.value == reference.id) return ReferencePlace{reference, person.name, {}};
        return gone("participant");
    }
    case ReferenceKind::Code: {
        auto book = storage::loadCodebook(database);
        if (!book) return fail(book.error());
        if (!book->find(CodeId{reference.id})) return gone("code");
        return ReferencePlace{reference, book->path(CodeId{reference.id}), {}};
    }
    case ReferenceKind::Memo:
        break;
    }
    auto found = storage::loadMemo(database, MemoId{reference.id});
    if (!found) {
        if (found.error().kind == ErrorKind::NotFound) return gone("memo");
        return fail(found.error());
    }
    return ReferencePlace{reference, model::memoTitle(found->text), {}};
}

} // namespace kenspeckle
