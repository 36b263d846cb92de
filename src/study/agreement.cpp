// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/agreement.h"

#include <utility>

#include <fmt/format.h>

#include "analysis/unitizing.h"
#include "study/agreement_work.h"
#include "study/parts.h"

namespace kenspeckle {

namespace {

using analysis::CoderSet;
using study::CodersPassages;

bool coderVaries(CoderSet coded, CoderSet raters) { return (coded & raters) != 0 && (coded & raters) != raters; }

/// Makes the table from what the coders did.
class Comparison {
public:
    Comparison(const AgreementOptions& options, const study::AgreementGround& ground, const study::CodersWork& work,
               const study::ComparedSpeech& speech)
        : m_options(options), m_ground(ground), m_work(work), m_speech(speech), m_below(ground.below(work)) {}

    [[nodiscard]] AgreementTable run();

private:
    [[nodiscard]] std::size_t coders() const { return m_ground.coders.count(); }
    [[nodiscard]] std::size_t transcripts() const { return m_work.raters.size(); }
    [[nodiscard]] AgreementRow rowOf(const CodersPassages& passages, study::RatingPatterns& patterns) const;
    [[nodiscard]] std::optional<double> relevance(const CodersPassages& passages) const;
    void addDisagreements(AgreementTable& table, std::size_t code) const;
    void addTotal(AgreementTable& table, const std::vector<std::size_t>& codes) const;
    void addUnitizing(AgreementTable& table) const;
    void compareBeside(AgreementTable& table, AgreementRow& theme, const std::vector<std::size_t>& rows,
                       const CodersPassages* ofItself) const;

