// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/style.h"

#include <set>
#include <utility>

#include <gtest/gtest.h>

namespace kenspeckle::exchange {
namespace {

constexpr auto kLooks = {ChartLook::Light, ChartLook::Dark, ChartLook::Print};
constexpr double kReadable = 4.5; // WCAG 2.2, 1.4.3
constexpr double kVisible = 3;    // WCAG 2.2, 1.4.11

TEST(Contrast, IsThatOfTheGuidelines) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 1e-9);
    EXPECT_NEAR(contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.01);
    EXPECT_EQ(contrast({1, 2, 3}, {1, 2, 3}), 1);
}

TEST(Style, HasWordsThatCanBeRead) {
    for (const ChartLook look : kLooks) {
        const Style style = Style::of(look);
        EXPECT_GE(contrast(style.ink, style.paper), 7);
        EXPECT_GE(contrast(style.quiet, style.paper), kReadable);
        for (double share = -1; share <= 1; share += 0.01)
            EXPECT_GE(contrast(Style::on(style.shade(share)), style.shade(share)), kReadable) << share;
        for (std::size_t i = 0; i < 12; ++i)
            EXPECT_GE(contrast(Style::on(style.series(i).colour), style.series(i).colour), kReadable) << i;
    }
}

TEST(Style, HasMarksThatCanBeSeen) {
    for (const ChartLook look : kLooks) {
        const Style style = Style::of(look);
        for (std::size_t i = 0; i < 12; ++i) {
            EXPECT_GE(contrast(style.series(i).outline, style.paper), kVisible) << i;
            EXPECT_GE(contrast(style.line(i), style.paper), kVisible) << i;
        }
        EXPECT_GE(contrast(style.only().outline, style.paper), kVisible);
    }
}

TEST(Style, TellsSevenSeriesApartWithoutColour) {
    for (const ChartLook look : kLooks) {
        std::set<Pattern> patterns;
        for (std::size_t i = 0; i < 7; ++i)
            patterns.insert(Style::of(look).series(i).pattern);
        EXPECT_EQ(patterns.size(), 7U);
    }
    std::set<std::pair<std::string, std::size_t>> lines; // six dashes, and six markers
    for (std::size_t i = 0; i < 6; ++i)
        lines.insert({Style::dashes(i), i % 6});
    EXPECT_EQ(lines.size(), 6U);
}

TEST(Style, HasFortyNinePrintedFills) {
    std::set<std::pair<Colour, Pattern>> fills;
    for (std::size_t i = 0; i < 49; ++i) {
        const Fill fill = Style::of(ChartLook::Print).series(i);
        fills.insert({fill.colour, fill.pattern});
        EXPECT_GE(contrast(fill.stroke, fill.colour), kReadable);
    }
    EXPECT_EQ(fills.size(), 49U);
}

TEST(Style, OfPrintIsGreyAllOver) {
    const Style style = Style::of(ChartLook::Print);
    const auto grey = [](Colour colour) { return colour.red == colour.green && colour.green == colour.blue; };
    for (std::size_t i = 0; i < 12; ++i) {
        EXPECT_TRUE(grey(style.series(i).colour));
        EXPECT_TRUE(grey(style.line(i)));
        EXPECT_TRUE(grey(style.plain(Colour::fromPalette(i)).colour));
    }
    for (double share = -1; share <= 1; share += 0.1)
        EXPECT_TRUE(grey(style.shade(share)));
}

TEST(Style, ShadesMoreStronglyWhereThereIsMore) {
    for (const ChartLook look : kLooks) {
        const Style style = Style::of(look);
        double before = contrast(style.shade(0), style.paper);
        for (double share = 0.05; share <= 1; share += 0.05) {
            const double now = contrast(style.shade(share), style.paper);
            EXPECT_GT(now, before) << share;
            before = now;
        }
    }
}

} // namespace
} // namespace kenspeckle::exchange
