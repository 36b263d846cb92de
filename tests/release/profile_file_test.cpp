// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/profile_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace kenspeckle::test {
namespace {

using release::readProfile;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using testing::StartsWith;
using testing::UnorderedElementsAre;

constexpr const char* kHead = "[profile]\ntitle = \"Hubs\"\naudience = \"us\"\n";

constexpr const char* kWhole = R"toml([profile]
title = "What people told us 💙"
audience = "Steering group"
date = "March 2026"
introduction = "Read *this* first."
seed = 42

[quotes]
include = true
approvals = 2
pseudonyms = "renumbered"
attribution = "{pseudonym}, {role} ({organisation})"
unrecorded-consent = true
most-per-person = 3

[[attribute]]
name = "role"
label = "Role"
others = true

[[attribute]]
name = "organisation"
types = { "housing support" = ["North Star", "Key House"], "health service" = ["Ward 9"] }

[[attribute]]
name = "age"
bands = [18, 30, 45]

[site]
attribute = "hub"

[themes]
minimum-speakers = 4
codes = ["Stigma", "Access / Opening hours"]

[combinations]
minimum-speakers = 6

[tables]
threshold = 10
zeros = "mask"

[[table]]
kind = "frequency"
by = "role"
top = 5
hide-unused = true
code = ["Stigma", "Access"]

[[table]]
kind = "crosstab"
rows = "role"
by = "role"

[names]
organisations = ["North Star"]
places = ["Leith"]
people = ["Dr Aird"]
allowed = ["Naloxone"]
)toml";

std::string complaintOf(const std::string& text) {
    const auto read = readProfile(text, "mine.toml");
    return read ? "read" : read.error().message;
}

TEST(ProfileFileTest, SaysAllTheRulesOfARelease) {
    const auto read = readProfile(kWhole, "mine.toml");
    ASSERT_THAT(read, IsOk());
    const ReleaseProfile& profile = read->profile;
    EXPECT_EQ(profile.name, "mine");
    EXPECT_EQ(profile.title, "What people told us 💙");
    EXPECT_EQ(profile.audience, "Steering group");
    EXPECT_EQ(profile.date, "March 2026");
    EXPECT_EQ(profile.introduction, "Read *this* first.");
    EXPECT_EQ(profile.seed, 42);
    EXPECT_TRUE(profile.quotes);
    EXPECT_EQ(profile.approvals, 2);
    EXPECT_EQ(profile.pseudonyms, Pseudonyms::Renumbered);
    EXPECT_EQ(profile.attribution, "{pseudonym}, {role} ({organisation})");
    EXPECT_TRUE(profile.unrecordedConsent);
    EXPECT_EQ(profile.mostPerPerson, 3);
    ASSERT_THAT(profile.attributes, SizeIs(3));
    EXPECT_EQ(profile.attributes[0], (PublishedAttribute{"role", "Role", {}, {}, true}));
    EXPECT_THAT(profile.attributes[1].types,
                UnorderedElementsAre(Pair("housing support", ElementsAre("North Star", "Key House")),
                                     Pair("health service", ElementsAre("Ward 9"))));
    EXPECT_THAT(profile.attributes[2].bands, ElementsAre(18, 30, 45));
    EXPECT_FALSE(profile.attributes[2].others);
    EXPECT_EQ(profile.site, "hub");
    EXPECT_FALSE(profile.siteInTables);
    EXPECT_EQ(profile.speakersPerTheme, 4);
    EXPECT_THAT(profile.themes, ElementsAre("Stigma", "Access / Opening hours"));
    EXPECT_EQ(profile.speakersPerCombination, 6);
    EXPECT_EQ(profile.threshold, 10);
    EXPECT_EQ(profile.zeros, Zeros::Masked);
    ASSERT_THAT(profile.tables, SizeIs(2));
    EXPECT_EQ(profile.tables[0].kind, "frequency");
    EXPECT_THAT(profile.tables[0].options,
                UnorderedElementsAre(Pair("by", ElementsAre("role")), Pair("top", ElementsAre("5")),
                                     Pair("hide-unused", ElementsAre("yes")),
                                     Pair("code", ElementsAre("Stigma", "Access"))));
    EXPECT_THAT(read->tableLines, ElementsAre(43, 50));
    EXPECT_THAT(profile.organisations, ElementsAre("North Star"));
    EXPECT_THAT(profile.places, ElementsAre("Leith"));
    EXPECT_THAT(profile.people, ElementsAre("Dr Aird"));
    EXPECT_THAT(profile.allowed, ElementsAre("Naloxone"));
    EXPECT_EQ(profile.bytes, kWhole);
}

