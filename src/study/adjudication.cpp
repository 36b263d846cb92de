// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/adjudication.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_set>

#include <fmt/format.h>

#include "storage/adjudication_table.h"
#include "storage/code_table.h"
#include "storage/coder_table.h"
#include "storage/coding_table.h"
#include "study/agreement_work.h"
#include "study/coding_rows.h"
#include "study/parts.h"
#include "text/sha256.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using analysis::CoderSet;

/// Codings of one code that hang together, at one place.
struct Knot {
    std::size_t code = 0;
    std::size_t transcript = 0;
    Range range;
    std::vector<std::vector<Range>> sides; ///< as ComparedCoders; of those who did not code the transcript: none
    bool disputed = false;
};

/// Looks through what the coders did.
class Knots {
public:
    static Result<Knots> of(Study& study, const DisputeFilter& filter);

    [[nodiscard]] const study::AgreementGround& ground() const { return m_ground; }
    [[nodiscard]] const std::vector<Knot>& all() const { return m_all; }
    [[nodiscard]] Dispute disputeOf(const Knot& knot) const;
    [[nodiscard]] std::string basisOf(const Knot& knot) const;
    [[nodiscard]] Passage passageOf(const Knot& knot) const {
        return {m_ground.voices.transcripts()[knot.transcript].id, knot.range};
    }
    [[nodiscard]] CodeId codeOf(const Knot& knot) const { return m_ground.book.codes()[knot.code].id; }
    [[nodiscard]] bool rates(std::size_t transcript, std::size_t coder) const {
        return ((m_work.raters[transcript] >> coder) & 1) != 0;
    }

private:
    Knots(study::AgreementGround ground, study::CodersWork work, study::ComparedSpeech speech)
        : m_ground(std::move(ground)), m_work(std::move(work)), m_speech(std::move(speech)) {}
    void find(const std::vector<bool>& codes, CoderSet among);

    study::AgreementGround m_ground;
    study::CodersWork m_work;
    study::ComparedSpeech m_speech;
    std::vector<Knot> m_all; ///< by code in reading order, transcript as imported, place
};

Result<Knots> Knots::of(Study& study, const DisputeFilter& filter) {
    auto ground = study::AgreementGround::load(study, {});
    if (!ground) return fail(ground.error());
    CoderSet among = 0;
    for (const std::string& name : filter.coders) {
        const auto found =
            std::find_if(ground->coders.names.begin(), ground->coders.names.end(),
                         [&](const std::string& coder) { return text::fold(coder) == text::fold(name); });
        if (found == ground->coders.names.end())
            return fail(ErrorKind::NotFound, fmt::format("nobody called \"{}\" has coded in this study", name));
        among |= CoderSet{1} << static_cast<std::size_t>(found - ground->coders.names.begin());
    }
    std::vector<bool> codes(ground->book.codes().size(), filter.codes.empty());
    for (const CodeId code : filter.codes) {
        if (!ground->book.find(code)) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
        for (const CodeId each : ground->book.subtree(code))
            codes[*ground->book.indexOf(each)] = true;
    }
    std::vector<Coding> codings;
    const std::unordered_set<TranscriptId> places(filter.transcripts.begin(), filter.transcripts.end());
    for (const Coding& coding : ground->codings)
        if (places.empty() || places.count(coding.passage.transcript) > 0) codings.push_back(coding);
    study::CodersWork work = ground->work(codings);
    auto speech = study::ComparedSpeech::load(study.parts().database, ground->voices, work, AgreementUnit::CodePoint,
                                              filter.interviewers);
    if (!speech) return fail(speech.error());
    Knots knots(std::move(*ground), std::move(work), std::move(*speech));
    knots.find(codes, among);
    return knots;
}

