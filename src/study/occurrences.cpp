// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/occurrences.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/coding_table.h"
#include "storage/transcript_table.h"
#include "study/candidates.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/decode.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// A phrase, ready to be looked for in many turns.
class Phrase {
public:
    Phrase(const std::string& phrase, const OccurrenceOptions& options)
        : m_options(options), m_literal(trimmed(text::normalise(phrase))) {
        for (const text::Word& word : text::words(m_literal))
            m_words.push_back(compared(m_literal, word));
    }
    [[nodiscard]] bool empty() const { return m_literal.empty(); }

    /// In code points of the turn, ascending, none overlapping.
    [[nodiscard]] std::vector<Range> in(std::string_view turn) const {
        return m_words.empty() ? asWritten(turn) : byWords(turn);
    }

private:
    [[nodiscard]] static std::string trimmed(const std::string& words) { return std::string(text::trim(words)); }

    [[nodiscard]] std::string compared(std::string_view in, const text::Word& word) const {
        const std::string_view words = in.substr(word.byteBegin, word.byteEnd - word.byteBegin);
        return m_options.matchCase ? std::string(words) : text::fold(words);
    }

    [[nodiscard]] std::vector<Range> asWritten(std::string_view turn) const {
        std::vector<Range> found;
        std::size_t at = turn.find(m_literal);
        if (at == std::string_view::npos) return found;
        const text::OffsetMap offsets(turn);
        for (; at != std::string_view::npos; at = turn.find(m_literal, at + m_literal.size()))
            found.push_back({offsets.fromByte(at), offsets.fromByte(at + m_literal.size())});
        return found;
    }

    [[nodiscard]] std::vector<Range> byWords(std::string_view turn) const {
        const std::vector<text::Word> words = text::words(turn);
        std::vector<Range> found;
        if (words.size() < m_words.size()) return found;
        std::vector<std::string> compare;
        compare.reserve(words.size());
        for (const text::Word& word : words)
            compare.push_back(compared(turn, word));
        for (std::size_t at = 0; at + m_words.size() <= words.size();) {
            if (!matchesAt(compare, at)) {
                ++at;
                continue;
            }
            found.push_back({words[at].range.begin, words[at + m_words.size() - 1].range.end});
            at += m_words.size();
        }
        return found;
    }

    [[nodiscard]] bool matchesAt(const std::vector<std::string>& words, std::size_t at) const {
        const std::size_t last = m_words.size() - 1;
        for (std::size_t i = 0; i <= last; ++i)
            if (!matches(words[at + i], m_words[i], i == 0, i == last)) return false;
        return true;
    }

    // Without whole words the first word may have more in front of it, and the last one more behind it.
    [[nodiscard]] bool matches(const std::string& word, const std::string& wanted, bool first, bool last) const {
        if (m_options.wholeWords || (!first && !last)) return word == wanted;
        if (word.size() < wanted.size()) return false;
        if (first && last) return word.find(wanted) != std::string::npos;
        return first ? word.compare(word.size() - wanted.size(), wanted.size(), wanted) == 0
                     : word.compare(0, wanted.size(), wanted) == 0;
    }

    OccurrenceOptions m_options;
    std::string m_literal;
    std::vector<std::string> m_words;
};

/// The transcripts asked for, in the order imported.
Result<std::vector<TranscriptId>> transcriptsOf(storage::Database& database, TranscriptId only) {
    if (only) return std::vector{only};
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    std::vector<TranscriptId> ids;
    for (const auto& [id, name] : *names)
        ids.push_back(id);
    return ids;
}

const Speaker* speakerOf(const Transcript& transcript, const Turn& turn) {
    for (const Speaker& speaker : transcript.speakers)
        if (speaker.id == turn.speaker) return &speaker;
    return nullptr;
}

study::MatchedTurn matched(const Transcript& whole, const Turn& turn, const Speaker* speaker, std::string_view words) {
    study::MatchedTurn made;
    made.transcript = whole.id;
    made.transcriptName = whole.name;
    made.number = turn.number;
    if (speaker) made.speaker = speaker->label;
    made.begin = turn.range.begin;
    made.text = words;
    return made;
}

} // namespace

