// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stop_words.h"

#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/source_tree.h"
#include "support/temporary_folder.h"
#include "text/tokens.h"
#include "text/words.h"

namespace kenspeckle::text {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

struct List {
    const char* heading; ///< in docs/stop-words.md
    std::vector<std::string_view> words;
};

std::vector<List> lists() {
    return {{"## English: stop words", stopWords("en")},
            {"## English: fillers", fillerWords("en")},
            {"## German: stop words", stopWords("de")},
            {"## German: fillers", fillerWords("de")}};
}

TEST(StopWords, EachStandsOnceAndIsOneWord) {
    for (const List& list : lists()) {
        std::set<std::string_view> seen;
        for (const std::string_view word : list.words) {
            EXPECT_TRUE(seen.insert(word).second) << word << " stands twice under " << list.heading;
            EXPECT_EQ(tokens(word).size(), 1U) << word;
        }
    }
}

TEST(StopWords, AreNotFillersAsWell) {
    for (const char* language : {"en", "de"})
        for (const std::string_view filler : fillerWords(language))
            EXPECT_THAT(stopWords(language), Not(Contains(filler)));
}

TEST(StopWords, LeaveWordsWithAMeaningOfTheirOwn) {
    for (const char* word : {"ken", "like", "know", "well", "right", "nobody", "never", "need"}) {
        EXPECT_THAT(stopWords("en"), Not(Contains(word)));
        EXPECT_THAT(fillerWords("en"), Not(Contains(word)));
    }
    EXPECT_THAT(stopWords("de"), Not(Contains("nichts")));
}

TEST(StopWords, OfAnUnknownLanguageAreNone) {
    EXPECT_THAT(stopWords("gd"), IsEmpty());
    EXPECT_THAT(fillerWords("gd"), IsEmpty());
}

TEST(StopWords, AllStandInTheManual) {
    const std::string page = test::readFile(test::shippedCodebookFolder().parent_path() / "docs/stop-words.md");
    for (const List& list : lists()) {
        const std::size_t heading = page.find(std::string(list.heading) + "\n");
        ASSERT_NE(heading, std::string::npos) << list.heading;
        const std::size_t begin = page.find("```\n", heading) + 4;
        const std::string printed = page.substr(begin, page.find("```", begin) - begin);
        std::string expected;
        for (const std::string_view word : list.words)
            expected += std::string(word) + ' ';
        EXPECT_EQ(simplify(printed), simplify(expected)) << list.heading;
    }
}

} // namespace
} // namespace kenspeckle::text
