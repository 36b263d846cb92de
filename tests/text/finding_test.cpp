// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/finding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/offsets.h"

namespace kenspeckle::text::test {
namespace {

std::vector<std::string> found(std::string_view text, std::string_view phrase, const FindOptions& options = {}) {
    const OffsetMap offsets(text);
    std::vector<std::string> all;
    for (const Range& range : occurrences(text, phrase, options))
        all.push_back(std::to_string(range.begin.value) + ":" + std::string(offsets.slice(range)));
    return all;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Finding, WholeWordsAreNotFoundInOthersButAreBeforeAnApostrophe) {
    EXPECT_THAT(found("Ann and Annie, Ann's and Joann. Ann’s", "Ann"), ElementsAre("0:Ann", "15:Ann", "32:Ann"));
    EXPECT_THAT(found("Ann and Annie", "Ann", {false, true}), ElementsAre("0:Ann", "8:Ann"));
    EXPECT_THAT(found("Ann-Marie", "Ann"), ElementsAre("0:Ann"));
}

TEST(Finding, CaseDoesNotMatterUnlessItIsToldTo) {
    EXPECT_THAT(found("TEH Teh teh", "teh"), ElementsAre("0:TEH", "4:Teh", "8:teh"));
    EXPECT_THAT(found("TEH Teh teh", "teh", {true, true}), ElementsAre("8:teh"));
    EXPECT_THAT(found("Die STRASSE, die Straße", "straße"), ElementsAre("4:STRASSE", "17:Straße"));
    EXPECT_THAT(found("Straße", "s", {false, false}), ElementsAre("0:S")); // not half of an ß
}

TEST(Finding, PlacesCountCodePoints) {
    EXPECT_THAT(found("💙💙 Evelyn 👍🏽 évelyn Évelyn", "évelyn"), ElementsAre("13:évelyn", "20:Évelyn"));
}

TEST(Finding, AnyWhiteSpaceWillDo) {
    EXPECT_THAT(found("Mary\nAnn and Mary\u00A0Ann", "mary ann"), ElementsAre("0:Mary\nAnn", "13:Mary\u00A0Ann"));
}

TEST(Finding, PlacesDoNotOverlapAndNothingIsNowhere) {
    EXPECT_THAT(found("aaaa", "aa", {false, false}), ElementsAre("0:aa", "2:aa"));
    EXPECT_THAT(found("aaaa", ""), IsEmpty());
    EXPECT_THAT(found("", "a"), IsEmpty());
}

TEST(Finding, ACapitalIsKept) {
    EXPECT_EQ(withCaseOf("Teh", "teh", "the"), "The");
    EXPECT_EQ(withCaseOf("teh", "teh", "the"), "the");
    EXPECT_EQ(withCaseOf("Teh", "Teh", "the"), "the");
    EXPECT_EQ(withCaseOf("Evelyn", "evelyn", "[name]"), "[name]");
    EXPECT_EQ(withCaseOf("Ecole", "ecole", "école"), "École");
}

} // namespace
} // namespace kenspeckle::text::test
