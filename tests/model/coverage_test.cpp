// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/coverage.h"

#include <random>

#include <gmock/gmock.h>

namespace kenspeckle::model {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Range range(std::int64_t begin, std::int64_t end) { return {CodePoint{begin}, CodePoint{end}}; }

TEST(Uniting, MergesOverlapsKeepsTouchingApartAndDropsEmpty) {
    EXPECT_THAT(unite({}), IsEmpty());
    EXPECT_THAT(unite({range(3, 3), range(5, 4)}), IsEmpty());
    EXPECT_THAT(unite({range(5, 9), range(0, 5)}), ElementsAre(range(0, 5), range(5, 9)));
    EXPECT_THAT(unite({range(5, 9), range(0, 6), range(20, 21)}), ElementsAre(range(0, 9), range(20, 21)));
    EXPECT_THAT(unite({range(0, 100), range(10, 20), range(30, 40), range(99, 101)}), ElementsAre(range(0, 101)));
    EXPECT_THAT(unite({range(1, 2), range(1, 2)}), ElementsAre(range(1, 2)));
}

TEST(Sharing, GivesEachStretchThatBothHave) {
    EXPECT_THAT(shared({}, {range(0, 5)}), IsEmpty());
    EXPECT_THAT(shared({range(0, 5)}, {range(5, 9)}), IsEmpty());
    EXPECT_THAT(shared({range(0, 10), range(10, 20)}, {range(5, 15)}), ElementsAre(range(5, 10), range(10, 15)));
    EXPECT_THAT(shared({range(0, 30)}, {range(1, 2), range(4, 6), range(29, 40)}),
                ElementsAre(range(1, 2), range(4, 6), range(29, 30)));
    EXPECT_THAT(shared({range(1, 4)}, {range(1, 4)}), ElementsAre(range(1, 4)));
}

TEST(Covered, CountsEachCodePointOnce) {
    EXPECT_EQ(covered({}), 0);
    EXPECT_EQ(covered({range(0, 10), range(5, 15), range(15, 16), range(3, 3)}), 16);
}

TEST(Covered, AgreesWithMarkingEveryCodePoint) {
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> place(0, 60);
    for (int round = 0; round < 500; ++round) {
        std::vector<Range> ranges;
        std::vector<bool> marked(61);
        for (int i = 0; i < 8; ++i) {
            const Range made = range(place(random), place(random));
            ranges.push_back(made);
            for (std::int64_t at = made.begin.value; at < made.end.value; ++at)
                marked[static_cast<std::size_t>(at)] = true;
        }
        ASSERT_EQ(covered(ranges), std::count(marked.begin(), marked.end(), true));
    }
}

} // namespace
} // namespace kenspeckle::model
