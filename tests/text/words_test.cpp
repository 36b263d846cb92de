// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/decode.h"
#include "text/offsets.h"

namespace kenspeckle::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> found;
    const OffsetMap map(text);
    for (const Word& word : words(text)) {
        EXPECT_EQ(map.toByte(word.range.begin), word.byteBegin);
        EXPECT_EQ(map.toByte(word.range.end), word.byteEnd);
        found.emplace_back(text.substr(word.byteBegin, word.byteEnd - word.byteBegin));
    }
    return found;
}

/// What ICU itself says, over the whole text at once and in UTF-16.
std::vector<std::string> wordsByIcu(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
    iterator->setText(units);
    std::vector<std::string> found;
    std::int32_t begin = iterator->first();
    for (std::int32_t end = 0; (end = iterator->next()) != icu::BreakIterator::DONE; begin = end) {
        const icu::UnicodeString word = units.tempSubStringBetween(begin, end);
        bool named = false;
        for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1))
            named = named || (U_GET_GC_MASK(word.char32At(at)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
        std::string utf8;
        if (named) found.push_back(word.toUTF8String(utf8));
    }
    return found;
}

std::string randomText(std::mt19937& random, const std::vector<std::string>& alphabet) {
    std::string text;
    for (std::size_t length = random() % 40; length > 0; --length)
        text += alphabet[random() % alphabet.size()];
    return text;
}

std::vector<std::string> plainAlphabet() {
    std::vector<std::string> alphabet{"’", "‘", "“", "”", "–", "—", "…", "’", "a", "b", "1", "2", " ", "\n", "\r\n"};
    for (char c = 1; c < 127; ++c)
        alphabet.emplace_back(1, c);
    return alphabet;
}

TEST(Words, AgreeWithIcuOnPlainEnglishCharacters) {
    std::mt19937 random(20180331);
    const auto alphabet = plainAlphabet();
    for (int round = 0; round < 20000; ++round) {
        const std::string text = randomText(random, alphabet);
        ASSERT_EQ(wordsOf(text), wordsByIcu(text)) << '"' << text << '"';
    }
}

TEST(Words, AgreeWithIcuWhereStretchesOfAllScriptsMeet) {
    std::mt19937 random(7);
    std::vector<std::string> alphabet{
        "a",        "e",      "Z",       "1",       "9",      "_",      " ",      " ",      " ",
        "\n",       ".",      ",",       ":",       "'",      "’",      "-",      "à",      "ò",
        "é",        "ß",      "e\u0301", "\u0301",  "\u00AD", "\u200D", "\uFEFF", "\u00A0", "\u2003",
        "\u2028",   "\u0085", "·",       "שלום",    "ש",      "\"",     "مرحبا",  "ب",      "日",
        "本",       "語",     "カ",      "タ",      "ひ",     "한",     "ไทย",    "ภาษา",   "👨‍👩‍👧",
        "👍🏽", "🇬🇧",     "🇫",       "1️⃣", "½",      "٣",      "²",      "क्ष",     "\t",
        "“",        "…"};
    for (int round = 0; round < 30000; ++round) {
        const std::string text = randomText(random, alphabet);
        ASSERT_EQ(wordsOf(text), wordsByIcu(text)) << '"' << text << '"';
    }
}

TEST(Words, KeepContractionsNumbersAndAbbreviationsWhole) {
    EXPECT_THAT(wordsOf("I don’t pay 1,000.50 to e.g. the one-stop NHS's hub_2…"),
                ElementsAre("I", "don’t", "pay", "1,000.50", "to", "e.g", "the", "one", "stop", "NHS's", "hub_2"));
}

TEST(Words, WithoutLetterOrDigitAreNone) {
    EXPECT_THAT(wordsOf(""), IsEmpty());
    EXPECT_THAT(wordsOf(" … — _ ?! ’ 👍🏽 👨‍👩‍👧 \n\n"), IsEmpty());
}

TEST(Words, CountCodePointsAcrossEmojiAndCombiningMarks) {
    const std::string text = "👨‍👩‍👧 cafe\u0301 taigh-òsta שלום";
    EXPECT_THAT(wordsOf(text), ElementsAre("cafe\u0301", "taigh", "òsta", "שלום"));
    EXPECT_EQ(words(text)[0].range, (Range{CodePoint{6}, CodePoint{11}}));
    EXPECT_EQ(countWords(text), 4);
}

