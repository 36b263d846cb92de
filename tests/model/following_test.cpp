// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/following.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::model::test {
namespace {

/// Follows the passage between | and | through a correction; the answer is the new text with the passage marked so, or
/// what became of it.
std::string followed(std::string before, const std::string& after) {
    const std::size_t begin = before.find('|');
    before.erase(begin, 1);
    const std::size_t end = before.find('|');
    before.erase(end, 1);
    const text::OffsetMap old(before);
    const Follower follower(before, after, text::differences(before, after));
    const Followed answer = follower.follow({old.fromByte(begin), old.fromByte(end)});
    if (answer.fate == Fate::Goes) return "gone";
    std::string marked = after;
    marked.insert(follower.after().toByte(answer.range.end), "|");
    marked.insert(follower.after().toByte(answer.range.begin), "|");
    const char* const fates[] = {"stays", "moves", "changed"};
    return std::string(fates[static_cast<int>(answer.fate)]) + ": " + marked;
}

TEST(Following, WordsBehindAnEditMove) {
    EXPECT_EQ(followed("Well, |a safe place| it is.", "Well now, a safe place it is."),
              "moves: Well now, |a safe place| it is.");
    EXPECT_EQ(followed("|A safe place| it is.", "A safe place it was."), "stays: |A safe place| it was.");
    EXPECT_EQ(followed("💙 um 👍🏽 |naebody| x", "💙 👍🏽 naebody x"), "moves: 💙 👍🏽 |naebody| x");
}

TEST(Following, TheSameWordsPutInAgainAreNoChange) {
    EXPECT_EQ(followed("I, I t|hink so.|", "I hink so."), "moves: I |hink so.|");
}

TEST(Following, WhatIsPutInAtABorderStaysOutside) {
    EXPECT_EQ(followed("a |safe place| here", "a very safe place here"), "moves: a very |safe place| here");
    EXPECT_EQ(followed("a |safe place| here", "a safe place right here"), "stays: a |safe place| right here");
    EXPECT_EQ(followed("|safe| |", "safe and sound").substr(0, 12), "stays: |safe");
}

TEST(Following, WhatIsPutInWithinIsInside) {
    EXPECT_EQ(followed("a |safe place| here", "a safe wee place here"), "changed: a |safe wee place| here");
}

TEST(Following, WhatReplacesAWordOfThePassageIsInside) {
    EXPECT_EQ(followed("|Evelyn said no|.", "[name] said no."), "changed: |[name] said no|.");
    EXPECT_EQ(followed("so |Evelyn said| no", "so somebody else said no"), "changed: so |somebody else said| no");
    EXPECT_EQ(followed("in the |hospita| now", "in the hospital now"), "changed: in the |hospital| now");
    EXPECT_EQ(followed("in |the hospita| now", "in the hospital now"), "changed: in |the hospital| now");
    EXPECT_EQ(followed("an |ardvark| it", "an aardvark it"), "changed: an |aardvark| it");
    EXPECT_EQ(followed("an |aardvark| it", "an ardvark it"), "changed: an |ardvark| it");
    EXPECT_EQ(followed("I met |Evelyn| there", "I met Susan there"), "changed: I met |Susan| there");
}

TEST(Following, APassageOfWhichNothingIsLeftGoes) {
    EXPECT_EQ(followed("a |safe| place", "a place"), "gone");
    EXPECT_EQ(followed("one |two| three four", "one five"), "gone");
    EXPECT_EQ(followed("a |safe,| place", "a place"), "gone");
    EXPECT_EQ(followed("a| safe |place", "a place"), "gone"); // white space is no words
}

TEST(Following, APassageLosesWordsAtItsBorder) {
    EXPECT_EQ(followed("|um I was| there", "I was there"), "changed: |I was| there");
    EXPECT_EQ(followed("it |was there maybe| now", "it was now"), "changed: it |was| now");
}

TEST(Following, OfWordsSaidTwiceAPassageKeepsItsOwn) {
    EXPECT_EQ(followed("I, |I think| so", "I think so"), "moves: |I think| so");
    EXPECT_EQ(followed("|I|, I think so", "I think so"), "stays: |I| think so");
    EXPECT_EQ(followed("no, |no,| never", "no, never"), "moves: |no,| never");
    EXPECT_EQ(followed("see the hub |the clinic| shut", "see the clinic shut"), "moves: see |the clinic| shut");
    EXPECT_EQ(followed("|I think| so", "I, I think so"), "moves: I, |I think| so");
    EXPECT_EQ(followed("so |I, I think| so", "so I think so"), "changed: so |I think| so");
}

/// The simple model of the rules: every character of the old text has a number; what an edit puts in has none.
struct Written {
    std::vector<int> characters; ///< the number each character had; -1 for a new one
};

TEST(Following, TenThousandRandomEditsNeitherShiftNorLoseAnything) {
    int changed = 0;
    int gone = 0;
    int stayed = 0;
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        std::mt19937 random(seed);
        for (int round = 0; round < 2500; ++round) {
            // Characters that all differ, some beyond the BMP, so that equal words are the same words.
            const int length = 1 + static_cast<int>(random() % 40);
            std::u32string letters;
            std::string before;
            const auto append = [](std::string& text, int number) {
                // Of four bytes, three, two and one in turn; none twice.
                const auto u = static_cast<unsigned>(number);
                const auto put = [&](unsigned byte) { text += static_cast<char>(byte); };
                const char32_t value = number % 3 == 0 ? 0x1F300U + u : number % 3 == 1 ? 0x4E00U + u : 0x0100U + u;
                if (value >= 0x10000U) {
                    put(0xF0U | (value >> 18U));
                    put(0x80U | ((value >> 12U) & 0x3FU));
                    put(0x80U | ((value >> 6U) & 0x3FU));
                } else if (value >= 0x800U) {
                    put(0xE0U | (value >> 12U));
                    put(0x80U | ((value >> 6U) & 0x3FU));
                } else {
                    put(0xC0U | (value >> 6U));
                }
                put(0x80U | (value & 0x3FU));
            };
            for (int at = 0; at < length; ++at)
                append(before, at);
            // Random edits, apart from one another by at least one character.
            Written written;
            std::vector<text::Edit> edits;
            std::string after;
            int fresh = 100;
            for (int at = 0; at < length;) {
                if (random() % 5 == 0) {
                    const int taken = std::min<int>(length - at, static_cast<int>(random() % 5));
                    const int put = static_cast<int>(random() % 4);
                    if (taken + put > 0) {
                        const auto begin = static_cast<std::int64_t>(written.characters.size());
                        for (int each = 0; each < put; ++each) {
                            written.characters.push_back(-1);
                            append(after, fresh++);
                        }
                        edits.push_back(
                            {{CodePoint{at}, CodePoint{at + taken}}, {CodePoint{begin}, CodePoint{begin + put}}});
                        at += taken;
                    }
                    if (at == length) break;
                }
                written.characters.push_back(at);
                append(after, at);
                ++at;
            }
            const Follower follower(before, after, edits);
            for (int passages = 0; passages < 8; ++passages) {
                const int begin = static_cast<int>(random() % static_cast<unsigned>(length));
                const int end = begin + 1 + static_cast<int>(random() % static_cast<unsigned>(length - begin));
                const Range range{CodePoint{begin}, CodePoint{end}};
                const Followed answer = follower.follow(range);
                const std::string where = fmt::format("seed {}, round {}, passage {}:{}", seed, round, begin, end);
                int inside = 0;
                int last = -1;
                for (std::size_t at = 0; at < written.characters.size(); ++at) {
                    const int number = written.characters[at];
                    if (number < 0) continue;
                    ASSERT_LT(last, number) << where;
                    last = number;
                    const bool was = begin <= number && number < end;
                    const bool is =
                        answer.fate != Fate::Goes && answer.range.contains(CodePoint{static_cast<std::int64_t>(at)});
                    ASSERT_EQ(was, is) << where << ": character " << number << " is now at " << at;
                    inside += was ? 1 : 0;
                }
                const bool same =
                    answer.fate != Fate::Goes && follower.before().slice(range) == follower.after().slice(answer.range);
                // Touched: a character of it is not there any more, or there is a new one between two of its own.
                bool touched = inside < end - begin;
                for (const text::Edit& edit : edits)
                    touched = touched || (edit.before.begin > range.begin && edit.before.end < range.end);
                if (answer.fate == Fate::Goes) {
                    ASSERT_EQ(inside, 0) << where;
                    ++gone;
                } else if (answer.fate == Fate::Changes) {
                    ASSERT_TRUE(touched && !same) << where;
                    ++changed;
                } else {
                    ASSERT_TRUE(!touched && same) << where;
                    ASSERT_EQ(answer.fate == Fate::Stays, answer.range == range) << where;
                    ++stayed;
                }
            }
        }
    }
    EXPECT_GT(changed, 10'000);
    EXPECT_GT(gone, 1'000);
    EXPECT_GT(stayed, 10'000);
}

void expectToArrive(const std::vector<Move>& moves, const std::vector<Step>& steps) {
    std::vector<Range> places;
    std::set<std::pair<std::int64_t, Range>> taken;
    for (const Move& move : moves) {
        places.push_back(move.from);
        ASSERT_TRUE(taken.emplace(move.set, move.from).second);
    }
    for (const Step& step : steps) {
        taken.erase({moves[step.move].set, places[step.move]});
        places[step.move] = step.to;
        ASSERT_TRUE(taken.emplace(moves[step.move].set, step.to).second);
    }
    for (std::size_t at = 0; at < moves.size(); ++at)
        ASSERT_EQ(places[at], moves[at].to);
}

TEST(OrderOfMoves, NoTwoEverStandAtTheSamePlace) {
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        // One shift to the right from some place on, another to the left from a later one.
        const std::int64_t right = static_cast<std::int64_t>(random() % 4);
        const std::int64_t left = static_cast<std::int64_t>(random() % 4);
        std::vector<Move> moves;
        std::map<std::pair<std::int64_t, Range>, int> standing;
        for (int each = 0; each < 60; ++each) {
            const std::int64_t begin = static_cast<std::int64_t>(random() % 40);
            const Range from{CodePoint{begin}, CodePoint{begin + 1 + static_cast<std::int64_t>(random() % 3)}};
            const std::int64_t by = begin < 10 ? 0 : begin < 25 ? right : right - left + 3;
            const Move move{static_cast<std::int64_t>(random() % 2), from, from.shifted(by)};
            if (standing.try_emplace({move.set, from}, each).second) moves.push_back(move);
        }
        const std::vector<Step> steps = orderOfMoves(moves);
        const auto moving = std::count_if(moves.begin(), moves.end(), [](const Move& m) { return m.from != m.to; });
        ASSERT_EQ(steps.size(), static_cast<std::size_t>(moving)) << "nothing has to be put elsewhere";
        expectToArrive(moves, steps);
        if (HasFatalFailure()) FAIL() << "round " << round;
    }
}

TEST(OrderOfMoves, ThoseThatChangePlacesGoByAThirdOne) {
    const auto at = [](std::int64_t begin, std::int64_t end) { return Range{CodePoint{begin}, CodePoint{end}}; };
    const std::vector<Move> moves{
        {0, at(1, 2), at(3, 4)}, {0, at(3, 4), at(5, 6)}, {0, at(5, 6), at(1, 2)}, {1, at(3, 4), at(1, 2)}};
    const std::vector<Step> steps = orderOfMoves(moves);
    EXPECT_EQ(steps.size(), 5U);
    expectToArrive(moves, steps);
}

} // namespace
} // namespace kenspeckle::model::test
