// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "study/checks/checks.h"
#include "study/consents.h"
#include "study/parts.h"

namespace kenspeckle::study {

namespace {

/// The findings of one kind by who they are about, each with its places.
using ByPerson = std::map<std::string, Finding>;

Finding& findingFor(ByPerson& all, const std::string& person, const std::string& what, const std::string& remedy) {
    const auto [known, isNew] = all.try_emplace(person);
    if (isNew) {
        known->second.kind = CheckKind::Consent;
        known->second.key = findingKey(CheckKind::Consent, {person, what});
        known->second.what = what;
        known->second.remedy = remedy;
    }
    return known->second;
}

bool isPermitted(const ReviewedQuote& quote) {
    return std::any_of(quote.decisions.begin(), quote.decisions.end(), [](const QuoteDecision& decision) {
        return decision.current && decision.verdict == Verdict::Approve && !decision.permission.empty();
    });
}

std::string forbiddenBy(const Consents::Voice& voice) {
    switch (voice.consent) {
    case Consent::Nothing:
        return fmt::format("{} agreed to no use of their words, and they are among the quotes.", voice.name);
    case Consent::Paraphrase:
        return fmt::format("{} agreed to be told in other words only, and is quoted word for word.", voice.name);
    default:
        return fmt::format("{} wants to be asked about each quote, and no permission is noted.", voice.name);
    }
}

std::string remedyFor(const Consents::Voice& voice) {
    switch (voice.consent) {
    case Consent::Nothing:
        return "Refuse these quotes.";
    case Consent::Paraphrase:
        return "Paraphrase them, or refuse them.";
    default:
        return "Ask, and approve them anew with the permission; or refuse them.";
    }
}

} // namespace

Result<CheckOutcome> checkConsent(Study& study, const Material& material) {
    auto consents = Consents::load(study.parts().database);
    if (!consents) return fail(consents.error());
    ByPerson forbidden;
    Finding unrecorded;
    unrecorded.kind = CheckKind::Consent;
    std::vector<std::string> unasked;
    for (const CheckedQuote& quote : material.quotes()) {
        const ReviewedQuote& reviewed = quote.reviewed;
        const auto voices = consents->in(material.voices(), reviewed.quote.passage);
        const Permission permission = isPermitted(reviewed) ? Permission::Given : Permission::None;
        if (const Consents::Voice* voice = forbidding(voices, reviewed.wording, permission))
            findingFor(forbidden, voice->name, forbiddenBy(*voice), remedyFor(*voice))
                .places.push_back(material.place(quote));
        if (material.profile().unrecordedConsent) continue;
        bool here = false;
        for (const Consents::Voice& voice : voices) {
            if (voice.consent != Consent::NotRecorded) continue;
            here = true;
            if (std::find(unasked.begin(), unasked.end(), voice.name) == unasked.end()) unasked.push_back(voice.name);
        }
        if (here) unrecorded.places.push_back(material.place(quote));
    }
    CheckOutcome outcome;
    for (auto& [person, finding] : forbidden)
        outcome.findings.push_back(std::move(finding));
    if (!unasked.empty()) {
        std::sort(unasked.begin(), unasked.end());
        unrecorded.key = findingKey(CheckKind::Consent, unasked);
        unrecorded.what =
            fmt::format("Nobody has recorded whether {} may be quoted.",
                        unasked.size() == 1 ? unasked.front() : fmt::format("these {} people", unasked.size()));
        unrecorded.remedy = "Record their consent with ken consent, or let the profile quote people without a record.";
        outcome.findings.push_back(std::move(unrecorded));
    }
    return outcome;
}

Result<CheckOutcome> checkReview(Study&, const Material& material) {
    CheckOutcome outcome;
    if (!material.profile().quotes) return outcome;
    Finding changed, proposed;
    for (const ReviewedQuote& quote : material.waiting()) {
        Finding& finding = quote.state == QuoteState::Stale ? changed : proposed;
        finding.places.push_back({quote.quote.passage,
                                  quote.id,
                                  quote.quote.transcript,
                                  material.voices().firstTurnIn(quote.quote.passage),
                                  fmt::format("{}", fmt::join(quote.quote.participants, "; ")),
                                  {}});
    }
    if (!material.reviewed() && !material.quotes().empty()) {
        Finding none;
        none.kind = CheckKind::Review;
        none.key = findingKey(CheckKind::Review, {"none"});
        none.what = "No quote is in review yet, so nothing may go out; every coded passage was looked at as if it were "
                    "quoted.";
        none.remedy = "Propose quotes and approve them with ken review.";
        outcome.findings.push_back(std::move(none));
    }
    if (!changed.places.empty()) {
        changed.kind = CheckKind::Review;
        changed.key = findingKey(CheckKind::Review, {"changed"});
        changed.what = fmt::format("{} decided upon before the words, the coding or the wording changed.",
                                   countOf(changed.places.size(), "quote was", "quotes were"));
        changed.remedy = "Read them again and decide anew, or take them out of the queue.";
        outcome.findings.push_back(std::move(changed));
    }
    if (!proposed.places.empty()) {
        proposed.kind = CheckKind::Review;
        proposed.severity = Severity::Warns;
        proposed.key = findingKey(CheckKind::Review, {"proposed"});
        proposed.what = fmt::format("{} for approval and {} left out.",
                                    countOf(proposed.places.size(), "quote waits", "quotes wait"),
                                    proposed.places.size() == 1 ? "is" : "are");
        proposed.remedy = "Decide about them if they should be in it.";
        outcome.findings.push_back(std::move(proposed));
    }
    return outcome;
}

Result<CheckOutcome> checkDistinctive(Study&, const Material& material) {
    CheckOutcome outcome;
    for (const CheckedQuote& quote : material.quotes()) {
        const ReviewedQuote& reviewed = quote.reviewed;
        if (!reviewed.distinctive) continue;
        Finding finding;
        finding.kind = CheckKind::Distinctive;
        finding.key =
            findingKey(finding.kind, {std::to_string(reviewed.id.value), reviewed.distinctiveNote, reviewed.words});
        finding.what =
            fmt::format("By these words {} may be known: {}.", Material::speakersOf(quote), reviewed.distinctiveNote);
        finding.remedy = "Shorten or paraphrase the quote, or say why it may stand.";
        finding.places.push_back(material.place(quote));
        outcome.findings.push_back(std::move(finding));
    }
    return outcome;
}

} // namespace kenspeckle::study
