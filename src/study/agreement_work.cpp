// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/agreement_work.h"

#include <algorithm>
#include <bitset>

#include <fmt/format.h>

#include "storage/adjudication_table.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

using analysis::CoderSet;

Result<ComparedCoders> codersOf(storage::Database& database, const std::vector<std::string>& wanted,
                                const std::vector<Coding>& codings, std::size_t atLeast) {
    auto known = storage::coders(database);
    if (!known) return fail(known.error());
    std::unordered_map<CoderId, bool> hasCoded;
    for (const Coding& coding : codings)
        hasCoded[coding.coder] = true;
    ComparedCoders coders;
    const auto add = [&](const Coder& coder) {
        if (coders.indexOf.emplace(coder.id, coders.count()).second) {
            coders.names.push_back(coder.name);
            coders.ids.push_back(coder.id);
        }
    };
    if (wanted.empty()) {
        auto agreed = storage::adjudicators(database);
        if (!agreed) return fail(agreed.error());
        for (const Coder& coder : *known)
            if (hasCoded[coder.id] && !std::binary_search(agreed->begin(), agreed->end(), coder.id)) add(coder);
    }
    for (const std::string& name : wanted) {
        const auto found = std::find_if(known->begin(), known->end(), [&](const Coder& coder) {
            return text::fold(coder.name) == text::fold(name) && hasCoded[coder.id];
        });
        if (found == known->end())
            return fail(ErrorKind::NotFound, fmt::format("nobody called \"{}\" has coded in this study", name));
        add(*found);
    }
    if (coders.count() < atLeast)
        return fail(ErrorKind::Usage,
                    fmt::format("agreement is between two or more coders, and {} coded here: code with --coder NAME "
                                "(or as another coder in the window) first",
                                coders.count() == 0 ? "nobody has" : "only \"" + coders.names.front() + "\" has"));
    if (coders.count() > analysis::kMostCoders)
        return fail(ErrorKind::Usage,
                    fmt::format("at most {} coders can be compared at once, not {}: name those you want with --coder",
                                analysis::kMostCoders, coders.count()));
    return coders;
}

std::vector<Range> turnsThatCount(const Voices::TranscriptVoices& transcript, const Voices& voices, bool interviewers) {
    std::vector<Range> turns;
    for (const storage::TurnRow& turn : transcript.turns) {
        const storage::SpeakerUse* use = turn.speaker ? voices.speaker(turn.speaker) : nullptr;
        const bool counts = !use || use->speaker.role == SpeakerRole::Participant ||
                            (interviewers && use->speaker.role == SpeakerRole::Interviewer);
        if (counts && !turn.range.empty()) turns.push_back(turn.range);
    }
    return turns;
}

void unite(analysis::PassagesOfCoders& passages) {
    for (auto& ranges : passages)
        ranges = analysis::united(std::move(ranges));
}

} // namespace

Result<AgreementGround> AgreementGround::load(Study& study, const std::vector<std::string>& wanted,
                                              std::size_t atLeast) {
    auto sight = sightOf(study.parts());
    if (!sight) return fail(sight.error());
    if (sight->blind)
        return fail(ErrorKind::Refused, fmt::format("{} works blind, and agreement would tell of others' codings: "
                                                    "reveal them first",
                                                    sight->name));
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto codings = storage::loadCodings(database, {});
    if (!codings) return fail(codings.error());
    auto coders = codersOf(database, wanted, *codings, atLeast);
    if (!coders) return fail(coders.error());
    auto voices = Voices::load(database);
    if (!voices) return fail(voices.error());
    return AgreementGround{std::move(*book), std::move(*voices), std::move(*codings), std::move(*coders)};
}

CodersWork AgreementGround::work(const std::vector<Coding>& of) const {
    CodersWork work;
    work.own.resize(book.codes().size());
    work.raters.assign(voices.transcripts().size(), 0);
    for (const Coding& coding : of) {
        const auto coder = coders.indexOf.find(coding.coder);
        const auto code = book.indexOf(coding.code);
        const int transcript = voices.indexOf(coding.passage.transcript);
        if (coder == coders.indexOf.end() || !code || transcript < 0) continue;
        const auto place = static_cast<std::size_t>(transcript);
        work.raters[place] |= CoderSet{1} << coder->second;
        auto& passages = work.own[*code][place];
        passages.resize(coders.count());
        passages[coder->second].push_back(coding.passage.range);
    }
    for (auto& byTranscript : work.own)
        for (auto& [transcript, passages] : byTranscript)
            unite(passages);
    return work;
}

