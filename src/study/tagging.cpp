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
#include "study/coding_rows.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::int64_t kInVivoNameLength = 60; // code points

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
    auto known = study::codableCode(parts.database, code);
    if (!known) return fail(known.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Coded as {}", known->text.name),
                            [&](storage::Action& action) -> Result<CodingId> {
                                if (auto fits = study::checkRange(parts.database, passage); !fits)
                                    return fail(fits.error());
                                auto added = study::addOnce(action, parts.database, passage, code);
                                if (!added) return fail(added.error());
                                return added->first;
                            });
}

Result<CodingId> codeInVivo(Study& study, const Passage& passage) {
    Study::Parts& parts = study.parts();
    if (auto fits = study::checkRange(parts.database, passage); !fits) return fail(fits.error());
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
                                auto added = study::addOnce(action, parts.database, passage, *code);
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
