// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/checking.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/attributes.h"
#include "kenspeckle/study.h"
#include "storage/finding_table.h"
#include "study/checks/checks.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// All checks of a release, in the order in which their findings are told.
constexpr std::array<study::Check, 11> kChecks{
    study::checkConsent, study::checkReview, study::checkIdentifiers,    study::checkAttributions,
    study::checkNaming,  study::checkJigsaw, study::checkIsolation,      study::checkDistinctive,
    study::checkBalance, study::checkThemes, study::checkReleasedBefore,
};

/// Rules that protect people against us, and states of the work: neither is a matter of opinion.
bool mayBeAccepted(CheckKind kind) {
    return kind != CheckKind::Consent && kind != CheckKind::Review && kind != CheckKind::SmallNumbers;
}

Result<void> fillAccepted(storage::Database& database, std::vector<Finding>& findings) {
    auto accepted = storage::acceptedFindings(database);
    if (!accepted) return fail(accepted.error());
    std::unordered_map<std::string, std::string> reasons;
    for (const storage::AcceptedFinding& each : *accepted)
        reasons.emplace(each.key, fmt::format("{} ({})", each.reason, each.coder));
    for (Finding& finding : findings)
        if (const auto reason = reasons.find(finding.key); reason != reasons.end() && mayBeAccepted(finding.kind))
            finding.accepted = reason->second;
    return {};
}

} // namespace

int CheckReport::stopping() const {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::Stops && finding.accepted.empty();
    }));
}

Result<CheckReport> checkRelease(Study& study, const ReleaseProfile& profile) {
    auto material = study::Material::gather(study, profile);
    if (!material) return fail(material.error());
    CheckReport report;
    report.quotes = static_cast<int>(material->quotes().size());
    report.people = material->people();
    report.reviewed = material->reviewed();
    for (const study::Check check : kChecks) {
        auto outcome = check(study, *material);
        if (!outcome) return fail(outcome.error());
        std::move(outcome->findings.begin(), outcome->findings.end(), std::back_inserter(report.findings));
        std::move(outcome->notices.begin(), outcome->notices.end(), std::back_inserter(report.notices));
    }
    if (auto filled = fillAccepted(study.parts().database, report.findings); !filled) return fail(filled.error());
    std::stable_sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(a.severity, a.kind) < std::tuple(b.severity, b.kind);
    });
    return report;
}

Result<ReleaseProfile> provisionalProfile(Study& study) {
    auto profile = readProfile("steering-group");
    if (!profile) return fail(profile.error());
    auto there = attributes(study);
    if (!there) return fail(there.error());
    profile->attributes.clear();
    for (const Attribute& attribute : *there) {
        if (attribute.type == AttributeType::Number || attribute.type == AttributeType::Date) continue;
        if (text::sameIgnoringCase(attribute.name, profile->site)) continue;
        PublishedAttribute published;
        published.name = attribute.name;
        published.others = true;
        profile->attributes.push_back(std::move(published));
    }
    return profile;
}

Result<void> acceptFinding(Study& study, const Finding& finding, const std::string& reason) {
    if (!mayBeAccepted(finding.kind))
        return fail(ErrorKind::Refused, fmt::format("what the check says about {} cannot be accepted, only mended: {}",
                                                    checkKindWord(finding.kind), finding.remedy));
    if (finding.key.empty()) return fail(ErrorKind::Usage, "this finding has no key; run the check again");
    const std::string why = text::simplify(reason);
    // The words that were found are not repeated in the journal, which outlives them.
    const std::string label = fmt::format("{} a finding of the check ({}) is no danger",
                                          why.empty() ? "Took back that" : "Said that", checkKindWord(finding.kind));
    return storage::perform(study.parts().database, study.parts().coder, label, [&](storage::Action& action) {
        return storage::setAcceptedFinding(action, finding.key, why);
    });
}

std::string checkKindWord(CheckKind kind) {
    switch (kind) {
    case CheckKind::Consent:
        return "consent";
    case CheckKind::Review:
        return "review";
    case CheckKind::Identifier:
        return "identifier";
    case CheckKind::Attribution:
        return "attribution";
    case CheckKind::Naming:
        return "naming";
    case CheckKind::Jigsaw:
        return "jigsaw";
    case CheckKind::Isolation:
        return "isolation";
    case CheckKind::Distinctive:
        return "distinctive";
    case CheckKind::Balance:
        return "balance";
    case CheckKind::Theme:
        return "theme";
    case CheckKind::SmallNumbers:
        return "small-numbers";
    case CheckKind::Earlier:
        break;
    }
    return "earlier";
}

} // namespace kenspeckle
