// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/loose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/offsets.h"

namespace kenspeckle::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> places(std::string_view utf8, std::string_view wanted) {
    const OffsetMap offsets(utf8);
    std::vector<std::string> words;
    for (const Range& range : findLoosely(utf8, foldLoosely(wanted)))
        words.emplace_back(offsets.slice(range));
    return words;
}

TEST(LooseTest, CaseAndAccentsDoNotCount) {
    EXPECT_EQ(foldLoosely("Café ÀÉÎ STRASSE straße ﬁne"), "cafe aei strasse strasse fine");
    EXPECT_EQ(foldLoosely("e\u0301"), "e");
    EXPECT_EQ(foldLoosely("Don’t"), "don't");
    EXPECT_EQ(foldLoosely("so\u00ADcial 💙"), "social 💙");
    EXPECT_EQ(foldLoosely("שָׁלוֹם"), foldLoosely("שלום"));
    EXPECT_EQ(foldLoosely(""), "");
}

TEST(LooseTest, PlacesAreThoseOfTheTextItself) {
    EXPECT_THAT(places("💙 Café, cafe\u0301 and CAFE", "cafe"), ElementsAre("Café", "cafe\u0301", "CAFE"));
    EXPECT_THAT(places("Straße", "ss"), ElementsAre("ß"));
    EXPECT_THAT(places("aaaa", "aa"), ElementsAre("aa", "aa"));
    EXPECT_THAT(places("nothing", "some"), IsEmpty());
    EXPECT_THAT(places("ﬁ", "f"), ElementsAre("ﬁ"));
    EXPECT_THAT(findLoosely("words", ""), IsEmpty());
}

} // namespace
} // namespace kenspeckle::text
