// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/drawing.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kenspeckle::test {
namespace {

using release::codeIn;
using release::Drawing;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const std::vector<std::int64_t> kIds{11, 12, 13, 14, 15, 16, 17, 18};

std::vector<std::int64_t> shuffled(const Drawing& drawing, std::vector<std::int64_t> ids, const char* pile = "a") {
    drawing.shuffle(ids, pile);
    return ids;
}

TEST(DrawingTest, IsTheSameForTheSameStudyProfileAndSeedAndOtherwiseNot) {
    const Drawing drawing("study", "mine", 1);
    EXPECT_EQ(shuffled(drawing, kIds), shuffled(Drawing("study", "mine", 1), kIds));
    EXPECT_EQ(drawing.codes(kIds), Drawing("study", "mine", 1).codes(kIds));
    for (const Drawing& other :
         {Drawing("another", "mine", 1), Drawing("study", "yours", 1), Drawing("study", "mine", 2)}) {
        EXPECT_NE(shuffled(drawing, kIds), shuffled(other, kIds));
        EXPECT_NE(drawing.codes(kIds), other.codes(kIds));
        EXPECT_NE(drawing.numbers(kIds), other.numbers(kIds));
    }
    EXPECT_NE(shuffled(drawing, kIds, "a"), shuffled(drawing, kIds, "b"));
}

TEST(DrawingTest, AShuffledPileKeepsAllAndTheirOrderWhenOthersCome) {
    const Drawing drawing("study", "mine", 1);
    std::vector<std::int64_t> all = shuffled(drawing, kIds), fewer = shuffled(drawing, {18, 12, 15});
    EXPECT_THAT(all, testing::UnorderedElementsAreArray(kIds));
    EXPECT_NE(all, kIds);
    std::erase_if(all, [](std::int64_t id) { return id != 18 && id != 12 && id != 15; });
    EXPECT_EQ(all, fewer);
}

TEST(DrawingTest, PeopleAreNumberedFromOneWithoutAGapAndNotInTheirOrder) {
    const auto numbers = Drawing("study", "mine", 1).numbers({15, 11, 11, 18, 12, 13, 14, 15, 16, 17});
    ASSERT_EQ(numbers.size(), kIds.size());
    std::vector<int> values;
    for (const auto& [id, number] : numbers)
        values.push_back(number);
    EXPECT_FALSE(std::is_sorted(values.begin(), values.end()));
    std::sort(values.begin(), values.end());
    EXPECT_THAT(values, ElementsAre(1, 2, 3, 4, 5, 6, 7, 8));
    EXPECT_THAT(Drawing("study", "mine", 1).numbers({}), IsEmpty());
}

TEST(DrawingTest, CodesAreShortUniqueAndNoWords) {
    std::vector<std::int64_t> ids;
    for (std::int64_t id = 1; id <= 1000; ++id)
        ids.push_back(id << 20);
    const auto codes = Drawing("study", "mine", 1).codes(ids);
    std::set<std::string> distinct;
    for (const auto& [id, code] : codes) {
        distinct.insert(code);
        EXPECT_EQ(code.size(), 4U);
        EXPECT_EQ(codeIn(code), code);
        EXPECT_NE(code.find_first_of("0123456789"), std::string::npos) << code;
    }
    EXPECT_EQ(distinct.size(), ids.size());
    ids.push_back(std::int64_t{1} << 40);
    for (const auto& [id, code] : Drawing("study", "mine", 1).codes(ids))
        EXPECT_EQ(code.size(), 5U);
}

TEST(DrawingTest, AQuoteThatComesLaterChangesNoCode) {
    std::vector<std::int64_t> ids;
    for (std::int64_t id = 1; id <= 900; ++id)
        ids.push_back(id);
    const Drawing drawing("study", "mine", 1);
    const auto before = drawing.codes(ids);
    ids.push_back(901);
    const auto after = drawing.codes(ids);
    for (const auto& [id, code] : before)
        EXPECT_EQ(after.at(id), code);
}

TEST(DrawingTest, ACodeIsReadHoweverItIsTyped) {
    EXPECT_EQ(codeIn("k7qf"), "K7QF");
    EXPECT_EQ(codeIn(" K7-qf "), "K7QF");
    EXPECT_EQ(codeIn("oil9"), "0119");
    EXPECT_EQ(codeIn("K7QF2"), "K7QF2");
    for (const char* wrong : {"", "K7Q", "K7QF22", "K7Q?", "K7QU", "Käse"})
        EXPECT_EQ(codeIn(wrong), "") << wrong;
}

} // namespace
} // namespace kenspeckle::test
