// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/agreement.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "analysis/agreement.h"
#include "analysis/rating.h"
#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using analysis::CoderSet;

/// The coders compared: a coder's index is their bit in a CoderSet.
struct Coders {
    std::vector<std::string> names;
    std::unordered_map<CoderId, std::size_t> indexOf;

    [[nodiscard]] std::size_t count() const { return names.size(); }
};

/// What the compared coders did, by code and transcript.
struct Work {
    std::map<std::pair<std::size_t, std::size_t>, analysis::PassagesOfCoders> passages; ///< code, transcript: indexes
    std::vector<CoderSet> raters;                                                       ///< per transcript
};

Result<Coders> codersOf(storage::Database& database, const std::vector<std::string>& wanted,
                        const std::vector<Coding>& codings) {
    auto known = storage::coders(database);
    if (!known) return fail(known.error());
    std::unordered_map<CoderId, bool> hasCoded;
    for (const Coding& coding : codings)
        hasCoded[coding.coder] = true;
    Coders coders;
    const auto add = [&](const Coder& coder) {
        if (coders.indexOf.emplace(coder.id, coders.count()).second) coders.names.push_back(coder.name);
    };
    if (wanted.empty()) {
        for (const Coder& coder : *known)
            if (hasCoded[coder.id]) add(coder);
    }
    for (const std::string& name : wanted) {
        const auto found = std::find_if(known->begin(), known->end(), [&](const Coder& coder) {
            return text::fold(coder.name) == text::fold(name) && hasCoded[coder.id];
        });
        if (found == known->end())
            return fail(ErrorKind::NotFound, fmt::format("nobody called \"{}\" has coded in this study", name));
        add(*found);
    }
    if (coders.count() < 2)
        return fail(ErrorKind::Usage,
                    fmt::format("agreement is between two or more coders, and {} coded here: code with --coder NAME "
                                "(or as another coder in the window) first",
                                coders.count() == 0 ? "nobody has" : "only \"" + coders.names.front() + "\" has"));
    if (coders.count() > analysis::kMostCoders)
        return fail(ErrorKind::Usage,
                    fmt::format("at most {} coders can be compared at once, not {}: name those you want with --coders",
                                analysis::kMostCoders, coders.count()));
    return coders;
}

Work workOf(const std::vector<Coding>& codings, const Codebook& book, const study::Voices& voices,
            const Coders& coders) {
    Work work;
    work.raters.assign(voices.transcripts().size(), 0);
    for (const Coding& coding : codings) {
        const auto coder = coders.indexOf.find(coding.coder);
        const auto code = book.indexOf(coding.code);
        const int transcript = voices.indexOf(coding.passage.transcript);
        if (coder == coders.indexOf.end() || !code || transcript < 0) continue;
        const auto place = static_cast<std::size_t>(transcript);
        work.raters[place] |= CoderSet{1} << coder->second;
        auto& passages = work.passages[{*code, place}];
        passages.resize(coders.count());
        passages[coder->second].push_back(coding.passage.range);
    }
    for (auto& [where, passages] : work.passages)
        for (auto& ranges : passages)
            ranges = analysis::united(std::move(ranges));
    return work;
}

/// The speech that is compared in one transcript: turns that count or, for sentences, what they consist of.
std::vector<Range> unitsOf(const study::Voices::TranscriptVoices& transcript, const study::Voices& voices,
                           const AgreementOptions& options, const std::string& text, const std::string& language) {
    std::vector<Range> turns;
    for (const storage::TurnRow& turn : transcript.turns) {
        const storage::SpeakerUse* use = turn.speaker ? voices.speaker(turn.speaker) : nullptr;
        const bool counts = !use || use->speaker.role == SpeakerRole::Participant ||
                            (options.interviewers && use->speaker.role == SpeakerRole::Interviewer);
        if (counts && !turn.range.empty()) turns.push_back(turn.range);
    }
    if (options.unit != AgreementUnit::Sentence) return turns;
    std::vector<Range> sentences;
    const text::OffsetMap map(text);
    for (const Range& turn : turns)
        for (const Range& sentence : text::sentences(map.slice(turn), language))
            sentences.push_back(sentence.shifted(turn.begin.value));
    return sentences;
}

bool coderVaries(CoderSet coded, CoderSet raters) { return (coded & raters) != 0 && (coded & raters) != raters; }

/// Makes the table from what the coders did.
class Comparison {
public:
    Comparison(const AgreementOptions& options, const Codebook& book, const study::Voices& voices, const Coders& coders,
               Work work)
        : m_options(options), m_book(book), m_voices(voices), m_coders(coders), m_work(std::move(work)) {}

