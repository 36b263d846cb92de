// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/markdown.h"

#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Each block on a line: kind, level or marker, and its runs with marks that tell them apart.
std::vector<std::string> told(std::string_view markdown) {
    std::vector<std::string> lines;
    for (const MarkdownBlock& block : readMarkdown(markdown)) {
        std::string line;
        switch (block.kind) {
        case BlockKind::Paragraph:
            line = "p ";
            break;
        case BlockKind::Heading:
            line = fmt::format("h{} ", block.level);
            break;
        case BlockKind::Item:
            line = fmt::format("li{}{} ", block.level, block.marker);
            break;
        case BlockKind::Quote:
            line = "q ";
            break;
        case BlockKind::Code:
            line = "pre ";
            break;
        }
        for (const MarkdownRun& run : block.runs) {
            std::string words = run.text;
            if (run.code && block.kind != BlockKind::Code) words = "<c>" + words + "</c>";
            if (run.italic) words = "<i>" + words + "</i>";
            if (run.bold) words = "<b>" + words + "</b>";
            if (!run.link.empty()) words = "<a " + run.link + ">" + words + "</a>";
            line += words;
        }
        lines.push_back(line);
    }
    return lines;
}

TEST(MarkdownTest, BlocksAreToldApart) {
    EXPECT_THAT(
        told("# Stigma\nat the chemist\nand after\n\n- one\n  - two\n3. three\n\n> said\n> so\n\n```\n*x*\n```"),
        ElementsAre("h1 Stigma", "p at the chemist\nand after", "li0 one", "li1 two", "li03. three", "q said\nso",
                    "pre *x*"));
    EXPECT_THAT(told(""), IsEmpty());
    EXPECT_THAT(told(" \n\n \t\n"), IsEmpty());
    EXPECT_THAT(told("#hashtag\n-no item\n1984 was a year"), ElementsAre("p #hashtag\n-no item\n1984 was a year"));
    EXPECT_THAT(told("```\nnever closed"), ElementsAre("pre never closed"));
}

TEST(MarkdownTest, MarksWithinWords) {
    EXPECT_THAT(told("a **bold** and *slanted* `co*de` word"),
                ElementsAre("p a <b>bold</b> and <i>slanted</i> <c>co*de</c> word"));
    EXPECT_THAT(told("***both*** snake_case_name _yes_"),
                ElementsAre("p <b><i>both</i></b> snake_case_name <i>yes</i>"));
    EXPECT_THAT(told("[words](ken://code/3) [not] (this) [nor]( x)"),
                ElementsAre("p <a ken://code/3>words</a> [not] (this) [nor]( x)"));
    EXPECT_THAT(told("see ken://code/3."), ElementsAre("p see <a ken://code/3>ken://code/3</a>."));
    EXPECT_THAT(told(R"(\*no\* \[ye\])"), ElementsAre("p *no* [ye]"));
    EXPECT_THAT(told("<b>html</b>"), ElementsAre("p <b>html</b>"));
}

TEST(MarkdownTest, MarksThatNothingClosesAreWords) {
    EXPECT_THAT(told("2 * 3 ** 4"), ElementsAre("p 2 * 3 ** 4"));
    EXPECT_THAT(told("**open and _half"), ElementsAre("p **open and _half"));
    EXPECT_THAT(told("`tick [br"), ElementsAre("p `tick [br"));
    EXPECT_EQ(plainText(std::string(10'000, '[')), std::string(10'000, '['));
    EXPECT_EQ(plainText("x " + std::string(10'001, '`')).size(), 10'003U);
}

TEST(MarkdownTest, LongRunsOfMarksTakeLinearTime) {
    for (const std::string piece : {"[", "](", "*a", "_a ", "`", "[a](", "**", "\\", "> ", "ken://code/"}) {
        std::string text = "x";
        while (text.size() < 60'000)
            text += piece;
        EXPECT_FALSE(readMarkdown(text).empty()) << piece;
    }
}

TEST(MarkdownTest, TitleIsTheFirstLineWithWords) {
    EXPECT_EQ(memoTitle("\n\n## Being *judged*\nmore"), "Being judged");
    EXPECT_EQ(memoTitle("> [naebody](ken://passage/1/2-3) said\n\nx"), "naebody said");
    EXPECT_EQ(memoTitle("- \n"), "");
    EXPECT_EQ(memoTitle("💙 a place"), "💙 a place");
    EXPECT_LE(memoTitle(std::string(500, 'x')).size(), 90U);
}

} // namespace
} // namespace kenspeckle::model