void Knots::find(const std::vector<bool>& codes, CoderSet among) {
    for (std::size_t code = 0; code < codes.size(); ++code) {
        if (!codes[code]) continue;
        for (const auto& [transcript, passages] : m_work.own[code]) {
            if (!m_work.compared(transcript)) continue;
            const CoderSet raters = m_work.raters[transcript];
            const CoderSet asked = among == 0 ? raters : raters & among;
            std::vector<Range> together;
            for (const auto& ranges : passages)
                together.insert(together.end(), ranges.begin(), ranges.end());
            const auto rated = m_speech.rate(transcript, passages);
            for (const Range& range : analysis::united(std::move(together))) {
                Knot knot{code, transcript, range, std::vector<std::vector<Range>>(passages.size()), false};
                for (std::size_t coder = 0; coder < passages.size(); ++coder)
                    for (const Range& each : passages[coder])
                        if (each.overlaps(range)) knot.sides[coder].push_back(each);
                knot.disputed = std::any_of(rated.begin(), rated.end(), [&](const analysis::RatedStretch& stretch) {
                    const CoderSet coded = stretch.coded & asked;
                    return stretch.range.overlaps(range) && coded != 0 && coded != asked;
                });
                m_all.push_back(std::move(knot));
            }
        }
    }
}

std::string Knots::basisOf(const Knot& knot) const {
    // Counted from its beginning, so that a correction further up leaves it as it is.
    std::vector<std::pair<CoderId, std::string>> sides;
    for (std::size_t coder = 0; coder < knot.sides.size(); ++coder) {
        if (!rates(knot.transcript, coder)) continue;
        std::string ranges;
        for (const Range& range : knot.sides[coder])
            ranges += fmt::format("{}-{};", range.begin - knot.range.begin, range.end - knot.range.begin);
        sides.emplace_back(m_ground.coders.ids[coder], std::move(ranges));
    }
    std::sort(sides.begin(), sides.end());
    std::string all = m_speech.words(knot.transcript, knot.range);
    for (const auto& [coder, ranges] : sides)
        all += fmt::format("\n{}:{}", coder.value, ranges);
    return text::sha256(all);
}

Dispute Knots::disputeOf(const Knot& knot) const {
    Dispute dispute;
    dispute.code = codeOf(knot);
    dispute.path = m_ground.book.path(dispute.code);
    dispute.passage = passageOf(knot);
    dispute.transcript = m_ground.voices.transcripts()[knot.transcript].name;
    dispute.turn = m_ground.voices.firstTurnIn(dispute.passage);
    dispute.text = m_speech.words(knot.transcript, knot.range);
    for (std::size_t coder = 0; coder < knot.sides.size(); ++coder)
        if (rates(knot.transcript, coder)) dispute.sides.push_back({m_ground.coders.names[coder], knot.sides[coder]});
    dispute.basis = basisOf(knot);
    return dispute;
}

/// What a decision is known by.
using Key = std::tuple<CodeId, Passage, std::string>;

Result<std::set<Key>> decided(storage::Database& database) {
    auto rows = storage::loadAdjudications(database);
    if (!rows) return fail(rows.error());
    std::set<Key> keys;
    for (const storage::AdjudicationRow& row : *rows)
        keys.insert({row.code, row.passage, row.basis});
    return keys;
}

/// The name as it is to stand; an error if whoever has it codes like the others.
Result<std::string> adjudicatorName(storage::Database& database, const std::string& given) {
    const std::string name(text::trim(given));
    if (name.empty())
        return fail(ErrorKind::Usage, fmt::format("decisions need a name to stand under, such as \"{}\"", kAgreed));
    auto there = storage::findCoder(database, name);
    if (!there) return fail(there.error());
    if (!*there) return name;
    auto agreed = storage::adjudicators(database);
    if (!agreed) return fail(agreed.error());
    const CoderId id = (*there)->coder.id;
    if (std::binary_search(agreed->begin(), agreed->end(), id)) return (*there)->coder.name;
    auto codings = storage::loadCodings(database, {{}, {}, id});
    if (!codings) return fail(codings.error());
    if (!codings->empty())
        return fail(ErrorKind::Refused, fmt::format("{} has coded here, and what is decided must not be taken for it: "
                                                    "let decisions stand under another name, such as \"{}\"",
                                                    (*there)->coder.name, kAgreed));
    return (*there)->coder.name;
}