    Result<AgreementTable> run(storage::Database& database);

private:
    /// How often each pattern of coders was seen, by who rated.
    using Patterns = std::map<std::pair<CoderSet, CoderSet>, std::int64_t>;

    [[nodiscard]] bool compared(std::size_t transcript) const {
        const CoderSet raters = m_work.raters[transcript];
        return (raters & (raters - 1)) != 0; // two bits at least
    }
    [[nodiscard]] std::int64_t sizeOf(const Range& unit) const {
        return m_options.unit == AgreementUnit::CodePoint ? unit.length() : 1;
    }
    [[nodiscard]] std::vector<analysis::RatedStretch> rate(std::size_t transcript,
                                                           const analysis::PassagesOfCoders& passages) const {
        return m_options.unit == AgreementUnit::CodePoint ? analysis::rateCodePoints(m_units[transcript], passages)
                                                          : analysis::rateUnits(m_units[transcript], passages);
    }
    [[nodiscard]] Coefficients figuresOf(const Patterns& patterns) const;
    [[nodiscard]] AgreementRow rowOf(const std::map<std::size_t, analysis::PassagesOfCoders>& byTranscript,
                                     Patterns& patterns) const;
    Result<void> readUnits(storage::Database& database);
    void addDisagreements(AgreementTable& table, std::size_t code);

    const AgreementOptions& m_options;
    const Codebook& m_book;
    const study::Voices& m_voices;
    const Coders& m_coders;
    Work m_work;
    std::vector<std::vector<Range>> m_units; ///< per transcript; none where it is not compared
    std::vector<std::int64_t> m_sizes;       ///< of all units of a transcript together
    std::vector<std::string> m_texts;
};

Result<void> Comparison::readUnits(storage::Database& database) {
    const auto& transcripts = m_voices.transcripts();
    m_units.resize(transcripts.size());
    m_texts.resize(transcripts.size());
    m_sizes.assign(transcripts.size(), 0);
    for (std::size_t i = 0; i < transcripts.size(); ++i) {
        if (!compared(i)) continue;
        auto whole = storage::loadTranscript(database, transcripts[i].id);
        if (!whole) return fail(whole.error());
        m_texts[i] = std::move(whole->text);
        m_units[i] = unitsOf(transcripts[i], m_voices, m_options, m_texts[i], database.info().language);
        for (const Range& unit : m_units[i])
            m_sizes[i] += sizeOf(unit);
    }
    return {};
}

Coefficients Comparison::figuresOf(const Patterns& patterns) const {
    std::vector<analysis::RatedUnits> ratings;
    for (const auto& [who, units] : patterns) {
        const auto& [raters, coded] = who;
        analysis::RatedUnits rated{std::vector<int>(m_coders.count(), analysis::kNotRated), units};
        for (std::size_t coder = 0; coder < m_coders.count(); ++coder)
            if ((raters >> coder) & 1) rated.categories[coder] = (coded >> coder) & 1 ? 1 : 0;
        ratings.push_back(std::move(rated));
    }
    return analysis::agreement(ratings, 2);
}

AgreementRow Comparison::rowOf(const std::map<std::size_t, analysis::PassagesOfCoders>& byTranscript,
                               Patterns& patterns) const {
    AgreementRow row;
    row.passages.assign(m_coders.count(), 0);
    std::int64_t agreed = 0, all = 0;
    for (std::size_t transcript = 0; transcript < m_units.size(); ++transcript) {
        if (!compared(transcript)) continue;
        const CoderSet raters = m_work.raters[transcript];
        const auto found = byTranscript.find(transcript);
        if (found == byTranscript.end()) { // nobody used the code here, and they agree about that
            patterns[{raters, 0}] += m_sizes[transcript];
            continue;
        }
        for (const analysis::RatedStretch& stretch : rate(transcript, found->second))
            patterns[{raters, stretch.coded & raters}] += sizeOf(stretch.range);
        for (std::size_t coder = 0; coder < m_coders.count(); ++coder)
            row.passages[coder] += static_cast<int>(found->second[coder].size());
        if (m_coders.count() == 2) {
            const analysis::Holsti pair = analysis::holsti(found->second[0], found->second[1], m_options.threshold);
            agreed += pair.agreed;
            all += pair.first + pair.second;
        }
    }
    if (all > 0) row.holsti = 2 * static_cast<double>(agreed) / static_cast<double>(all);
    return row;
}

