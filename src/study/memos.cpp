// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/memos.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "model/markdown.h"
#include "search/snippet.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/memo_table.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/decode.h"
#include "text/loose.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::int64_t kSnippet = 160;    // code points
constexpr std::size_t kMarksListed = 100; // of one memo

/// The text as it is stored.
Result<std::string> storedText(const std::string& text) {
    if (text::firstInvalidByte(text))
        return fail(ErrorKind::Invalid, "the memo is not UTF-8; save it as UTF-8 and try again");
    std::string normal(text::trim(text::normalise(text)));
    if (normal.empty()) return fail(ErrorKind::Usage, "the memo has no words: write some, or remove it");
    return normal;
}

/// Names of everything that memos are about; of one moment.
class Names {
public:
    explicit Names(storage::Database& database) : m_database(database) {}

    [[nodiscard]] Result<void> load() {
        auto transcripts = storage::transcriptNames(m_database);
        if (!transcripts) return fail(transcripts.error());
        for (auto& [id, name] : *transcripts)
            m_transcripts.emplace(id, std::move(name));
        auto people = storage::participants(m_database);
        if (!people) return fail(people.error());
        for (Participant& person : *people)
            m_participants.emplace(person.id, std::move(person.name));
        auto book = storage::loadCodebook(m_database);
        if (!book) return fail(book.error());
        m_codebook = std::move(*book);
        auto coders = storage::coders(m_database);
        if (!coders) return fail(coders.error());
        for (Coder& coder : *coders)
            m_coders.emplace(coder.id, std::move(coder.name));
        return {};
    }

    [[nodiscard]] std::string transcript(TranscriptId id) const { return of(m_transcripts, id); }
    [[nodiscard]] std::string participant(ParticipantId id) const { return of(m_participants, id); }
    [[nodiscard]] std::string coder(CoderId id) const { return of(m_coders, id); }
    [[nodiscard]] std::string codePath(CodeId id) const { return m_codebook.path(id); }
    [[nodiscard]] std::string codeName(CodeId id) const {
        const Code* code = m_codebook.find(id);
        return code ? code->text.name : std::string();
    }

private:
    template <class Key> static std::string of(const std::unordered_map<Key, std::string>& names, Key id) {
        const auto found = names.find(id);
        return found == names.end() ? std::string() : found->second;
    }

    storage::Database& m_database;
    std::unordered_map<TranscriptId, std::string> m_transcripts;
    std::unordered_map<ParticipantId, std::string> m_participants;
    std::unordered_map<CoderId, std::string> m_coders;
    Codebook m_codebook;
};

/// How a label of the journal names what a memo is about.
Result<std::string> inWords(storage::Database& database, const MemoTarget& target) {
    Names names(database);
    if (auto loaded = names.load(); !loaded) return fail(loaded.error());
    switch (target.kind) {
    case MemoKind::Study:
        return "the study";
    case MemoKind::Transcript:
        return names.transcript(TranscriptId{target.id});
    case MemoKind::Participant:
        return names.participant(ParticipantId{target.id});
    case MemoKind::Code:
        return names.codeName(CodeId{target.id});
    case MemoKind::Passage:
        return "a passage of " + names.transcript(TranscriptId{target.id});
    case MemoKind::Coding:
        break;
    }
    auto coding = storage::loadCoding(database, CodingId{target.id});
    if (!coding) return fail(coding.error());
    return fmt::format("a passage of {} coded as {}", names.transcript(coding->passage.transcript),
                       names.codeName(coding->code));
}

/// What somebody looks for in memos: words and phrases in the loose form.
std::vector<std::string> wanted(const std::string& search) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view part) {
        std::string folded = text::foldLoosely(text::simplify(part));
        if (!folded.empty()) parts.push_back(std::move(folded));
    };
    // Odd pieces stand between quotation marks.
    bool quoted = false;
    for (std::size_t begin = 0; begin <= search.size(); quoted = !quoted) {
        const std::size_t end = std::min(search.find('"', begin), search.size());
        const std::string piece = search.substr(begin, end - begin);
        if (quoted) {
            add(piece);
        } else {
            const std::string words = text::simplify(piece);
            for (std::size_t at = 0; at < words.size();) {
                const std::size_t space = std::min(words.find(' ', at), words.size());
                add(std::string_view(words).substr(at, space - at));
                at = space + 1;
            }
        }
        begin = end + 1;
    }
    return parts;
}

