// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/checking_fixture.h"

#include <algorithm>

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(Checking, AnEmptyStudyHoldsNothingToStop) {
    const CheckReport report = check(profile());
    EXPECT_THAT(report.findings, IsEmpty());
    EXPECT_EQ(report.quotes, 0);
    EXPECT_EQ(report.people, 0);
    EXPECT_EQ(report.stopping(), 0);
}

TEST_F(Checking, WithoutAQuoteInReviewEveryCodedPassageIsLookedAt) {
    importTable();
    codeAll();
    const CheckReport report = check(profile());
    EXPECT_EQ(report.quotes, 6);
    EXPECT_EQ(report.people, 5);
    EXPECT_FALSE(report.reviewed);
    const auto review = findings(CheckKind::Review, profile());
    ASSERT_EQ(review.size(), 1U);
    EXPECT_EQ(review[0].severity, Severity::Stops);
    ReleaseProfile tables = profile();
    tables.quotes = false;
    EXPECT_EQ(check(tables).quotes, 0) << "nobody is quoted";
    EXPECT_THAT(findings(CheckKind::Review, tables), IsEmpty());
}

TEST_F(Checking, NamesAndNumbersAreFoundWithTheirPlaces) {
    importTable();
    codeAll();
    const auto found = findings(CheckKind::Identifier, profile());
    std::vector<std::string> sentences;
    for (const Finding& finding : found)
        sentences.push_back(finding.what.substr(0, finding.what.find(':')));
    EXPECT_THAT(sentences, ElementsAre("\"07700 900123\" looks like a telephone number",
                                       "\"Glenlora\" looks like a name", "\"Fergusina\" looks like a name",
                                       "Rhona, a pseudonym of this study, stands in the words"));
    ASSERT_EQ(found[1].places.size(), 2U) << "one name is one finding";
    const FoundPlace& place = found[1].places[1];
    ASSERT_TRUE(place.passage);
    EXPECT_EQ(wordsAt(*place.passage), "Glenlora") << "behind an emoji";
    EXPECT_EQ(place.transcript, "excerpts row 7");
    EXPECT_EQ(place.turn, 1);
    EXPECT_EQ(place.participant, "Catriona");
    EXPECT_EQ(place.words, "and Rhona helped me 💙 in Glenlora");
    EXPECT_EQ(found[3].severity, Severity::Warns);
}

TEST_F(Checking, WhatTheProfileListsMustNotBeNamed) {
    importTable();
    codeAll();
    ReleaseProfile rules = profile();
    rules.places = {"glenlora  SHOP"};
    rules.allowed = {"Fergusina"};
    const auto sentences = told(CheckKind::Identifier, rules);
    EXPECT_THAT(sentences, testing::Contains(HasSubstr("\"glenlora SHOP\" is named: the profile lists it as a place")));
    EXPECT_THAT(sentences, Not(testing::Contains(HasSubstr("Fergusina"))));
    EXPECT_EQ(std::count_if(sentences.begin(), sentences.end(),
                            [](const std::string& each) { return each.find("Glenlora\" looks") != std::string::npos; }),
              1)
        << "where it is not the shop";
}

TEST_F(Checking, WherePseudonymsAreNotShownEvenTheSpeakersOwnStops) {
    importTable();
    codeAll();
    ASSERT_THAT(importTranscripts(study(), {write("Rhona.md", "**Rhona:** and they said Rhona, come in\n")}), IsOk());
    tag("Rhona", "they said Rhona", "No stigma or prejudice");
    EXPECT_EQ(findings(CheckKind::Identifier, profile()).at(3).places.size(), 1U) << "her own quote is signed with it";
    ReleaseProfile rules = profile();
    rules.pseudonyms = Pseudonyms::Renumbered;
    const auto found = findings(CheckKind::Identifier, rules);
    const auto rhona =
        std::find_if(found.begin(), found.end(), [](const Finding& each) { return each.what.find("Rhona") == 0; });
    ASSERT_NE(rhona, found.end());
    EXPECT_EQ(rhona->severity, Severity::Stops);
    EXPECT_EQ(rhona->places.size(), 2U);
}

