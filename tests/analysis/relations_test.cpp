// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/code_matrix.h"
#include "analysis/sequence.h"

namespace kenspeckle::analysis {
namespace {

using testing::ElementsAre;

/// One interview of answers of ten characters each, 0–10, 12–22, 24–34, …, by person 0; codes are lines.
ReferenceInput answers(int turns, std::int32_t codes) {
    ReferenceInput input;
    input.participants = 2;
    input.transcripts.emplace_back();
    for (int turn = 0; turn < turns; ++turn)
        input.transcripts.front().push_back({turn * 12, turn * 12 + 10, 0, -1, true});
    input.lines = codes;
    for (std::int32_t code = 0; code < codes; ++code)
        input.linesOf.push_back({code});
    return input;
}

Cooccurrences counted(const ReferenceInput& input, const TogetherOptions& options = {}) {
    return countCooccurrences(input, References(input), options);
}

TEST(CCoefficient, IsThePublishedExample) {
    EXPECT_NEAR(*cCoefficient(100, 10, 5), 0.048, 0.0005);
    EXPECT_EQ(cCoefficient(7, 7, 7), 1.0);
    EXPECT_EQ(cCoefficient(3, 0, 0), 0.0);
    EXPECT_EQ(cCoefficient(0, 0, 0), std::nullopt);
}

TEST(Cooccurrence, OneSharedCharacterIsEnoughAndTouchingIsNot) {
    ReferenceInput input = answers(2, 2);
    input.passages = {{0, 0, 0, 4}, {1, 0, 3, 6}, {0, 0, 12, 15}, {1, 0, 15, 20}};
    const Cooccurrences result = counted(input);
    EXPECT_THAT(result.alone, ElementsAre(2, 2));
    EXPECT_EQ(result.at(0, 1), (Cooccurrence{1, 1, 1}));
    EXPECT_EQ(result.at(1, 0), result.at(0, 1));
}

TEST(Cooccurrence, OverlappingPassagesOfOneCodeCountOnce) {
    ReferenceInput input = answers(1, 2);
    input.passages = {{0, 0, 0, 5}, {0, 0, 3, 8}, {1, 0, 0, 4}, {1, 0, 2, 7}};
    const Cooccurrences result = counted(input);
    EXPECT_THAT(result.alone, ElementsAre(1, 1));
    EXPECT_EQ(result.at(0, 1), (Cooccurrence{1, 1, 1}));
}

TEST(Cooccurrence, LongPassageOverThreeIsThreePlacesAndOnePair) {
    ReferenceInput input = answers(1, 2);
    input.passages = {{0, 0, 0, 10}, {1, 0, 0, 2}, {1, 0, 4, 6}, {1, 0, 8, 10}};
    const Cooccurrences result = counted(input);
    EXPECT_EQ(result.at(0, 1), (Cooccurrence{1, 3, 1}));
    // With every place counted it would be 3 ÷ (1 + 3 − 3) = 3.
    EXPECT_DOUBLE_EQ(*cCoefficient(1, 3, 1), 1.0 / 3);
}

TEST(Cooccurrence, ChainGivesAsManyPairsAsItCan) {
    // A 0–4, B 3–7, A 6–10: A and B can be one pair only, for there is one B. With a second B there are two.
    ReferenceInput input = answers(2, 2);
    input.passages = {{0, 0, 0, 4}, {1, 0, 3, 7}, {0, 0, 6, 10}};
    EXPECT_EQ(counted(input).at(0, 1), (Cooccurrence{1, 2, 1}));
    input.passages.push_back({1, 0, 9, 12});
    EXPECT_EQ(counted(input).at(0, 1), (Cooccurrence{2, 3, 1}));
}

TEST(Cooccurrence, WhatIsSharedMustBeSaidBySomebodyWhoCounts) {
    ReferenceInput input = answers(3, 2);
    input.transcripts.front()[1].counts = false;
    input.passages = {{0, 0, 5, 20}, {1, 0, 15, 30}};
    const Cooccurrences result = counted(input);
    EXPECT_THAT(result.alone, ElementsAre(1, 1));
    EXPECT_EQ(result.at(0, 1), Cooccurrence{});
}

TEST(Cooccurrence, TurnsAreTheUnitOfTurns) {
    ReferenceInput input = answers(3, 2);
    input.passages = {{0, 0, 0, 2}, {0, 0, 4, 6}, {1, 0, 8, 16}, {0, 0, 24, 26}};
    const Cooccurrences result = counted(input, {Togetherness::Turn, 0});
    EXPECT_THAT(result.alone, ElementsAre(2, 2));
    EXPECT_EQ(result.at(0, 1), (Cooccurrence{1, 1, 1}));
}

TEST(Cooccurrence, NeighbouringAnswersAreNearAndThoseBeyondAreNot) {
    ReferenceInput input = answers(4, 3);
    input.transcripts.front()[1].participant = 1;
    input.passages = {{0, 0, 0, 2}, {1, 0, 12, 14}, {2, 0, 24, 26}};
    const Cooccurrences one = counted(input, {Togetherness::Near, 1});
    EXPECT_EQ(one.at(0, 1), (Cooccurrence{1, 1, 0})) << "nobody says both";
    EXPECT_EQ(one.at(0, 2), Cooccurrence{});
    EXPECT_EQ(counted(input, {Togetherness::Near, 2}).at(0, 2), (Cooccurrence{1, 1, 1}));
    EXPECT_EQ(counted(input, {Togetherness::Near, 0}).at(0, 1), Cooccurrence{});
}

TEST(Cooccurrence, NobodyCodedAnything) {
    const Cooccurrences result = counted(answers(2, 2));
    EXPECT_THAT(result.alone, ElementsAre(0, 0));
    EXPECT_EQ(result.at(0, 1), Cooccurrence{});
    EXPECT_THAT(counted(ReferenceInput{}).alone, testing::IsEmpty());
}

TEST(Sequence, SecondBeginsWhereTheFirstEndsOrLater) {
    ReferenceInput input = answers(3, 2);
    input.passages = {{0, 0, 0, 4}, {1, 0, 4, 6}, {1, 0, 3, 4}};
    const Sequences result = countSequences(input, References(input), 0);
    EXPECT_EQ(result.at(0, 1).followed, 1) << "4–6 follows 0–4, 3–4 does not";
    EXPECT_EQ(result.at(0, 1).transitions, 1);
    EXPECT_EQ(result.at(1, 0).followed, 0);
    EXPECT_EQ(result.at(1, 1).followed, 1);
}

TEST(Sequence, OneIsFollowedOnceHoweverManyFollow) {
    ReferenceInput input = answers(4, 2);
    input.passages = {{0, 0, 0, 2}, {1, 0, 4, 6}, {1, 0, 12, 14}, {1, 0, 24, 26}};
    const Sequences result = countSequences(input, References(input), 1);
    EXPECT_EQ(result.at(0, 1).followed, 1);
    EXPECT_EQ(result.at(0, 1).transitions, 2);
    EXPECT_EQ(result.at(0, 1).participants, 1);
}

TEST(Sequence, ChanceIsTheShareOfTheWindow) {
    // 40 characters; after 0–4 stand 6 of its own turn and 10 of the next. One B: 16 ÷ 40. Two: 1 − (24 ÷ 40)².
    ReferenceInput input = answers(4, 2);
    input.passages = {{0, 0, 0, 4}, {1, 0, 30, 32}};
    EXPECT_DOUBLE_EQ(countSequences(input, References(input), 1).at(0, 1).expected, 0.4);
    input.passages.push_back({1, 0, 36, 38});
    EXPECT_DOUBLE_EQ(countSequences(input, References(input), 1).at(0, 1).expected, 1 - 0.36);
    EXPECT_DOUBLE_EQ(countSequences(input, References(input), 1).at(0, 0).expected, 0) << "there is no other A";
}

TEST(Sequence, TranscriptsDoNotFollowOneAnother) {
    ReferenceInput input = answers(1, 2);
    input.transcripts.push_back(input.transcripts.front());
    input.passages = {{0, 0, 0, 4}, {1, 1, 0, 4}};
    EXPECT_EQ(countSequences(input, References(input), 5).at(0, 1).followed, 0);
}

TEST(CodeMatrix, PlacesStandUnderTheGroupsThatSpeakInThem) {
    ReferenceInput input = answers(2, 2);
    input.groups = 2;
    input.transcripts.front()[0].group = 0;
    input.transcripts.front()[1].group = 1;
    input.transcripts.front()[1].participant = 1;
    input.passages = {{0, 0, 5, 15}, {1, 0, 0, 22}};
    const CodeMatrix matrix = countMatrix(input, References(input), {{0}, {1}}, {});
    EXPECT_EQ(matrix.at(0, 0), (MatrixCount{1, 2}));
    EXPECT_EQ(matrix.at(0, 0, 1), (MatrixCount{1, 1}));
    EXPECT_EQ(matrix.at(0, 0, 2), (MatrixCount{1, 1}));
    EXPECT_EQ(matrix.row(0), (MatrixCount{1, 2}));
    EXPECT_EQ(matrix.column(0, 2), (MatrixCount{1, 1}));
}

} // namespace
} // namespace kenspeckle::analysis
