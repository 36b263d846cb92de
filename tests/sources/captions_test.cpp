// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/document.h"

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "turns_as_text.h"

namespace kenspeckle::sources {
namespace {

using test::FailsWith;
using test::turnsAsText;
using test::TurnsCase;
using testing::ElementsAre;
using testing::HasSubstr;

class WebVtt : public testing::TestWithParam<TurnsCase> {};

TEST_P(WebVtt, GivesTurns) {
    KS_ASSERT_VALUE(document, readDocument("WEBVTT - made up\nKind: captions\n\n" + GetParam().source, "call.vtt"));
    EXPECT_EQ(turnsAsText(document), GetParam().turns);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, WebVtt,
    testing::Values(
        TurnsCase{
            "Voices",
            "00:00:01.000 --> 00:00:02.000\n<v Anna>Hello,</v>\n\n00:00:02.000 --> 00:00:03.500\n<v Anna>all.</v>\n\n"
            "00:00:04.000 --> 00:00:05.000 align:start position:10%\n<v.loud.first Ben O&#39;Neil>Day.\n",
            {"Anna@0=1000@7=2000: Hello, all.", "Ben O'Neil@0=4000: Day."}},
        TurnsCase{"VoicesInOneCue",
                  "00:01.000 --> 00:02.000\n<v Anna>Hello.</v> <v Ben>Day.</v>\n",
                  {"Anna@0=1000: Hello.", "Ben: Day."}},
        TurnsCase{"VoiceOverTwoLines",
                  "00:01.000 --> 00:02.000\n<v Anna>Hello\nthere: you\n",
                  {"Anna@0=1000: Hello there: you"}},
        TurnsCase{
            "ColonLabels",
            "1\n00:00:01.000 --> 00:00:02.000\nAnna Smith: Hello,\n\n2\n00:00:02.000 --> 00:00:03.000\nand more.\n\n"
            "3\n00:00:09.000 --> 00:00:10.000\nBen: Day.\n\n4\n00:00:10.000 --> 00:00:11.000\nBen: So.\n",
            {"Anna Smith@0=1000@7=2000: Hello, and more.", "Ben@0=9000@5=10000: Day. So."}},
        TurnsCase{"OtherBlocks",
                  "NOTE a remark\nover lines\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:x\n\nintro\n00:01.000 --> "
                  "00:02.000\n<c.yellow>Hi</c> "
                  "<i>there</i> <00:01.500>you &lt;laughs&gt; &amp; <sighs> a < b\n",
                  {"@0=1000: Hi there you <laughs> & <sighs> a < b"}},
        TurnsCase{"NobodyUntilAPause",
                  "00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\ntwo.\n\n00:06.000 --> 00:07.000\nThree.\n",
                  {"@0=1000@4=2000: One two.", "@0=6000: Three."}}),
    [](const auto& named) { return named.param.name; });

TEST(SubRip, GivesTurnsWithoutTags) {
    KS_ASSERT_VALUE(
        document,
        readDocument("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Anna:</i> Hello\n<font color=\"red\">all</font>.\n2\n"
                     "00:00:02,000 --> 00:00:03,250\nBen: Day.\n\n3\n00:00:04,000 --> 00:00:05,000\nAnna: 7\n",
                     "call.srt"));
    EXPECT_THAT(turnsAsText(document), ElementsAre("Anna@0=1000: Hello all.", "Ben@0=2000: Day.", "Anna@0=4000: 7"));
}

TEST(SubRip, DashesTellVoicesOfACueApart) {
    KS_ASSERT_VALUE(document,
                    readDocument("1\n00:00:01,000 --> 00:00:02,000\n- Anna: Hello.\n- Ben: Day.\n", "call.srt"));
    EXPECT_THAT(turnsAsText(document), ElementsAre("Anna@0=1000: Hello.", "Ben: Day."));
}

TEST(Captions, KeepTheWordsOfACueWhoseTimesAreBroken) {
    KS_ASSERT_VALUE(document, readDocument("WEBVTT\n\n00:0x.000 --> 00:02.000\nHello.\n", "call.vtt"));
    EXPECT_THAT(turnsAsText(document), ElementsAre(": Hello."));
    EXPECT_THAT(document.notices, ElementsAre(HasSubstr("Line 3"), HasSubstr("No speakers")));
}

TEST(Captions, WithoutCuesAreRefused) {
    EXPECT_THAT(readDocument("Anna: Hello.\n", "call.vtt"), FailsWith(ErrorKind::Invalid, "call.vtt: no cues"));
    EXPECT_THAT(readDocument("WEBVTT\n", "call.vtt"), FailsWith(ErrorKind::Invalid, "no cues"));
    EXPECT_THAT(readDocument("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "call.vtt"),
                FailsWith(ErrorKind::Invalid, "no words"));
}

} // namespace
} // namespace kenspeckle::sources
