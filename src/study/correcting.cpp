// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/correcting.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "storage/transcript_table.h"
#include "study/correction_plan.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "text/decode.h"
#include "text/difference.h"
#include "text/finding.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using study::CorrectionPlan;
using study::NewTurns;

constexpr std::int64_t kContext = 60; // code points on either side of the words found

/// All plans of one correction, by transcript in the order imported.
using Plans = std::vector<CorrectionPlan>;

Result<std::string> readable(const std::string& text, const char* what) {
    if (const auto byte = text::firstInvalidByte(text))
        return fail(ErrorKind::Invalid, fmt::format("{} is not UTF-8 at byte {}: type it again", what, *byte));
    if (text.find('\0') != std::string::npos)
        return fail(ErrorKind::Invalid, fmt::format("{} holds a NUL character: take it out", what));
    return text::turnForm(text);
}

AffectedPassage affectedPassage(const CorrectionPlan& plan, const CorrectionPlan::FollowedCoding& each) {
    AffectedPassage passage;
    passage.fate = each.doubles                              ? PassageFate::Doubled
                   : each.followed.fate == model::Fate::Goes ? PassageFate::Gone
                                                             : PassageFate::Changed;
    passage.coding = each.coding.id;
    passage.before = each.coding.passage;
    passage.after = {plan.before.id, each.followed.range};
    passage.code = each.coding.code;
    return passage;
}

/// What is to be told of the plans.
Result<CorrectionOutcome> told(Study::Parts& parts, const Plans& plans) {
    storage::Database& database = parts.database;
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto coders = storage::coders(database);
    if (!coders) return fail(coders.error());
    CorrectionOutcome outcome;
    for (const CorrectionPlan& plan : plans) {
        if (plan.turns == 0) continue;
        outcome.turns += plan.turns;
        ++outcome.transcripts;
        outcome.memosSetAside += plan.memosSetAside;
        const text::OffsetMap old(plan.before.text);
        const text::OffsetMap now(plan.corrected.text);
        for (const CorrectionPlan::FollowedCoding& each : plan.codings) {
            outcome.moved += each.followed.fate == model::Fate::Moves && !each.doubles ? 1 : 0;
            outcome.restored += each.restored ? 1 : 0;
            if ((each.followed.fate != model::Fate::Changes && !each.goes()) || each.restored) continue;
            if (!sight->mayKnow(each.coding.coder)) {
                ++outcome.hidden;
                continue;
            }
            AffectedPassage passage = affectedPassage(plan, each);
            passage.codePath = book->path(passage.code);
            const auto coder = std::find_if(coders->begin(), coders->end(),
                                            [&](const Coder& known) { return known.id == each.coding.coder; });
            if (coder != coders->end()) passage.coder = coder->name;
            passage.wordsBefore = old.slice(passage.before.range);
            passage.wordsAfter = now.slice(passage.after.range);
            outcome.affected.push_back(std::move(passage));
        }
    }
    return outcome;
}

/// Plans inside the action, so that nothing can have changed since, and carries out.
template <class MakePlans>
Result<CorrectionOutcome> perform(Study& study, const std::string& label, const MakePlans& makePlans) {
    Study::Parts& parts = study.parts();
    auto done =
        storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<CorrectionOutcome> {
            Result<Plans> plans = makePlans();
            if (!plans) return fail(plans.error());
            for (const CorrectionPlan& plan : *plans)
                if (auto carried = study::carryOut(action, plan); !carried) return fail(carried.error());
            return told(parts, *plans);
        });
    // The words that were taken out must leave the index too, now and not at the next search.
    if (done && done->turns > 0) study::followStudyLater(parts);
    return done;
}

Result<Plans> planTurn(storage::Database& database, TranscriptId transcript, int turn, const std::string& text) {
    auto words = readable(text, "the text");
    if (!words) return fail(words.error());
    auto plan = study::planCorrection(database, transcript, {{turn, *words}});
    if (!plan) return fail(plan.error());
    Plans plans;
    plans.push_back(std::move(*plan));
    return plans;
}

/// The words looked for, made fit to be found.
Result<EverywhereCorrection> prepared(const EverywhereCorrection& correction) {
    EverywhereCorrection fit = correction;
    auto find = readable(correction.find, "what is to be found");
    if (!find) return fail(find.error());
    auto replacement = readable(correction.replacement, "what is to replace it");
    if (!replacement) return fail(replacement.error());
    fit.find = text::simplify(*find);
    fit.replacement = text::simplify(*replacement);
    if (fit.find.empty()) return fail(ErrorKind::Usage, "say which words to look for");
    return fit;
}

/// Calls visit(transcript, turn, places) for each turn that holds the words; places are of the turn's text.
template <class Visit>
Result<void> forEachPlace(storage::Database& database, const EverywhereCorrection& correction, const Visit& visit) {
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    for (const auto& [id, name] : *names) {
        auto whole = storage::loadTranscript(database, id);
        if (!whole) return fail(whole.error());
        const text::OffsetMap offsets(whole->text);
        for (const Turn& turn : whole->turns) {
            const std::vector<Range> places = text::occurrences(offsets.slice(turn.range), correction.find,
                                                                {correction.wholeWords, correction.matchCase});
            if (!places.empty()) visit(*whole, turn, offsets, places);
        }
    }
    return {};
}