TEST_F(Checking, ThemesThatQuotesStandUnderAreLookedAtToo) {
    importTable();
    codeAll();
    auto book = codebook(study());
    ASSERT_THAT(book, IsOk());
    CodeText words = book->find(codeNamed("No stigma or prejudice"))->text;
    words.definition = "As Fergusina put it. Ring 01382 496000.";
    ASSERT_THAT(editCode(study(), codeNamed("No stigma or prejudice"), words), IsOk());
    words = book->find(codeNamed("Local and accessible"))->text;
    words.definition = "As Morvernia put it.";
    ASSERT_THAT(editCode(study(), codeNamed("Local and accessible"), words), IsOk());
    const auto found = findings(CheckKind::Identifier, profile());
    const auto named = [&](const std::string& name) {
        return std::find_if(found.begin(), found.end(),
                            [&](const Finding& each) { return each.what.find(name) != std::string::npos; });
    };
    ASSERT_NE(named("01382 496000"), found.end());
    EXPECT_THAT(named("01382 496000")->places.at(0).words, HasSubstr("No stigma or prejudice"));
    EXPECT_FALSE(named("01382 496000")->places.at(0).passage);
    EXPECT_EQ(named("Fergusina")->places.size(), 2U) << "a quote, and the theme";
    EXPECT_EQ(named("Morvernia"), found.end()) << "nothing is quoted there";
}

TEST_F(Checking, OnePseudonymWithTwoValuesIsToldWithTheRows) {
    importTable();
    codeAll();
    const auto found = findings(CheckKind::Attribution, profile());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].what,
                HasSubstr("Isla has 2 values of organisation: \"Brigstane Trust\" and \"housing support\""));
    EXPECT_EQ(found[0].severity, Severity::Stops);
    ASSERT_EQ(found[0].places.size(), 2U);
    EXPECT_EQ(found[0].places[0].transcript, "excerpts row 2");
    EXPECT_EQ(found[0].places[0].words, "Brigstane Trust");
    EXPECT_EQ(found[0].places[1].transcript, "excerpts row 3");
    ReleaseProfile unprinted = profile();
    unprinted.attributes.pop_back();
    EXPECT_EQ(findings(CheckKind::Attribution, unprinted).at(0).severity, Severity::Warns);
    ReleaseProfile coarse = profile();
    coarse.attributes[1].types = {{"service", {"Brigstane Trust", "housing support"}}};
    EXPECT_EQ(findings(CheckKind::Attribution, coarse).at(0).severity, Severity::Warns) << "readers see one of them";
}

TEST_F(Checking, WhatIsToldOfTranscriptsOnlyMayDiffer) {
    importThree();
    ASSERT_THAT(importTranscripts(study(), {write("Evelyn again.md", "**Evelyn:** I came back.\n")}), IsOk());
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Evelyn"), "wave", "first"), IsOk());
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Evelyn again"), "wave", "second"), IsOk());
    EXPECT_THAT(findings(CheckKind::Attribution, profile()), IsEmpty());
    ReleaseProfile rules = profile();
    rules.attributes[0].name = "wave";
    tag("Evelyn", "It's a safe place", "No stigma or prejudice");
    EXPECT_THAT(findings(CheckKind::Attribution, rules), IsEmpty()) << "readers see the first wave only";
    tag("Evelyn again", "I came back", "No stigma or prejudice");
    EXPECT_EQ(findings(CheckKind::Attribution, rules).size(), 1U) << "it is printed: her two quotes tell two waves";
}

TEST_F(Checking, PseudonymsSpelledNearlyAlikeAreAWarning) {
    for (const char* name : {"Morven", "Morvern", "Tim", "Tom", "P11", "P12", "Person 1", "Person 2"})
        ASSERT_THAT(addParticipant(study(), name), IsOk());
    const auto found = findings(CheckKind::Attribution, profile());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].what, HasSubstr("Morven and Morvern are spelled nearly alike"));
    EXPECT_EQ(found[0].severity, Severity::Warns);
}

