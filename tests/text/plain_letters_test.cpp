// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/plain_letters.h"

#include <gtest/gtest.h>

#include "text/offsets.h"

namespace kenspeckle::test {
namespace {

using text::plainLetters;

TEST(PlainLetters, AnIndexIsAPlaceInCodePoints) {
    const std::string words = "💙 Mòrag’s – 07700\u00a0900123\nok";
    const std::string plain = plainLetters(words);
    EXPECT_EQ(static_cast<std::int64_t>(plain.size()), text::codePointCount(words));
    EXPECT_EQ(plain, "\x03 M\x01rag's - 07700 900123\nok");
}

TEST(PlainLetters, SignsOfEverySortStandAsThoseOfAKeyboard) {
    EXPECT_EQ(plainLetters("‘a’ “b” «c» „d“ e‑f—g−h"), "'a' \"b\" \"c\" \"d\" e-f-g-h");
    EXPECT_EQ(plainLetters("１２ ٣٤ ＤＤ１"), "12 34 DD1");
    EXPECT_EQ(plainLetters("£5 €6"), "$5 $6");
    EXPECT_EQ(plainLetters("Éva ö"), "\x02va \x01");
    EXPECT_EQ(plainLetters("a\x01"
                           "b\tc"),
              "a\x03"
              "b\tc");
    EXPECT_EQ(plainLetters(""), "");
}

} // namespace
} // namespace kenspeckle::test
