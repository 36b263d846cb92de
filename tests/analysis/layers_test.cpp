// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layers.h"

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

#include <gmock/gmock.h>

namespace kenspeckle::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SeenFromAbove, TheShortestPassageLiesOnTop) {
    EXPECT_THAT(seenFromAbove({{0, 100, 0}, {20, 40, 1}}),
                ElementsAre(SeenStretch{0, 20, 0, 1}, SeenStretch{20, 40, 1, 2}, SeenStretch{40, 100, 0, 1}));
    EXPECT_THAT(seenFromAbove({{0, 10, 1}, {5, 15, 0}}), ElementsAre(SeenStretch{0, 5, 1, 1}, SeenStretch{5, 15, 0, 2}))
        << "as long: the first of the codebook";
}

TEST(SeenFromAbove, WhatIsNotCodedIsNoStretch) {
    EXPECT_THAT(seenFromAbove({}), IsEmpty());
    EXPECT_THAT(seenFromAbove({{5, 5, 0}, {9, 7, 0}}), IsEmpty());
    EXPECT_THAT(seenFromAbove({{30, 40, 2}, {0, 10, 2}}),
                ElementsAre(SeenStretch{0, 10, 2, 1}, SeenStretch{30, 40, 2, 1}));
}

TEST(SeenFromAbove, StretchesOfOneCodeThatTouchAreOne) {
    EXPECT_THAT(seenFromAbove({{0, 10, 3}, {10, 20, 3}, {5, 15, 3}, {2, 18, 3}}),
                ElementsAre(SeenStretch{0, 20, 3, 1}));
}

TEST(SeenFromAbove, AgreesWithLookingAtEveryCharacter) {
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        std::mt19937 random(seed);
        std::vector<Layer> layers(random() % 12);
        for (Layer& layer : layers) {
            layer.begin = static_cast<std::int64_t>(random() % 30);
            layer.end = layer.begin + static_cast<std::int64_t>(random() % 15);
            layer.code = static_cast<std::int32_t>(random() % 4);
        }
        std::vector<SeenStretch> expected;
        for (std::int64_t at = 0; at < 50; ++at) {
            const Layer* top = nullptr;
            std::set<std::int32_t> codes;
            for (const Layer& layer : layers) {
                if (at < layer.begin || at >= layer.end) continue;
                codes.insert(layer.code);
                if (!top ||
                    std::tuple(layer.end - layer.begin, layer.code) < std::tuple(top->end - top->begin, top->code))
                    top = &layer;
            }
            if (!top) continue;
            const auto together = static_cast<std::int32_t>(codes.size());
            if (!expected.empty() && expected.back().end == at && expected.back().code == top->code) {
                expected.back().end = at + 1;
                expected.back().together = std::max(expected.back().together, together);
            } else {
                expected.push_back({at, at + 1, top->code, together});
            }
        }
        ASSERT_EQ(seenFromAbove(layers), expected) << seed;
    }
}

} // namespace
} // namespace kenspeckle::analysis
