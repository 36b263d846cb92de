// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/decode.h"

#include <random>
#include <string>

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace kenspeckle::text {
namespace {

using namespace std::string_literals;
using test::FailsWith;

std::string utf16(std::u16string_view units, bool bigEndian) {
    std::string bytes;
    for (const char16_t unit : units) {
        const auto high = static_cast<char>(unit >> 8U);
        const auto low = static_cast<char>(unit & 0xFFU);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

void expectDecodes(const std::string& bytes, const std::string& text, const std::string& encoding, bool guessed) {
    KS_ASSERT_VALUE(decoded, decode(bytes, "a.txt"));
    EXPECT_EQ(decoded.text, text);
    EXPECT_EQ(decoded.encoding, encoding);
    EXPECT_EQ(decoded.guessed, guessed);
}

TEST(Decode, ReadsUtf8WithAndWithoutBom) {
    expectDecodes("Tha mi à Glaschu 👨‍👩‍👧", "Tha mi à Glaschu 👨‍👩‍👧", "UTF-8", false);
    expectDecodes("\xEF\xBB\xBFTha mi", "Tha mi", "UTF-8", false);
    expectDecodes("", "", "UTF-8", false);
    expectDecodes("\xEF\xBB\xBF", "", "UTF-8", false);
}

TEST(Decode, ReadsUtf16WithBom) {
    expectDecodes("\xFF\xFE"s + utf16(u"Aye, 👍 שלום", false), "Aye, 👍 שלום", "UTF-16LE", false);
    expectDecodes("\xFE\xFF"s + utf16(u"Aye, 👍 שלום", true), "Aye, 👍 שלום", "UTF-16BE", false);
}

TEST(Decode, TellsUtf16WithoutBomByItsNuls) {
    expectDecodes(utf16(u"Interviewer: How’s it going?\r\nA: No bad.", false),
                  "Interviewer: How’s it going?\nA: No bad.", "UTF-16LE", true);
    expectDecodes(utf16(u"Как дела? Хорошо, спасибо.", true), "Как дела? Хорошо, спасибо.", "UTF-16BE", true);
}

TEST(Decode, ReadsUtf32WithBom) {
    expectDecodes("\xFF\xFE\0\0a\0\0\0\x4D\xF4\x01\0"s, "a👍\U00000000"s.substr(0, 5), "UTF-32LE", false);
}

TEST(Decode, GuessesWindows1252AndSaysSo) {
    expectDecodes("I don\x92t know \x96 it\x92s the caf\xE9 in Montr\xE9"
                  "al that we went to with the others",
                  "I don’t know – it’s the café in Montréal that we went to with the others", "windows-1252", true);
    expectDecodes("caf\xE9", "café", "windows-1252", true);
}

TEST(Decode, GuessesCyrillicByItsLetters) {
    // "Я не знаю, что сказать об этом. Мы говорили о том, как это было." in windows-1251
    const std::string bytes = "\xDF \xED\xE5 \xE7\xED\xE0\xFE, \xF7\xF2\xEE \xF1\xEA\xE0\xE7\xE0\xF2\xFC \xEE\xE1 "
                              "\xFD\xF2\xEE\xEC. \xCC\xFB \xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE8 \xEE \xF2\xEE\xEC, "
                              "\xEA\xE0\xEA \xFD\xF2\xEE \xE1\xFB\xEB\xEE.";
    expectDecodes(bytes, "Я не знаю, что сказать об этом. Мы говорили о том, как это было.", "windows-1251", true);
}

TEST(Decode, FindsLegacyBytesFarIntoTheText) {
    std::string bytes;
    for (int line = 0; line < 20000; ++line)
        bytes += "and so we went there and it was fine\r\n";
    KS_ASSERT_VALUE(decoded,
                    decode(bytes + "It\x92s a caf\xE9 that we all liked, isn\x92t it, and the others too", "a"));
    EXPECT_TRUE(decoded.guessed);
    EXPECT_THAT(decoded.text, testing::EndsWith("It’s a café that we all liked, isn’t it, and the others too"));
}

TEST(Decode, RefusesWhatIsNoText) {
    EXPECT_THAT(decode("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0"s, "a.md"),
                FailsWith(ErrorKind::Invalid, "a.md: not a text"));
    EXPECT_THAT(decode("abc\0def ghi"s, "a.md"), FailsWith(ErrorKind::Invalid, "not a text"));
    EXPECT_THAT(decode("\x01\x02\x03\x04\x05", "a.md"), FailsWith(ErrorKind::Invalid, "not a text"));
    EXPECT_THAT(decode("\xFF\xFE\x41"s, "a.md"), FailsWith(ErrorKind::Invalid, "UTF-16LE"));
    EXPECT_THAT(decode("\xFF\xFE"s + utf16(u"ab", false) + "\x00\xD8"s, "a"),
                FailsWith(ErrorKind::Invalid, "UTF-16LE"));
}

TEST(Decode, NamesTheByteAtWhichUtf8IsBroken) {
    EXPECT_THAT(decode("Tha mi à Glaschu \xC3( ò", "b.txt"),
                FailsWith(ErrorKind::Invalid, "b.txt: UTF-8 that is broken at byte 18"));
    EXPECT_THAT(decode("\xEF\xBB\xBF\xFF", "b.txt"), FailsWith(ErrorKind::Invalid, "byte 3"));
}

TEST(Decode, NeverYieldsAnythingButNormalisedText) {
    std::mt19937 random(11);
    int read = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (std::size_t length = random() % 60; length > 0; --length)
            bytes += static_cast<char>(random() % 3 == 0 ? random() % 256 : 'a' + random() % 26);
        const auto decoded = decode(bytes, "x");
        if (!decoded) continue;
        ++read;
        ASSERT_EQ(firstInvalidByte(decoded->text), std::nullopt);
        ASSERT_TRUE(isNormalised(decoded->text));
    }
    EXPECT_GT(read, 100);
}

TEST(Normalise, MakesNfcAndLineFeeds) {
    EXPECT_EQ(normalise("a\r\nb\rc\n\r\n"), "a\nb\nc\n\n");
    EXPECT_EQ(normalise("cafe\u0301 a\u0300ite"), "café àite");
    EXPECT_EQ(normalise("\u212B \u2000|\u2001"), "Å \u2002|\u2003");
    EXPECT_EQ(normalise("\uFEFF\uFEFFa\uFEFFb"), "a\uFEFFb");
    EXPECT_EQ(normalise("שָׁלוֹם"), normalise(normalise("שָׁלוֹם")));
}

TEST(Normalise, IsNeededExactlyWhereItChangesSomething) {
    for (const std::string text : {"plain", "don’t – “so”…", "cafe\u0301", "café", "a\r", "\uFEFFa", "\u2000", "\u0344",
                                   "👍🏽", "한", "\u1112\u1161\u11ab", ""})
        EXPECT_EQ(isNormalised(text), normalise(text) == text) << text;
}

TEST(FirstInvalidByte, FindsEveryKindOfBrokenUtf8) {
    EXPECT_EQ(firstInvalidByte("plain à 👍"), std::nullopt);
    EXPECT_EQ(firstInvalidByte("12345678\xFF"), 8U);
    EXPECT_EQ(firstInvalidByte("a\xC0\xAF"), 1U);          // overlong
    EXPECT_EQ(firstInvalidByte("à\xED\xA0\x80"), 2U);      // surrogate
    EXPECT_EQ(firstInvalidByte("ab\xF4\x90\x80\x80"), 2U); // beyond Unicode
    EXPECT_EQ(firstInvalidByte("👍\xF0\x9F\x91"), 4U);      // cut short
    EXPECT_EQ(firstInvalidByte("\x80"), 0U);
}

} // namespace
} // namespace kenspeckle::text