TEST(ProfileFileTest, WhatIsNotSaidHasTheCarefulStandard) {
    const auto read = readProfile(kHead, "mine.toml");
    ASSERT_THAT(read, IsOk());
    EXPECT_FALSE(read->profile.unrecordedConsent);
    EXPECT_THAT(read->profile.attributes, IsEmpty());
    EXPECT_EQ(read->profile.threshold, 5);
    EXPECT_EQ(read->profile.approvals, 1);
}

TEST(ProfileFileTest, ADayNeedsNoQuotationMarks) {
    const auto read = readProfile(std::string(kHead) + "date = 2026-03-01\n", "mine.toml");
    ASSERT_THAT(read, IsOk());
    EXPECT_EQ(read->profile.date, "2026-03-01");
}

TEST(ProfileFileTest, AnUnknownKeyIsRefusedWithItsLineAndTheNearestThereIs) {
    EXPECT_EQ(complaintOf(std::string(kHead) + "titles = \"x\"\n"),
              "mine.toml line 4: there is no \"titles\" in [profile]; perhaps title was meant");
    EXPECT_THAT(complaintOf(std::string(kHead) + "[quotes]\napprovals = 2\npseudonym = \"shown\"\n"),
                AllOf(StartsWith("mine.toml line 6:"), HasSubstr("pseudonyms")));
    EXPECT_THAT(complaintOf(std::string(kHead) + "[quote]\n"), HasSubstr("perhaps quotes was meant"));
    EXPECT_THAT(complaintOf(std::string(kHead) + "[zzzz]\n"), HasSubstr("there are profile, quotes, attribute, site"));
}

TEST(ProfileFileTest, EveryValueOfAnotherSortIsRefusedWithItsLine) {
    const std::vector<std::pair<const char*, const char*>> cases = {
        {"[quotes]\ninclude = \"yes\"", "include is true or false"},
        {"[quotes]\napprovals = 0", "approvals is a whole number, 1 or more"},
        {"[quotes]\napprovals = 1.5", "approvals is a whole number, 1 or more"},
        {"[quotes]\npseudonyms = \"hidden\"", "pseudonyms is one of \"shown\", \"renumbered\", \"dropped\""},
        {"[tables]\nthreshold = 0", "threshold is a whole number, 1 or more"},
        {"[tables]\nzeros = true", "zeros is one of \"show\", \"mask\""},
        {"[themes]\ncodes = \"Stigma\"", "codes is a list"},
        {"[names]\nplaces = [1]", "places is a list of words in quotes"},
        {"[[attribute]]\nbands = [30, 18]", "bands go up"},
        {"[[attribute]]\nbands = [\"a\"]", "bands are numbers"},
        {"[[attribute]]\nbands = [inf]", "bands are numbers"},
        {"[[attribute]]\ntypes = \"a\"", "types are {"},
        {"[attribute]\nname = \"role\"", "write [[attribute]] with two brackets"},
    };
    for (const auto& [text, wanted] : cases)
        EXPECT_THAT(complaintOf(std::string(kHead) + text + "\n"),
                    AllOf(StartsWith("mine.toml line "), HasSubstr(wanted)))
            << text;
    EXPECT_THAT(complaintOf(std::string(kHead) + "seed = \"one\"\n"), StartsWith("mine.toml line 4: seed"));
    EXPECT_THAT(complaintOf("profile = 3\n"), HasSubstr("[profile] is a section of its own"));
    EXPECT_THAT(complaintOf("[profile\n"), StartsWith("mine.toml line 1, column"));
    EXPECT_THAT(complaintOf(""), HasSubstr("it has no title"));
    EXPECT_THAT(complaintOf("[profile]\ntitle = \"x\"\n"), HasSubstr("who may read"));
}

