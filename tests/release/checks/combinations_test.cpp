// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/combinations.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::test {
namespace {

using release::People;
using release::Printed;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kRole = 0, kSite = 1, kAge = 2;
const Printed kUserNorth{{kRole, "user"}, {kSite, "north"}};
const Printed kUserSouth{{kRole, "user"}, {kSite, "south"}};
const Printed kStaffNorth{{kRole, "staff"}, {kSite, "north"}};

TEST(Combinations, TheSmallestCombinationThatIsRareIsTold) {
    const People people(
        {kUserNorth, kUserNorth, kUserSouth, kUserSouth, kStaffNorth, {{kRole, "staff"}, {kSite, "south"}}});
    EXPECT_THAT(people.rare(kUserNorth, 2), IsEmpty());
    EXPECT_THAT(people.rare(kStaffNorth, 2), ElementsAre(kStaffNorth)) << "staff are two, the north are three";
    EXPECT_THAT(people.rare(kUserNorth, 3), ElementsAre(kUserNorth));
    EXPECT_THAT(people.rare(kUserNorth, 4), ElementsAre(Printed{{kSite, "north"}})) << "users are four";
    EXPECT_THAT(people.rare(kUserNorth, 5), ElementsAre(Printed{{kRole, "user"}}, Printed{{kSite, "north"}}));
}

TEST(Combinations, WhatIsNotPrintedOfSomebodyLeavesThemOut) {
    const People people({{{kRole, "user"}}, {{kRole, "user"}}, kUserNorth});
    EXPECT_THAT(people.rare({{kRole, "user"}}, 3), IsEmpty());
    EXPECT_THAT(people.rare(kUserNorth, 2), ElementsAre(Printed{{kSite, "north"}}));
    EXPECT_THAT(people.rare({}, 2), IsEmpty()) << "nothing printed tells nothing";
    EXPECT_THAT(people.who({}), ElementsAre(0, 1, 2));
}

TEST(Combinations, SomebodyWithTwoValuesHasBoth) {
    const Printed both{{kSite, "north"}, {kSite, "south"}};
    const People people({both, both, {{kSite, "north"}}});
    EXPECT_THAT(people.who(both), ElementsAre(0, 1));
    EXPECT_THAT(people.rare(both, 3), ElementsAre(Printed{{kSite, "south"}}));
}

TEST(Combinations, NobodyIsFewer) {
    EXPECT_THAT(People({}).rare(kUserNorth, 1), ElementsAre(Printed{{kRole, "user"}}, Printed{{kSite, "north"}}));
}

TEST(Combinations, AgreeWithCountingEverySubset) {
    std::mt19937 random(7); // NOLINT: the same people every time
    for (int round = 0; round < 30; ++round) {
        std::vector<Printed> everybody(100);
        for (Printed& person : everybody)
            for (std::size_t attribute = 0; attribute < 5; ++attribute)
                if (random() % 5 != 0)
                    person.insert({attribute, std::string(1, static_cast<char>('a' + random() % 3))});
        const People people(everybody);
        const std::size_t least = 2 + random() % 12;
        const Printed values = everybody[random() % everybody.size()];
        const std::vector<release::PrintedValue> list(values.begin(), values.end());
        std::vector<Printed> rare;
        for (std::size_t size = 1; size <= list.size(); ++size)
            for (unsigned subset = 1; subset < (1U << list.size()); ++subset) {
                Printed chosen;
                for (std::size_t i = 0; i < list.size(); ++i)
                    if (subset >> i & 1U) chosen.insert(list[i]);
                if (chosen.size() != size || people.who(chosen).size() >= least) continue;
                const bool hasPart = std::any_of(rare.begin(), rare.end(), [&](const Printed& part) {
                    return std::includes(chosen.begin(), chosen.end(), part.begin(), part.end());
                });
                if (!hasPart) rare.push_back(chosen);
            }
        EXPECT_THAT(people.rare(values, least), testing::UnorderedElementsAreArray(rare));
    }
}

TEST(Combinations, OfManyAttributesThoseOfFourAreLookedAt) {
    Printed many;
    for (std::size_t attribute = 0; attribute < 30; ++attribute)
        many.insert({attribute, "x"});
    EXPECT_THAT(People({many, many}).rare(many, 2), IsEmpty());
    EXPECT_EQ(People({many, many}).rare(many, 3).size(), 30U);
}

} // namespace
} // namespace kenspeckle::test
