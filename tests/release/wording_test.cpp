// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/wording.h"

#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace kenspeckle::release {
namespace {

using kenspeckle::test::IsOk;
using testing::HasSubstr;

const std::string kSaid = "But it's a safe place 💙 where naebody judges ye, you know. I recovered there.\nIsn't it? Ye "
                          "can just drop in.";

std::string kept(const std::string& words, const std::string& said = kSaid) {
    auto wording = shortenedWording(said, words);
    EXPECT_THAT(wording, IsOk()) << words;
    return wording.value_or("");
}
std::string refusal(const std::string& words, const std::string& said = kSaid) {
    auto wording = shortenedWording(said, words);
    EXPECT_FALSE(wording.has_value()) << words;
    if (wording) return {};
    EXPECT_EQ(wording.error().kind, ErrorKind::Usage);
    return wording.error().message;
}

TEST(Wording, MayLeaveOutWhatIsMarked) {
    EXPECT_EQ(kept("it's a safe place (…) I recovered there."), "it's a safe place (…) I recovered there.");
    EXPECT_EQ(kept("a safe place (...) judges ye. […] drop in"), "a safe place (…) judges ye. (…) drop in");
    EXPECT_EQ(kept("(…) I recovered there. (…)"), "(…) I recovered there. (…)");
}

TEST(Wording, MayBeginLaterAndEndEarlierUnmarked) {
    EXPECT_EQ(kept("I recovered there."), "I recovered there.");
    EXPECT_EQ(kept("it's a safe place 💙"), "it's a safe place 💙");
    EXPECT_EQ(kept("it's a safe place."), "it's a safe place.");
}

TEST(Wording, MayAddWhatStandsInBrackets) {
    kept("[B]ut it's a safe place [the hub] 💙 where naebody judges ye");
    kept("[The hub is] a safe place");
    kept("I recover[ed] there", "I recovered there");
    kept("I wan[t] it", "I wanted it");
}

TEST(Wording, TakesStraightAndTypographicQuotesAndLineBreaksForTheSame) {
    EXPECT_EQ(kept("it’s a safe place"), "it’s a safe place");
    EXPECT_EQ(kept("I recovered there. Isn't it?"), "I recovered there. Isn't it?");
    kept("it's  a\nsafe place");
}

TEST(Wording, NamesTheFirstWordThatWasNotSaid) {
    EXPECT_THAT(refusal("it's a lovely place"), HasSubstr("\"lovely\" was not said"));
    EXPECT_THAT(refusal("it's a place"), HasSubstr("\"place\" does not follow \"a\""));
    EXPECT_THAT(refusal("I recovered there. (…) a safe place"), HasSubstr("\"a\" was not said here, but earlier"));
    EXPECT_THAT(refusal("but it's a safe place"), HasSubstr("\"but\" was said as \"But\""));
    EXPECT_THAT(refusal("a safe place where naebody"), HasSubstr("\"where\" does not follow \"place\""));
}

TEST(Wording, KeepsSignsThatAreNoPunctuation) {
    refusal("safe place 💔 where");
    refusal("safe place 💔");
    kept("a safe place (…) where");
    refusal("it costs 5 a day", "it costs £5 a day");
    kept("a safe place (…) 💙");
    refusal("a safe place (…) 💙 (…) 💔");
}

TEST(Wording, LetsNoQuestionBecomeAStatement) {
    refusal("Isn't it.");
    refusal("I recovered there!");
    kept("Isn't it?");
    kept("Isn't it");
}

TEST(Wording, MustHoldSomethingThatWasSaid) {
    EXPECT_THAT(refusal("[They liked it]"), HasSubstr("make it a paraphrase"));
    EXPECT_THAT(refusal("(…)"), HasSubstr("make it a paraphrase"));
    EXPECT_THAT(refusal("a [safe place"), HasSubstr("not closed"));
    EXPECT_THAT(refusal("a safe] place"), HasSubstr("not opened"));
    EXPECT_THAT(refusal("a [] place"), HasSubstr("empty"));
}

TEST(Wording, ADroppedNoWithinIsAlwaysMarked) {
    refusal("I would say it was good", "I would not say it was good");
    kept("I would (…) say it was good", "I would not say it was good");
}

TEST(Wording, TrailingOffIsNoGap) {
    refusal("I went … home", "I went back home");
    kept("I went … home", "I went … home");
}

/// Words that all differ, so that what was changed can be told.
class RandomWordings : public testing::Test {
protected:
    unsigned random(unsigned below) { return static_cast<unsigned>(m_random() % below); }
    std::vector<std::string> words() {
        static const char* const kShapes[] = {"word{}", "naebody{}", "it{}x's", "é{}", "шум{}", "x̌{}", "drop-in{}"};
        std::vector<std::string> words;
        for (unsigned left = 4 + random(20); left > 0; --left)
            words.push_back(fmt::format(fmt::runtime(kShapes[random(7)]), ++m_count));
        return words;
    }
    static std::string joined(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words)
            text += (text.empty() ? "" : " ") + word;
        return text;
    }
    std::mt19937 m_random{20261122};
    int m_count = 100;
};

TEST_F(RandomWordings, AreTakenWhereEveryGapIsMarked) {
    for (int round = 0; round < 500; ++round) {
        const std::vector<std::string> said = words();
        std::vector<std::string> shorter;
        bool gap = false, any = false;
        for (const std::string& word : said) {
            if (random(3) == 0) {
                if (!gap) shorter.push_back(random(2) ? "(…)" : "(...)");
                gap = true;
                continue;
            }
            if (random(8) == 0) shorter.push_back("[and]");
            shorter.push_back(word);
            gap = false;
            any = true;
        }
        if (any) kept(joined(shorter), joined(said));
    }
}

TEST_F(RandomWordings, AreRefusedWhereAWordIsMissingAddedChangedOrMovedUnmarked) {
    for (int round = 0; round < 500; ++round) {
        const std::vector<std::string> said = words();
        std::vector<std::string> changed = said;
        const std::size_t at = 1 + random(static_cast<unsigned>(said.size()) - 2);
        const auto place = changed.begin() + static_cast<std::ptrdiff_t>(at);
        std::string named = said[at];
        switch (random(4)) {
        case 0:
            changed.erase(place);
            named = said[at + 1];
            break;
        case 1:
            changed.insert(place, "naw");
            named = "naw";
            break;
        case 2:
            *place += "s";
            named = *place;
            break;
        default:
            std::swap(*place, *(place - 1));
            if (at == 1) named = said[0];
        }
        const std::string message = refusal(joined(changed), joined(said));
        // Of two parts of one word, the message names the part.
        if (named.find('-') == std::string::npos) {
            EXPECT_THAT(message, HasSubstr("\"" + named)) << joined(changed);
        }
    }
}

} // namespace
} // namespace kenspeckle::release
