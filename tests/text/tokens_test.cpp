// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/offsets.h"

namespace kenspeckle::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What counts, as it is written.
std::vector<std::string> counted(const std::string& text, Hyphens hyphens = Hyphens::Part) {
    std::vector<std::string> words;
    for (const Token& token : tokens(text, hyphens))
        if (!token.number && !token.note)
            words.push_back(text.substr(token.byteBegin, token.byteEnd - token.byteBegin));
    return words;
}

TEST(Tokens, ApostrophesBelongToWordsAndAreAlike) {
    EXPECT_THAT(counted("I didn’t, I didn't."), ElementsAre("I", "didn’t", "I", "didn't"));
    EXPECT_EQ(wordForm("Didn’t"), wordForm("didn't"));
    EXPECT_EQ(listedSpelling("Didn’t"), "Didn't");
}

TEST(Tokens, DialectWordsAreKept) {
    EXPECT_THAT(counted("Ah dinnae ken whaur she's gaun, ye ken?"),
                ElementsAre("Ah", "dinnae", "ken", "whaur", "she's", "gaun", "ye", "ken"));
    EXPECT_THAT(counted("’Twas o’ nae use"), ElementsAre("Twas", "o", "nae", "use"));
}

TEST(Tokens, GermanWordsAreComparedByTheirFold) {
    EXPECT_EQ(wordForm("Straße"), wordForm("STRASSE"));
    EXPECT_EQ(wordForm("Über"), "über");
    EXPECT_THAT(counted("Die Ärztin, „die da“."), ElementsAre("Die", "Ärztin", "die", "da"));
}

TEST(Tokens, EmojiAreNoWords) {
    EXPECT_THAT(tokens("💙 👩‍👩‍👧 1️⃣ ℹ️ 🇩🇪"), IsEmpty());
    EXPECT_THAT(counted("safe 💙place"), ElementsAre("safe", "place"));
}

TEST(Tokens, RangesAreCodePointsAndBytesPointAtTheSameWord) {
    const std::string text = "💙 café, 🙂 aye";
    const OffsetMap map(text);
    const auto found = tokens(text);
    ASSERT_EQ(found.size(), 2U);
    for (const Token& token : found)
        EXPECT_EQ(map.slice(token.range), text.substr(token.byteBegin, token.byteEnd - token.byteBegin));
    EXPECT_EQ(found[1].range, (Range{CodePoint{10}, CodePoint{13}}));
}

TEST(Tokens, NumbersHaveNoLetter) {
    const auto found = tokens("3.5 B12 1,000 20th");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_TRUE(found[0].number);
    EXPECT_FALSE(found[1].number);
    EXPECT_TRUE(found[2].number);
    EXPECT_FALSE(found[3].number);
}

TEST(Tokens, AnApostropheJoinsDigitsAndLetters) {
    EXPECT_THAT(counted("the 90’s and the 20's, 'twas"), ElementsAre("the", "90’s", "and", "the", "20's", "twas"));
}

TEST(Tokens, WordsInClosedBracketsAreNotes) {
    EXPECT_THAT(counted("I went to [name of hub] then [laughs]."), ElementsAre("I", "went", "to", "then"));
    EXPECT_THAT(counted("[outer [inner] still] said"), ElementsAre("said"));
    EXPECT_THAT(counted("[never closed, so said"), ElementsAre("never", "closed", "so", "said"));
    EXPECT_THAT(counted("[open\nnext] said"), ElementsAre("open", "next", "said"));
    EXPECT_THAT(counted("hub[s] (laughs)"), ElementsAre("hub", "laughs"));
    EXPECT_THAT(counted("[crosstalk 00:12:33] aye"), ElementsAre("aye"));
}

TEST(Tokens, HyphensPartOrJoinAsAsked) {
    EXPECT_THAT(counted("a drop-in, needle‑exchange"), ElementsAre("a", "drop", "in", "needle", "exchange"));
    EXPECT_THAT(counted("a drop-in, needle‑exchange", Hyphens::Join), ElementsAre("a", "drop-in", "needle‑exchange"));
    EXPECT_THAT(counted("Covid-19 mother-in-law", Hyphens::Join), ElementsAre("Covid-19", "mother-in-law"));
    EXPECT_THAT(counted("and - well -- no", Hyphens::Join), ElementsAre("and", "well", "no"));
    EXPECT_EQ(tokens("10-12", Hyphens::Join).size(), 2U);
    EXPECT_EQ(wordForm("Needle‑Exchange"), "needle-exchange");
}

TEST(Tokens, OfNothingAreNone) { EXPECT_THAT(tokens(""), IsEmpty()); }

TEST(Tokens, CapitalsAreSeenInEveryScript) {
    EXPECT_TRUE(hasCapital("NHS"));
    EXPECT_TRUE(hasCapital("Ärztin"));
    EXPECT_TRUE(hasCapital("iPhone"));
    EXPECT_FALSE(hasCapital("straße"));
    EXPECT_FALSE(hasCapital("don't"));
}

} // namespace
} // namespace kenspeckle::text