TEST(ProfileFileTest, AnAttributeSaysWhatOfItMayBePrinted) {
    EXPECT_EQ(complaintOf(std::string(kHead) + "[[attribute]]\nname = \"role\"\n"),
              "mine.toml line 4: it does not say what of role may be printed: give types, bands, or others = true for "
              "all values as they are");
    EXPECT_THAT(complaintOf(std::string(kHead) + "[[attribute]]\nothers = true\n"), HasSubstr("has no name"));
    EXPECT_THAT(complaintOf(std::string(kHead) +
                            "[[attribute]]\nname = \"o\"\ntypes = { \"a\" = [\"X\"], \"b\" = [\" x \"] }\n"),
                HasSubstr("\"x\" is named twice"));
}

TEST(ProfileFileTest, RulesThatContradictOneAnotherAreRefusedWhereTheyStand) {
    const std::string site = "[site]\nattribute = \"hub\"\n", inTables = site + "in-tables = true\n";
    const std::string role = "[[attribute]]\nname = \"role\"\nothers = true\n";
    const std::string types = "[[attribute]]\nname = \"org\"\ntypes = { \"a\" = [\"b\"] }\n";
    const std::string noQuotes = "[quotes]\ninclude = false\n", table = "[[table]]\nkind = \"frequency\"\n";
    const std::vector<std::pair<std::string, const char*>> cases = {
        {inTables, "mine.toml line 6: a release names the site or holds quotes, not both"},
        {inTables + noQuotes + table, "holds no pseudonyms"},
        {"[site]\nin-tables = true\n", "say which attribute names the site"},
        {site + "[[attribute]]\nname = \"Hub\"\nothers = true\n", "mine.toml line 6: Hub names the site"},
        {role + role, "mine.toml line 7: role is there twice"},
        {role + "[[attribute]]\nname = \"org\"\nlabel = \"Role\"\nothers = true\n", "two attributes are called Role"},
        {"[quotes]\nattribution = \"{pseudonym}, {hub}\"\n", "mine.toml line 5: the attribution asks for {hub}"},
        {"[quotes]\nattribution = \"{pseudonym}\"\npseudonyms = \"dropped\"\n", "pseudonyms are dropped"},
        {"[quotes]\nattribution = \"somebody\"\n", "names nothing"},
        {noQuotes, "nothing would be released"},
        {table + "threshold = 3\n", "mine.toml line 4: threshold holds for all tables"},
        {table + "coder = \"Ailsa\"\n", "names none"},
        {table + "by = \"role\"\n", "role is no [[attribute]] of this profile"},
        {table + "where = \"role=user\"\n", "role is no [[attribute]] of this profile"},
        {types + table + "by = \"ORG\"\n", "as the study has them, not its types"},
        {site + table + "by = \"hub\"\n", "hub names the site"},
        {"[site]\nattribute = \"support hub\"\n[[attribute]]\nname = \"Support-Hub\"\nothers = true\n",
         "names the site"},
        {"[[table]]\nkind = \"crosstab\"\n", "says by which attribute"},
        {"[[table]]\nkind = \"crosstab\"\nby = \"role\"\nquery = \"turns\"\n" + role, "does not print queries"},
        {"[[table]]\nkind = \"quotes\"\n", "frequency"},
        {"[[table]]\nby = \"role\"\n", "frequency"},
    };
    for (const auto& [text, wanted] : cases)
        EXPECT_THAT(complaintOf(kHead + text), AllOf(StartsWith("mine.toml line "), HasSubstr(wanted))) << text;
    EXPECT_EQ(complaintOf(kHead + inTables + "[quotes]\ninclude = false\npseudonyms = \"dropped\"\n" + table +
                          "by = \"hub\"\nwhere = [\"hub=North\"]\n"),
              "read");
}

TEST(ProfileFileTest, AnotherSizeThanAProfileHasIsRefused) {
    EXPECT_THAT(complaintOf(std::string(release::kLargestProfile + 1, '#')), HasSubstr("larger than a profile can be"));
}

} // namespace
} // namespace kenspeckle::test
