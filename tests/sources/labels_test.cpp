// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/document.h"

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "turns_as_text.h"

namespace kenspeckle::sources {
namespace {

using test::turnsAsText;
using test::TurnsCase;

class PlainLabels : public testing::TestWithParam<TurnsCase> {};

TEST_P(PlainLabels, SayWhoSpeaks) {
    KS_ASSERT_VALUE(document, readDocument(GetParam().source, "interview.txt"));
    EXPECT_EQ(turnsAsText(document), GetParam().turns);
}

INSTANTIATE_TEST_SUITE_P(
    Styles, PlainLabels,
    testing::Values(
        TurnsCase{"Colon", "Anna: Hello.\nBen: Good day.\n", {"Anna: Hello.", "Ben: Good day."}},
        TurnsCase{"SeveralParagraphs",
                  "Anna: Hello.\n\nAnd more.\n\nStill me.\n\nBen: Good day.\n\nAnna: Bye.\n\nBen: Bye.\n",
                  {"Anna: Hello.\nAnd more.\nStill me.", "Ben: Good day.", "Anna: Bye.", "Ben: Bye."}},
        TurnsCase{"BoldInPlainText", "**Anna:** Hello.\n\n**Ben**: Good day.\n", {"Anna: Hello.", "Ben: Good day."}},
        TurnsCase{"BracketColon", "[Anna]: Hello.\n[Ben]: Day.\n", {"Anna: Hello.", "Ben: Day."}},
        TurnsCase{"Bracket",
                  "[Anna] Hello.\n[Ben] Day.\n[laughs] So.\n[Anna] [name of town] is far.\n[Ben] Is it?\n",
                  {"Anna: Hello.", "Ben: Day.\n[laughs] So.", "Anna: [name of town] is far.", "Ben: Is it?"}},
        TurnsCase{"TimeInBrackets",
                  "Anna (00:01:02)\nHello.\n\nBen (00:01:04):\nDay.\n\nAnna (1:07) Bye.\n",
                  {"Anna@0=62000: Hello.", "Ben@0=64000: Day.", "Anna@0=67000: Bye."}},
        TurnsCase{"TeamsStyle",
                  "Adam Smith   0:03\nHello.\n\nBea Jones 00:01:07\nDay.\nMore.\n",
                  {"Adam Smith@0=3000: Hello.", "Bea Jones@0=67000: Day.\nMore."}},
        TurnsCase{"ZoomStyle",
                  "[Adam Smith] 10:03:11\nHello.\n\n[Bea Jones] 10:03:15\nDay.\n",
                  {"Adam Smith@0=36191000: Hello.", "Bea Jones@0=36195000: Day."}},
        TurnsCase{"TimeBeforeName",
                  "[00:01:02] Anna: Hello.\n00:01:04 Ben: Day.\n01:09 Anna: Bye.\n",
                  {"Anna@0=62000: Hello.", "Ben@0=64000: Day.", "Anna@0=69000: Bye."}},
        TurnsCase{"NamesAloneOnTheirLine",
                  "Adam Smith\nHello.\n\nBea\nDay.\n\nAdam Smith\nScotland\n\nBea\nYes\n",
                  {"Adam Smith: Hello.", "Bea: Day.", "Adam Smith: Scotland", "Bea: Yes"}},
        TurnsCase{
            "Tabs", "INT\tSo tell me.\nP1\tWell.\nINT\tGo on.\n", {"INT: So tell me.", "P1: Well.", "INT: Go on."}},
        TurnsCase{"Initials", "I: So?\nR: Well.\nI: And?\nR: No.\n", {"I: So?", "R: Well.", "I: And?", "R: No."}},
        TurnsCase{"LowerCaseRoles",
                  "int: So?\np1: Well.\nparticipant 2: No.\n",
                  {"int: So?", "p1: Well.", "participant 2: No."}},
        TurnsCase{"NoSpaceAfterARole", "Int:So?\nP1:Well.\n", {"Int: So?", "P1: Well."}},
        TurnsCase{"Described",
                  "Karen (service provider): Hello.\nP1 (F, 34): Day.\nKaren (service provider): Bye.\n",
                  {"Karen (service provider): Hello.", "P1 (F, 34): Day.", "Karen (service provider): Bye."}},
        TurnsCase{"DegreesAndParticles",
                  "Morven B. Raeburn, Psy.D: Hello.\nAna de la Cruz: Day.\nM\u00E0iri Nic an t-Saoir: "
                  "Bye.\n\u00C9mile: Oui.\n",
                  {"Morven B. Raeburn, Psy.D: Hello.", "Ana de la Cruz: Day.", "M\u00E0iri Nic an t-Saoir: Bye.",
                   "\u00C9mile: Oui."}},
        TurnsCase{"RightToLeftAndHan",
                  "\u05D3\u05E0\u05D4: \u05E9\u05DC\u05D5\u05DD\n\u674E: \u4F60\u597D \U0001F600\n",
                  {"\u05D3\u05E0\u05D4: \u05E9\u05DC\u05D5\u05DD", "\u674E: \u4F60\u597D \U0001F600"}},
        TurnsCase{"DescribedRoles",
                  "Interviewer (Jo)\nSo?\n\nService user 3 (hub A)\nWell.\n\nInterviewer (Jo)\nAnd?\n",
                  {"Interviewer (Jo): So?", "Service user 3 (hub A): Well.", "Interviewer (Jo): And?"}},
        TurnsCase{"NoBreakSpaces", "Anna:\u00A0Hello\u00A0you.\nBen\u00A0: Day.\n", {"Anna: Hello you.", "Ben: Day."}},
        TurnsCase{
            "WideColon", "\u674E\uFF1A\u4F60\u597D\n\u738B\uFF1A\u597D\n", {"\u674E: \u4F60\u597D", "\u738B: \u597D"}},
        TurnsCase{"TimeUnderTheName",
                  "Speaker 1\n00:01:02\nHello.\n\nSpeaker 2\n00:01:05\nScotland\n\nSpeaker 1\n00:01:09\nBye.\n",
                  {"Speaker 1@0=62000: Hello.", "Speaker 2@0=65000: Scotland", "Speaker 1@0=69000: Bye."}},
        TurnsCase{"FocusGroup",
                  "Moderator: Welcome.\nTam: Aye.\nIsla: Mhm.\nGroup: [laughter]\nFergus: First time here.\nModerator: "
                  "Next.\n",
                  {"Moderator: Welcome.", "Tam: Aye.", "Isla: Mhm.", "Group: [laughter]", "Fergus: First time here.",
                   "Moderator: Next."}},
        TurnsCase{"NobodyNamed", "Just words.\n\nAnd more words.\n", {": Just words.\nAnd more words."}},
        TurnsCase{"BeforeTheFirstLabel",
                  "Group in the hall\n\nAnna: Hi.\n\nBen: Hi.\n\nAnna: So.\n\nBen: So.\n",
                  {": Group in the hall", "Anna: Hi.", "Ben: Hi.", "Anna: So.", "Ben: So."}}),
    [](const auto& named) { return named.param.name; });

INSTANTIATE_TEST_SUITE_P(
    NoLabels, PlainLabels,
    testing::Values(
        TurnsCase{"Sentences",
                  "Anna: Hi.\nAnd then I thought: well.\nThere's one thing: the bus.\nBen: Aye.\nAnna: So.\nBen: No.\n",
                  {"Anna: Hi.\nAnd then I thought: well.\nThere's one thing: the bus.", "Ben: Aye.", "Anna: So.",
                   "Ben: No."}},
        TurnsCase{
            "Remarks",
            "Anna: Hi.\n\nNote: the bell rang.\n\nBen: Aye.\n\nNB: twice.\n\nAnna: So.\n\nNote: again.\n\nBen: No.\n",
            {"Anna: Hi.\nNote: the bell rang.", "Ben: Aye.\nNB: twice.", "Anna: So.\nNote: again.", "Ben: No."}},
        TurnsCase{"AWordOnceAmongParagraphs",
                  "Anna: Hi.\nSome more.\nHeroin: that was the worst.\nBen: Aye.\nAnna: So.\nBen: No.\n",
                  {"Anna: Hi.\nSome more.\nHeroin: that was the worst.", "Ben: Aye.", "Anna: So.", "Ben: No."}},
        TurnsCase{"TimesAndAddresses",
                  "Anna: Hi.\n10:30 was the time.\nhttps://example.org/a\nBen: Aye.\nAnna: So.\nBen: No.\n",
                  {"Anna: Hi.\n10:30 was the time.\nhttps://example.org/a", "Ben: Aye.", "Anna: So.", "Ben: No."}},
        TurnsCase{"LongerThanAName",
                  "Anna: Hi.\nMy Old Friend From The Big House: he came.\nBen: Aye.\nAnna: So.\nBen: No.\n",
                  {"Anna: Hi.\nMy Old Friend From The Big House: he came.", "Ben: Aye.", "Anna: So.", "Ben: No."}},
        TurnsCase{"RemarksInBracketsBeginLines",
                  "[laughs] Yes.\n[name of town] is far.\n[laughs] No.\n",
                  {": [laughs] Yes.\n[name of town] is far.\n[laughs] No."}},
        TurnsCase{"ShortAnswersAreNoNames",
                  "Anna: Hi.\n\nScotland\n\nBen: Aye.\n\nScotland\n\nAnna: So.\n\nBen: No.\n",
                  {"Anna: Hi.\nScotland", "Ben: Aye.\nScotland", "Anna: So.", "Ben: No."}},
        TurnsCase{"SentencesOfOneWord",
                  "Anna\nHi.\n\nScotland.\n\nBen\nAye.\n\nScotland.\n\nAnna\nSo.\n\nBen\nNo.\n",
                  {"Anna: Hi.\nScotland.", "Ben: Aye.\nScotland.", "Anna: So.", "Ben: No."}},
        TurnsCase{"BracketsWhereColonsAreTheStyle",
                  "Anna: Hi.\n[Portree] is far.\n[Portree] is near.\nBen: Aye.\nAnna: So.\nBen: No.\n",
                  {"Anna: Hi.\n[Portree] is far.\n[Portree] is near.", "Ben: Aye.", "Anna: So.", "Ben: No."}}),
    [](const auto& named) { return named.param.name; });

TEST(Labels, ThatSayNothingGiveNoTurn) {
    KS_ASSERT_VALUE(document,
                    readDocument("**Anna:** Hello.\n\n**Break:** \\[25:27\\]\n\n**Ben:** Day.\n\n**Ben:**\n", "a.md"));
    EXPECT_EQ(turnsAsText(document), (std::vector<std::string>{"Anna: Hello.", "Ben@0=1527000: Day."}));
}

TEST(Labels, WhatFollowsASilentSpanBeginsAtItsEnd) {
    KS_ASSERT_VALUE(
        document, readDocument("**Anna:** Hello.\n\n**Break:** \\[26:45\\] to \\[27:10\\]\n\n**Ben:** Day.\n", "a.md"));
    EXPECT_EQ(turnsAsText(document), (std::vector<std::string>{"Anna: Hello.", "Ben@0=1630000: Day."}));
}

TEST(Labels, ThatAreNotThereAreANotice) {
    KS_ASSERT_VALUE(document, readDocument("Just words.\n", "a.txt"));
    EXPECT_THAT(document.notices, testing::ElementsAre(testing::HasSubstr("No speakers were found")));
}

TEST(Labels, HardWrappedParagraphsArePutTogether) {
    KS_ASSERT_VALUE(document, readDocument("Anna: We used to go to the hall every single week, and then\n"
                                           "one day somebody said that it was going to close, so we all\n"
                                           "went to see the people there and asked them about the plan\n"
                                           "and they told us.\n\n"
                                           "Ben: It was the same for all of us in the north of the town\n"
                                           "as we had no hall at all.\n",
                                           "a.txt"));
    EXPECT_EQ(
        turnsAsText(document),
        (std::vector<std::string>{
            "Anna: We used to go to the hall every single week, and then one day somebody said that it was going to "
            "close, so we all went to see the people there and asked them about the plan and they told us.",
            "Ben: It was the same for all of us in the north of the town as we had no hall at all."}));
}

} // namespace
} // namespace kenspeckle::sources
