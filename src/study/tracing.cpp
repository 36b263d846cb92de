// SPDX-License-Identifier: GPL-3.0-or-later
// From what was handed out back to the transcript.
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/releasing.h"
#include "kenspeckle/study.h"
#include "release/drawing.h"
#include "storage/ledger_table.h"
#include "storage/transcript_table.h"
#include "study/ledger.h"
#include "study/parts.h"
#include "study/voices.h"
#include "text/offsets.h"
#include "text/sha256.h"

namespace kenspeckle {

namespace {

class Tracer {
public:
    static Result<Tracer> of(Study& study) {
        storage::Database& database = study.parts().database;
        auto voices = study::Voices::load(database);
        if (!voices) return fail(voices.error());
        auto releases = storage::loadReleases(database);
        if (!releases) return fail(releases.error());
        Tracer tracer(database, std::move(*voices));
        for (const storage::LedgerEntry& row : *releases)
            tracer.m_releases.emplace(row.id, study::entryOf(row));
        return tracer;
    }

    /// Those who speak in the words where they stand now are asked too: people are merged, and speakers set right.
    [[nodiscard]] bool isOf(const storage::LedgerQuote& row, const TracedQuote& traced, ParticipantId person) const {
        for (const storage::LedgerSpeaker& speaker : row.speakers)
            if (speaker.participant == person) return true;
        if (!traced.passage) return false;
        for (const storage::SpeakerUse* use : m_voices.participantsIn(*traced.passage))
            if (use->speaker.participant == person) return true;
        return false;
    }

    Result<TracedQuote> trace(const storage::LedgerQuote& row) {
        TracedQuote traced;
        traced.release = m_releases.at(row.release);
        traced.code = row.code;
        traced.attribution = row.attribution;
        traced.theme = fmt::format("{}", fmt::join(row.themes, "; "));
        traced.released = row.words;
        for (const storage::LedgerSpeaker& speaker : row.speakers) {
            // By the name they have now, where they are still there.
            const int index = m_voices.indexOf(speaker.participant);
            traced.participant +=
                (traced.participant.empty() ? "" : "; ") +
                (index < 0 ? speaker.name : m_voices.participants()[static_cast<std::size_t>(index)].name);
        }
        auto place = placeOf(row);
        if (!place) return fail(place.error());
        if (!*place) return traced;
        const Passage& passage = **place;
        traced.passage = passage;
        traced.transcript = m_voices.transcripts()[static_cast<std::size_t>(m_voices.indexOf(passage.transcript))].name;
        traced.turn = m_voices.firstTurnIn(passage);
        traced.now = std::string(m_text->offsets.slice(passage.range));
        traced.agrees = text::sha256(traced.now) == row.saidHash;
        return traced;
    }

private:
    struct Text {
        std::string words;
        text::OffsetMap offsets{std::string_view()};
    };

    Tracer(storage::Database& database, study::Voices voices) : m_database(&database), m_voices(std::move(voices)) {}

    Result<void> read(TranscriptId id) {
        const auto known = m_texts.find(id);
        if (known == m_texts.end()) {
            auto loaded = storage::loadTranscript(*m_database, id);
            if (!loaded) return fail(loaded.error());
            auto text = std::make_unique<Text>();
            text->words = std::move(loaded->text);
            text->offsets = text::OffsetMap(text->words);
            m_text = m_texts.emplace(id, std::move(text)).first->second.get();
        } else {
            m_text = known->second.get();
        }
        return {};
    }

    /// While the quote is in the queue, that knows its place; else its words are looked for.
    Result<std::optional<Passage>> placeOf(const storage::LedgerQuote& row) {
        auto place = storage::placeOfQuote(*m_database, row.quote);
        if (!place) return fail(place.error());
        const TranscriptId transcript = *place ? (*place)->transcript : row.passage.transcript;
        if (m_voices.indexOf(transcript) < 0) return std::optional<Passage>();
        if (auto done = read(transcript); !done) return fail(done.error());
        if (*place) return place;
        const auto says = [&](Range range) {
            return range.end <= m_text->offsets.end() && text::sha256(m_text->offsets.slice(range)) == row.saidHash;
        };
        if (says(row.passage.range)) return std::optional(row.passage);
        const std::int64_t length = row.passage.range.length();
        for (CodePoint at; at + length <= m_text->offsets.end(); at = at + 1)
            if (const Range range{at, at + length}; says(range)) return std::optional(Passage{transcript, range});
        return std::optional<Passage>();
    }

    storage::Database* m_database;
    study::Voices m_voices;
    std::map<ReleaseId, ReleaseEntry> m_releases;
    std::unordered_map<TranscriptId, std::unique_ptr<Text>> m_texts;
    Text* m_text = nullptr;
};

/// Those with the code, if there is one, and of the person, if there is one.
Result<std::vector<TracedQuote>> traceAll(Study& study, const std::string& code, ParticipantId person) {
    const auto rows = storage::loadReleasedQuotes(study.parts().database, code);
    if (!rows) return fail(rows.error());
    std::vector<TracedQuote> traced;
    if (rows->empty()) return traced;
    auto tracer = Tracer::of(study);
    if (!tracer) return fail(tracer.error());
    for (const storage::LedgerQuote& row : *rows) {
        auto quote = tracer->trace(row);
        if (!quote) return fail(quote.error());
        if (!person || tracer->isOf(row, *quote, person)) traced.push_back(std::move(*quote));
    }
    return traced;
}

} // namespace

Result<std::vector<TracedQuote>> trace(Study& study, const std::string& code) {
    const std::string wanted = release::codeIn(code);
    if (wanted.empty())
        return fail(ErrorKind::NotFound,
                    fmt::format("\"{}\" is no code of a quote; it has four or five letters and digits, as K7QF", code));
    auto traced = traceAll(study, wanted, {});
    if (traced && traced->empty())
        return fail(ErrorKind::NotFound, fmt::format("no quote that was released from this study has the code {}; ken "
                                                     "releases lists what was released",
                                                     wanted));
    return traced;
}

Result<std::vector<TracedQuote>> recallList(Study& study, ParticipantId participant) {
    if (!participant) return fail(ErrorKind::NotFound, "there is no such participant");
    return traceAll(study, {}, participant);
}

} // namespace kenspeckle