/// A turn's text with some of its words replaced.
std::string replaced(std::string_view turn, const std::vector<Range>& places, const EverywhereCorrection& correction) {
    const text::OffsetMap offsets(turn);
    std::string text;
    std::size_t copied = 0;
    for (const Range& place : places) {
        std::size_t begin = offsets.toByte(place.begin);
        const std::size_t end = offsets.toByte(place.end);
        // Nothing in the place of a word leaves one space, not two, and none before a comma.
        const bool spaceBehind = end == turn.size() || std::string_view(" ,.;:!?").find(turn[end]) != turn.npos;
        if (correction.replacement.empty() && spaceBehind && begin > copied && turn[begin - 1] == ' ') --begin;
        text.append(turn, copied, begin - copied);
        text += text::withCaseOf(offsets.slice(place), correction.matchCase ? std::string_view() : correction.find,
                                 correction.replacement);
        copied = end;
    }
    text.append(turn, copied);
    return text::turnForm(text);
}

Result<Plans> planEverywhere(storage::Database& database, const EverywhereCorrection& correction) {
    std::set<Passage> wanted(correction.only.begin(), correction.only.end());
    const bool all = wanted.empty();
    std::vector<std::pair<TranscriptId, NewTurns>> work;
    const auto visit = [&](const Transcript& whole, const Turn& turn, const text::OffsetMap& offsets,
                           std::vector<Range> places) {
        if (!all)
            places.erase(std::remove_if(places.begin(), places.end(),
                                        [&](const Range& place) {
                                            return wanted.erase({whole.id, place.shifted(turn.range.begin.value)}) == 0;
                                        }),
                         places.end());
        if (places.empty()) return;
        if (work.empty() || work.back().first != whole.id) work.emplace_back(whole.id, NewTurns{});
        work.back().second.emplace(turn.number, replaced(offsets.slice(turn.range), places, correction));
    };
    if (auto found = forEachPlace(database, correction, visit); !found) return fail(found.error());
    if (!wanted.empty() && !all)
        return fail(ErrorKind::Conflict, "the transcripts have changed since these places were found: look for the "
                                         "words again");
    Plans plans;
    for (const auto& [transcript, turns] : work) {
        auto plan = study::planCorrection(database, transcript, turns);
        if (!plan) return fail(plan.error());
        if (plan->turns > 0) plans.push_back(std::move(*plan));
    }
    return plans;
}

} // namespace

int CorrectionOutcome::count(PassageFate fate) const {
    return static_cast<int>(std::count_if(affected.begin(), affected.end(),
                                          [&](const AffectedPassage& passage) { return passage.fate == fate; }));
}

Result<CorrectionOutcome> previewCorrection(Study& study, TranscriptId transcript, int turn, const std::string& text) {
    storage::Database& database = study.parts().database;
    auto plans = planTurn(database, transcript, turn, text);
    if (!plans) return fail(plans.error());
    return told(study.parts(), *plans);
}

Result<CorrectionOutcome> correctTurn(Study& study, TranscriptId transcript, int turn, const std::string& text) {
    storage::Database& database = study.parts().database;
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    std::string label = fmt::format("Corrected turn {}", turn);
    for (const auto& [id, name] : *names)
        if (id == transcript) label = fmt::format("Corrected turn {} of {}", turn, name);
    return perform(study, label, [&] { return planTurn(database, transcript, turn, text); });
}

Result<std::int64_t> textVersion(Study& study, TranscriptId transcript) {
    auto versions = storage::textVersions(study.parts().database);
    if (!versions) return fail(versions.error());
    for (const storage::StoredVersion& version : *versions)
        if (version.transcript == transcript) return version.version;
    return fail(ErrorKind::NotFound, "this transcript is not in the study any more");
}

Result<std::vector<FoundWords>> findEverywhere(Study& study, const EverywhereCorrection& correction) {
    auto fit = prepared(correction);
    if (!fit) return fail(fit.error());
    std::vector<FoundWords> all;
    const auto visit = [&](const Transcript& whole, const Turn& turn, const text::OffsetMap& offsets,
                           const std::vector<Range>& places) {
        for (const Range& place : places) {
            FoundWords found;
            const Range range = place.shifted(turn.range.begin.value);
            found.passage = {whole.id, range};
            found.transcript = whole.name;
            found.turn = turn.number;
            const Range around{std::max(turn.range.begin, range.begin - kContext),
                               std::min(turn.range.end, range.end + kContext)};
            // Cut where words end.
            const std::string_view before = offsets.slice({around.begin, range.begin});
            const std::size_t cut = around.begin == turn.range.begin ? 0 : std::min(before.find(' '), before.size());
            const std::string_view behind = offsets.slice({range.end, around.end});
            const std::size_t end = around.end == turn.range.end ? behind.size() : behind.rfind(' ');
            found.context = std::string(cut > 0 ? "…" : "") + std::string(before.substr(cut));
            found.mark.begin = CodePoint{text::codePointCount(found.context)};
            found.mark.end = found.mark.begin + range.length();
            found.context += offsets.slice(range);
            found.context += behind.substr(0, end);
            if (end < behind.size()) found.context += "…";
            std::replace(found.context.begin(), found.context.end(), '\n', ' ');
            all.push_back(std::move(found));
        }
    };
    if (auto visited = forEachPlace(study.parts().database, *fit, visit); !visited) return fail(visited.error());
    return all;
}

Result<CorrectionOutcome> previewEverywhere(Study& study, const EverywhereCorrection& correction) {
    storage::Database& database = study.parts().database;
    auto fit = prepared(correction);
    if (!fit) return fail(fit.error());
    auto plans = planEverywhere(database, *fit);
    if (!plans) return fail(plans.error());
    return told(study.parts(), *plans);
}

Result<CorrectionOutcome> correctEverywhere(Study& study, const EverywhereCorrection& correction) {
    auto fit = prepared(correction);
    if (!fit) return fail(fit.error());
    // The words themselves are not named: they may be what somebody wants to be rid of.
    return perform(study, "Corrected the same words everywhere",
                   [&] { return planEverywhere(study.parts().database, *fit); });
}

} // namespace kenspeckle
