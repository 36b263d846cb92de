// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/references.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace kenspeckle::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr TranscriptId kEvelyn{7533020152812044293};
constexpr Passage kPassage{kEvelyn, {CodePoint{120}, CodePoint{184}}};

TEST(ReferencesTest, EveryKindIsReadAsItWasWritten) {
    const std::vector<std::pair<Reference, std::string>> all{
        {Reference::to(kPassage), "ken://passage/7533020152812044293/120-184"},
        {Reference::to(kEvelyn), "ken://transcript/7533020152812044293"},
        {Reference::to(ParticipantId{1}), "ken://participant/1"},
        {Reference::to(CodeId{9223372036854775807}), "ken://code/9223372036854775807"},
        {Reference::to(MemoId{12}), "ken://memo/12"},
        {Reference{ReferenceKind::Passage, 5, {CodePoint{0}, CodePoint{0}}}, "ken://passage/5/0-0"}};
    for (const auto& [reference, text] : all) {
        EXPECT_EQ(format(reference), text);
        KS_ASSERT_VALUE(read, parseReference(text));
        EXPECT_EQ(read, reference) << text;
    }
}

TEST(ReferencesTest, WhatIsNoneSaysWhy) {
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"", "begins with ken://"},
        {"https://example.org", "begins with ken://"},
        {"KEN://code/1", "begins with ken://"},
        {"ken://", "passage, transcript"},
        {"ken://quote/1", "passage, transcript"},
        {"ken://code", "passage, transcript"},
        {"ken://code/", "number it goes by"},
        {"ken://code/0", "number it goes by"},
        {"ken://code/-1", "number it goes by"},
        {"ken://code/007", "number it goes by"},
        {"ken://code/9223372036854775808", "number it goes by"},
        {"ken://code/1 ", "nothing may follow"},
        {"ken://code/1/2", "nothing may follow"},
        {"ken://passage/1", "beginning and end"},
        {"ken://passage/1/5", "beginning and end"},
        {"ken://passage/1/5-4", "beginning and end"},
        {"ken://passage/1/5-", "beginning and end"},
        {"ken://passage/1/5-99999999999999999999", "beginning and end"},
        {std::string("ken://\0", 7), "passage, transcript"},
        {"\xff\xfe", "begins with ken://"}};
    for (const auto& [text, why] : wrong)
        EXPECT_THAT(parseReference(text), FailsWith(ErrorKind::Invalid, why)) << text;
}

TEST(ReferencesTest, AreFoundAmongWords) {
    const std::string text = "Sæ [this](ken://passage/5/2-9), ken://code/3. And ken://code/4x ken://code/ ken://memo/8";
    const auto found = referencesIn(text);
    ASSERT_THAT(found, SizeIs(3));
    EXPECT_EQ(found[0].reference, Reference::to(Passage{TranscriptId{5}, {CodePoint{2}, CodePoint{9}}}));
    EXPECT_EQ(text.substr(found[1].byteBegin, found[1].byteEnd - found[1].byteBegin), "ken://code/3");
    EXPECT_EQ(found[2].reference, Reference::to(MemoId{8}));
    EXPECT_EQ(found[2].byteEnd, text.size());
    EXPECT_THAT(referencesIn("ken:/code/3 ken//code/3 ken://code/3/4"), IsEmpty());
}

TEST(ReferencesTest, AreReplacedAndNothingElseIs) {
    const std::string text = "a ken://code/3 b ken://code/4 💙 ken://code/x";
    EXPECT_EQ(withReferences(text, [](const Reference& it) { return it; }), text);
    EXPECT_EQ(withReferences(text, [](const Reference& it) { return it.id == 4 ? Reference::to(CodeId{12345}) : it; }),
              "a ken://code/3 b ken://code/12345 💙 ken://code/x");
    EXPECT_EQ(withReferences("", [](const Reference& it) { return it; }), "");
}

TEST(ReferencesTest, LinkHoldsTheWordsOnOneLineAndEscaped) {
    EXPECT_EQ(markdownLink("naebody\n\njudges [ye] *here*", Reference::to(CodeId{3})),
              R"([naebody judges \[ye\] \*here\*](ken://code/3))");
    const std::string link = markdownLink(std::string(500, 'x') + " and more", Reference::to(CodeId{3}));
    EXPECT_LT(link.size(), 120U);
    EXPECT_THAT(link, testing::EndsWith("…](ken://code/3)"));
    EXPECT_EQ(markdownLink("", Reference::to(CodeId{3})), "[](ken://code/3)");
}

} // namespace
} // namespace kenspeckle::test
