// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "study/checks/checks.h"

namespace kenspeckle::study {

namespace {

using release::People;
using release::Printed;

std::size_t leastOf(const Material& material) {
    return static_cast<std::size_t>(std::max(0, material.profile().speakersPerCombination));
}

/// How many people a reader has to choose from, in words.
std::string choiceOf(std::size_t people) {
    if (people == 0) return "nobody else";
    return people == 1 ? "one person" : fmt::format("{} people", people);
}

/// What the reader learns of one person from all their quotes.
struct Told {
    Printed all;                     ///< in any of them
    bool rareAlone = false;          ///< one quote by itself is a finding of the jigsaw already
    std::vector<std::size_t> quotes; ///< indices
    std::vector<std::string> marks;  ///< why quotes are marked as distinctive
};

std::map<int, Told> toldOfEach(const Material& material, const People& people) {
    std::map<int, Told> told;
    std::map<Printed, bool> isRare;
    for (std::size_t i = 0; i < material.quotes().size(); ++i) {
        const CheckedQuote& quote = material.quotes()[i];
        for (const QuoteVoice& voice : quote.voices) {
            if (voice.participant < 0) continue;
            Told& person = told[voice.participant];
            person.quotes.push_back(i);
            person.all.insert(voice.printed.begin(), voice.printed.end());
            const auto [known, isNew] = isRare.try_emplace(voice.printed, false);
            if (isNew) known->second = people.who(voice.printed).size() < leastOf(material);
            person.rareAlone = person.rareAlone || known->second;
            if (quote.reviewed.distinctive) person.marks.push_back(quote.reviewed.distinctiveNote);
        }
    }
    return told;
}

std::vector<FoundPlace> placesOf(const Material& material, const std::vector<std::size_t>& quotes) {
    std::vector<FoundPlace> places;
    for (const std::size_t quote : quotes)
        places.push_back(material.place(material.quotes()[quote]));
    return places;
}

} // namespace

Result<CheckOutcome> checkJigsaw(Study&, const Material& material) {
    CheckOutcome outcome;
    const People people(material.everybody());
    std::map<Printed, std::set<Printed>> rareOf; // what is printed, and what of that few share
    std::map<Printed, std::vector<std::size_t>> quotesWith;
    for (std::size_t i = 0; i < material.quotes().size(); ++i)
        for (const QuoteVoice& voice : material.quotes()[i].voices) {
            const auto [known, isNew] = rareOf.try_emplace(voice.printed);
            if (isNew)
                for (Printed& combination : people.rare(voice.printed, leastOf(material)))
                    known->second.insert(std::move(combination));
            for (const Printed& combination : known->second) {
                std::vector<std::size_t>& quotes = quotesWith[combination];
                if (quotes.empty() || quotes.back() != i) quotes.push_back(i);
            }
        }
    for (const auto& [combination, quotes] : quotesWith) {
        const std::size_t shared = people.who(combination).size();
        const std::string told = tellPrinted(material.profile(), combination);
        Finding finding;
        finding.kind = CheckKind::Jigsaw;
        finding.key = findingKey(finding.kind, {told, std::to_string(shared)});
        finding.what = fmt::format("{} fits {} of the study, fewer than {}: who knows {} knows who says this.", told,
                                   choiceOf(shared), leastOf(material), shared == 1 ? "that person" : "them");
        finding.remedy = combination.size() > 1
                             ? "Print less beside quotes, or make one of them coarser in the profile."
                             : "Make it coarser in the profile, or do not print it.";
        finding.places = placesOf(material, quotes);
        outcome.findings.push_back(std::move(finding));
    }
    return outcome;
}

Result<CheckOutcome> checkIsolation(Study&, const Material& material) {
    CheckOutcome outcome;
    // Without a name beside them, nobody can put quotes together.
    if (material.profile().pseudonyms == Pseudonyms::Dropped) return outcome;
    const People people(material.everybody());
    for (const auto& [index, told] : toldOfEach(material, people)) {
        const std::string& name = material.voices().participants()[static_cast<std::size_t>(index)].name;
        const std::size_t candidates = people.who(told.all).size();
        if (!told.rareAlone && candidates < leastOf(material)) {
            const std::string all = tellPrinted(material.profile(), told.all);
            Finding finding;
            finding.kind = CheckKind::Isolation;
            finding.key = findingKey(finding.kind, {name, all, std::to_string(candidates)});
            finding.what =
                fmt::format("Taken together, {} of {} tell {}: that fits {} of the study, fewer than {}.",
                            countOf(told.quotes.size(), "quote"), name, all, choiceOf(candidates), leastOf(material));
            finding.remedy = "Leave some of them out, make an attribute coarser, or renumber or drop pseudonyms.";
            finding.places = placesOf(material, told.quotes);
            outcome.findings.push_back(std::move(finding));
        }
        if (told.marks.size() > 1) {
            std::vector<std::string> keys(told.marks);
            keys.push_back(name);
            Finding finding;
            finding.kind = CheckKind::Isolation;
            finding.key = findingKey(finding.kind, keys);
            finding.what = fmt::format("{} quotes of {} are marked, and together they tell more than each: {}.",
                                       told.marks.size(), name, fmt::join(told.marks, "; "));
            finding.remedy = "Leave some of them out, or drop pseudonyms, so that they are not read as one person's.";
            for (const std::size_t quote : told.quotes)
                if (material.quotes()[quote].reviewed.distinctive)
                    finding.places.push_back(material.place(material.quotes()[quote]));
            outcome.findings.push_back(std::move(finding));
        }
    }
    return outcome;
}

} // namespace kenspeckle::study
