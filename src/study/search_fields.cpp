// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/search_fields.h"

#include <algorithm>

#include <fmt/format.h>

#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/attribute_values.h"
#include "study/visibility.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

std::vector<std::string> foldedWords(const std::string& text) {
    std::vector<std::string> found;
    for (const text::Word& word : text::words(text))
        found.push_back(text::fold(std::string_view(text).substr(word.byteBegin, word.byteEnd - word.byteBegin)));
    return found;
}

/// True if every word asked for is one of the name's.
bool hasWords(const std::string& name, const std::vector<std::string>& asked) {
    const auto words = foldedWords(name);
    return std::all_of(asked.begin(), asked.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

} // namespace

Result<const Voices*> SearchFields::voices() {
    if (!m_voices) {
        auto loaded = Voices::load(m_database);
        if (!loaded) return fail(loaded.error());
        m_voices.emplace(std::move(*loaded));
    }
    return &*m_voices;
}

Result<search::TurnSet> SearchFields::codedTurns(const std::string& name) {
    auto book = storage::loadCodebook(m_database);
    if (!book) return fail(book.error());
    auto code = book->resolve(name);
    if (!code) return fail(code.error());
    auto sight = sightOf(m_parts);
    if (!sight) return fail(sight.error());
    storage::CodingQuery query;
    query.codes = book->subtree(*code);
    query.coder = sight->only;
    auto codings = storage::loadCodings(m_database, query);
    if (!codings) return fail(codings.error());
    auto known = voices();
    if (!known) return fail(known.error());
    search::TurnSet set;
    for (const Coding& coding : *codings) {
        int turn = (*known)->firstTurnIn(coding.passage);
        for (std::size_t left = (*known)->turnsIn(coding.passage).size(); left > 0; --left)
            set.turns.emplace_back(coding.passage.transcript, turn++);
    }
    return set;
}

Result<search::TurnSet> SearchFields::resolve(const std::string& field, const std::string& value) {
    const std::string name = text::fold(field);
    if (name == "code") return codedTurns(value);
    auto known = voices();
    if (!known) return fail(known.error());
    const Voices& all = **known;
    search::TurnSet set;
    const auto asked = foldedWords(value);
    if (name == "speaker") {
        for (const storage::SpeakerUse& use : all.speakers())
            if (hasWords(use.speaker.label, asked)) set.speakers.push_back(use.speaker.id);
        return set;
    }
    if (name == "transcript") {
        for (const Voices::TranscriptVoices& transcript : all.transcripts())
            if (hasWords(transcript.name, asked)) set.transcripts.push_back(transcript.id);
        return set;
    }
    if (name == "participant") {
        for (const storage::SpeakerUse& use : all.speakers())
            if (use.speaker.participant && (text::sameIgnoringCase(use.participant, value)))
                set.speakers.push_back(use.speaker.id);
        if (set.speakers.empty())
            for (const storage::SpeakerUse& use : all.speakers())
                if (use.speaker.participant && hasWords(use.participant, asked)) set.speakers.push_back(use.speaker.id);
        return set;
    }
    const Attribute* attribute = all.attributeNamed(field);
    if (!attribute) {
        std::string fields = "speaker, transcript, participant, code";
        for (const Attribute& there : all.attributes())
            fields += ", " + there.name;
        return fail(ErrorKind::Invalid,
                    fmt::format("there is no field \"{}\": there are {}; to find the words themselves, put them "
                                "in quotation marks",
                                field, fields));
    }
    const std::string wanted = canonicalValue(value, attribute->type).value_or(value);
    for (const storage::SpeakerUse& use : all.speakers())
        if (text::sameIgnoringCase(all.value(*attribute, use), wanted)) set.speakers.push_back(use.speaker.id);
    return set;
}

Result<std::vector<SpeakerId>> SearchFields::interviewers() {
    // The list of speakers is all that is needed; who speaks where would be much more.
    auto uses = storage::speakerUses(m_database);
    if (!uses) return fail(uses.error());
    std::vector<SpeakerId> found;
    for (const storage::SpeakerUse& use : *uses)
        if (use.speaker.role == SpeakerRole::Interviewer) found.push_back(use.speaker.id);
    return found;
}

} // namespace kenspeckle::study
