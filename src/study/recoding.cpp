// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/recoding.h"

#include <algorithm>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "kenspeckle/tagging.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/transcript_table.h"
#include "study/codebook_rows.h"
#include "study/coding_rows.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// "Stigma", "Stigma and Hope", "Stigma, Hope and 2 more": for the journal.
std::string namesInWords(const Codebook& book, const CodeChoice& choice) {
    std::vector<std::string> names;
    for (const CodeId code : choice.codes)
        if (const Code* found = book.find(code)) names.push_back(found->text.name);
    for (const std::string& path : choice.paths)
        names.push_back(study::namesOf(path).back());
    if (names.empty()) return {};
    if (names.size() == 1) return names[0];
    if (names.size() == 2) return fmt::format("{} and {}", names[0], names[1]);
    return fmt::format("{}, {} and {} more", names[0], names[1], names.size() - 2);
}

/// The codes chosen, each once, those missing made; an error if one of them is not codable.
Result<std::vector<CodeId>> codesOf(storage::Action& action, storage::Database& database, Codebook& book,
                                    const CodeChoice& choice) {
    std::vector<CodeId> codes;
    const auto add = [&codes](CodeId code) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    };
    for (const CodeId code : choice.codes)
        add(code);
    for (const std::string& path : choice.paths) {
        int made = 0;
        auto code = study::insertPath(action, database, book, study::namesOf(path), made);
        if (!code) return fail(code.error());
        add(*code);
    }
    for (const CodeId code : codes)
        if (auto known = study::codableCode(book, code); !known) return fail(known.error());
    return codes;
}

Error nothingChosen() { return {ErrorKind::Usage, "no code is chosen: choose at least one"}; }

/// One of another range, by the same rules as a new one.
Result<CodingId> putInPlace(storage::Action& action, storage::Database& database, const Coding& old, Range range,
                            CodeId code) {
    if (auto fits = study::checkRange(database, {old.passage.transcript, range}); !fits) return fail(fits.error());
    return storage::exchangeCoding(action, database, old, range, code);
}

} // namespace

Result<CodedPassages> codePassages(Study& study, const std::vector<Passage>& passages, const CodeChoice& choice) {
    Study::Parts& parts = study.parts();
    if (choice.empty()) return fail(nothingChosen());
    auto book = storage::loadCodebook(parts.database);
    if (!book) return fail(book.error());
    const std::string names = namesInWords(*book, choice);
    const std::string label = passages.size() == 1 ? fmt::format("Coded as {}", names)
                                                   : fmt::format("Coded {} passages as {}", passages.size(), names);
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<CodedPassages> {
        auto codes = codesOf(action, parts.database, *book, choice);
        if (!codes) return fail(codes.error());
        CodedPassages done;
        done.codes = std::move(*codes);
        for (const Passage& passage : passages) {
            if (auto fits = study::checkRange(parts.database, passage); !fits) return fail(fits.error());
            for (const CodeId code : done.codes) {
                auto added = study::addOnce(action, parts.database, passage, code);
                if (!added) return fail(added.error());
                done.added += added->second ? 1 : 0;
            }
        }
        return done;
    });
}

Result<int> addCodings(Study& study, const std::vector<Passage>& passages, const std::vector<CodeId>& codes) {
    auto done = codePassages(study, passages, {codes, {}});
    if (!done) return fail(done.error());
    return done->added;
}

Result<int> addCodings(Study& study, const std::vector<Passage>& passages, CodeId code) {
    return addCodings(study, passages, std::vector{code});
}

Result<CodingId> replaceCoding(Study& study, CodingId id, Range range, CodeId code) {
    Study::Parts& parts = study.parts();
    auto known = study::codableCode(parts.database, code);
    if (!known) return fail(known.error());
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    auto old = study::codingInSight(parts, *sight, id);
    if (!old) return fail(old.error());
    const std::string label = old->code == code ? fmt::format("Changed the passage of {}", known->text.name)
                                                : fmt::format("Recoded as {}", known->text.name);
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) {
        return putInPlace(action, parts.database, *old, range, code);
    });
}

Result<std::vector<CodingId>> recodeCodings(Study& study, const std::vector<CodingId>& ids, const CodeChoice& choice) {
    Study::Parts& parts = study.parts();
    if (choice.empty()) return fail(nothingChosen());
    auto book = storage::loadCodebook(parts.database);
    if (!book) return fail(book.error());
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    const std::string names = namesInWords(*book, choice);
    const std::string label = ids.size() == 1 ? fmt::format("Recoded as {}", names)
                                              : fmt::format("Recoded {} codings as {}", ids.size(), names);
    return storage::perform(
        parts.database, parts.coder, label, [&](storage::Action& action) -> Result<std::vector<CodingId>> {
            auto codes = codesOf(action, parts.database, *book, choice);
            if (!codes) return fail(codes.error());
            std::vector<CodingId> made;
            for (const CodingId id : ids) {
                auto old = study::codingInSight(parts, *sight, id);
                if (!old) return fail(old.error());
                auto first = storage::exchangeCoding(action, parts.database, *old, old->passage.range, codes->front());
                if (!first) return fail(first.error());
                made.push_back(*first);
                for (auto code = codes->begin() + 1; code != codes->end(); ++code) {
                    auto there = storage::findCoding(parts.database, old->passage, *code, old->coder);
                    if (!there) return fail(there.error());
                    if (*there) continue;
                    if (auto added = storage::insertCoding(action, old->passage, *code, old->coder); !added)
                        return fail(added.error());
                }
            }
            return made;
        });
}

Result<SplitCoding> splitCoding(Study& study, CodingId id, CodePoint at) {
    Study::Parts& parts = study.parts();
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    auto old = study::codingInSight(parts, *sight, id);
    if (!old) return fail(old.error());
    auto whole = storage::loadTranscript(parts.database, old->passage.transcript);
    if (!whole) return fail(whole.error());
    const text::OffsetMap offsets(whole->text);
    // Without the white space at its ends.
    const auto trimmed = [&](Range range) -> Range {
        const std::string_view words = offsets.slice(range);
        const std::string_view kept = text::trim(words);
        if (kept.empty()) return {range.begin, range.begin};
        const std::size_t first = offsets.toByte(range.begin) + static_cast<std::size_t>(kept.data() - words.data());
        return {offsets.fromByte(first), offsets.fromByte(first + kept.size())};
    };
    const Range range = old->passage.range;
    const bool inside = range.begin < at && at < range.end;
    const Range first = inside ? trimmed({range.begin, at}) : Range{};
    const Range second = inside ? trimmed({at, range.end}) : Range{};
    if (first.empty() || second.empty())
        return fail(ErrorKind::Usage, fmt::format("{} is not inside the passage {}:{}: choose a place with words of it "
                                                  "on both sides",
                                                  at.value, range.begin.value, range.end.value));
    auto book = storage::loadCodebook(parts.database);
    if (!book) return fail(book.error());
    const Code* code = book->find(old->code);
    return storage::perform(parts.database, parts.coder,
                            fmt::format("Split a passage of {}", code ? code->text.name : std::string()),
                            [&](storage::Action& action) -> Result<SplitCoding> {
                                auto before = putInPlace(action, parts.database, *old, first, old->code);
                                if (!before) return fail(before.error());
                                const Passage rest{old->passage.transcript, second};
                                auto after = storage::findCoding(parts.database, rest, old->code, old->coder);
                                if (!after) return fail(after.error());
                                if (!*after) after = storage::insertCoding(action, rest, old->code, old->coder);
                                if (!after) return fail(after.error());
                                return SplitCoding{*before, *after};
                            });
}

} // namespace kenspeckle