std::vector<CodersPassages> AgreementGround::below(const CodersWork& work) const {
    std::vector<CodersPassages> below = work.own;
    // Whatever is below a code comes after it: from the end, every code is whole before its parent takes it in.
    for (std::size_t code = below.size(); code-- > 0;) {
        for (auto& [transcript, passages] : below[code])
            unite(passages);
        const auto parent = book.indexOf(book.codes()[code].parent);
        if (!parent) continue;
        for (const auto& [transcript, passages] : below[code]) {
            auto& into = below[*parent][transcript];
            into.resize(coders.count());
            for (std::size_t coder = 0; coder < coders.count(); ++coder)
                into[coder].insert(into[coder].end(), passages[coder].begin(), passages[coder].end());
        }
    }
    return below;
}

Result<ComparedSpeech> ComparedSpeech::load(storage::Database& database, const Voices& voices, const CodersWork& work,
                                            AgreementUnit unit, bool interviewers) {
    ComparedSpeech speech;
    speech.m_unit = unit;
    const auto& transcripts = voices.transcripts();
    speech.m_all.resize(transcripts.size());
    for (std::size_t i = 0; i < transcripts.size(); ++i) {
        if (!work.compared(i)) continue;
        auto whole = storage::loadTranscript(database, transcripts[i].id);
        if (!whole) return fail(whole.error());
        One& one = speech.m_all[i];
        one.text = std::move(whole->text);
        one.turns = turnsThatCount(transcripts[i], voices, interviewers);
        for (const Range& turn : one.turns)
            one.codePoints += turn.length();
        if (unit == AgreementUnit::Sentence) {
            const text::OffsetMap map(one.text);
            for (const Range& turn : one.turns)
                for (const Range& sentence : text::sentences(map.slice(turn), database.info().language))
                    one.sentences.push_back(sentence.shifted(turn.begin.value));
        }
        switch (unit) {
        case AgreementUnit::CodePoint:
            one.size = one.codePoints;
            break;
        case AgreementUnit::Sentence:
            one.size = static_cast<std::int64_t>(one.sentences.size());
            break;
        case AgreementUnit::Turn:
            one.size = static_cast<std::int64_t>(one.turns.size());
            break;
        }
    }
    return speech;
}

std::vector<analysis::RatedStretch> ComparedSpeech::rate(std::size_t transcript,
                                                         const analysis::PassagesOfCoders& passages) const {
    const One& one = m_all[transcript];
    switch (m_unit) {
    case AgreementUnit::Sentence:
        return analysis::rateUnits(one.sentences, passages);
    case AgreementUnit::Turn:
        return analysis::rateUnits(one.turns, passages);
    case AgreementUnit::CodePoint:
        break;
    }
    return analysis::rateCodePoints(one.turns, passages);
}

std::string ComparedSpeech::words(std::size_t transcript, const Range& range) const {
    const One& one = m_all[transcript];
    if (!one.map) one.map.emplace(one.text);
    return std::string(one.map->slice(range));
}

Coefficients RatingPatterns::figures(std::size_t coders) const {
    std::vector<analysis::RatedUnits> ratings;
    for (const auto& [who, units] : m_units) {
        const auto& [raters, coded] = who;
        analysis::RatedUnits rated{std::vector<int>(coders, analysis::kNotRated), units};
        for (std::size_t coder = 0; coder < coders; ++coder)
            if ((raters >> coder) & 1) rated.categories[coder] = (coded >> coder) & 1 ? 1 : 0;
        ratings.push_back(std::move(rated));
    }
    return analysis::agreement(ratings, 2);
}

std::optional<double> RatingPatterns::share() const {
    double all = 0, yes = 0;
    for (const auto& [who, units] : m_units) {
        all += static_cast<double>(units) * static_cast<double>(std::bitset<64>(who.first).count());
        yes += static_cast<double>(units) * static_cast<double>(std::bitset<64>(who.second).count());
    }
    if (all <= 0) return std::nullopt;
    return yes / all;
}

} // namespace kenspeckle::study
