// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/frequencies.h"

#include <algorithm>
#include <future>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "study/speaker_conditions.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

/// The groups of an attribute: each distinct value that holds for somebody who speaks.
struct Groups {
    std::vector<std::string> values;
    std::vector<std::int32_t> ofSpeaker; ///< per Voices::speakers(); -1 for those who are not counted
    bool lastIsNotRecorded = false;
};

/// Whether an attribute can say something of who speaks. Of an interviewer it never does, though the transcript have a
/// value of its own: a quote of theirs is nobody's whom one asked for.
bool mayFulfil(const storage::SpeakerUse& use, const SpeakerConditions& conditions) {
    return use.speaker.role == SpeakerRole::Participant && conditions.fulfilledBy(use);
}

Groups groupsOf(const Voices& voices, const Attribute& attribute, const SpeakerConditions& conditions,
                const std::string& language) {
    const auto counts = [&](const storage::SpeakerUse& use) { return mayFulfil(use, conditions); };
    Groups groups;
    std::vector<std::string> valueOf;
    bool somebodyHasNone = false;
    for (const storage::SpeakerUse& use : voices.speakers()) {
        valueOf.push_back(counts(use) ? voices.value(attribute, use) : std::string());
        if (!valueOf.back().empty())
            groups.values.push_back(valueOf.back());
        else
            somebodyHasNone = somebodyHasNone || counts(use);
    }
    sortValues(groups.values, attribute.type, language);
    groups.values.erase(std::unique(groups.values.begin(), groups.values.end()), groups.values.end());
    std::unordered_map<std::string, std::int32_t> indexOf;
    for (const std::string& value : groups.values)
        indexOf.emplace(value, static_cast<std::int32_t>(indexOf.size()));
    if (somebodyHasNone) {
        indexOf.emplace(std::string(), static_cast<std::int32_t>(groups.values.size()));
        groups.values.emplace_back(kNotRecorded);
        groups.lastIsNotRecorded = true;
    }
    for (std::size_t i = 0; i < valueOf.size(); ++i)
        groups.ofSpeaker.push_back(counts(voices.speakers()[i]) ? indexOf.at(valueOf[i]) : -1);
    return groups;
}

/// Conditions leave out turns of people of whom they do not hold, interviewers', and those that nobody is named for.
void fillTurns(const Voices& voices, const Groups& groups, const SpeakerConditions& conditions,
               analysis::FrequencyInput& input) {
    struct Meaning {
        std::int32_t participant = -1;
        std::int32_t group = -1;
        bool leftOut = false;
    };
    std::unordered_map<SpeakerId, Meaning> meaningOf;
    for (std::size_t i = 0; i < voices.speakers().size(); ++i) {
        const Speaker& speaker = voices.speakers()[i].speaker;
        Meaning meaning;
        if (speaker.role == SpeakerRole::Participant) meaning.participant = voices.indexOf(speaker.participant);
        if (!groups.ofSpeaker.empty()) meaning.group = groups.ofSpeaker[i];
        meaning.leftOut = !conditions.empty() && !mayFulfil(voices.speakers()[i], conditions);
        meaningOf.emplace(speaker.id, meaning);
    }
    input.transcripts.reserve(voices.transcripts().size());
    for (const Voices::TranscriptVoices& transcript : voices.transcripts()) {
        auto& turns = input.transcripts.emplace_back();
        turns.reserve(transcript.turns.size());
        for (const storage::TurnRow& row : transcript.turns) {
            // Words that no label stands over are somebody's all the same, we do not know whose.
            Meaning meaning{analysis::FrequencyInput::kUnnamed, -1, !conditions.empty()};
            if (row.speaker) meaning = meaningOf.at(row.speaker);
            if (meaning.leftOut) continue;
            turns.push_back({static_cast<std::int32_t>(row.range.begin.value),
                             static_cast<std::int32_t>(row.range.end.value), meaning.participant, meaning.group});
        }
    }
}

Result<std::vector<TranscriptId>> transcriptIds(storage::Database& database) {
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    std::vector<TranscriptId> ids;
    for (const auto& [id, name] : *names)
        ids.push_back(id);
    return ids;
}