/// The coder that decisions stand under, made where needed.
Result<CoderId> adjudicatorFor(storage::Action& action, const std::string& name) {
    auto coder = storage::coderOf(action, name);
    if (!coder) return coder;
    if (auto added = storage::addAdjudicator(action, *coder); !added) return fail(added.error());
    return coder;
}

Result<bool> addOnce(storage::Action& action, storage::Database& database, const Passage& passage, CodeId code,
                     CoderId coder) {
    auto there = storage::findCoding(database, passage, code, coder);
    if (!there) return fail(there.error());
    if (*there) return false;
    if (auto added = storage::insertCoding(action, passage, code, coder); !added) return fail(added.error());
    return true;
}

/// Removes what was decided about this place before, and what it left of the adjudicator's.
Result<void> dropEarlier(storage::Action& action, storage::Database& database, const Dispute& dispute, CoderId coder) {
    auto rows = storage::loadAdjudications(database);
    if (!rows) return fail(rows.error());
    std::set<CoderId> whose{coder};
    for (const storage::AdjudicationRow& row : *rows) {
        if (row.code != dispute.code || row.passage.transcript != dispute.passage.transcript ||
            !row.passage.range.overlaps(dispute.passage.range))
            continue;
        whose.insert(row.coder);
        if (auto gone = storage::deleteAdjudication(action, row.id); !gone) return gone;
    }
    for (const CoderId each : whose) {
        auto codings = storage::loadCodings(database, {dispute.passage.transcript, {dispute.code}, each});
        if (!codings) return fail(codings.error());
        for (const Coding& coding : *codings)
            if (coding.passage.range.overlaps(dispute.passage.range))
                if (auto gone = storage::deleteCoding(action, coding.id); !gone) return gone;
    }
    return {};
}

Error hasChanged(const Dispute& dispute) {
    return {ErrorKind::Conflict,
            fmt::format("the words or somebody's codings of {}:{} in {} have changed since the "
                        "differences were listed: list them again",
                        dispute.passage.range.begin.value, dispute.passage.range.end.value, dispute.transcript)};
}

} // namespace

Result<Disputes> disputes(Study& study, const DisputeFilter& filter) {
    auto knots = Knots::of(study, filter);
    if (!knots) return fail(knots.error());
    auto keys = decided(study.parts().database);
    if (!keys) return fail(keys.error());
    Disputes found;
    for (const Knot& knot : knots->all()) {
        if (!knot.disputed) continue;
        if (keys->count({knots->codeOf(knot), knots->passageOf(knot), knots->basisOf(knot)}) > 0)
            ++found.settled;
        else
            found.open.push_back(knots->disputeOf(knot));
    }
    return found;
}

Result<AdjudicationId> settleDispute(Study& study, const Dispute& dispute, const Ruling& ruling) {
    storage::Database& database = study.parts().database;
    DisputeFilter here;
    here.codes = {dispute.code};
    here.transcripts = {dispute.passage.transcript};
    here.interviewers = true;
    auto knots = Knots::of(study, here);
    if (!knots) return fail(knots.error());
    const auto still = std::find_if(knots->all().begin(), knots->all().end(), [&](const Knot& knot) {
        return knots->codeOf(knot) == dispute.code && knots->passageOf(knot) == dispute.passage &&
               knots->basisOf(knot) == dispute.basis;
    });
    if (still == knots->all().end()) return fail(hasChanged(dispute));
    auto name = adjudicatorName(database, ruling.adjudicator);
    if (!name) return fail(name.error());

    std::vector<Range> passages = ruling.passages;
    std::sort(passages.begin(), passages.end());
    for (const Range& range : passages) {
        if (auto fits = study::checkRange(database, {dispute.passage.transcript, range}); !fits)
            return fail(fits.error());
        if (!range.overlaps(dispute.passage.range))
            return fail(ErrorKind::Usage,
                        fmt::format("{}:{} is not where they differ, which is {}:{}", range.begin.value,
                                    range.end.value, dispute.passage.range.begin.value,
                                    dispute.passage.range.end.value));
    }
    const bool asSomebody = std::any_of(dispute.sides.begin(), dispute.sides.end(),
                                        [&](const DisputeSide& side) { return side.passages == passages; });
    const Decision decision = passages.empty() ? Decision::Remove : asSomebody ? Decision::Keep : Decision::Range;
    const std::string& code = knots->ground().book.find(dispute.code)->text.name;
    const std::string label = decision == Decision::Remove ? fmt::format("Decided that {} does not apply", code)
                                                           : fmt::format("Decided where {} applies", code);
    return storage::perform(
        database, study.parts().coder, label, [&](storage::Action& action) -> Result<AdjudicationId> {
            auto coder = adjudicatorFor(action, *name);
            if (!coder) return fail(coder.error());
            if (auto dropped = dropEarlier(action, database, dispute, *coder); !dropped) return fail(dropped.error());
            for (const Range& range : passages)
                if (auto added = addOnce(action, database, {dispute.passage.transcript, range}, dispute.code, *coder);
                    !added)
                    return fail(added.error());
            return storage::insertAdjudication(action, {{},
                                                        dispute.code,
                                                        dispute.passage,
                                                        decision,
                                                        std::string(text::trim(ruling.reason)),
                                                        dispute.basis,
                                                        *coder,
                                                        {}});
        });
}