    const AgreementOptions& m_options;
    const study::AgreementGround& m_ground;
    const study::CodersWork& m_work;
    const study::ComparedSpeech& m_speech;
    std::vector<CodersPassages> m_below;
};

AgreementRow Comparison::rowOf(const CodersPassages& passages, study::RatingPatterns& patterns) const {
    AgreementRow row;
    row.passages.assign(coders(), 0);
    row.places.resize(coders());
    std::int64_t agreed = 0, all = 0;
    for (std::size_t transcript = 0; transcript < transcripts(); ++transcript) {
        if (!m_work.compared(transcript)) continue;
        const CoderSet raters = m_work.raters[transcript];
        const auto found = passages.find(transcript);
        if (found == passages.end()) { // nobody used the code here, and they agree about that
            patterns.add(raters, 0, m_speech.size(transcript));
            continue;
        }
        for (const analysis::RatedStretch& stretch : m_speech.rate(transcript, found->second))
            patterns.add(raters, stretch.coded, m_speech.sizeOf(stretch.range));
        const TranscriptId id = m_ground.voices.transcripts()[transcript].id;
        for (std::size_t coder = 0; coder < coders(); ++coder) {
            row.passages[coder] += static_cast<int>(found->second[coder].size());
            for (const Range& range : found->second[coder])
                row.places[coder].push_back({id, range});
        }
        if (coders() == 2) {
            const analysis::Holsti pair = analysis::holsti(found->second[0], found->second[1], m_options.threshold);
            agreed += pair.agreed;
            all += pair.first + pair.second;
        }
    }
    if (all > 0) row.holsti = 2 * static_cast<double>(agreed) / static_cast<double>(all);
    return row;
}

/// |u-alpha of these passages.
std::optional<double> Comparison::relevance(const CodersPassages& passages) const {
    analysis::UnitizingTally tally(1);
    for (std::size_t transcript = 0; transcript < transcripts(); ++transcript) {
        if (!m_work.compared(transcript)) continue;
        std::vector<std::vector<analysis::ValuedUnit>> units;
        const auto found = passages.find(transcript);
        for (std::size_t coder = 0; coder < coders(); ++coder) {
            if (((m_work.raters[transcript] >> coder) & 1) == 0) continue;
            units.emplace_back();
            if (found == passages.end()) continue;
            for (const Range& range : found->second[coder])
                units.back().push_back({range, 1});
        }
        tally.add(m_speech.turns(transcript), units);
    }
    return tally.figures().relevant;
}

/// What unitizing says of codes beside one another: into their rows, and into the row of what they stand below.
void Comparison::compareBeside(AgreementTable& table, AgreementRow& theme, const std::vector<std::size_t>& rows,
                               const CodersPassages* ofItself) const {
    std::vector<const CodersPassages*> values;
    for (const std::size_t row : rows)
        values.push_back(&m_below[*m_ground.book.indexOf(table.rows[row].code)]);
    if (ofItself && !ofItself->empty()) values.push_back(ofItself);
    if (values.empty()) return;
    analysis::UnitizingTally tally(static_cast<int>(values.size()));
    std::int64_t speech = 0;
    for (std::size_t transcript = 0; transcript < transcripts(); ++transcript) {
        if (!m_work.compared(transcript)) continue;
        speech += m_speech.codePoints(transcript);
        std::vector<std::vector<analysis::ValuedUnit>> units;
        for (std::size_t coder = 0; coder < coders(); ++coder) {
            if (((m_work.raters[transcript] >> coder) & 1) == 0) continue;
            units.emplace_back();
            for (std::size_t value = 0; value < values.size(); ++value)
                if (const auto found = values[value]->find(transcript); found != values[value]->end())
                    for (const Range& range : found->second[coder])
                        units.back().push_back({range, static_cast<int>(value) + 1});
        }
        tally.add(m_speech.turns(transcript), units);
    }
    const analysis::Unitizing figures = tally.figures();
    for (std::size_t i = 0; i < rows.size(); ++i)
        table.rows[rows[i]].unitizing.own = figures.values[i].alpha;
    if (rows.empty()) return;
    theme.unitizing.parted = true;
    theme.unitizing.whole = figures.whole;
    theme.unitizing.valued = figures.valued;
    if (speech > 0) theme.unitizing.several = static_cast<double>(figures.severalValues) / static_cast<double>(speech);
}

void Comparison::addUnitizing(AgreementTable& table) const {
    std::map<CodeId, std::vector<std::size_t>> below; // rows by the row they stand below; none: at the top
    std::map<CodeId, std::size_t> rowOfCode;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::size_t code = *m_ground.book.indexOf(table.rows[row].code);
        table.rows[row].unitizing.relevant = relevance(m_below[code]);
        rowOfCode[table.rows[row].code] = row;
        const CodeId parent = m_ground.book.codes()[code].parent;
        below[rowOfCode.count(parent) ? parent : CodeId{}].push_back(row);
    }
    for (const auto& [parent, rows] : below) {
        if (!parent) {
            compareBeside(table, table.total, rows, nullptr);
            continue;
        }
        compareBeside(table, table.rows[rowOfCode[parent]], rows, &m_work.own[*m_ground.book.indexOf(parent)]);
    }
}

void Comparison::addDisagreements(AgreementTable& table, std::size_t code) const {
    const Code& about = m_ground.book.codes()[code];
    const std::string path = m_ground.book.path(about.id);
    for (const auto& [transcript, passages] : m_work.own[code]) {
        if (!m_work.compared(transcript)) continue;
        const CoderSet raters = m_work.raters[transcript];
        const auto& place = m_ground.voices.transcripts()[transcript];
        for (const analysis::RatedStretch& stretch : m_speech.rate(transcript, passages)) {
            if (!coderVaries(stretch.coded, raters)) continue;
            CodingDifference found{
                about.id, path, {place.id, stretch.range}, place.name, m_speech.words(transcript, stretch.range),
                {},       {}};
            for (std::size_t coder = 0; coder < coders(); ++coder)
                if ((raters >> coder) & 1)
                    ((stretch.coded >> coder) & 1 ? found.coded : found.notCoded)
                        .push_back(m_ground.coders.names[coder]);
            table.disagreements.push_back(std::move(found));
        }
    }
}

/// Each code's own passages: every pair of unit and code is one rating.
void Comparison::addTotal(AgreementTable& table, const std::vector<std::size_t>& codes) const {
    AgreementRow& total = table.total;
    total.path = total.name = "All codes";
    total.passages.assign(coders(), 0);
    total.places.resize(coders());
    study::RatingPatterns pooled;
    CodersPassages any;
    double agreed = 0, all = 0;
    for (const std::size_t code : codes) {
        const CodersPassages& own = m_work.own[code];
        if (own.empty()) continue;
        AgreementRow alone = rowOf(own, pooled);
        double passages = 0;
        for (std::size_t coder = 0; coder < coders(); ++coder) {
            total.passages[coder] += alone.passages[coder];
            total.places[coder].insert(total.places[coder].end(), alone.places[coder].begin(),
                                       alone.places[coder].end());
            passages += alone.passages[coder];
        }
        agreed += alone.holsti.value_or(0) * passages;
        all += passages;
        for (const auto& [transcript, ranges] : own) {
            auto& into = any[transcript];
            into.resize(coders());
            for (std::size_t coder = 0; coder < coders(); ++coder)
                into[coder].insert(into[coder].end(), ranges[coder].begin(), ranges[coder].end());
        }
    }
    for (auto& [transcript, passages] : any)
        for (auto& ranges : passages)
            ranges = analysis::united(std::move(ranges));
    total.figures = pooled.figures(coders());
    total.share = pooled.share();
    total.unitizing.relevant = relevance(any);
    if (coders() == 2 && all > 0) total.holsti = agreed / all;
}

AgreementTable Comparison::run() {
    AgreementTable table;
    table.options = m_options;
    table.coders = m_ground.coders.names;
    for (std::size_t i = 0; i < transcripts(); ++i)
        ++(m_work.compared(i) ? table.transcripts : table.leftOut);

    const Codebook& book = m_ground.book;
    std::vector<bool> wanted(book.codes().size(), m_options.codes.empty());
    for (const CodeId code : m_options.codes)
        for (const CodeId each : book.subtree(code))
            wanted[*book.indexOf(each)] = true;

    std::vector<std::size_t> codes;
    for (std::size_t code = 0; code < book.codes().size(); ++code) {
        if (!wanted[code] || m_below[code].empty()) continue;
        codes.push_back(code);
        const Code& about = book.codes()[code];
        study::RatingPatterns patterns;
        AgreementRow row = rowOf(m_below[code], patterns);
        row.code = about.id;
        row.path = book.path(about.id);
        row.name = about.text.name;
        row.depth = book.depth(about.id);
        row.figures = patterns.figures(coders());
        row.share = patterns.share();
        table.rows.push_back(std::move(row));
        addDisagreements(table, code);
    }
    addTotal(table, codes);
    addUnitizing(table);
    return table;
}

} // namespace

Result<AgreementTable> agreementTable(Study& study, const AgreementOptions& options) {
    if (!(options.threshold > 0.5 && options.threshold <= 1))
        return fail(ErrorKind::Usage, fmt::format("the threshold is a share of overlap above 0.5 and at most 1, not {}",
                                                  options.threshold));
    auto ground = study::AgreementGround::load(study, options.coders);
    if (!ground) return fail(ground.error());
    for (const CodeId code : options.codes)
        if (!ground->book.find(code)) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
    const study::CodersWork work = ground->work(ground->codings);
    auto speech =
        study::ComparedSpeech::load(study.parts().database, ground->voices, work, options.unit, options.interviewers);
    if (!speech) return fail(speech.error());
    return Comparison(options, *ground, work, *speech).run();
}

} // namespace kenspeckle
