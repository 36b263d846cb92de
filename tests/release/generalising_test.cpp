// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/generalising.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::test {
namespace {

using release::bandNames;
using release::generalise;
using testing::ElementsAre;
using testing::IsEmpty;

PublishedAttribute organisation() {
    PublishedAttribute attribute;
    attribute.name = "organisation";
    attribute.types = {{"housing support", {"North Star", "Key  House"}}, {"health service", {"Ward 9"}}};
    return attribute;
}

TEST(GeneralisingTest, AValueBecomesItsTypeWhateverItsCaseAndWhiteSpace) {
    EXPECT_EQ(generalise(organisation(), "North Star"), "housing support");
    EXPECT_EQ(generalise(organisation(), " key house "), "housing support");
    EXPECT_EQ(generalise(organisation(), "WARD 9"), "health service");
}

TEST(GeneralisingTest, AValueNoTypeNamesIsLeftOutUnlessOthersArePrinted) {
    PublishedAttribute attribute = organisation();
    EXPECT_EQ(generalise(attribute, "Monument Trust"), "");
    attribute.others = true;
    EXPECT_EQ(generalise(attribute, " Monument  Trust"), "Monument Trust");
    EXPECT_EQ(generalise(attribute, "ward 9"), "health service");
}

TEST(GeneralisingTest, NobodysValueStaysNobodys) {
    PublishedAttribute attribute = organisation();
    attribute.others = true;
    EXPECT_EQ(generalise(attribute, ""), "");
    EXPECT_EQ(generalise(attribute, "  "), "");
}

TEST(GeneralisingTest, NumbersBecomeBandsFromTheirLowerEdgeOn) {
    PublishedAttribute age;
    age.name = "age";
    age.bands = {18, 30, 45};
    EXPECT_EQ(generalise(age, "17"), "under 18");
    EXPECT_EQ(generalise(age, "18"), "18 to 29");
    EXPECT_EQ(generalise(age, "29.5"), "18 to 29");
    EXPECT_EQ(generalise(age, " 30 "), "30 to 44");
    EXPECT_EQ(generalise(age, "45"), "45 and over");
    EXPECT_EQ(generalise(age, "-3"), "under 18");
    EXPECT_EQ(generalise(age, "about 40"), "");
    EXPECT_EQ(generalise(age, "nan"), "");
    age.others = true;
    EXPECT_EQ(generalise(age, "about 40"), "about 40");
}

TEST(GeneralisingTest, BandsAreCalledByWhatIsInThem) {
    EXPECT_THAT(bandNames({}), IsEmpty());
    EXPECT_THAT(bandNames({18}), ElementsAre("under 18", "18 and over"));
    EXPECT_THAT(bandNames({1, 2, 5}), ElementsAre("under 1", "1", "2 to 4", "5 and over"));
    EXPECT_THAT(bandNames({0.5, 2}), ElementsAre("under 0.5", "0.5 to under 2", "2 and over"));
}

} // namespace
} // namespace kenspeckle::test