/// Reads what is coded. Ids come in runs, by code and transcript: each is looked up once per run. A coding of a
/// transcript or code that somebody removed while we read is left out.
Result<std::vector<analysis::FrequencyInput::Passage>> readPassages(storage::Database& database, CoderId coder,
                                                                    const Codebook& book,
                                                                    const std::vector<CodeId>& codes,
                                                                    const std::vector<TranscriptId>& transcripts) {
    std::unordered_set<CodeId> asked;
    for (const CodeId code : codes)
        for (const CodeId below : book.subtree(code))
            asked.insert(below);
    std::unordered_map<TranscriptId, std::int32_t> indexOf;
    for (const TranscriptId id : transcripts)
        indexOf.emplace(id, static_cast<std::int32_t>(indexOf.size()));
    std::vector<analysis::FrequencyInput::Passage> passages;
    CodeId code;
    TranscriptId transcript;
    std::int32_t codeIndex = -1;
    std::int32_t transcriptIndex = -1;
    auto read = storage::forEachCodingRow(database, coder, [&](const storage::CodingRow& row) {
        if (row.code != code) {
            code = row.code;
            const auto index = book.indexOf(code);
            codeIndex = index && (asked.empty() || asked.count(code) > 0) ? static_cast<std::int32_t>(*index) : -1;
        }
        if (row.transcript != transcript) {
            transcript = row.transcript;
            const auto index = indexOf.find(transcript);
            transcriptIndex = index == indexOf.end() ? -1 : index->second;
        }
        if (codeIndex >= 0 && transcriptIndex >= 0)
            passages.push_back({codeIndex, transcriptIndex, row.begin, row.end});
    });
    if (!read) return fail(read.error());
    return passages;
}

/// The words of the turns that count, of every text.
Result<void> fillWords(storage::Database& database, const Voices& voices, analysis::FrequencyInput& input) {
    using Word = analysis::FrequencyInput::Word;
    input.words.resize(input.transcripts.size());
    return storage::forEachText(database, [&](const storage::TextRecord& record) -> Result<void> {
        const int index = voices.indexOf(record.transcript);
        if (index < 0) return {}; // imported while we read
        std::vector<Word>& words = input.words[static_cast<std::size_t>(index)];
        const auto& turns = input.transcripts[static_cast<std::size_t>(index)];
        auto turn = turns.begin();
        for (const text::Word& word : text::words(record.text)) {
            const Word here{static_cast<std::int32_t>(word.range.begin.value),
                            static_cast<std::int32_t>(word.range.end.value)};
            while (turn != turns.end() && turn->end <= here.begin)
                ++turn;
            if (turn == turns.end()) break;
            if (turn->begin < here.end &&
                (turn->participant != analysis::FrequencyInput::kInterviewer || input.countInterviewers))
                words.push_back(here);
        }
        return {};
    });
}

} // namespace

Result<ToCount> readToCount(Study::Parts& parts, const FrequencyOptions& options) {
    storage::Database& database = parts.database;
    auto sight = sightOf(parts, options.coder);
    if (!sight) return fail(sight.error());
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    for (const CodeId code : options.codes)
        if (!book->find(code)) return fail(ErrorKind::NotFound, "a code asked for is not in the codebook any more");
    // The two halves of the work, who speaks where and what is coded, are read side by side, each on a connection of
    // its own.
    auto voicesToCome = std::async(std::launch::async, [file = database.file()]() -> Result<Voices> {
        auto second = storage::Database::open(file);
        return second ? Voices::load(*second) : Result<Voices>(fail(second.error()));
    });
    auto transcripts = transcriptIds(database);
    if (!transcripts) return fail(transcripts.error());
    auto passages = readPassages(database, sight->only, *book, options.codes, *transcripts);
    if (!passages) return fail(passages.error());
    auto voices = voicesToCome.get();
    if (!voices) return fail(voices.error());
    // Somebody imported or removed a transcript between the two: they must speak of the same ones.
    if (voices->transcriptIds() != *transcripts) return readToCount(parts, options);
    const auto conditions = SpeakerConditions::of(*voices, options.where);
    if (!conditions) return fail(conditions.error());
    Groups groups;
    if (!options.attribute.empty()) {
        const Attribute* attribute = voices->attributeNamed(options.attribute);
        if (!attribute) return fail(noSuchAttribute(options.attribute, voices->attributes()));
        groups = groupsOf(*voices, *attribute, *conditions, database.info().language);
    }

    analysis::FrequencyInput input;
    input.countInterviewers = options.interviewers;
    input.participants = static_cast<std::int32_t>(voices->participants().size());
    input.groups = static_cast<std::int32_t>(groups.values.size());
    for (const Code& code : book->codes())
        input.parentOf.push_back(code.parent ? static_cast<std::int32_t>(*book->indexOf(code.parent)) : -1);
    fillTurns(*voices, groups, *conditions, input);
    if (options.words)
        if (auto read = fillWords(database, *voices, input); !read) return fail(read.error());
    input.passages = std::move(*passages);
    return ToCount{std::move(*book),         std::move(sight->name), std::move(*voices),
                   std::move(groups.values), std::move(input),       groups.lastIsNotRecorded};
}

Result<StudyFrequencies> countStudy(Study::Parts& parts, const FrequencyOptions& options) {
    auto read = readToCount(parts, options);
    if (!read) return fail(read.error());
    analysis::Frequencies counted = analysis::countFrequencies(read->input);
    return StudyFrequencies{std::move(read->codebook), std::move(read->coder), std::move(read->values),
                            read->lastIsNotRecorded, std::move(counted)};
}

} // namespace kenspeckle::study
