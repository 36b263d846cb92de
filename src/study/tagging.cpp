// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/tagging.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/transcript_table.h"
#include "study/codebook_rows.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::int64_t kInVivoNameLength = 60; // code points

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

/// The code as it stands in the codebook; an error if passages may not be tagged with it.
Result<Code> codableCode(storage::Database& database, CodeId id) {
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    const Code* code = book->find(id);
    if (!code) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
    if (!code->text.codable)
        return fail(
            ErrorKind::Usage,
            fmt::format("\"{}\" only groups other codes: use one below it, or make it codable", book->path(id)));
    return *code;
}

/// Adds the coding unless this coder's is there already.
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

Result<std::string> passageText(storage::Database& database, const Passage& passage) {
    auto whole = storage::loadTranscript(database, passage.transcript);
    if (!whole) return fail(whole.error());
    return std::string(text::OffsetMap(whole->text).slice(passage.range));
}

/// A passage's words, made fit to be a name.
std::string nameInVivo(const std::string& words) {
    std::string name = text::shorten(text::simplify(words), kInVivoNameLength);
    for (std::size_t at = name.find(" / "); at != std::string::npos; at = name.find(" / "))
        name.replace(at, 3, "/");
    return name;
}

} // namespace

Result<CodingId> addCoding(Study& study, const Passage& passage, CodeId code) {
    Study::Parts& parts = study.parts();
    auto known = codableCode(parts.database, code);
    if (!known) return fail(known.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Coded as {}", known->text.name),
                            [&](storage::Action& action) -> Result<CodingId> {
                                if (auto fits = checkRange(parts.database, passage); !fits) return fail(fits.error());
                                auto added = addOnce(action, parts.database, passage, code);
                                if (!added) return fail(added.error());
                                return added->first;
                            });
}

Result<int> addCodings(Study& study, const std::vector<Passage>& passages, CodeId code) {
    Study::Parts& parts = study.parts();
    auto known = codableCode(parts.database, code);
    if (!known) return fail(known.error());
    return storage::perform(parts.database, parts.coder,
                            fmt::format("Coded {} passages as {}", passages.size(), known->text.name),
                            [&](storage::Action& action) -> Result<int> {
                                int fresh = 0;
                                for (const Passage& passage : passages) {
                                    if (auto fits = checkRange(parts.database, passage); !fits)
                                        return fail(fits.error());
                                    auto added = addOnce(action, parts.database, passage, code);
                                    if (!added) return fail(added.error());
                                    fresh += added->second ? 1 : 0;
                                }
                                return fresh;
                            });
}

Result<CodingId> codeInVivo(Study& study, const Passage& passage) {
    Study::Parts& parts = study.parts();
    if (auto fits = checkRange(parts.database, passage); !fits) return fail(fits.error());
    auto words = passageText(parts.database, passage);
    if (!words) return fail(words.error());
    const std::string name = nameInVivo(*words);
    if (name.empty()) return fail(ErrorKind::Usage, "the passage has no words to name a code by: select some");
    return storage::perform(parts.database, parts.coder, fmt::format("Coded in vivo as {}", name),
                            [&](storage::Action& action) -> Result<CodingId> {
                                auto book = storage::loadCodebook(parts.database);
                                if (!book) return fail(book.error());
                                int made = 0;
                                auto code = study::insertPath(action, parts.database, *book, {name}, made);
                                if (!code) return fail(code.error());
                                auto added = addOnce(action, parts.database, passage, *code);
                                if (!added) return fail(added.error());
                                return added->first;
                            });
}

Result<void> removeCodings(Study& study, const std::vector<CodingId>& ids) {
    Study::Parts& parts = study.parts();
    std::vector<CodingId> wanted(ids);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    std::string label = fmt::format("Removed {} codings", wanted.size());
    if (wanted.size() == 1) {
        auto coding = study::codingInSight(parts, *sight, wanted.front());
        if (!coding) return fail(coding.error());
        auto book = storage::loadCodebook(parts.database);
        if (!book) return fail(book.error());
        if (const Code* code = book->find(coding->code))
            label = fmt::format("Removed the coding as {}", code->text.name);
    }
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        for (const CodingId id : wanted) {
            if (auto seen = study::codingInSight(parts, *sight, id); !seen) return fail(seen.error());
            if (auto done = storage::deleteCoding(action, id); !done) return done;
        }
        return {};
    });
}

Result<CodingId> replaceCoding(Study& study, CodingId id, Range range, CodeId code) {
    Study::Parts& parts = study.parts();
    auto known = codableCode(parts.database, code);
    if (!known) return fail(known.error());
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    auto old = study::codingInSight(parts, *sight, id);
    if (!old) return fail(old.error());
    if (old->passage.range == range && old->code == code) return id;
    const std::string label = old->code == code ? fmt::format("Changed the passage of {}", known->text.name)
                                                : fmt::format("Recoded as {}", known->text.name);
    const Passage passage{old->passage.transcript, range};
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<CodingId> {
        if (auto fits = checkRange(parts.database, passage); !fits) return fail(fits.error());
        if (auto removed = storage::deleteCoding(action, id); !removed) return fail(removed.error());
        auto there = storage::findCoding(parts.database, passage, code, old->coder);
        if (!there) return fail(there.error());
        if (*there) return *there;
        return storage::insertCoding(action, passage, code, old->coder);
    });
}

Result<std::vector<CodingDetail>> codings(Study& study, const CodingFilter& filter) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    storage::CodingQuery query;
    query.transcript = filter.transcript;
    if (filter.code) query.codes = book->subtree(filter.code);
    auto sight = study::sightOf(study.parts(), filter.coder);
    if (!sight) return fail(sight.error());
    query.coder = sight->only;
    auto found = storage::loadCodings(database, query);
    if (!found) return fail(found.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    auto people = storage::coders(database);
    if (!people) return fail(people.error());
    std::unordered_map<CoderId, std::string> coderNames;
    for (const Coder& coder : *people)
        coderNames.emplace(coder.id, coder.name);

    std::stable_sort(found->begin(), found->end(), [&](const Coding& a, const Coding& b) {
        return voices->indexOf(a.passage.transcript) < voices->indexOf(b.passage.transcript);
    });
    std::vector<CodingDetail> details;
    details.reserve(found->size());
    Transcript current;
    text::OffsetMap offsets{std::string_view()};
    for (const Coding& coding : *found) {
        if (current.id != coding.passage.transcript) {
            auto loaded = storage::loadTranscript(database, coding.passage.transcript);
            if (!loaded) return fail(loaded.error());
            current = std::move(*loaded);
            offsets = text::OffsetMap(current.text);
        }
        CodingDetail detail{coding, current.name, book->path(coding.code), coderNames[coding.coder], {}, {}};
        detail.text = offsets.slice(coding.passage.range);
        for (const storage::SpeakerUse* use : voices->participantsIn(coding.passage))
            if (std::find(detail.participants.begin(), detail.participants.end(), use->participant) ==
                detail.participants.end())
                detail.participants.push_back(use->participant);
        details.push_back(std::move(detail));
    }
    return details;
}

Result<std::vector<Coding>> codingsOf(Study& study, TranscriptId transcript) {
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    return storage::loadCodings(study.parts().database, {transcript, {}, sight->only});
}

Result<std::vector<Coder>> coders(Study& study) { return storage::coders(study.parts().database); }

} // namespace kenspeckle
