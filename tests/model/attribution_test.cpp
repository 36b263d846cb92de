// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/attribution.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;

std::string filled(const std::string& pattern, const std::map<std::string, std::string>& known) {
    const auto made = model::AttributionPattern::of(pattern);
    EXPECT_THAT(made, IsOk());
    if (!made) return {};
    return made->fill([&](const std::string& field) {
        const auto value = known.find(field);
        return value == known.end() ? std::string() : value->second;
    });
}

TEST(AttributionPatternTest, FieldsArePutIn) {
    const auto made = model::AttributionPattern::of("{pseudonym}, {role} at {site}.");
    ASSERT_THAT(made, IsOk());
    EXPECT_THAT(made->fields(), ElementsAre("pseudonym", "role", "site"));
    EXPECT_EQ(filled("{pseudonym}, {role} at {site}.", {{"pseudonym", "Mòrag"}, {"role", "user"}, {"site", "North"}}),
              "Mòrag, user at North.");
    EXPECT_EQ(filled("A {role}", {{"role", "user"}}), "A user");
}

TEST(AttributionPatternTest, WhatIsNotKnownTakesItsWordsAlong) {
    EXPECT_EQ(filled("{a}, {b}, {c}", {{"a", "1"}, {"c", "3"}}), "1, 3");
    EXPECT_EQ(filled("{a}, {b}, {c}", {{"a", "1"}, {"b", "2"}}), "1, 2");
    EXPECT_EQ(filled("{a}, {b}, {c}", {{"b", "2"}, {"c", "3"}}), "2, 3");
    EXPECT_EQ(filled("{a}, {b}, {c}", {{"c", "3"}}), "3");
    EXPECT_EQ(filled("{a}, {b}, {c}", {}), "");
    EXPECT_EQ(filled("{a} ({b})", {{"a", "1"}}), "1");
    EXPECT_EQ(filled("{a} ({b}), {c}", {{"a", "1"}, {"c", "3"}}), "1, 3");
    EXPECT_EQ(filled("{a} [{b}]", {{"a", "1"}, {"b", "2"}}), "1 [2]");
    EXPECT_EQ(filled("— {a}", {}), "");
}

TEST(AttributionPatternTest, WhatNamesNothingIsRefused) {
    EXPECT_THAT(model::AttributionPattern::of("Evelyn"), FailsWith(ErrorKind::Usage, "{pseudonym}"));
    EXPECT_THAT(model::AttributionPattern::of(""), FailsWith(ErrorKind::Usage, "{pseudonym}"));
    EXPECT_THAT(model::AttributionPattern::of("{role"), FailsWith(ErrorKind::Usage, "{role"));
    EXPECT_THAT(model::AttributionPattern::of("{}"), FailsWith(ErrorKind::Usage, "brace"));
}

} // namespace
} // namespace kenspeckle::test
