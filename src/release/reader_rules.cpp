// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/reader_rules.h"

#include <fmt/format.h>

#include "release/generalising.h"

namespace kenspeckle::release {

namespace {

std::string people(int count) {
    return count == 1 ? "one person" : count == 2 ? "two people" : fmt::format("{} people", count);
}

void ofQuotes(const ReleaseProfile& profile, const BookContents& contents, std::vector<std::string>& rules) {
    rules.push_back(fmt::format("Every quote was read and approved by {} of the team before it was printed here.",
                                people(profile.approvals)));
    rules.emplace_back(profile.unrecordedConsent ? "Nobody is quoted who said that they do not want to be."
                                                 : "Nobody is quoted who has not agreed to it.");
    if (!contents.names)
        rules.emplace_back("Quotes are signed with no name, so two quotes may be of one person.");
    else if (profile.pseudonyms == Pseudonyms::Renumbered)
        rules.emplace_back("People are given by numbers drawn by lot for this book. A number stands for one person "
                           "throughout it, and means nothing outside it.");
    else
        rules.emplace_back("Names are pseudonyms: nobody is called by their own.");
    if (contents.shortened)
        rules.emplace_back("(…) stands where words were left out, and [brackets] around words that were put in or put "
                           "in the place of others; all else is as it was said.");
    if (contents.paraphrased)
        rules.emplace_back("Where the book says so, a person’s words are told in the researchers’.");
    for (const PublishedAttribute& attribute : profile.attributes) {
        if (printsAsItIs(attribute)) continue;
        std::string rule = fmt::format("{}: ", labelOf(attribute));
        if (!attribute.types.empty() && !attribute.bands.empty())
            rule += "given by type or band only";
        else
            rule += attribute.bands.empty() ? "given by type only" : "given in bands only";
        rules.push_back(rule + (attribute.others ? ", where there is one." : ", or not at all."));
    }
    if (!profile.site.empty()) rules.emplace_back("No quote is signed with the place or service it is from.");
    if (profile.speakersPerTheme > 1)
        rules.push_back(fmt::format("Each heading is of what at least {} said; what fewer said stands under the theme "
                                    "above it, or was left out.",
                                    people(profile.speakersPerTheme)));
    if (profile.mostPerPerson > 0)
        rules.push_back(fmt::format(
            "Of one person there {} at most {} under one heading.", profile.mostPerPerson == 1 ? "is" : "are",
            profile.mostPerPerson == 1 ? "one quote" : fmt::format("{} quotes", profile.mostPerPerson)));
    rules.emplace_back("Quotes follow one another in an order drawn by lot.");
    rules.emplace_back("The code beside a quote is for the team: they find its place by it. It tells nothing about "
                       "the person.");
}

} // namespace

std::vector<std::string> readerRules(const ReleaseProfile& profile, const BookContents& contents) {
    std::vector<std::string> rules;
    if (contents.quotes) ofQuotes(profile, contents, rules);
    if (contents.tables) {
        if (profile.threshold > 1)
            rules.push_back(fmt::format("In tables and charts, numbers of fewer than {} are hidden, and so are others "
                                        "that they could be worked out from{}.",
                                        people(profile.threshold),
                                        profile.zeros == Zeros::Shown ? "; a 0 is shown"
                                                                      : "; a 0 is hidden as other small numbers are"));
        if (profile.siteInTables)
            rules.emplace_back("As tables name places or services, there are no quotes here and nobody’s name.");
    }
    return rules;
}

} // namespace kenspeckle::release
