// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/document.h"

#include <chrono>

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "text/decode.h"
#include "turns_as_text.h"

namespace kenspeckle::sources {
namespace {

using test::FailsWith;
using test::turnsAsText;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Document, ThatHasNothingToSayIsRefused) {
    EXPECT_THAT(readDocument("", "a.md"), FailsWith(ErrorKind::Invalid, "a.md: the file is empty"));
    EXPECT_THAT(readDocument(" \n\n", "a.txt"), FailsWith(ErrorKind::Invalid, "a.txt: there are no words"));
    EXPECT_THAT(readDocument("**Anna:** [00:01]\n\n---\n", "a.md"), FailsWith(ErrorKind::Invalid, "no words"));
    EXPECT_THAT(readDocument("\xEF\xBB\xBF", "a.txt"), FailsWith(ErrorKind::Invalid, "no words"));
}

TEST(Document, OfAnUnknownEndingIsRefusedWithTheKnownOnes) {
    EXPECT_THAT(readDocument("Anna: Hi.", "a.xyz"),
                FailsWith(ErrorKind::Invalid, ".md, .markdown, .txt, .docx, .vtt, .srt"));
    EXPECT_THAT(readDocument("Anna: Hi.", "md"), FailsWith(ErrorKind::Invalid, "save it as one of these"));
    EXPECT_THAT(documentEndings(), ElementsAre(".md", ".markdown", ".txt", ".docx", ".vtt", ".srt"));
}

TEST(Document, IsReadFromDisk) {
    const test::TemporaryFolder folder;
    test::writeFile(folder / "a.txt", "Anna: Hi.\r\nBen: Aye.\r\n");
    KS_ASSERT_VALUE(document, readDocument(folder / "a.txt"));
    EXPECT_THAT(turnsAsText(document), ElementsAre("Anna: Hi.", "Ben: Aye."));
    EXPECT_THAT(readDocument(folder / "b.txt"), FailsWith(ErrorKind::NotFound, "b.txt: there is no such file"));
    EXPECT_THAT(readDocument(folder.path()), FailsWith(ErrorKind::Invalid, "not a file"));
}

TEST(Document, WhoseEncodingIsGuessedSaysSo) {
    KS_ASSERT_VALUE(document,
                    readDocument("Anna: Le caf\xE9 \xE9tait tr\xE8s bon, et la for\xEAt \xE0 c\xF4t\xE9 aussi.\n"
                                 "Ben: O\xF9 \xE9tait-ce d\xE9j\xE0? Tr\xE8s loin?\n",
                                 "a.txt"));
    ASSERT_EQ(document.turns.size(), 2U);
    EXPECT_THAT(document.turns[0].text, HasSubstr("caf\u00E9 \u00E9tait"));
    EXPECT_THAT(document.notices, ElementsAre(HasSubstr("does not say how its letters are encoded")));
    KS_ASSERT_VALUE(marked, readDocument("\xEF\xBB\xBF"
                                         "Anna: caf\u00E9\n",
                                         "a.txt"));
    EXPECT_THAT(turnsAsText(marked), ElementsAre("Anna: caf\u00E9"));
    EXPECT_TRUE(marked.notices.empty());
}

TEST(Document, OfBytesThatAreNoTextIsRefused) {
    EXPECT_THAT(readDocument(std::string_view("Anna\0\0\0: \x01\xFF\0", 13), "a.txt"),
                FailsWith(ErrorKind::Invalid, "a.txt"));
}

TEST(Document, TextIsNormalisedAndAPageBreakIsALineBreak) {
    KS_ASSERT_VALUE(document, readDocument("Anna: cafe\u0301 so\fand on\n", "a.txt"));
    ASSERT_EQ(document.turns.size(), 1U);
    EXPECT_EQ(document.turns[0].text, "caf\u00E9 so\nand on");
    EXPECT_TRUE(text::isNormalised(document.turns[0].text));
}

/// What an enemy might send; each must be read, or refused, in time that grows with its size only.
TEST(Document, OfHostileTextTakesNoLongerThanItsSize) {
    constexpr std::size_t kTimes = 10'000;
    const auto repeated = [](std::string_view unit) {
        std::string text = "Anna: so\n\n";
        for (std::size_t i = 0; i < kTimes; ++i)
            text += unit;
        return text;
    };
    const auto begin = std::chrono::steady_clock::now();
    for (const char* unit :
         {"*a",     "a*",    "**a ",    "[",      "](",       "[a](",      "<!--",     "`",   "`a``", "<a ",
          "&",      "&#",    "\\",      "_a_",    "[00:01] ", "(1:0",      "> ",       "- ",  "|",    "| a ",
          "A: b\n", "A\n\n", "[A] b\n", "A\tb\n", "# a\n",    "00:00:01 ", "\xCC\x81", "~~a", "{\\",  "<v A>"})
        for (const char* name : {"a.md", "a.txt", "a.vtt"}) {
            const std::string head = name == std::string_view("a.vtt") ? "WEBVTT\n\n00:01.000 --> 00:02.000\n" : "";
            const auto document = readDocument(head + repeated(unit), name);
            if (document) {
                EXPECT_FALSE(document->turns.empty()) << unit;
            }
        }
    // 90 files of up to 90 kB: seconds where linear, minutes where not. The bound only has to tell these apart.
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

} // namespace
} // namespace kenspeckle::sources