TEST_F(Checking, ANamedOrganisationAmongTypesIsTold) {
    importTable();
    codeAll();
    const auto found = findings(CheckKind::Naming, profile());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].what, "organisation \"Brigstane Trust\" would be printed with quotes, and looks like a name.");
    ASSERT_EQ(found[0].places.size(), 1U);
    EXPECT_EQ(found[0].places[0].transcript, "excerpts row 2");

    ReleaseProfile typed = profile();
    typed.attributes[1].types = {{"trust", {"Brigstane Trust"}}};
    EXPECT_THAT(told(CheckKind::Naming, typed),
                ElementsAre(HasSubstr("\"housing support\" would be printed with quotes, and is none of the types")));
    typed.attributes[1].others = false;
    const auto missing = findings(CheckKind::Naming, typed);
    ASSERT_EQ(missing.size(), 1U);
    EXPECT_EQ(missing[0].severity, Severity::Warns) << "nothing is printed";
    ReleaseProfile listed = profile();
    listed.organisations = {"housing"};
    EXPECT_THAT(told(CheckKind::Naming, listed), testing::Contains(HasSubstr("lists under organisations")));
    ReleaseProfile other = profile();
    other.attributes[0].name = "shoe size";
    EXPECT_THAT(check(other).notices, testing::Contains(HasSubstr("shoe size")));
}

TEST_F(Checking, TheSmallestRareCombinationIsToldAndNoLarger) {
    importTable();
    codeAll();
    const auto found = findings(CheckKind::Jigsaw, profile());
    ASSERT_EQ(found.size(), 1U) << "staff of the trust are those of the trust";
    EXPECT_THAT(found[0].what,
                HasSubstr("organisation \"Brigstane Trust\" fits one person of the study, fewer than 2"));
    EXPECT_EQ(found[0].places.size(), 1U);
    ReleaseProfile stricter = profile();
    stricter.speakersPerCombination = 3;
    EXPECT_EQ(findings(CheckKind::Jigsaw, stricter).size(), 3U) << "both organisations, and staff";
    stricter.attributes.clear();
    EXPECT_THAT(findings(CheckKind::Jigsaw, stricter), IsEmpty());
}

TEST_F(Checking, QuotesThatTogetherSingleOutArePutTogether) {
    const auto table =
        write("waves.csv", "who,wave,text\nIsla,one,so it is\nIsla,two,so it was\nRory,one,aye\nRhona,two,"
                           "naw\n");
    TableColumns columns;
    columns.text = "text";
    columns.participant = "who";
    columns.attributes = {"wave"};
    ASSERT_THAT(kenspeckle::importTable(study(), table, columns), IsOk());
    codeAll();
    ReleaseProfile rules = profile();
    rules.attributes.resize(1);
    rules.attributes[0].name = "wave";
    EXPECT_THAT(findings(CheckKind::Jigsaw, rules), IsEmpty()) << "two people each";
    const auto found = findings(CheckKind::Isolation, rules);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].what, HasSubstr("Taken together, 2 quotes of Isla tell wave \"one\" and wave \"two\""));
    EXPECT_EQ(found[0].places.size(), 2U);
    rules.pseudonyms = Pseudonyms::Dropped;
    EXPECT_THAT(findings(CheckKind::Isolation, rules), IsEmpty()) << "nobody can put them together";
}

TEST_F(Checking, OnePersonEverywhereAndAGroupNowhereAreTold) {
    importThree();
    ReleaseProfile rules = profile();
    rules.attributes.resize(1);
    for (const char* words :
         {"It's a safe", "place", "where naebody", "judges", "I recovered", "Ye can", "just drop in"})
        tag("Evelyn", words, "No stigma or prejudice");
    tag("Ernie", "A pal told me", "No stigma or prejudice");
    const auto sentences = told(CheckKind::Balance, rules);
    EXPECT_THAT(sentences, ElementsAre(HasSubstr("Nobody with role \"staff\" is quoted, of 2")))
        << "two people: half each is even";
    tag("Group", "And naloxone", "No stigma or prejudice");
    tag("Group", "Folk come back", "No stigma or prejudice");
    EXPECT_THAT(told(CheckKind::Balance, rules), ElementsAre(HasSubstr("Evelyn speaks in 7 of 10 quotes")));
}

