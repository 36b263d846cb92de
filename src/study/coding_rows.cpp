// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/coding_rows.h"

#include <fmt/format.h>

#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/transcript_table.h"

namespace kenspeckle::study {

Result<void> checkRange(storage::Database& database, const Passage& passage) {
    auto length = storage::transcriptLength(database, passage.transcript);
    if (!length) return fail(length.error());
    const Range& range = passage.range;
    if (range.empty())
        return fail(ErrorKind::Usage,
                    fmt::format("the range {}:{} holds no words: its end must come after its beginning",
                                range.begin.value, range.end.value));
    if (range.begin.value < 0 || range.end.value > *length)
        return fail(ErrorKind::Usage, fmt::format("the range {}:{} runs past the transcript, which has {} code points",
                                                  range.begin.value, range.end.value, *length));
    return {};
}

Result<Code> codableCode(const Codebook& book, CodeId id) {
    const Code* code = book.find(id);
    if (!code) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
    if (!code->text.codable)
        return fail(ErrorKind::Usage,
                    fmt::format("\"{}\" only groups other codes: use one below it, or make it codable", book.path(id)));
    return *code;
}

Result<Code> codableCode(storage::Database& database, CodeId id) {
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    return codableCode(*book, id);
}

Result<std::pair<CodingId, bool>> addOnce(storage::Action& action, storage::Database& database, const Passage& passage,
                                          CodeId code) {
    auto coder = action.coder();
    if (!coder) return fail(coder.error());
    auto there = storage::findCoding(database, passage, code, *coder);
    if (!there) return fail(there.error());
    if (*there) return std::pair{*there, false};
    auto added = storage::insertCoding(action, passage, code, *coder);
    if (!added) return fail(added.error());
    return std::pair{*added, true};
}

} // namespace kenspeckle::study
