// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/code_description.h"

#include <array>
#include <random>

#include <gtest/gtest.h>

namespace kenspeckle::exchange {
namespace {

CodeText texts(std::string definition, std::string useWhen, std::string doNotUseWhen, std::string example) {
    CodeText text;
    text.definition = std::move(definition);
    text.useWhen = std::move(useWhen);
    text.doNotUseWhen = std::move(doNotUseWhen);
    text.example = std::move(example);
    return text;
}

void expectRoundTrip(const CodeText& text) {
    const std::string description = describe(text);
    CodeText again;
    readDescription(description, again);
    EXPECT_EQ(again.definition, text.definition) << description;
    EXPECT_EQ(again.useWhen, text.useWhen) << description;
    EXPECT_EQ(again.doNotUseWhen, text.doNotUseWhen) << description;
    EXPECT_EQ(again.example, text.example) << description;
}

TEST(Describe, ReadsAsPlainHeadings) {
    EXPECT_EQ(describe(texts("Being judged.", "Somebody feels judged.", "They judge others.", "They look doon on ye.")),
              "Being judged.\n\nUse when: Somebody feels judged.\n\nDo not use when: They judge others.\n\n"
              "Example: They look doon on ye.");
    EXPECT_EQ(describe(texts("", "", "", "aye")), "Example: aye");
    EXPECT_EQ(describe({}), "");
}

TEST(Describe, GivesBackWhateverTheTextsHold) {
    expectRoundTrip(texts("one\ntwo\n\nthree", "a\n\nb", "\nc\n", "d\n\n"));
    expectRoundTrip(
        texts("Use when: this is the definition", "x\nUse when: y", "Example: z\nExample: z", " Example: q"));
    expectRoundTrip(texts("  Use when: indented", "", "x\n Do not use when: y\n  Example: z", ""));
    expectRoundTrip(texts("", "\n", "\n\n", "\n"));
    expectRoundTrip(texts("\n", " lead", "trail ", "  "));
}

TEST(Describe, GivesBackRandomTexts) {
    const std::array<std::string, 8> pieces{"Use when:", "Do not use when:", "Example:", "\n", "\n\n", " ", "words",
                                            "é🙂"};
    std::mt19937 random(5);
    const auto piece = [&] {
        std::string text;
        for (auto count = std::uniform_int_distribution<int>(0, 7)(random); count > 0; --count)
            text += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
        return text;
    };
    for (int round = 0; round < 5000; ++round)
        expectRoundTrip(texts(piece(), piece(), piece(), piece()));
}

TEST(ReadDescription, OfAnotherProgramIsAllDefinition) {
    CodeText text;
    readDescription("People say\nwhen they use it: often", text);
    EXPECT_EQ(text.definition, "People say\nwhen they use it: often");
    EXPECT_EQ(text.useWhen, "");
}

} // namespace
} // namespace kenspeckle::exchange
