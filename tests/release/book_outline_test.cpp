// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/book_outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::test {
namespace {

using release::kNoNode;
using release::outline;
using release::OutlineHeading;
using release::OutlineNode;
using release::OutlineQuote;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const release::Drawing kDrawing("study", "mine", 1);
/// Access (Hours, Place (Roof)), Stigma.
const std::vector<OutlineNode> kNodes{{1, kNoNode}, {2, 0}, {3, 0}, {4, 2}, {5, kNoNode}};
enum Node : std::size_t { Access, Hours, Place, Roof, Stigma };

TEST(BookOutlineTest, QuotesStandUnderTheirCodesAndTheWayThere) {
    const std::vector<OutlineQuote> quotes{{10, {Roof}, {1}}, {11, {Stigma}, {2}}};
    const auto found = outline(kNodes, quotes, {}, kDrawing);
    EXPECT_THAT(found, ElementsAre(OutlineHeading{Access, 0, {}}, OutlineHeading{Place, 1, {}},
                                   OutlineHeading{Roof, 2, {0}}, OutlineHeading{Stigma, 0, {1}}));
}

TEST(BookOutlineTest, NothingQuotedHasNoHeadings) {
    EXPECT_THAT(outline(kNodes, {}, {}, kDrawing), IsEmpty());
    EXPECT_THAT(outline({}, {}, {}, kDrawing), IsEmpty());
}

TEST(BookOutlineTest, AQuoteOfAThemeAndACodeBelowItStandsUnderTheCodeOnly) {
    const auto found = outline(kNodes, {{10, {Access, Roof, Stigma}, {1}}}, {}, kDrawing);
    ASSERT_THAT(found, SizeIs(4));
    EXPECT_THAT(found[0].quotes, IsEmpty());
    EXPECT_THAT(found[2].quotes, ElementsAre(0));
    EXPECT_THAT(found[3].quotes, ElementsAre(0));
}

TEST(BookOutlineTest, WhatTooFewSaidStandsUnderTheNearestThemeThatEnoughSpeakOf) {
    // Roof is of one person, Place of two, Access of three.
    const std::vector<OutlineQuote> quotes{{10, {Roof}, {1}}, {11, {Place}, {2}}, {12, {Hours}, {3}}};
    const auto ofTwo = outline(kNodes, quotes, {2, 0}, kDrawing);
    ASSERT_THAT(ofTwo, SizeIs(2));
    EXPECT_EQ(ofTwo[0].node, Access);
    EXPECT_THAT(ofTwo[0].quotes, ElementsAre(2));
    EXPECT_EQ(ofTwo[1].node, Place);
    EXPECT_THAT(ofTwo[1].quotes, UnorderedElementsAre(0, 1));
    const auto ofThree = outline(kNodes, quotes, {3, 0}, kDrawing);
    ASSERT_THAT(ofThree, SizeIs(1));
    EXPECT_THAT(ofThree[0].quotes, UnorderedElementsAre(0, 1, 2));
    EXPECT_THAT(outline(kNodes, quotes, {4, 0}, kDrawing), IsEmpty());
}

TEST(BookOutlineTest, PeopleAreCountedOnceHoweverManyQuotesAndQuotesOfNobodyCountNone) {
    const std::vector<OutlineQuote> quotes{{10, {Stigma}, {1}}, {11, {Stigma}, {1}}, {12, {Stigma}, {}}};
    EXPECT_THAT(outline(kNodes, quotes, {2, 0}, kDrawing), IsEmpty());
    EXPECT_THAT(outline(kNodes, quotes, {1, 0}, kDrawing), SizeIs(1));
    EXPECT_THAT(outline(kNodes, {{10, {Stigma}, {1, 2}}}, {2, 0}, kDrawing), SizeIs(1));
}

TEST(BookOutlineTest, AQuoteThatGoesUpToAThemeItAlsoHasBelowIsPrintedOnce) {
    // Hours is too small, so its quote goes up to Access, and stands below that already.
    const std::vector<OutlineQuote> quotes{{10, {Hours, Place}, {1}}, {11, {Place}, {2}}};
    const auto found = outline(kNodes, quotes, {2, 0}, kDrawing);
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_THAT(found[0].quotes, IsEmpty());
    EXPECT_THAT(found[1].quotes, UnorderedElementsAre(0, 1));
}

TEST(BookOutlineTest, OnePersonHasSoManyQuotesUnderAHeading) {
    std::vector<OutlineQuote> quotes;
    for (std::int64_t id = 10; id < 20; ++id)
        quotes.push_back({id, {Stigma}, {1}});
    quotes.push_back({20, {Stigma}, {2}});
    quotes.push_back({21, {Hours}, {1}});
    const auto found = outline(kNodes, quotes, {1, 3}, kDrawing);
    ASSERT_THAT(found, SizeIs(3));
    EXPECT_THAT(found[1].quotes, ElementsAre(11));
    EXPECT_THAT(found[2].quotes, SizeIs(4));
    EXPECT_THAT(found[2].quotes, testing::Contains(10));
    EXPECT_EQ(outline(kNodes, quotes, {1, 0}, kDrawing)[2].quotes.size(), 11U);
}

TEST(BookOutlineTest, TheOrderUnderAHeadingIsDrawnAndTheSameEachTime) {
    std::vector<OutlineQuote> quotes;
    std::vector<std::size_t> asCame;
    for (std::int64_t id = 0; id < 12; ++id) {
        quotes.push_back({100 + id, {Stigma}, {id}});
        asCame.push_back(static_cast<std::size_t>(id));
    }
    const auto once = outline(kNodes, quotes, {}, kDrawing);
    EXPECT_EQ(once, outline(kNodes, quotes, {}, kDrawing));
    EXPECT_NE(once[0].quotes, asCame);
    EXPECT_NE(once, outline(kNodes, quotes, {}, release::Drawing("study", "mine", 2)));
}

} // namespace
} // namespace kenspeckle::test
