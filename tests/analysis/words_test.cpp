// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/balance.h"
#include "analysis/keyness.h"
#include "analysis/word_counts.h"
#include "analysis/word_tree.h"

namespace kenspeckle::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(WordCounts, CountPeopleAndTranscriptsOnce) {
    const std::vector<WordUse> uses{{1, 0, 0}, {0, 0, 0}, {1, 0, 0}, {1, 1, 2}, {1, -1, 2}};
    EXPECT_THAT(countWordUses(uses, 3), ElementsAre(WordCount{1, 1, 1}, WordCount{4, 2, 2}, WordCount{0, 0, 0}));
}

TEST(WordCounts, OfNothingAreNone) {
    EXPECT_THAT(countWordUses({}, 0), IsEmpty());
    EXPECT_THAT(countWordUses({}, 1), ElementsAre(WordCount{}));
}

TEST(WordCounts, AgreeWithASimpleModel) {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<WordUse> uses;
        std::map<int, std::set<int>> participants, transcripts;
        std::map<int, int> counts;
        for (int i = 0; i < 200; ++i) {
            const WordUse use{static_cast<std::int32_t>(random() % 9), static_cast<std::int32_t>(random() % 5) - 1,
                              static_cast<std::int32_t>(random() % 6)};
            uses.push_back(use);
            ++counts[use.word];
            if (use.participant >= 0) participants[use.word].insert(use.participant);
            transcripts[use.word].insert(use.transcript);
        }
        const auto counted = countWordUses(uses, 9);
        for (int word = 0; word < 9; ++word) {
            const WordCount expected{counts[word], static_cast<std::int64_t>(participants[word].size()),
                                     static_cast<std::int64_t>(transcripts[word].size())};
            EXPECT_EQ(counted[static_cast<std::size_t>(word)], expected);
        }
    }
}

TEST(KeynessOfWords, IsTheLogLikelihoodOfRaysonAndGarside) {
    // 311 of 2,000,000 words against 420 of 2,200,000: E1 = 348.095, E2 = 382.905.
    const auto key = keyness({311, 2'000'000, 420, 2'200'000});
    ASSERT_TRUE(key);
    EXPECT_NEAR(key->expectedInGroup, 348.0952, 1e-3);
    EXPECT_NEAR(key->expectedInReference, 382.9048, 1e-3);
    EXPECT_NEAR(key->logLikelihood, 7.58452, 1e-3);
    EXPECT_NEAR(key->logRatio, -0.29597, 1e-4);
    ASSERT_TRUE(key->percentDifference);
    EXPECT_NEAR(*key->percentDifference, -18.54762, 1e-3);
    EXPECT_NEAR(key->bayesFactor, -7.66608, 1e-3);
}

TEST(KeynessOfWords, EffectSizesSayHowManyTimesAsOften) {
    // Hardie: 1 is twice as often, 2 four times, −1 half. Gabrielatos & Marchi: twice as often is 100 % more.
    EXPECT_DOUBLE_EQ(keyness({20, 1000, 10, 1000})->logRatio, 1);
    EXPECT_DOUBLE_EQ(keyness({40, 1000, 10, 1000})->logRatio, 2);
    EXPECT_DOUBLE_EQ(keyness({5, 1000, 10, 1000})->logRatio, -1);
    EXPECT_NEAR(*keyness({20, 1000, 10, 1000})->percentDifference, 100, 1e-9);
    EXPECT_NEAR(*keyness({5, 1000, 10, 1000})->percentDifference, -50, 1e-9);
}

TEST(KeynessOfWords, OfEqualRatesIsNothing) {
    const auto key = keyness({10, 1000, 30, 3000});
    EXPECT_NEAR(key->logLikelihood, 0, 1e-9);
    EXPECT_GE(key->logLikelihood, 0);
    EXPECT_NEAR(key->logRatio, 0, 1e-9);
    EXPECT_LT(key->bayesFactor, 0);
}

TEST(KeynessOfWords, PutsHalfATimeForNeverAndLeavesThePercentageUndefined) {
    const auto key = keyness({10, 1000, 0, 2000});
    ASSERT_TRUE(key);
    EXPECT_NEAR(key->logLikelihood, 2 * 10 * std::log(3.0), 1e-9);
    EXPECT_NEAR(key->logRatio, std::log2((10 / 1000.0) / (0.5 / 2000)), 1e-9);
    EXPECT_FALSE(key->percentDifference);
    EXPECT_NEAR(*keyness({0, 1000, 3, 1000})->percentDifference, -100, 1e-9);
}

