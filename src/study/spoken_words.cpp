// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/spoken_words.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/coverage.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/parts.h"
#include "study/speaker_conditions.h"
#include "study/visibility.h"
#include "text/offsets.h"

namespace kenspeckle::study {

namespace {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Gives each distinct text a number, in the order first seen.
class Numbering {
public:
    explicit Numbering(std::vector<std::string>& texts) : m_texts(texts) {}

    std::int32_t of(std::string_view text) {
        if (const auto known = m_numbers.find(text); known != m_numbers.end()) return known->second;
        const auto number = static_cast<std::int32_t>(m_texts.size());
        m_texts.emplace_back(text);
        m_numbers.emplace(text, number);
        return number;
    }

private:
    std::vector<std::string>& m_texts;
    std::unordered_map<std::string, std::int32_t, TextHash, std::equal_to<>> m_numbers;
};

class Reading {
public:
    Reading(SpokenWords& result, const WordFilter& filter, const SpeakerConditions& conditions)
        : m_result(result), m_filter(filter), m_conditions(conditions), m_spellings(result.spellings),
          m_forms(result.forms), m_transcripts(filter.transcripts.begin(), filter.transcripts.end()) {}

    /// `coded`: where words must stand; null: anywhere.
    void read(const storage::TextRecord& record, std::size_t transcript, const std::vector<Range>* coded) {
        if (!m_transcripts.empty() && m_transcripts.count(record.transcript) == 0) return;
        const auto& turns = m_result.voices.transcripts()[transcript].turns;
        const text::OffsetMap offsets(record.text);
        bool any = false;
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const storage::SpeakerUse* speaker = m_result.voices.speaker(turns[i].speaker);
            if (turns[i].range.empty() || !isAskedFor(speaker)) continue;
            any = true;
            SpokenTurn turn;
            turn.transcript = static_cast<std::int32_t>(transcript);
            turn.number = static_cast<std::int32_t>(i) + 1;
            turn.speaker = speaker;
            turn.range = turns[i].range;
            if (speaker && speaker->speaker.role == SpeakerRole::Participant)
                turn.participant = m_result.voices.indexOf(speaker->speaker.participant);
            turn.firstWord = m_result.words.size();
            readTurn(offsets.slice(turn.range), turn.range.begin.value, coded);
            turn.endWord = m_result.words.size();
            if (turn.participant >= 0) m_participants.insert(turn.participant);
            if (!speaker) ++m_result.unnamedTurns;
            m_result.turns.push_back(turn);
        }
        if (!any) return;
        ++m_result.transcripts;
        m_result.participants = static_cast<std::int64_t>(m_participants.size());
        m_result.texts[transcript] = record.text;
    }

private:
    [[nodiscard]] bool isAskedFor(const storage::SpeakerUse* speaker) const {
        if (!speaker) return m_filter.speech != Speech::Interviewers && m_conditions.empty();
        const SpeakerRole role = speaker->speaker.role;
        if (role == SpeakerRole::Ignored) return false;
        if (role == SpeakerRole::Interviewer && m_filter.speech == Speech::Participants) return false;
        if (role == SpeakerRole::Participant && m_filter.speech == Speech::Interviewers) return false;
        return m_conditions.empty() || m_conditions.fulfilledBy(*speaker);
    }

    void readTurn(std::string_view said, std::int64_t begin, const std::vector<Range>* coded) {
        for (const text::Token& token : text::tokens(said, m_filter.hyphens)) {
            const Range range = token.range.shifted(begin);
            SpokenWord word;
            word.begin = static_cast<std::int32_t>(range.begin.value);
            word.end = static_cast<std::int32_t>(range.end.value);
            word.spelling = spellingOf(said.substr(token.byteBegin, token.byteEnd - token.byteBegin));
            word.skipped = (token.note && !m_filter.notes) || (token.number && !m_filter.numbers);
            word.outside = coded && !overlaps(*coded, range);
            if (word.counts()) ++m_result.counted;
            m_result.words.push_back(word);
        }
    }

    [[nodiscard]] static bool overlaps(const std::vector<Range>& coded, Range range) {
        const auto at = std::partition_point(coded.begin(), coded.end(),
                                             [&](const Range& each) { return each.end <= range.begin; });
        return at != coded.end() && at->overlaps(range);
    }