void Comparison::addDisagreements(AgreementTable& table, std::size_t code) {
    const Code& about = m_book.codes()[code];
    for (auto each = m_work.passages.lower_bound({code, 0}); each != m_work.passages.end() && each->first.first == code;
         ++each) {
        const std::size_t transcript = each->first.second;
        if (!compared(transcript)) continue;
        const CoderSet raters = m_work.raters[transcript];
        const text::OffsetMap map(m_texts[transcript]);
        for (const analysis::RatedStretch& stretch : rate(transcript, each->second)) {
            if (!coderVaries(stretch.coded, raters)) continue;
            CodingDifference found{about.id,
                                   m_book.path(about.id),
                                   {m_voices.transcripts()[transcript].id, stretch.range},
                                   m_voices.transcripts()[transcript].name,
                                   std::string(map.slice(stretch.range)),
                                   {},
                                   {}};
            for (std::size_t coder = 0; coder < m_coders.count(); ++coder)
                if ((raters >> coder) & 1)
                    ((stretch.coded >> coder) & 1 ? found.coded : found.notCoded).push_back(m_coders.names[coder]);
            table.disagreements.push_back(std::move(found));
        }
    }
}

Result<AgreementTable> Comparison::run(storage::Database& database) {
    if (auto done = readUnits(database); !done) return fail(done.error());
    AgreementTable table;
    table.options = m_options;
    table.coders = m_coders.names;
    for (std::size_t i = 0; i < m_work.raters.size(); ++i)
        ++(compared(i) ? table.transcripts : table.leftOut);

    std::vector<bool> wanted(m_book.codes().size(), m_options.codes.empty());
    for (const CodeId code : m_options.codes)
        for (const CodeId each : m_book.subtree(code))
            wanted[*m_book.indexOf(each)] = true;

    Patterns pooled;
    AgreementRow& total = table.total;
    total.path = total.name = "All codes";
    total.passages.assign(m_coders.count(), 0);
    double agreed = 0, all = 0;
    for (std::size_t code = 0; code < m_book.codes().size(); ++code) {
        if (!wanted[code]) continue;
        const Code& about = m_book.codes()[code];
        std::map<std::size_t, analysis::PassagesOfCoders> own, below;
        for (const CodeId each : m_book.subtree(about.id)) {
            const std::size_t index = *m_book.indexOf(each);
            for (auto work = m_work.passages.lower_bound({index, 0});
                 work != m_work.passages.end() && work->first.first == index; ++work) {
                auto& passages = below[work->first.second];
                passages.resize(m_coders.count());
                for (std::size_t coder = 0; coder < m_coders.count(); ++coder)
                    passages[coder].insert(passages[coder].end(), work->second[coder].begin(),
                                           work->second[coder].end());
                if (index == code) own[work->first.second] = work->second;
            }
        }
        if (below.empty()) continue;
        for (auto& [transcript, passages] : below)
            for (auto& ranges : passages)
                ranges = analysis::united(std::move(ranges));
        Patterns patterns;
        AgreementRow row = rowOf(below, patterns);
        row.code = about.id;
        row.path = m_book.path(about.id);
        row.name = about.text.name;
        row.depth = m_book.depth(about.id);
        row.figures = figuresOf(patterns);
        table.rows.push_back(std::move(row));
        if (own.empty()) continue;
        const AgreementRow alone = rowOf(own, pooled);
        double passages = 0;
        for (std::size_t coder = 0; coder < m_coders.count(); ++coder) {
            total.passages[coder] += alone.passages[coder];
            passages += alone.passages[coder];
        }
        agreed += alone.holsti.value_or(0) * passages;
        all += passages;
        addDisagreements(table, code);
    }
    total.figures = figuresOf(pooled);
    if (m_coders.count() == 2 && all > 0) total.holsti = agreed / all;
    return table;
}

} // namespace

Result<AgreementTable> agreementTable(Study& study, const AgreementOptions& options) {
    if (!(options.threshold > 0.5 && options.threshold <= 1))
        return fail(ErrorKind::Usage, fmt::format("the threshold is a share of overlap above 0.5 and at most 1, not {}",
                                                  options.threshold));
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    if (sight->blind)
        return fail(ErrorKind::Refused, fmt::format("{} works blind, and agreement would tell of others' codings: "
                                                    "reveal them first",
                                                    sight->name));
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    for (const CodeId code : options.codes)
        if (!book->find(code)) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
    auto codings = storage::loadCodings(database, {});
    if (!codings) return fail(codings.error());
    auto coders = codersOf(database, options.coders, *codings);
    if (!coders) return fail(coders.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    return Comparison(options, *book, *voices, *coders, workOf(*codings, *book, *voices, *coders)).run(database);
}

} // namespace kenspeckle