Result<std::vector<Adjudication>> adjudications(Study& study) {
    DisputeFilter all;
    all.interviewers = true;
    auto knots = Knots::of(study, all);
    // Where nobody is left to differ from, decisions are still to be read.
    if (!knots && knots.error().kind != ErrorKind::Usage) return fail(knots.error());
    std::set<Key> current;
    if (knots)
        for (const Knot& knot : knots->all())
            if (knot.disputed) current.insert({knots->codeOf(knot), knots->passageOf(knot), knots->basisOf(knot)});
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto rows = storage::loadAdjudications(database);
    if (!rows) return fail(rows.error());
    auto coders = storage::coders(database);
    if (!coders) return fail(coders.error());
    std::vector<Adjudication> list;
    std::optional<Transcript> whole;
    std::optional<text::OffsetMap> map;
    for (storage::AdjudicationRow& row : *rows) {
        if (!whole || whole->id != row.passage.transcript) {
            map.reset();
            auto read = storage::loadTranscript(database, row.passage.transcript);
            if (!read) return fail(read.error());
            whole = std::move(*read);
            map.emplace(whole->text);
        }
        Adjudication made;
        made.id = row.id;
        made.code = row.code;
        made.path = book->path(row.code);
        made.passage = row.passage;
        made.transcript = whole->name;
        made.text = std::string(map->slice(row.passage.range));
        made.decision = row.decision;
        made.reason = std::move(row.reason);
        const auto coder =
            std::find_if(coders->begin(), coders->end(), [&](const Coder& each) { return each.id == row.coder; });
        if (coder != coders->end()) made.adjudicator = coder->name;
        made.made = row.made;
        made.stands = current.count({row.code, row.passage, row.basis}) > 0;
        list.push_back(std::move(made));
    }
    return list;
}

Result<int> adoptAgreements(Study& study, const std::string& adjudicator) {
    storage::Database& database = study.parts().database;
    DisputeFilter all;
    all.interviewers = true;
    auto knots = Knots::of(study, all);
    if (!knots) return fail(knots.error());
    auto name = adjudicatorName(database, adjudicator);
    if (!name) return fail(name.error());
    return storage::perform(database, study.parts().coder, fmt::format("Adopted what coders agree on as {}", *name),
                            [&](storage::Action& action) -> Result<int> {
                                auto coder = adjudicatorFor(action, *name);
                                if (!coder) return fail(coder.error());
                                int added = 0;
                                for (const Knot& knot : knots->all()) {
                                    if (knot.disputed) continue;
                                    const auto side =
                                        std::find_if(knot.sides.begin(), knot.sides.end(),
                                                     [](const std::vector<Range>& ranges) { return !ranges.empty(); });
                                    for (const Range& range : *side) {
                                        Passage passage = knots->passageOf(knot);
                                        passage.range = range;
                                        auto once = addOnce(action, database, passage, knots->codeOf(knot), *coder);
                                        if (!once) return fail(once.error());
                                        added += *once ? 1 : 0;
                                    }
                                }
                                return added;
                            });
}

} // namespace kenspeckle
