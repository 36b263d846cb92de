// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/time_code.h"

#include <gtest/gtest.h>

#include "sources/document.h"
#include "support/matchers.h"
#include "turns_as_text.h"

namespace kenspeckle::sources {
namespace {

struct CodeCase {
    const char* text;
    std::int64_t begin;
    std::int64_t end;
};

TEST(TimeCodes, AreReadInEveryNotation) {
    for (const CodeCase& c : {CodeCase{"[04:21]", 261000, 261000},
                              {"\\[04:21\\]", 261000, 261000},
                              {"[00:04:21.5]", 261500, 261500},
                              {"(04:21)", 261000, 261000},
                              {"#00:04:21-5#", 261500, 261500},
                              {"00:04:21", 261000, 261000},
                              {"[0:04]", 4000, 4000},
                              {"{00:01:02}", 62000, 62000},
                              {"00:04:21,500", 261500, 261500},
                              {"00:00:01.0625", 1062, 1062},
                              {"[26:45] to [27:10]", 1605000, 1630000},
                              {"[00:26:45 - 00:27:10]", 1605000, 1630000},
                              {"00:00:01.000 --> 00:00:02.000", 1000, 2000},
                              {"[104:21]", 6261000, 6261000},
                              {"[ 04:21 ]", 261000, 261000}}) {
        const auto code = timeCodeAt(c.text, 0);
        ASSERT_TRUE(code.has_value()) << c.text;
        EXPECT_EQ(code->begin.count(), c.begin) << c.text;
        EXPECT_EQ(code->end.count(), c.end) << c.text;
        EXPECT_EQ(code->bytes, std::string_view(c.text).size()) << c.text;
    }
}

TEST(TimeCodes, AreNotSeenInWhatIsNone) {
    for (const char* text : {"[04:61]", "[4]", "(10:30 am)", "10:30pm", "1:2", "[]", "[04:21", "12345:00", "00:61:00",
                             "1:2:3:4", "[a04:21]", "#4#", ":30", "", "[", "\\["})
        EXPECT_FALSE(timeCodeAt(text, 0).has_value()) << text;
}

struct TakenOutCase {
    const char* line;
    const char* left;
    std::vector<std::size_t> at;
};

TEST(TimeCodes, AreTakenOutWithoutLeavingGaps) {
    for (const TakenOutCase& c : {TakenOutCase{"into one [44:56] and say", "into one and say", {9}},
                                  {"[04:21] So", "So", {0}},
                                  {"the end. [04:21]", "the end.", {8}},
                                  {"the end #00:04:21-5#", "the end", {7}},
                                  {"a word [04:21], and", "a word, and", {6}},
                                  {"glued[04:21]words", "glued words", {6}},
                                  {"glued[04:21] words", "glued words", {6}},
                                  {"00:04:21 So", "So", {0}},
                                  {"we met at 10:30 there", "we met at 10:30 there", {}},
                                  {"10:30 was when", "10:30 was when", {}},
                                  {"10:30", "", {0}},
                                  {"at 10:30:15 it", "at 10:30:15 it", {}},
                                  {"[laughs] (quietly) {x} #1", "[laughs] (quietly) {x} #1", {}},
                                  {"one [00:01] two [00:02] three", "one two three", {4, 8}}}) {
        std::string text;
        std::vector<FoundTime> found;
        appendWithoutTimes(text, c.line, found);
        EXPECT_EQ(text, c.left) << c.line;
        std::vector<std::size_t> at;
        for (const FoundTime& time : found)
            at.push_back(time.at);
        EXPECT_EQ(at, c.at) << c.line;
    }
}

TEST(TimeCodes, CountCodePointsOfTheTurn) {
    KS_ASSERT_VALUE(document,
                    readDocument("Anna: \U0001F600 e\u0301 [00:05] \u00E9\n\n[00:09] more\n\nBen: so\n", "a.txt"));
    // The combining accent is composed, so the text before the mark is four code points.
    EXPECT_EQ(test::turnsAsText(document),
              (std::vector<std::string>{"Anna@4=5000@6=9000: \U0001F600 \u00E9 \u00E9\nmore", "Ben: so"}));
}

TEST(TimeCodes, AloneOnALineBelongToWhatFollows) {
    KS_ASSERT_VALUE(document,
                    readDocument("[00:01]\nAnna: Hi.\n[00:03]\nMore.\n00:05\n\nBen: Aye.\n\n[00:09]\n", "a.txt"));
    EXPECT_EQ(test::turnsAsText(document),
              (std::vector<std::string>{"Anna@0=1000@4=3000: Hi.\nMore.", "Ben@0=5000@4=9000: Aye."}));
}

TEST(TimeCodes, StayExactWhereEntitiesBringInCombiningMarks) {
    KS_ASSERT_VALUE(document, readDocument("**Anna:** e&#769; [00:05] so\n\n**Ben:** x\n", "a.md"));
    EXPECT_EQ(test::turnsAsText(document), (std::vector<std::string>{"Anna@2=5000: \u00E9 so", "Ben: x"}));
}

} // namespace
} // namespace kenspeckle::sources