TEST(KeynessOfWords, IsUndefinedWhereThereIsNothingToCompare) {
    EXPECT_FALSE(keyness({0, 1000, 0, 1000}));
    EXPECT_FALSE(keyness({0, 0, 3, 1000}));
    EXPECT_FALSE(keyness({3, 1000, 0, 0}));
}

TEST(KeynessOfWords, IsTheSameFromBothSidesAndGrowsWithTheWords) {
    const auto one = keyness({12, 900, 30, 5000});
    const auto other = keyness({30, 5000, 12, 900});
    EXPECT_NEAR(one->logLikelihood, other->logLikelihood, 1e-9);
    EXPECT_NEAR(one->logRatio, -other->logRatio, 1e-9);
    EXPECT_NEAR(keyness({120, 9000, 300, 50000})->logLikelihood, 10 * one->logLikelihood, 1e-6);
}

using Path = std::vector<std::int32_t>;

TEST(WordTree, GrowsTheCommonestBranchesFirst) {
    const std::vector<Path> paths{{5, 1}, {2, 3}, {2, 3}, {2, 4}, {}, {5, 1}};
    const auto tree = growWordTree(paths, {4, 1, 0});
    std::vector<std::tuple<int, int, std::size_t>> found;
    for (const WordTreeNode& node : tree)
        found.emplace_back(node.depth, node.word, node.paths.size());
    EXPECT_THAT(found, ElementsAre(std::tuple(1, 2, 3U), std::tuple(2, 3, 2U), std::tuple(2, 4, 1U),
                                   std::tuple(1, 5, 2U), std::tuple(2, 1, 2U)));
    EXPECT_THAT(tree[1].paths, ElementsAre(1U, 2U));
}

TEST(WordTree, StopsAtDepthCountAndBreadth) {
    const std::vector<Path> paths{{1, 1, 1}, {1, 1, 2}, {2, 1, 1}, {2, 9}, {3}};
    EXPECT_EQ(growWordTree(paths, {1, 1, 0}).size(), 3U);
    EXPECT_EQ(growWordTree(paths, {1, 2, 0}).size(), 2U);
    EXPECT_EQ(growWordTree(paths, {1, 1, 1}).size(), 1U);
    EXPECT_THAT(growWordTree({}, {}), IsEmpty());
}

TEST(WordTree, AgreesWithASimpleModel) {
    std::mt19937 random(11);
    for (int round = 0; round < 30; ++round) {
        std::vector<Path> paths(60);
        std::map<Path, std::size_t> begin;
        for (Path& path : paths) {
            for (std::size_t i = random() % 5; i > 0; --i)
                path.push_back(static_cast<std::int32_t>(random() % 3));
            for (std::size_t depth = 1; depth <= std::min<std::size_t>(3, path.size()); ++depth)
                ++begin[Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth))];
        }
        std::map<Path, std::size_t> grown;
        Path here;
        for (const WordTreeNode& node : growWordTree(paths, {3, 2, 0})) {
            here.resize(static_cast<std::size_t>(node.depth - 1));
            here.push_back(node.word);
            grown[here] = node.paths.size();
        }
        std::erase_if(begin, [](const auto& each) { return each.second < 2; });
        EXPECT_EQ(grown, begin);
    }
}

TEST(Balance, OfEqualSharesIsEven) {
    const auto balance = balanceOf({7, 7, 7, 7});
    ASSERT_TRUE(balance);
    EXPECT_DOUBLE_EQ(balance->largest, 0.25);
    EXPECT_NEAR(balance->gini, 0, 1e-12);
    EXPECT_NEAR(balance->evenness, 1, 1e-12);
}

TEST(Balance, OfOneWhoSaysEverythingIsAsUnevenAsCanBe) {
    const auto balance = balanceOf({0, 9, 0, 0});
    EXPECT_DOUBLE_EQ(balance->largest, 1);
    EXPECT_NEAR(balance->gini, 0.75, 1e-12);
    EXPECT_NEAR(balance->evenness, 0, 1e-12);
}

TEST(Balance, IsAsWorkedOutByHand) {
    EXPECT_NEAR(balanceOf({4, 1, 3, 2})->gini, 0.25, 1e-12);
    EXPECT_NEAR(balanceOf({3, 1})->evenness, 0.811278, 1e-6);
}

TEST(Balance, IsUndefinedForOnePersonOrNoWords) {
    EXPECT_FALSE(balanceOf({}));
    EXPECT_FALSE(balanceOf({5}));
    EXPECT_FALSE(balanceOf({0, 0}));
}

} // namespace
} // namespace kenspeckle::analysis
