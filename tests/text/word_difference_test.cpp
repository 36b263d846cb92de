// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_difference.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::text {
namespace {

using Kind = DifferencePiece::Kind;

std::string marked(std::string_view before, std::string_view after) {
    std::string told;
    for (const DifferencePiece& piece : wordDifference(before, after))
        told += piece.kind == Kind::Same      ? piece.text
                : piece.kind == Kind::Removed ? "[-" + piece.text + "]"
                                              : "[+" + piece.text + "]";
    return told;
}

std::string side(const std::vector<DifferencePiece>& pieces, Kind kind) {
    std::string text;
    for (const DifferencePiece& piece : pieces)
        if (piece.kind == Kind::Same || piece.kind == kind) text += piece.text;
    return text;
}

TEST(WordDifference, TellsWhichWordsWentAndCame) {
    EXPECT_EQ(marked("feart of the stigma", "afraid of the stigma"), "[-feart][+afraid] of the stigma");
    EXPECT_EQ(marked("one two three", "one three"), "one[- two] three");
    EXPECT_EQ(marked("one three", "one two three"), "one[+ two] three");
    EXPECT_EQ(marked("a b c d", "a x y d"), "a[- b c][+ x y] d");
    EXPECT_EQ(marked("", "new"), "[+new]");
    EXPECT_EQ(marked("old", ""), "[-old]");
    EXPECT_EQ(marked("same 💙 words", "same 💙 words"), "same 💙 words");
    EXPECT_EQ(marked("", ""), "");
}

TEST(WordDifference, BothWordingsCanBePutTogetherAgain) {
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const auto text = [&] {
            static const char* const kWords[] = {"a", "b", "c", "é", "💙", "\n", " ", "سلام"};
            std::string made;
            for (auto left = random() % 12; left > 0; --left)
                made += std::string(kWords[random() % 8]) + (random() % 4 ? " " : "");
            return made;
        };
        const std::string before = text();
        const std::string after = text();
        const auto pieces = wordDifference(before, after);
        ASSERT_EQ(side(pieces, Kind::Removed), before);
        ASSERT_EQ(side(pieces, Kind::Added), after);
        for (std::size_t i = 1; i < pieces.size(); ++i)
            ASSERT_NE(pieces[i].kind, pieces[i - 1].kind);
    }
}

TEST(WordDifference, TextsThatShareNothingAreStillToldAtOnce) {
    std::string before = "start";
    std::string after = "start";
    for (int i = 0; i < 20000; ++i) {
        before += " old" + std::to_string(i);
        after += " new" + std::to_string(i);
    }
    const auto pieces = wordDifference(before + " end", after + " end");
    ASSERT_EQ(pieces.size(), 4U);
    EXPECT_EQ(pieces.front().text, "start");
    EXPECT_EQ(pieces.back().text, " end");
}

TEST(WordDifference, OneChangedWordInALongTextIsFound) {
    std::string before;
    for (int i = 0; i < 30000; ++i)
        before += "word" + std::to_string(i) + " ";
    std::string after = before;
    after.replace(after.find("word15000 "), 9, "changed");
    const auto pieces = wordDifference(before, after);
    ASSERT_EQ(pieces.size(), 4U);
    EXPECT_EQ(pieces[1].text, " word15000");
    EXPECT_EQ(pieces[2].text, " changed");
}

} // namespace
} // namespace kenspeckle::text
