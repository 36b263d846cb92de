// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/difference.h"

#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/decode.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::text::test {
namespace {

/// The edits as "old>new", with what they leave out.
std::vector<std::string> told(std::string_view before, std::string_view after) {
    const OffsetMap old(before);
    const OffsetMap now(after);
    std::vector<std::string> all;
    for (const Edit& edit : differences(before, after))
        all.push_back(std::string(old.slice(edit.before)) + ">" + std::string(now.slice(edit.after)));
    return all;
}

/// What is between the edits must be the same in both texts.
void expectToLeadFromOneToTheOther(std::string_view before, std::string_view after) {
    const OffsetMap old(before);
    const OffsetMap now(after);
    CodePoint oldAt;
    CodePoint newAt;
    bool first = true;
    for (const Edit& edit : differences(before, after)) {
        ASSERT_EQ(old.slice({oldAt, edit.before.begin}), now.slice({newAt, edit.after.begin}));
        ASSERT_FALSE(edit.before.empty() && edit.after.empty());
        ASSERT_NE(old.slice(edit.before), now.slice(edit.after));
        ASSERT_TRUE(first || oldAt < edit.before.begin);
        oldAt = edit.before.end;
        newAt = edit.after.end;
        first = false;
    }
    ASSERT_EQ(old.slice({oldAt, old.end()}), now.slice({newAt, now.end()}));
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Difference, TheSameTextHasNone) { EXPECT_THAT(told("A safe place.", "A safe place."), IsEmpty()); }

TEST(Difference, AWordPutInOrTakenOutLeavesItsNeighboursAlone) {
    EXPECT_THAT(told("a place", "a safe place"), ElementsAre(">safe "));
    EXPECT_THAT(told("a safe place", "a place"), ElementsAre("safe >"));
    EXPECT_THAT(told("a place", "a place here"), ElementsAre("> here"));
    EXPECT_THAT(told("", "a place"), ElementsAre(">a place"));
    EXPECT_THAT(told("a place", ""), ElementsAre("a place>"));
}

TEST(Difference, OnlyWhatDiffersWithinAWordIsAnEdit) {
    EXPECT_THAT(told("I recieve it", "I receive it"), ElementsAre("ie>ei"));
    EXPECT_THAT(told("teh hub and teh staff", "the hub and the staff"), ElementsAre("eh>he", "eh>he"));
}

TEST(Difference, ALetterAddedAtAWordsEndTakesInItsNeighbour) {
    EXPECT_THAT(told("in the hospita now", "in the hospital now"), ElementsAre("a>al"));
    EXPECT_THAT(told("in the ospital now", "in the hospital now"), ElementsAre("o>ho"));
    EXPECT_THAT(told("a I b", "a In b"), ElementsAre("I>In"));
}

TEST(Difference, WordsReplacedByAsManyStandForOneAnother) {
    EXPECT_THAT(told("the big hospital was", "the wee clinic was"), ElementsAre("big>wee", "hospital>clinic"));
}

TEST(Difference, WordsReplacedByFewerOrMoreAreOneEdit) {
    EXPECT_THAT(told("I was gonna leave", "I was going to leave"), ElementsAre("gonna>going to"));
    EXPECT_THAT(told("every one of them", "everyone of them"), ElementsAre("every one>everyone"));
}

TEST(Difference, MarksBetweenWordsAreComparedByThemselves) {
    EXPECT_THAT(told("no, never", "no — never"), ElementsAre(",> —"));
    EXPECT_THAT(told("no.\nNever", "no. Never"), ElementsAre("\n> "));
}

TEST(Difference, CharactersAsPeopleSeeThemAreNotCut) {
    EXPECT_THAT(told("a 👍🏽 b", "a 👍🏿 b"), ElementsAre("👍🏽>👍🏿"));
    EXPECT_THAT(told("a 👨‍👩‍👧 b", "a 👨‍👩‍👦 b"),
                ElementsAre("👨‍👩‍👧>👨‍👩‍👦"));
    EXPECT_THAT(told("x̌y", "xy"), ElementsAre("x̌>x"));
}

TEST(Difference, TheLongestWordsStay) {
    // Two orders of the same words: the one worth more letters is kept.
    EXPECT_THAT(told("recovery a", "a recovery"), ElementsAre(">a ", " a>"));
}

TEST(Difference, LongTextsWithLittleInCommonAreDoneInTime) {
    std::string before;
    std::string after;
    for (int word = 0; word < 30'000; ++word) {
        before += "old" + std::to_string(word % 900) + (word % 1000 == 0 ? " anchor" + std::to_string(word) : "") + " ";
        after += "new" + std::to_string(word % 700) + (word % 1000 == 0 ? " anchor" + std::to_string(word) : "") + " ";
    }
    EXPECT_GT(differences(before, after).size(), 20U);
    expectToLeadFromOneToTheOther(before, after);
}

TEST(Difference, AnyTwoTextsLeadFromOneToTheOther) {
    const std::vector<std::string> pieces{"hub", "Hub", "the",      "recovery", " ",       " ", "\n",
                                          ", ",  "’",   "👍🏽", "x̌",        "naebody", "e", "é",
                                          ".",   "-",   "ß",        "شكرا",     "3.14"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string texts[2];
        for (std::string& text : texts) {
            for (auto left = random() % 14; left > 0; --left)
                text += pieces[random() % pieces.size()];
            text = turnForm(text);
        }
        expectToLeadFromOneToTheOther(texts[0], texts[1]);
        if (HasFatalFailure()) FAIL() << texts[0] << "\n----\n" << texts[1];
    }
}

TEST(TurnForm, IsWhatReadersOfFilesMake) {
    EXPECT_EQ(turnForm("  A pal told me.\r\n\r\n \r\nThat was it. \n"), "A pal told me.\nThat was it.");
    EXPECT_EQ(turnForm("cafe\u0301"), "café");
    EXPECT_EQ(turnForm(" \n\t\u00A0\n"), "");
    EXPECT_EQ(turnForm(" \uFEFF \uFEFFA"), "A");
}

} // namespace
} // namespace kenspeckle::text::test
