// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stemmer.h"

#include <gtest/gtest.h>

namespace kenspeckle::search {
namespace {

TEST(Stemmer, GathersTheFormsThatASearchFinds) {
    const Stemmer stemmer("en");
    EXPECT_TRUE(stemmer.knowsLanguage());
    EXPECT_EQ(stemmer.stem("recovery"), stemmer.stem("recovered"));
    EXPECT_EQ(stemmer.stem("hubs"), stemmer.stem("hub"));
    EXPECT_NE(stemmer.stem("needle"), stemmer.stem("need"));
}

TEST(Stemmer, KnowsGerman) {
    const Stemmer stemmer("de");
    EXPECT_EQ(stemmer.stem("gruppen"), stemmer.stem("gruppe"));
}

TEST(Stemmer, LeavesWordsOfAnUnknownLanguageAsTheyAre) {
    for (const char* language : {"", "gd", "no such language"}) {
        const Stemmer stemmer(language);
        EXPECT_FALSE(stemmer.knowsLanguage()) << language;
        EXPECT_EQ(stemmer.stem("recovered"), "recovered");
    }
}

} // namespace
} // namespace kenspeckle::search
