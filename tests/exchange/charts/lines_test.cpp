// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "exchange/charts/drawn_svg.h"
#include "exchange/charts/scale.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

double middleOf(const ChartSpot& spot) { return spot.top + spot.height / 2; }

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

Chart curve() {
    Chart chart = smallChart(ChartKind::Lines, {0, 10, 20, std::nullopt, 40});
    chart.categories = {"1", "2", "3", "4", "5"};
    return chart;
}

TEST(Lines, AreAsHighAsTheirValues) {
    const DrawnChart drawn = drawChart(curve());
    ASSERT_THAT(drawn.spots, SizeIs(5));
    const double zero = middleOf(drawn.spots[0]);
    EXPECT_NEAR(zero - middleOf(drawn.spots[2]), 2 * (zero - middleOf(drawn.spots[1])), 0.1);
    EXPECT_NEAR(zero - middleOf(drawn.spots[4]), 4 * (zero - middleOf(drawn.spots[1])), 0.1);
    EXPECT_NEAR(drawn.spots[1].left - drawn.spots[0].left, drawn.spots[4].left - drawn.spots[3].left, 0.1);
    EXPECT_EQ(drawn.spots[2].tip, "3: 20");
}

TEST(Lines, BreakWhereAValueIsUndefined) {
    const DrawnChart drawn = drawChart(curve());
    const DrawnSvg svg(drawn);
    EXPECT_THAT(svg.words(), HasSubstr("\n–\n"));
    EXPECT_THAT(svg.titles(), Contains("4: undefined"));
    // One stroke with a second beginning after the gap.
    std::string strokes;
    for (const pugi::xml_node& path : svg.root().children("path"))
        strokes = path.attribute("d").as_string();
    EXPECT_EQ(count(strokes, "M"), 2U);
    EXPECT_EQ(count(strokes, "L"), 2U);
}

TEST(Lines, DifferInDashesAndMarkersAsWellAsInColour) {
    Chart chart = curve();
    chart.series.push_back({"second", {1, 2, 3, 4, 5}, {}, {}});
    chart.series[0].name = "first";
    for (const ChartLook look : {ChartLook::Light, ChartLook::Dark, ChartLook::Print}) {
        const DrawnSvg svg(drawChart(chart, 720, look));
        std::vector<std::string> dashes;
        for (const pugi::xml_node& path : svg.root().children("path"))
            dashes.emplace_back(path.attribute("stroke-dasharray").as_string());
        ASSERT_THAT(dashes, SizeIs(2));
        EXPECT_NE(dashes[0], dashes[1]);
        EXPECT_THAT(svg.words(), HasSubstr("first\nsecond"));
    }
}

TEST(Lines, HaveTheirBandAroundThem) {
    Chart chart = curve();
    chart.series[0].low = {0, 5, 10, 15, 20};
    chart.series[0].high = {0, 15, 30, 45, 50};
    const DrawnSvg svg(drawChart(chart));
    const pugi::xml_node band = svg.root().find_child_by_attribute("path", "fill-opacity", "0.16");
    ASSERT_TRUE(band);
    EXPECT_EQ(count(band.attribute("d").as_string(), "L"), 9U);
    EXPECT_EQ(svg.outside(), "");
    EXPECT_THAT(svg.words(), HasSubstr("\n50\n")); // the axis holds it
}

TEST(Lines, ShowTheRuleTheyAreComparedWith) {
    Chart chart = curve();
    chart.rules = {{60, "all codes"}};
    const DrawnSvg svg(drawChart(chart));
    EXPECT_THAT(svg.words(), HasSubstr("all codes"));
    EXPECT_THAT(svg.words(), HasSubstr("\n60\n"));
}

TEST(Scale, HasTicksAtNiceNumbers) {
    EXPECT_THAT(Scale::over({0, 17}, false, 5, true).ticks, ElementsAre(0, 5, 10, 15, 20));
    EXPECT_THAT(Scale::over({1, 2}, false, 8, true).ticks, ElementsAre(0, 1, 2));
    EXPECT_THAT(Scale::over({-3, 7}, false, 3, false).ticks, ElementsAre(-5, 0, 5, 10));
    EXPECT_THAT(Scale::over({0}, false, 5, true).ticks, ElementsAre(0, 1));
    EXPECT_THAT(Scale::over({}, false, 1, false).ticks, ElementsAre(0, 1));
    const Scale shares = Scale::over({0.37}, true, 4, false);
    EXPECT_EQ(shares.figures.write(shares.ticks.at(1)), "10\u00A0%");
    EXPECT_EQ(shares.high, 0.4);
}

TEST(Scale, BeginsAtNothing) {
    EXPECT_EQ(Scale::over({90, 95, 99}, false, 5, true).low, 0);
    EXPECT_EQ(Scale::over({90, 95, 99}, false, 5, true).high, 100);
}

TEST(Figures, AreWrittenAlikeInAChart) {
    EXPECT_EQ(Figures::of({1, 2, 30}, false).write(2), "2");
    EXPECT_EQ(Figures::of({0.5, 2, 3}, false).write(2), "2.00");
    EXPECT_EQ(Figures::of({0.5, 200}, false).write(2), "2.0");
    EXPECT_EQ(Figures::of({0.43}, true).write(0.43), "43\u00A0%");
    EXPECT_EQ(Figures::of({0.125}, true).write(0.125), "13\u00A0%");
    EXPECT_EQ(Figures::of({0.375}, true).write(0.375), "38\u00A0%");
    EXPECT_EQ(Figures::of({0.043}, true).write(0.043), "4.3\u00A0%");
    EXPECT_EQ(Figures::of({-0.5}, false).write(-0.5), "−0.50");
    EXPECT_EQ(Figures::of({-0.5}, false).write(-0.001), "0.00");
    EXPECT_EQ(Figures::of({1e300}, false).write(1e300), "1.00e+300");
}

} // namespace
} // namespace kenspeckle::exchange::testing