TEST_F(Checking, AThemeOfTooFewPeopleIsLeftOut) {
    importThree();
    tag("Evelyn", "It's a safe place", "No stigma or prejudice");
    ReleaseProfile rules = profile();
    rules.speakersPerTheme = 2;
    const auto found = findings(CheckKind::Theme, rules);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].what, HasSubstr("has quotes of 1 person, and the profile asks for 2"));
    tag("Ernie", "A pal told me", "Local and accessible");
    EXPECT_THAT(findings(CheckKind::Theme, rules), IsEmpty()) << "both are below one theme";
    rules.themes = {"No stigma or prejudice", "Nowhere"};
    EXPECT_EQ(check(rules).quotes, 1) << "the other stands under no theme of the profile";
    EXPECT_THAT(told(CheckKind::Theme, rules), ElementsAre(HasSubstr("No stigma or prejudice\" has quotes of 1")));
    EXPECT_THAT(check(rules).notices, testing::Contains(HasSubstr("Nowhere")));
}

TEST_F(Checking, InAFocusGroupEveryoneWhoSpeaksIsLookedAt) {
    importThree();
    tag("Group", "naloxone. We train folk to use it.\n\nFolk come back", "No stigma or prejudice");
    ReleaseProfile rules = profile();
    rules.attributes.resize(1);
    rules.speakersPerCombination = 3;
    const CheckReport report = check(rules);
    EXPECT_EQ(report.people, 2);
    const auto found = findings(CheckKind::Jigsaw, rules);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].places.size(), 1U) << "one quote, though two speak in it";
    EXPECT_EQ(found[0].places[0].participant, "Tim; Hanna");
}

TEST_F(Checking, AStudyInGermanSaysThatNamesWereNotLookedFor) {
    auto german =
        Study::create(folder() / "deutsch.ken", {shippedCodebookFolder() / "rosc-eight-point-plan.qdc", "de"}, "Morag");
    ASSERT_THAT(german, IsOk());
    auto imported = importTranscripts(*german, {write("eins.md", "**Anna:** Ich war im Haus in Köln.\n")});
    ASSERT_THAT(imported, IsOk());
    auto all = transcripts(*german);
    ASSERT_THAT(all, IsOk());
    auto book = codebook(*german);
    ASSERT_THAT(book, IsOk());
    ASSERT_THAT(
        addCoding(*german, {all->front().id, {CodePoint{0}, CodePoint{10}}}, *book->resolve("No stigma or prejudice")),
        IsOk());
    auto report = checkRelease(*german, profile());
    ASSERT_THAT(report, IsOk());
    EXPECT_THAT(report->notices, testing::Contains(HasSubstr("every noun has a capital")));
}

TEST_F(Checking, WithoutADictionaryNamesAreWarningsAndItIsSaid) {
    auto gaelic =
        Study::create(folder() / "gaelic.ken", {shippedCodebookFolder() / "rosc-eight-point-plan.qdc", "gv"}, "Morag");
    ASSERT_THAT(gaelic, IsOk());
    ASSERT_THAT(importTranscripts(*gaelic, {write("one.md", "**Anna:** we met Fergusina there\n")}), IsOk());
    auto book = codebook(*gaelic);
    auto all = transcripts(*gaelic);
    ASSERT_THAT(book, IsOk());
    ASSERT_THAT(all, IsOk());
    ASSERT_THAT(
        addCoding(*gaelic, {all->front().id, {CodePoint{0}, CodePoint{20}}}, *book->resolve("No stigma or prejudice")),
        IsOk());
    auto report = checkRelease(*gaelic, profile());
    ASSERT_THAT(report, IsOk());
    EXPECT_THAT(report->notices, testing::Contains(HasSubstr("There is no dictionary of the language \"gv\"")));
    const auto name = std::find_if(report->findings.begin(), report->findings.end(),
                                   [](const Finding& each) { return each.kind == CheckKind::Identifier; });
    ASSERT_NE(name, report->findings.end());
    EXPECT_THAT(name->what, HasSubstr("\"Fergusina\" looks like a name"));
    EXPECT_EQ(name->severity, Severity::Warns);
}

TEST_F(Checking, TheProvisionalProfilePrintsEveryAttributeButNumbersAndDates) {
    importTable();
    ASSERT_THAT(setAttribute(study(), "Isla", "age", "47"), IsOk());
    auto rules = provisionalProfile(study());
    ASSERT_THAT(rules, IsOk());
    std::vector<std::string> names;
    for (const PublishedAttribute& attribute : rules->attributes)
        names.push_back(attribute.name);
    EXPECT_THAT(names, ElementsAre("role", "organisation"));
    EXPECT_THAT(checkRelease(study(), *rules), IsOk());
}

} // namespace
} // namespace kenspeckle::test
