// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/codebook.h"

#include <set>

#include "support/matchers.h"

namespace kenspeckle {
namespace {

using test::FailsWith;
using test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Code code(std::int64_t id, std::int64_t parent, int position, const std::string& name) {
    Code made;
    made.id = CodeId{id};
    made.parent = CodeId{parent};
    made.position = position;
    made.text.name = name;
    return made;
}

/// 1 Stigma (4 Shame (6 Blame), 5 Fear), 2 Hope, 3 Straße (7 Fear)
Codebook sample() {
    auto book = Codebook::fromCodes({code(7, 3, 0, "Fear"), code(2, 0, 1, "Hope"), code(3, 0, 2, "Straße"),
                                     code(5, 1, 1, "Fear"), code(4, 1, 0, "Shame"), code(1, 0, 0, "Stigma"),
                                     code(6, 4, 0, "Blame")});
    EXPECT_THAT(book, IsOk());
    return *book;
}

std::vector<std::int64_t> ids(const Codebook& book) {
    std::vector<std::int64_t> found;
    for (const Code& one : book.codes())
        found.push_back(one.id.value);
    return found;
}

TEST(Codebooks, AreInReadingOrder) { EXPECT_THAT(ids(sample()), ElementsAre(1, 4, 6, 5, 2, 3, 7)); }

TEST(Codebooks, OfEqualPositionsAreInTheOrderMade) {
    const auto book = Codebook::fromCodes({code(3, 0, 0, "c"), code(1, 0, 0, "a"), code(2, 0, 0, "b")});
    EXPECT_THAT(ids(*book), ElementsAre(1, 2, 3));
}

TEST(Codebooks, MayBeEmpty) {
    KS_ASSERT_VALUE(book, Codebook::fromCodes({}));
    EXPECT_TRUE(book.empty());
    EXPECT_THAT(book.resolve("x"), FailsWith(ErrorKind::NotFound, "the codebook is empty"));
}

TEST(Codebooks, MayBeVeryDeep) {
    std::vector<Code> chain;
    for (int i = 1; i <= 3000; ++i)
        chain.push_back(code(i, i - 1, 0, "c" + std::to_string(i)));
    KS_ASSERT_VALUE(book, Codebook::fromCodes(chain));
    EXPECT_EQ(book.depth(CodeId{3000}), 2999);
}

TEST(Codebooks, WithoutAParentOrInACircleOrWithOneIdTwiceAreRefused) {
    EXPECT_THAT(Codebook::fromCodes({code(1, 9, 0, "Lost")}), FailsWith(ErrorKind::Invalid, "\"Lost\""));
    EXPECT_THAT(Codebook::fromCodes({code(1, 2, 0, "A"), code(2, 1, 0, "B"), code(3, 0, 0, "C")}),
                FailsWith(ErrorKind::Invalid, "below itself"));
    EXPECT_THAT(Codebook::fromCodes({code(1, 1, 0, "A")}), FailsWith(ErrorKind::Invalid, "below itself"));
    EXPECT_THAT(Codebook::fromCodes({code(1, 0, 0, "A"), code(1, 0, 1, "B")}), FailsWith(ErrorKind::Invalid, "id 1"));
}

TEST(Codebooks, KnowPathsDepthsChildrenAndSubtrees) {
    const Codebook book = sample();
    EXPECT_EQ(book.path(CodeId{6}), "Stigma / Shame / Blame");
    EXPECT_EQ(book.path(CodeId{99}), "");
    EXPECT_EQ(book.depth(CodeId{1}), 0);
    EXPECT_EQ(book.depth(CodeId{6}), 2);
    EXPECT_THAT(book.children(CodeId{}), ElementsAre(CodeId{1}, CodeId{2}, CodeId{3}));
    EXPECT_THAT(book.children(CodeId{1}), ElementsAre(CodeId{4}, CodeId{5}));
    EXPECT_THAT(book.subtree(CodeId{1}), ElementsAre(CodeId{1}, CodeId{4}, CodeId{6}, CodeId{5}));
    EXPECT_THAT(book.subtree(CodeId{7}), ElementsAre(CodeId{7}));
    EXPECT_THAT(book.subtree(CodeId{99}), IsEmpty());
    EXPECT_EQ(book.find(CodeId{99}), nullptr);
    EXPECT_EQ(book.indexOf(CodeId{4}), std::optional<std::size_t>(1));
}

TEST(Resolving, TakesUniqueNamesAndPathsWhateverTheirCase) {
    const Codebook book = sample();
    EXPECT_EQ(*book.resolve("blame"), CodeId{6});
    EXPECT_EQ(*book.resolve("  STRASSE "), CodeId{3});
    EXPECT_EQ(*book.resolve("straße / fear"), CodeId{7});
    EXPECT_EQ(*book.resolve("Stigma / Shame / Blame"), CodeId{6});
}

TEST(Resolving, APathIsExactEvenWhereOthersHaveItForAName) {
    const auto book = Codebook::fromCodes({code(1, 0, 0, "Fear"), code(2, 0, 1, "Theme"), code(3, 2, 0, "Fear")});
    EXPECT_EQ(*book->resolve("fear"), CodeId{1});
    EXPECT_EQ(*book->resolve("theme / fear"), CodeId{3});
}

TEST(Resolving, OfAnAmbiguousNameListsThePaths) {
    EXPECT_THAT(sample().resolve("fear"), FailsWith(ErrorKind::Usage, "\"Stigma / Fear\", \"Straße / Fear\""));
}

TEST(Resolving, OfAnUnknownNameNamesTheNearest) {
    EXPECT_THAT(sample().resolve("Stigmaa"), FailsWith(ErrorKind::NotFound, "near it: \"Stigma\""));
    EXPECT_THAT(sample().resolve("shane"), FailsWith(ErrorKind::NotFound, "\"Shame\""));
    EXPECT_THAT(sample().resolve("Stigma / Hope"), FailsWith(ErrorKind::NotFound, "no code \"Stigma / Hope\""));
    EXPECT_THAT(sample().resolve("qqqqqqqq"), FailsWith(ErrorKind::NotFound, "ken codes"));
    EXPECT_THAT(sample().resolve("  "), FailsWith(ErrorKind::Usage, "no code named"));
}

TEST(Colours, AreWrittenAndReadAsHex) {
    EXPECT_EQ((Colour{0, 171, 255}.hex()), "#00ABFF");
    EXPECT_EQ(Colour::fromHex("#00abFF"), (Colour{0, 171, 255}));
    EXPECT_EQ(Colour::fromHex("#1aF"), (Colour{0x11, 0xAA, 0xFF}));
    for (const char* bad : {"", "#", "#12", "#1234", "#12345", "#1234567", "123456", "#12345g", "#é12", " #123456"}) {
        EXPECT_EQ(Colour::fromHex(bad), std::nullopt) << bad;
    }
}

TEST(Colours, OfThePaletteDifferAndCycle) {
    std::set<std::string> seen;
    std::size_t length = 0;
    while (seen.insert(Colour::fromPalette(length).hex()).second)
        ++length;
    EXPECT_GE(length, 12U);
    EXPECT_EQ(Colour::fromPalette(length * 1000 + 3), Colour::fromPalette(3));
}

} // namespace
} // namespace kenspeckle
