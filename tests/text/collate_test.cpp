// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/collate.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace kenspeckle::text {
namespace {

using testing::ElementsAre;

TEST(Collator, SortsNumbersBySizeAndAccentsByLetter) {
    std::vector<std::string> names{"Group 10", "zebra", "group 2", "Élise", "Edward", "Group 1", "Fiona"};
    std::sort(names.begin(), names.end(), [collator = std::make_shared<Collator>("en")](const auto& a, const auto& b) {
        return (*collator)(a, b);
    });
    EXPECT_THAT(names, ElementsAre("Edward", "Élise", "Fiona", "Group 1", "group 2", "Group 10", "zebra"));
}

TEST(Collator, FollowsTheLanguage) {
    EXPECT_LT(Collator("de").compare("ä", "z"), 0);
    EXPECT_GT(Collator("sv").compare("ä", "z"), 0);
    EXPECT_LT(Collator("no such language").compare("a", "b"), 0);
    EXPECT_EQ(Collator("en").compare("cafe\u0301", "café"), 0);
}

TEST(SameIgnoringCase, IgnoresNothingElse) {
    EXPECT_TRUE(sameIgnoringCase("Àite", "àITE"));
    EXPECT_TRUE(sameIgnoringCase("Straße", "STRASSE"));
    EXPECT_TRUE(sameIgnoringCase("CAFE\u0301", "café"));
    EXPECT_FALSE(sameIgnoringCase("aite", "àite"));
    EXPECT_FALSE(sameIgnoringCase("don't", "don’t"));
    EXPECT_TRUE(sameIgnoringCase("", ""));
}

} // namespace
} // namespace kenspeckle::text
