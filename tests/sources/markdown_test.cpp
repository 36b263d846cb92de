// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/document.h"

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "turns_as_text.h"

namespace kenspeckle::sources {
namespace {

using test::turnsAsText;
using test::TurnsCase;
using testing::ElementsAre;
using testing::HasSubstr;

class Markdown : public testing::TestWithParam<TurnsCase> {};

TEST_P(Markdown, LosesItsMarksAndKeepsItsWords) {
    KS_ASSERT_VALUE(document, readDocument(GetParam().source, "interview.md"));
    EXPECT_EQ(turnsAsText(document), GetParam().turns);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, Markdown,
    testing::Values(
        TurnsCase{"ColonInsideBold",
                  "**Anna B. Raeburn, Psy.D:** Hello.\n\nMore.\n\n**Ben:** Day.\n",
                  {"Anna B. Raeburn, Psy.D: Hello.\nMore.", "Ben: Day."}},
        TurnsCase{"ColonOutsideBold", "**Anna**: Hello.\n\n__Ben__: Day.\n", {"Anna: Hello.", "Ben: Day."}},
        TurnsCase{"NoSpaceAfterBold", "**Anna:**Hello.\n\n**Ben:**Day.\n", {"Anna: Hello.", "Ben: Day."}},
        TurnsCase{"BoldAndTime",
                  "**Anna** (00:01:02): Hello.\n\n**Ben [00:01:04]:** Day.\n",
                  {"Anna@0=62000: Hello.", "Ben@0=64000: Day."}},
        TurnsCase{"BoldWithoutColon",
                  "**Anna** Hello.\n\n**Ben** Day.\n\n**Anna** No **way** ever.\n\n**Ben** So.\n",
                  {"Anna: Hello.", "Ben: Day.", "Anna: No way ever.", "Ben: So."}},
        TurnsCase{"BoldAlone",
                  "**Anna**\n\nHello.\n\n**Ben**\n\nDay.\n\n**Anna**\n\nBye.\n\n**Ben**\n\nBye.\n",
                  {"Anna: Hello.", "Ben: Day.", "Anna: Bye.", "Ben: Bye."}},
        TurnsCase{"EmphasisIsNoLabel",
                  "**Anna:** Hello.\n\n**Really** good.\n\n**Ben:** *Day*: and more.\n",
                  {"Anna: Hello.\nReally good.", "Ben: Day: and more."}},
        TurnsCase{"SoftWraps",
                  "**Anna:** Hello\nthere  \nyou\\\nall.\n\n**Ben:** Day.\n",
                  {"Anna: Hello there\nyou\nall.", "Ben: Day."}},
        TurnsCase{"LabelsWithoutBlankLines", "**Anna:** Hello.\n**Ben:** Day.\n", {"Anna: Hello.", "Ben: Day."}},
        TurnsCase{"Lists",
                  "**Anna:** Two:\n\n- one\n* two\n+ three\n1. four\n2019. five\n",
                  {"Anna: Two:\none\ntwo\nthree 1. four 2019. five"}},
        TurnsCase{"Quotes",
                  "> **Anna:** Hello\n> there.\n>\n> More.\n\n**Ben:** Day.\n",
                  {"Anna: Hello there.\nMore.", "Ben: Day."}},
        TurnsCase{"Rules", "**Anna:** Hello.\n\n---\n\n* * *\n\n**Ben:** Day.\n", {"Anna: Hello.", "Ben: Day."}},
        TurnsCase{"Headings",
                  "# Third interview\n\n**Anna:** Hello.\n\n## Part two ##\n\nMore.\n\n**Ben:** Day.\n",
                  {": Third interview", "Anna: Hello.", ": Part two", "Anna: More.", "Ben: Day."}},
        TurnsCase{"HeadingsAsLabels",
                  "### Anna\n\nHello.\n\n### Ben\n\nDay.\n\n### Anna\n\nBye.\n\n### Ben\n\nBye.\n",
                  {"Anna: Hello.", "Ben: Day.", "Anna: Bye.", "Ben: Bye."}},
        TurnsCase{"Code",
                  "**Anna:** Hello.\n\n```\n*as is*\n```\n\n**Ben:** `Day`.\n",
                  {"Anna: Hello.\n*as is*", "Ben: Day."}},
        TurnsCase{"TableOfSpeakers",
                  "| Speaker | Text |\n|---|---|\n| Anna | Hello to **you** all. |\n| Ben | Day \\| night. |\n| | And "
                  "more. |\n",
                  {"Anna: Hello to you all.", "Ben: Day | night.\nAnd more."}}),
    [](const auto& named) { return named.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Inline, Markdown,
    testing::Values(TurnsCase{"Escapes",
                              "**Anna:** \\[laughs\\] an \\*organic\\* a\\_b 1\\. c:\\d\n",
                              {"Anna: [laughs] an *organic* a_b 1. c:\\d"}},
                    TurnsCase{"Entities",
                              "**Anna:** &quot;I&#39;m&quot; R&amp;D&nbsp;x &#x2019; &hellip; &amp;quot; &unknown; &\n",
                              {"Anna: \"I'm\" R&D x \u2019 \u2026 &quot; &unknown; &"}},
                    TurnsCase{"Emphasis",
                              "**Anna:** *a* _b_ **c** __d__ ***e*** ~~f~~ g_h_i 2 * 3 * 4 **open\n",
                              {"Anna: a b c d e f g_h_i 2 * 3 * 4 **open"}},
                    TurnsCase{
                        "Links",
                        "**Anna:** [site](https://x.org \"t\") ![map](m.png) <https://y.org> [pause](quietly) [sic]\n",
                        {"Anna: site map https://y.org [pause](quietly) [sic]"}},
                    TurnsCase{"Tags",
                              "**Anna:** <b>a</b><br/>b <i class=\"x\">c</i> <laughs> <inaudible 2 words> a < b\n",
                              {"Anna: a\nb c <laughs> <inaudible 2 words> a < b"}},
                    TurnsCase{"Backticks", "**Anna:** `a` ``b` c`\n", {"Anna: a ``b c"}}),
    [](const auto& named) { return named.param.name; });

TEST(MarkdownFile, FrontMatterAndCommentsAreLeftOutWithANotice) {
    KS_ASSERT_VALUE(
        document,
        readDocument("---\ntitle: Third\ntags:\n  - a\n---\n\n**Anna:** Hello<!-- her\nreal name -->.\n", "a.md"));
    EXPECT_THAT(turnsAsText(document), ElementsAre("Anna: Hello."));
    EXPECT_THAT(document.notices, ElementsAre(HasSubstr("front matter (lines 1 to 5)"), HasSubstr("Comments")));
}

TEST(MarkdownFile, ARuleAtTheBeginningIsNoFrontMatter) {
    KS_ASSERT_VALUE(document, readDocument("---\n\n**Anna:** Hello.\n\n---\n", "a.md"));
    EXPECT_THAT(turnsAsText(document), ElementsAre("Anna: Hello."));
    EXPECT_TRUE(document.notices.empty());
}

TEST(MarkdownFile, LongEndingAndCapitalsAreRead) {
    EXPECT_THAT(readDocument("**Anna:** Hi.\n", "A.MARKDOWN"), test::IsOk());
    EXPECT_THAT(readDocument("Anna: Hi.\n", "folder.x/A.Txt"), test::IsOk());
}

} // namespace
} // namespace kenspeckle::sources