    std::int32_t spellingOf(std::string_view written) {
        const std::int32_t spelling = m_spellings.of(text::listedSpelling(written));
        if (static_cast<std::size_t>(spelling) == m_result.formOf.size())
            m_result.formOf.push_back(m_forms.of(text::wordForm(written)));
        return spelling;
    }

    SpokenWords& m_result;
    const WordFilter& m_filter;
    const SpeakerConditions& m_conditions;
    Numbering m_spellings, m_forms;
    std::unordered_set<TranscriptId> m_transcripts;
    std::unordered_set<std::int32_t> m_participants;
};

} // namespace

Passage SpokenWords::passageOf(const SpokenTurn& turn, std::size_t firstWord, std::size_t lastWord) const {
    return {voices.transcripts()[static_cast<std::size_t>(turn.transcript)].id,
            {CodePoint{words[firstWord].begin}, CodePoint{words[lastWord].end}}};
}

Passage SpokenWords::surroundings(const SpokenTurn& turn, std::size_t word, std::size_t around) const {
    const std::size_t first = word - std::min(around, word - turn.firstWord);
    const std::size_t last = word + std::min(around, turn.endWord - 1 - word);
    Passage passage = passageOf(turn, first, last);
    // With what stands before the first and after the last word: quotation marks, the full stop.
    if (first == turn.firstWord) passage.range.begin = turn.range.begin;
    if (last + 1 == turn.endWord) passage.range.end = turn.range.end;
    return passage;
}

std::string SpokenWords::nameOf(const SpokenTurn& turn) const {
    if (turn.participant >= 0) return voices.participants()[static_cast<std::size_t>(turn.participant)].name;
    return turn.speaker ? turn.speaker->speaker.label : std::string();
}

Result<std::vector<std::vector<Range>>> codedRanges(Study& study, const Voices& voices,
                                                    const std::vector<CodeId>& codes, const std::string& coder) {
    storage::Database& database = study.parts().database;
    auto sight = sightOf(study.parts(), coder);
    if (!sight) return fail(sight.error());
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    storage::CodingQuery query{{}, {}, sight->only};
    for (const CodeId code : codes) {
        if (!book->find(code)) return fail(ErrorKind::NotFound, "a code asked for is not in the codebook any more");
        const std::vector<CodeId> below = book->subtree(code);
        query.codes.insert(query.codes.end(), below.begin(), below.end());
    }
    auto codings = storage::loadCodings(database, query);
    if (!codings) return fail(codings.error());
    std::vector<std::vector<Range>> ranges(voices.transcripts().size());
    for (const Coding& coding : *codings)
        if (const int transcript = voices.indexOf(coding.passage.transcript); transcript >= 0)
            ranges[static_cast<std::size_t>(transcript)].push_back(coding.passage.range);
    for (std::vector<Range>& each : ranges)
        each = model::unite(std::move(each));
    return ranges;
}

Result<SpokenWords> readSpokenWords(Study& study, const WordFilter& filter, const Task& task) {
    storage::Database& database = study.parts().database;
    auto voices = Voices::load(database);
    if (!voices) return fail(voices.error());
    SpokenWords result;
    result.voices = std::move(*voices);
    result.texts.resize(result.voices.transcripts().size());
    auto conditions = SpeakerConditions::of(result.voices, filter.where);
    if (!conditions) return fail(conditions.error());
    const bool restricted = !filter.codes.empty() || !filter.coder.empty();
    std::vector<std::vector<Range>> coded;
    if (restricted) {
        auto ranges = codedRanges(study, result.voices, filter.codes, filter.coder);
        if (!ranges) return fail(ranges.error());
        coded = std::move(*ranges);
        auto sight = sightOf(study.parts(), filter.coder);
        if (!sight) return fail(sight.error());
        result.coder = sight->name;
    }
    Reading reading(result, filter, *conditions);
    std::size_t done = 0;
    auto read = storage::forEachText(database, [&](const storage::TextRecord& record) -> Result<void> {
        if (task.stop.stop_requested()) return fail(ErrorKind::Cancelled, "counting words was stopped");
        task.tell({done++, result.voices.transcripts().size(), record.name});
        const int transcript = result.voices.indexOf(record.transcript);
        if (transcript < 0) return {}; // imported while we read
        const auto index = static_cast<std::size_t>(transcript);
        reading.read(record, index, restricted ? &coded[index] : nullptr);
        return {};
    });
    if (!read) return fail(read.error());
    return result;
}

} // namespace kenspeckle::study