TEST(Words, OfAHugeTextAreAllFound) {
    std::string text;
    for (int line = 0; line < 50000; ++line)
        text += "and then ’e said “tha mi à Glaschu”, aye\n";
    EXPECT_EQ(countWords(text), 50000 * 9);
}

TEST(Fold, MakesCaseApostrophesAndCompositionAlike) {
    EXPECT_EQ(fold("Don’t"), "don't");
    EXPECT_EQ(fold("STRASSE"), fold("straße"));
    EXPECT_EQ(fold("CAFE\u0301"), "café");
    EXPECT_EQ(fold("ÀITE"), "àite");
    EXPECT_EQ(fold("con\u00ADtact"), "contact");
    EXPECT_EQ(fold("ΣΊΣΥΦΟΣ"), fold("Σίσυφος"));
    EXPECT_NE(fold("aite"), fold("àite"));
}

TEST(Fold, TwiceIsOnce) {
    std::mt19937 random(3);
    for (int round = 0; round < 20000; ++round) {
        icu::UnicodeString units;
        for (int length = 0; length < 4; ++length) {
            const auto point = static_cast<UChar32>(1 + random() % 0x2FFF);
            if (!U_IS_SURROGATE(point)) units.append(point);
        }
        std::string text;
        units.toUTF8String(text);
        const std::string once = fold(text);
        ASSERT_EQ(fold(once), once);
        ASSERT_TRUE(isNormalised(once) || once.rfind('\r') != std::string::npos) << text;
    }
}

std::vector<std::string> sentencesOf(std::string_view text, const std::string& language = "en") {
    std::vector<std::string> found;
    const OffsetMap map(text);
    for (const Range range : sentences(text, language))
        found.emplace_back(map.slice(range));
    return found;
}

TEST(Sentences, LeaveTheWhiteSpaceBetweenThemOut) {
    EXPECT_THAT(sentencesOf("  I went. Did you?  No…\n👍 Right!\n"),
                ElementsAre("I went.", "Did you?", "No…", "👍 Right!"));
    EXPECT_THAT(sentencesOf(" \n "), IsEmpty());
}

TEST(Sentences, DoNotEndAfterADoctorsTitle) {
    EXPECT_THAT(sentencesOf("I saw Dr. Smith there. It was fine."),
                ElementsAre("I saw Dr. Smith there.", "It was fine."));
}

TEST(Sentences, AreFoundForALanguageIcuDoesNotKnow) {
    EXPECT_THAT(sentencesOf("Tha e ann. Chan eil.", "gd"), ElementsAre("Tha e ann.", "Chan eil."));
    EXPECT_THAT(sentencesOf("One. Two.", "zz"), ElementsAre("One.", "Two."));
    EXPECT_THAT(sentencesOf("One. Two.", ""), ElementsAre("One.", "Two."));
}

TEST(Shorten, CutsAfterAWholeWord) {
    EXPECT_EQ(shorten("They were there for me", 60), "They were there for me");
    EXPECT_EQ(shorten("They were there for me", 22), "They were there for me");
    EXPECT_EQ(shorten("They were there for me", 16), "They were there…");
    EXPECT_EQ(shorten("They were there for me", 15), "They were…");
    EXPECT_EQ(shorten("", 5), "");
    EXPECT_EQ(shorten("word", 0), "");
}

TEST(Shorten, CutsNoCharacterPeopleSee) {
    EXPECT_EQ(shorten("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 8), "👨‍👩‍👧…");
    EXPECT_EQ(shorten("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 3), "…");
    EXPECT_EQ(shorten(std::string(3000, 'x'), 10), std::string(9, 'x') + "…");
}

TEST(Simplify, MakesEveryRunOfWhiteSpaceOneSpace) {
    EXPECT_EQ(simplify(" \u00A0a \n\n b\u2003c\t"), "a b c");
    EXPECT_EQ(simplify(" \n"), "");
}

TEST(Trim, TakesUnicodeWhiteSpaceFromBothEnds) {
    EXPECT_EQ(trim("\u3000\u00A0 à b \u2028\n"), "à b");
    EXPECT_EQ(trim(" \u2003 "), "");
    EXPECT_EQ(trim(""), "");
}

} // namespace
} // namespace kenspeckle::text