/// The memo's words on one line, as they are searched and shown.
std::string wordsOf(std::string_view markdown) {
    std::string words = model::plainText(markdown);
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

/// What follows the first line, which is the title; all of it if that was too long for one.
std::string_view withoutTitle(std::string_view markdown) {
    const std::size_t end = markdown.find('\n');
    const std::string_view first = markdown.substr(0, end);
    if (text::codePointCount(first) > model::kLongestTitle) return markdown;
    return end == std::string_view::npos ? std::string_view() : markdown.substr(end + 1);
}

bool holdsAll(const std::string& words, const std::vector<std::string>& parts) {
    const std::string folded = text::foldLoosely(words);
    return std::all_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return folded.find(part) != std::string::npos; });
}

void setSnippet(MemoDetail& detail, const std::string& words, const std::vector<std::string>& parts) {
    std::vector<Range> places;
    for (const std::string& part : parts) {
        const std::vector<Range> found = text::findLoosely(words, part);
        places.insert(places.end(), found.begin(), found.end());
    }
    std::sort(places.begin(), places.end());
    std::vector<Range> apart;
    for (const Range& place : places) {
        if (!apart.empty() && place.begin < apart.back().end)
            apart.back().end = std::max(apart.back().end, place.end);
        else if (apart.size() < kMarksListed)
            apart.push_back(place);
    }
    const Range best = apart.empty() ? Range{} : apart.front();
    search::Snippet snippet = search::snippet(words, best, apart, kSnippet);
    detail.snippet = std::move(snippet.text);
    detail.marks = std::move(snippet.marks);
}

/// Says what memos are about.
class Describer {
public:
    explicit Describer(storage::Database& database) : m_database(database), m_names(database) {}

    [[nodiscard]] Result<void> load() { return m_names.load(); }

    [[nodiscard]] Result<MemoDetail> describe(Memo memo, const std::vector<std::string>& parts) {
        MemoDetail detail;
        detail.title = model::memoTitle(memo.text);
        detail.coder = m_names.coder(memo.coder);
        // Where nothing is searched the title is not said again.
        setSnippet(detail, parts.empty() ? wordsOf(withoutTitle(memo.text)) : wordsOf(memo.text), parts);
        const MemoTarget& target = memo.target;
        switch (target.kind) {
        case MemoKind::Study:
            detail.about = "The study";
            break;
        case MemoKind::Transcript:
            detail.place.transcript = TranscriptId{target.id};
            detail.about = m_names.transcript(detail.place.transcript);
            break;
        case MemoKind::Participant:
            detail.about = m_names.participant(ParticipantId{target.id});
            break;
        case MemoKind::Code:
            detail.about = m_names.codePath(CodeId{target.id});
            break;
        case MemoKind::Passage:
            detail.place = {TranscriptId{target.id}, target.range};
            detail.about = m_names.transcript(detail.place.transcript);
            break;
        case MemoKind::Coding: {
            auto coding = storage::loadCoding(m_database, CodingId{target.id});
            if (!coding) return fail(coding.error());
            detail.place = coding->passage;
            detail.about = fmt::format("{}, in {}", m_names.codeName(coding->code),
                                       m_names.transcript(coding->passage.transcript));
            break;
        }
        }
        detail.memo = std::move(memo);
        return detail;
    }

    /// The words of passages: transcript by transcript, so that each text is read once.
    [[nodiscard]] Result<void> addWords(std::vector<MemoDetail>& details) {
        std::map<TranscriptId, std::vector<MemoDetail*>> byTranscript;
        for (MemoDetail& detail : details)
            if (!detail.place.range.empty()) byTranscript[detail.place.transcript].push_back(&detail);
        for (const auto& [id, memos] : byTranscript) {
            auto whole = storage::loadTranscript(m_database, id);
            if (!whole) return fail(whole.error());
            const text::OffsetMap offsets(whole->text);
            for (MemoDetail* detail : memos)
                detail->words = offsets.slice(detail->place.range);
        }
        return {};
    }

private:
    storage::Database& m_database;
    Names m_names;
};

bool isWanted(const Memo& memo, const MemoFilter& filter) {
    const auto holds = [](const auto& list, const auto& value) {
        return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    return holds(filter.kinds, memo.target.kind) && holds(filter.targets, memo.target);
}

} // namespace

Result<MemoId> addMemo(Study& study, const MemoTarget& target, const std::string& text) {
    Study::Parts& parts = study.parts();
    auto words = storedText(text);
    if (!words) return fail(words.error());
    auto about = inWords(parts.database, target);
    if (!about) return fail(about.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Wrote a memo about {}", *about),
                            [&](storage::Action& action) { return storage::insertMemo(action, target, *words); });
}

Result<void> editMemo(Study& study, MemoId id, const std::string& text) {
    Study::Parts& parts = study.parts();
    auto words = storedText(text);
    if (!words) return fail(words.error());
    auto old = storage::loadMemo(parts.database, id);
    if (!old) return fail(old.error());
    if (old->text == *words) return {};
    auto about = inWords(parts.database, old->target);
    if (!about) return fail(about.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Edited a memo about {}", *about),
                            [&](storage::Action& action) { return storage::updateMemo(action, id, *words); });
}

