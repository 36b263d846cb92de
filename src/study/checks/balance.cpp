// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "analysis/quote_balance.h"
#include "study/checks/checks.h"

namespace kenspeckle::study {

namespace {

constexpr std::size_t kFewQuotes = 8; ///< of fewer, shares say nothing
constexpr double kLargeShare = 0.25;

/// The speakers of each quote, as indices of participants.
std::vector<std::vector<std::size_t>> speakersOf(const Material& material) {
    std::vector<std::vector<std::size_t>> all;
    for (const CheckedQuote& quote : material.quotes()) {
        std::set<std::size_t> speakers;
        for (const QuoteVoice& voice : quote.voices)
            if (voice.participant >= 0) speakers.insert(static_cast<std::size_t>(voice.participant));
        all.emplace_back(speakers.begin(), speakers.end());
    }
    return all;
}

void checkMostQuoted(const Material& material, const analysis::QuoteBalance& balance, CheckOutcome& outcome) {
    if (material.quotes().size() < kFewQuotes || !balance.mostShare || balance.quoted < 2) return;
    // With few people a large share is only to be expected: twice an even one is not.
    if (*balance.mostShare <= std::max(kLargeShare, 2.0 / static_cast<double>(balance.quoted))) return;
    const auto most =
        static_cast<std::size_t>(std::max_element(balance.heard.begin(), balance.heard.end()) - balance.heard.begin());
    const std::string& name = material.voices().participants()[most].name;
    Finding finding;
    finding.kind = CheckKind::Balance;
    finding.severity = Severity::Warns;
    finding.key = findingKey(finding.kind, {"most", name});
    finding.what =
        fmt::format("{} speaks in {} of {} quotes: readers who know one of them know much of the rest, and others "
                    "are heard less.",
                    name, balance.mostQuoted, balance.quotes);
    finding.remedy = "Leave some out, or set most-per-person in the profile.";
    outcome.findings.push_back(std::move(finding));
}

/// Groups large enough to be shown of whom nobody is quoted.
void checkUnheard(const Material& material, const analysis::QuoteBalance& balance, CheckOutcome& outcome) {
    std::map<release::PrintedValue, std::pair<int, int>> groups; // people, and those quoted
    for (std::size_t person = 0; person < material.everybody().size(); ++person)
        for (const release::PrintedValue& value : material.everybody()[person]) {
            ++groups[value].first;
            groups[value].second += balance.heard[person] > 0 ? 1 : 0;
        }
    for (const auto& [value, counts] : groups) {
        if (counts.second > 0 || counts.first < std::max(1, material.profile().speakersPerCombination)) continue;
        const std::string told = tellPrinted(material.profile(), {value});
        Finding finding;
        finding.kind = CheckKind::Balance;
        finding.severity = Severity::Warns;
        finding.key = findingKey(finding.kind, {"unheard", told});
        finding.what = fmt::format("Nobody with {} is quoted, of {} in the study.", told, counts.first);
        finding.remedy = "Look for quotes of theirs, or say in the introduction why they are not heard.";
        outcome.findings.push_back(std::move(finding));
    }
}

} // namespace

Result<CheckOutcome> checkBalance(Study&, const Material& material) {
    CheckOutcome outcome;
    if (material.quotes().empty()) return outcome;
    const auto speakers = speakersOf(material);
    const auto balance = analysis::quoteBalance(speakers, speakers, material.voices().participants().size());
    checkMostQuoted(material, balance, outcome);
    checkUnheard(material, balance, outcome);
    return outcome;
}

Result<CheckOutcome> checkThemes(Study&, const Material& material) {
    CheckOutcome outcome;
    for (const std::string& name : material.profile().themes)
        if (const auto theme = material.book().resolve(name); !theme)
            outcome.notices.push_back(fmt::format("The profile's themes: {}.", theme.error().message));
    struct Heard {
        std::set<int> people;
        std::vector<FoundPlace> places;
    };
    std::map<std::size_t, Heard> themes; // by place in the codebook
    for (const CheckedQuote& quote : material.quotes()) {
        for (const CodeId theme : material.themesOf(quote.reviewed.quote.codes)) {
            Heard& heard = themes[*material.book().indexOf(theme)];
            for (const QuoteVoice& voice : quote.voices)
                heard.people.insert(voice.participant);
            heard.places.push_back(material.place(quote));
        }
    }
    for (auto& [index, heard] : themes) {
        if (heard.people.size() >= static_cast<std::size_t>(std::max(0, material.profile().speakersPerTheme))) continue;
        const std::string theme = material.book().path(material.book().codes()[index].id);
        Finding finding;
        finding.kind = CheckKind::Theme;
        finding.severity = Severity::Warns;
        finding.key = findingKey(finding.kind, {theme, std::to_string(heard.people.size())});
        finding.what =
            fmt::format("\"{}\" has quotes of {}, and the profile asks for {}: the theme is left out.", theme,
                        countOf(heard.people.size(), "person", "people"), material.profile().speakersPerTheme);
        finding.remedy = "Quote more people there, move its quotes to another theme, or ask for fewer.";
        finding.places = std::move(heard.places);
        outcome.findings.push_back(std::move(finding));
    }
    return outcome;
}

} // namespace kenspeckle::study