Result<std::vector<Candidate>> findOccurrences(Study& study, const std::string& phrase,
                                               const OccurrenceOptions& options, const Task& task) {
    const Phrase wanted(phrase, options);
    if (wanted.empty()) return fail(ErrorKind::Usage, "there is nothing to look for: give a word or a phrase");
    storage::Database& database = study.parts().database;
    auto ids = transcriptsOf(database, options.transcript);
    if (!ids) return fail(ids.error());
    std::vector<Candidate> found;
    std::size_t done = 0;
    for (const TranscriptId id : *ids) {
        if (task.stop.stop_requested()) return fail(ErrorKind::Cancelled, "looking for the phrase was cancelled");
        task.tell({done++, ids->size(), {}});
        auto whole = storage::loadTranscript(database, id);
        if (!whole) return fail(whole.error());
        const text::OffsetMap offsets(whole->text);
        for (const Turn& turn : whole->turns) {
            const Speaker* speaker = speakerOf(*whole, turn);
            if (!options.interviewers && speaker && speaker->role == SpeakerRole::Interviewer) continue;
            study::MatchedTurn hits = matched(*whole, turn, speaker, offsets.slice(turn.range));
            hits.matches = wanted.in(hits.text);
            if (hits.matches.empty()) continue;
            for (Candidate& candidate : study::candidatesOf(hits, options.scope, study.language()))
                found.push_back(std::move(candidate));
        }
    }
    return found;
}

Result<std::vector<Candidate>> turnsOfSpeaker(Study& study, const std::string& speaker, TranscriptId only) {
    storage::Database& database = study.parts().database;
    auto uses = storage::speakerUses(database);
    if (!uses) return fail(uses.error());
    std::unordered_set<SpeakerId> wanted;
    std::unordered_set<TranscriptId> where;
    for (const storage::SpeakerUse& use : *uses) {
        if (only && use.speaker.transcript != only) continue;
        if (!text::sameIgnoringCase(use.speaker.label, speaker) &&
            (use.participant.empty() || !text::sameIgnoringCase(use.participant, speaker)))
            continue;
        wanted.insert(use.speaker.id);
        where.insert(use.speaker.transcript);
    }
    if (wanted.empty())
        return fail(ErrorKind::NotFound, fmt::format("nobody called \"{}\" speaks {}; ken speakers lists the labels",
                                                     speaker, only ? "in this transcript" : "in this study"));
    auto ids = transcriptsOf(database, only);
    if (!ids) return fail(ids.error());
    std::vector<Candidate> found;
    for (const TranscriptId id : *ids) {
        if (where.count(id) == 0) continue;
        auto whole = storage::loadTranscript(database, id);
        if (!whole) return fail(whole.error());
        const text::OffsetMap offsets(whole->text);
        for (const Turn& turn : whole->turns) {
            if (turn.range.empty() || wanted.count(turn.speaker) == 0) continue;
            const study::MatchedTurn all = matched(*whole, turn, speakerOf(*whole, turn), offsets.slice(turn.range));
            for (Candidate& candidate : study::candidatesOf(all, HitScope::Turn, study.language()))
                found.push_back(std::move(candidate));
        }
    }
    return found;
}

Result<std::vector<bool>> codedAlready(Study& study, const std::vector<Passage>& passages,
                                       const std::vector<CodeId>& codes) {
    std::vector<bool> already(passages.size(), false);
    storage::Database& database = study.parts().database;
    auto coder = storage::coderNamed(database, study.coder());
    if (!coder) return fail(coder.error());
    if (!*coder || codes.empty()) return already;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        bool all = true;
        for (const CodeId code : codes) {
            auto there = storage::findCoding(database, passages[i], code, *coder);
            if (!there) return fail(there.error());
            all = all && *there;
        }
        already[i] = all;
    }
    return already;
}

} // namespace kenspeckle
