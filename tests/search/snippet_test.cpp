// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/snippet.h"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "search/matcher.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Range rangeOf(const std::string& text, const std::string& word) {
    const text::OffsetMap map(text);
    const std::size_t at = text.find(word);
    return {map.fromByte(at), map.fromByte(at + word.size())};
}

std::string marked(const Snippet& snippet, std::size_t mark) {
    return std::string(text::OffsetMap(snippet.text).slice(snippet.marks.at(mark)));
}

TEST(Snippet, OfAShortTurnIsTheTurn) {
    const std::string turn = "👨‍👩‍👧 They were\nthere for me.";
    const Range best = rangeOf(turn, "there");
    const Snippet result = snippet(turn, best, {best});
    EXPECT_EQ(result.text, "👨‍👩‍👧 They were there for me.");
    EXPECT_THAT(result.marks, ElementsAre(best));
}

TEST(Snippet, ShowsWhatFollowsMoreThanWhatPrecedes) {
    std::string turn;
    for (int index = 0; index < 100; ++index)
        turn += "before ";
    turn += "kenspeckle";
    for (int index = 0; index < 100; ++index)
        turn += " after";
    const Range best = rangeOf(turn, "kenspeckle");
    const Snippet result = snippet(turn, best, {best}, 60);
    EXPECT_EQ(result.text, "…before before kenspeckle after after after after after…");
    EXPECT_EQ(marked(result, 0), "kenspeckle");
}

TEST(Snippet, OfALongMatchBeginsWithIt) {
    const std::string turn = "so " + std::string(3000, 'x') + " end";
    const Range best = rangeOf(turn, std::string(3000, 'x'));
    const Snippet result = snippet(turn, best, {best}, 20);
    EXPECT_EQ(result.text, "…" + std::string(20, 'x') + "…");
    EXPECT_EQ(result.marks.at(0), (Range{CodePoint{1}, CodePoint{21}}));
    EXPECT_EQ(snippet("", {}, {}).text, "");
}

TEST(Snippet, KeepsToItsLengthAndMarksExactly) {
    std::mt19937 random(5);
    const std::vector<std::string> alphabet{"word ", "à ",     "👍🏽 ", "long-ish ", "Glaschu, ",
                                            "שלום ", "don’t ", "\n",        "x"};
    for (int round = 0; round < 2000; ++round) {
        std::string turn;
        for (std::size_t length = 1 + random() % 120; length > 0; --length)
            turn += alphabet[random() % alphabet.size()];
        const text::OffsetMap map(turn);
        const auto words = text::words(turn);
        if (words.empty()) continue;
        std::vector<Range> matches;
        for (const auto& word : words)
            if (random() % 5 == 0) matches.push_back(word.range);
        if (matches.empty()) matches.push_back(words.back().range);
        const Range best = matches[random() % matches.size()];
        const Snippet result = snippet(turn, best, matches, 80);
        ASSERT_LE(text::codePointCount(result.text), 82);
        bool hasBest = false;
        for (const Range& mark : result.marks) {
            const std::string text(text::OffsetMap(result.text).slice(mark));
            bool isMatch = false;
            for (const Range& match : matches)
                isMatch = isMatch || map.slice(match) == text;
            ASSERT_TRUE(isMatch) << text << " in " << result.text;
            hasBest = hasBest || text == map.slice(best);
        }
        ASSERT_TRUE(hasBest) << result.text;
    }
}

Pattern word(const std::string& form) {
    Pattern pattern;
    pattern.kind = Query::Kind::Word;
    pattern.words.push_back({{form}, ""});
    return pattern;
}

Pattern group(Query::Kind kind, std::vector<Pattern> parts, int distance = 10) {
    Pattern pattern;
    pattern.kind = kind;
    pattern.parts = std::move(parts);
    pattern.distance = distance;
    return pattern;
}

TEST(FindMatches, PrefersTheTightestNear) {
    const std::string text = "habit one two three brain, and on and on and on and on it went, the habit of the brain";
    const Matches found = findMatches(group(Query::Kind::Near, {word("habit"), word("brain")}), text);
    const text::OffsetMap map(text);
    std::vector<std::string> all;
    for (const Range range : found.all)
        all.emplace_back(map.slice(range));
    EXPECT_THAT(all, ElementsAre("habit one two three brain", "habit of the brain"));
    EXPECT_EQ(map.slice(found.best), "habit of the brain");
}

TEST(FindMatches, OfAPhraseHideItsSingleWords) {
    Pattern phrase;
    phrase.kind = Query::Kind::Phrase;
    phrase.words = {{{"one"}, ""}, {{"stop"}, ""}};
    const std::string text = "stop! one-stop";
    const Matches found = findMatches(group(Query::Kind::And, {phrase, word("stop")}), text);
    EXPECT_THAT(found.all, ElementsAre(Range{CodePoint{0}, CodePoint{4}}, Range{CodePoint{6}, CodePoint{14}}));
    EXPECT_EQ(found.best, found.all[1]);
}

TEST(FindMatches, PicksTheWordWithTheOthersAroundIt) {
    std::string text = "hub";
    for (int index = 0; index < 50; ++index)
        text += " so";
    text += " staff at the hub";
    const Matches found = findMatches(group(Query::Kind::Or, {word("hub"), word("staff")}), text);
    ASSERT_EQ(found.all.size(), 3U);
    EXPECT_EQ(found.best, found.all[1]);
}

TEST(FindMatches, AreNoneInAnEmptyTextOrForAnEmptyPattern) {
    EXPECT_THAT(findMatches(word("x"), "").all, IsEmpty());
    EXPECT_THAT(findMatches(Pattern(), "x").all, IsEmpty());
    EXPECT_FALSE(anyMatch(word("x"), "y"));
}

TEST(FindMatches, OfManyNearsInAHugeTurnAreFoundInTime) {
    std::string text;
    for (int index = 0; index < 20000; ++index)
        text += "a b c ";
    const Matches found =
        findMatches(group(Query::Kind::Near, {word("a"), word("b"), word("c"), word("a"), word("b")}, 1000), text);
    EXPECT_GT(found.all.size(), 5000U);
}

} // namespace
} // namespace kenspeckle::search
