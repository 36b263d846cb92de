// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "support/colour_vision.h"

namespace kenspeckle {
namespace {

using test::difference;
using test::nearest;

std::vector<Colour> first(std::size_t count) {
    std::vector<Colour> colours;
    for (std::size_t index = 0; index < count; ++index)
        colours.push_back(Colour::fromPalette(index));
    return colours;
}

TEST(ColourDifference, IsAsPublished) {
    // Pairs 1, 7, 17, 25 and 34 of Sharma, Wu and Dalal (2005), table 1.
    EXPECT_NEAR(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 1e-4);
    EXPECT_NEAR(difference({50, 0, 0}, {50, -1, 2}), 2.3669, 1e-4);
    EXPECT_NEAR(difference({50, 2.5, 0}, {73, 25, -18}), 27.1492, 1e-4);
    EXPECT_NEAR(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644, 1e-4);
    EXPECT_NEAR(difference({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}), 0.9082, 1e-4);
}

TEST(ColourVision, LeavesGreysAsTheyAre) {
    for (const test::Vision& vision : test::visions())
        EXPECT_LT(difference(test::seen({128, 128, 128}, vision), model::labOf({128, 128, 128})), 1.5) << vision.name;
}

TEST(ColourVision, WithoutRedConesTakesRedForBrownGreen) {
    // The classic pair: far apart for most, close for those whom the palette is for.
    const Colour red{0xC0, 0x40, 0x20}, green{0x60, 0x78, 0x20};
    const auto& all = test::visions();
    EXPECT_GT(difference(test::seen(red, all[0]), test::seen(green, all[0])), 40);
    EXPECT_LT(difference(test::seen(red, all[2]), test::seen(green, all[2])), 15);
}

TEST(Palette, StaysApartForEveryReader) {
    EXPECT_GE(nearest(first(8)).difference, 12) << nearest(first(8)).words;
    EXPECT_GE(nearest(first(12)).difference, 9.5) << nearest(first(12)).words;
}

TEST(Palette, StaysApartWhenItIsMadeDarkerOrLighter) {
    for (const model::Tones tones : {model::Tones{20, 61}, model::Tones{47, 88}})
        for (const std::size_t count : {std::size_t{8}, std::size_t{12}}) {
            std::vector<Colour> colours = first(count);
            for (Colour& colour : colours)
                colour = model::toned(colour, tones);
            EXPECT_GE(nearest(colours).difference, count == 8 ? 11.5 : 9.0) << nearest(colours).words;
        }
}

TEST(Tones, KeepTheOrderOfLightness) {
    double before = 0;
    for (int grey = 0; grey < 256; grey += 5) {
        const auto channel = static_cast<std::uint8_t>(grey);
        const model::Lab lab = model::labOf(model::toned({channel, channel, channel}, {20, 61}));
        EXPECT_GE(lab.lightness, before - 0.3);
        EXPECT_GE(lab.lightness, 19.5);
        EXPECT_LE(lab.lightness, 61.5);
        before = lab.lightness;
    }
}

TEST(Tones, OfAnyColourAreColoursThereAre) {
    for (const Colour colour : {Colour{0, 0, 255}, Colour{255, 255, 0}, Colour{0, 255, 0}, Colour{255, 0, 255}})
        for (const double lightness : {5.0, 30.0, 60.0, 95.0}) {
            const model::Lab made = model::labOf(model::toned(colour, {lightness, lightness}));
            EXPECT_NEAR(made.lightness, lightness, 1.0) << colour.hex();
        }
}

TEST(Contrast, IsAsWcagHasIt) {
    EXPECT_NEAR(model::contrast({0, 0, 0}, {255, 255, 255}), 21, 1e-6);
    EXPECT_NEAR(model::contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.01);
}

} // namespace
} // namespace kenspeckle