Result<void> removeMemos(Study& study, const std::vector<MemoId>& ids) {
    Study::Parts& parts = study.parts();
    std::vector<MemoId> wanted(ids);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    if (wanted.empty()) return {};
    std::string label = fmt::format("Removed {} memos", wanted.size());
    if (wanted.size() == 1) {
        auto memo = storage::loadMemo(parts.database, wanted.front());
        if (!memo) return fail(memo.error());
        auto about = inWords(parts.database, memo->target);
        if (!about) return fail(about.error());
        label = fmt::format("Removed a memo about {}", *about);
    }
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        for (const MemoId id : wanted)
            if (auto done = storage::deleteMemo(action, id); !done) return done;
        return {};
    });
}

Result<std::vector<MemoDetail>> memos(Study& study, const MemoFilter& filter) {
    storage::Database& database = study.parts().database;
    storage::MemoQuery query;
    query.transcript = filter.transcript;
    if (!filter.coder.empty()) {
        auto coder = storage::coderNamed(database, filter.coder);
        if (!coder) return fail(coder.error());
        if (!*coder)
            return fail(ErrorKind::NotFound, fmt::format("nobody called \"{}\" has coded in this study", filter.coder));
        query.coder = *coder;
    }
    auto found = storage::loadMemos(database, query);
    if (!found) return fail(found.error());
    if (auto kept = study::keepKnown(study.parts(), *found); !kept) return fail(kept.error());
    const std::vector<std::string> parts = wanted(filter.search);
    Describer describer(database);
    if (auto loaded = describer.load(); !loaded) return fail(loaded.error());
    std::vector<MemoDetail> details;
    for (Memo& memo : *found) {
        if (!isWanted(memo, filter) || (!parts.empty() && !holdsAll(wordsOf(memo.text), parts))) continue;
        auto detail = describer.describe(std::move(memo), parts);
        if (!detail) return fail(detail.error());
        details.push_back(std::move(*detail));
    }
    if (auto added = describer.addWords(details); !added) return fail(added.error());
    return details;
}

Result<MemoDetail> memo(Study& study, MemoId id) {
    storage::Database& database = study.parts().database;
    auto found = storage::loadMemo(database, id);
    if (!found) return fail(found.error());
    std::vector<Memo> known{*found};
    if (auto kept = study::keepKnown(study.parts(), known); !kept) return fail(kept.error());
    if (known.empty())
        return fail(ErrorKind::NotFound, "that memo is about a coding that is hidden while you work blind");
    Describer describer(database);
    if (auto loaded = describer.load(); !loaded) return fail(loaded.error());
    auto detail = describer.describe(std::move(*found), {});
    if (!detail) return detail;
    std::vector<MemoDetail> one{std::move(*detail)};
    if (auto added = describer.addWords(one); !added) return fail(added.error());
    return std::move(one.front());
}

Result<MemoDetail> blankMemo(Study& study, const MemoTarget& target) {
    storage::Database& database = study.parts().database;
    Describer describer(database);
    if (auto loaded = describer.load(); !loaded) return fail(loaded.error());
    Memo none;
    none.target = target;
    auto detail = describer.describe(std::move(none), {});
    if (!detail) return detail;
    if (detail->about.empty())
        return fail(ErrorKind::NotFound, "what the memo is to be about is not in the study any more");
    std::vector<MemoDetail> one{std::move(*detail)};
    if (auto added = describer.addWords(one); !added) return fail(added.error());
    return std::move(one.front());
}

Result<std::vector<MemoMark>> memosOf(Study& study, TranscriptId transcript) {
    storage::Database& database = study.parts().database;
    auto found = storage::loadMemos(database, {transcript, {}});
    if (!found) return fail(found.error());
    if (auto kept = study::keepKnown(study.parts(), *found); !kept) return fail(kept.error());
    std::vector<MemoMark> marks;
    for (const Memo& memo : *found) {
        MemoMark mark{memo.id, memo.target, memo.target.range, model::memoTitle(memo.text)};
        if (memo.target.kind == MemoKind::Coding) {
            auto coding = storage::loadCoding(database, CodingId{memo.target.id});
            if (!coding) return fail(coding.error());
            mark.range = coding->passage.range;
        }
        marks.push_back(std::move(mark));
    }
    std::sort(marks.begin(), marks.end(), [](const MemoMark& a, const MemoMark& b) {
        if (a.range.empty() != b.range.empty()) return a.range.empty();
        return a.range == b.range ? a.id < b.id : a.range < b.range;
    });
    return marks;
}

} // namespace kenspeckle
