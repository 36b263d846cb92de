// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/reader_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::test {
namespace {

using release::readerRules;
using testing::Contains;
using testing::Each;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

PublishedAttribute generalised() {
    PublishedAttribute attribute;
    attribute.name = "org";
    attribute.label = "Organisation";
    attribute.types = {{"health service", {"Ward 9"}}};
    return attribute;
}

TEST(ReaderRulesTest, SayWhatTheProfileDoesInSentences) {
    ReleaseProfile profile;
    profile.approvals = 2;
    profile.attributes = {generalised()};
    profile.site = "hub";
    const auto rules = readerRules(profile, {true, true, true, true, true});
    EXPECT_THAT(rules, Each(EndsWith(".")));
    EXPECT_THAT(rules,
                Contains("Every quote was read and approved by two people of the team before it was printed here."));
    EXPECT_THAT(rules, Contains("Nobody is quoted who has not agreed to it."));
    EXPECT_THAT(rules, Contains("Names are pseudonyms: nobody is called by their own."));
    EXPECT_THAT(rules, Contains("Organisation: given by type only, or not at all."));
    EXPECT_THAT(rules, Contains(HasSubstr("(…)")));
    EXPECT_THAT(rules, Contains(HasSubstr("numbers of fewer than 5 people are hidden")));
    EXPECT_THAT(rules, Contains(HasSubstr("No quote is signed with the place")));
}

TEST(ReaderRulesTest, SayNothingOfWhatIsNotThere) {
    ReleaseProfile profile;
    EXPECT_THAT(readerRules(profile, {}), IsEmpty());
    const auto rules = readerRules(profile, {true, false, false, false, false});
    EXPECT_THAT(rules, Not(Contains(HasSubstr("brackets"))));
    EXPECT_THAT(rules, Not(Contains(HasSubstr("tables"))));
    EXPECT_THAT(rules, Contains(HasSubstr("signed with no name")));
}

TEST(ReaderRulesTest, SayHowNamesAndConsentWereTreated) {
    ReleaseProfile profile;
    profile.pseudonyms = Pseudonyms::Renumbered;
    profile.unrecordedConsent = true;
    profile.mostPerPerson = 1;
    const auto rules = readerRules(profile, {true, false, false, true, false});
    EXPECT_THAT(rules, Contains(HasSubstr("numbers drawn by lot for this book")));
    EXPECT_THAT(rules, Contains("Nobody is quoted who said that they do not want to be."));
    EXPECT_THAT(rules, Contains("Of one person there is at most one quote under one heading."));
}

} // namespace
} // namespace kenspeckle::test
