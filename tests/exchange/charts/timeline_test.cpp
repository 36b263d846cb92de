// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "exchange/charts/drawn_svg.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

Chart codeline() {
    Chart chart;
    chart.kind = ChartKind::Timeline;
    chart.name = "codeline";
    chart.valueTitle = "Code points";
    chart.categories = {"Stigma", "Safety"};
    chart.stretches = {{0, 0, 100, Colour::fromPalette(0)},
                       {0, 300, 500, Colour::fromPalette(0)},
                       {1, 100, 1000, Colour::fromPalette(1)}};
    return chart;
}

TEST(Timeline, HasStretchesWhereAndAsLongAsTheyAre) {
    const DrawnSvg svg(drawChart(codeline()));
    const Rect first = svg.marks("Stigma: 0 to 100").at(0);
    const Rect second = svg.marks("Stigma: 300 to 500").at(0);
    const Rect third = svg.marks("Safety: 100 to 1000").at(0);
    EXPECT_NEAR(second.width, 2 * first.width, 0.05);
    EXPECT_NEAR(third.width, 9 * first.width, 0.1);
    EXPECT_NEAR(third.left, first.left + first.width, 0.05);
    EXPECT_EQ(first.top, second.top);
    EXPECT_GT(third.top, first.top);
}

TEST(Timeline, PutsWhatOverlapsBelowEachOther) {
    Chart chart = codeline();
    chart.stretches[1].begin = 50;
    const DrawnSvg svg(drawChart(chart));
    const Rect first = svg.marks("Stigma: 0 to 100").at(0);
    const Rect second = svg.marks("Stigma: 50 to 500").at(0);
    EXPECT_GE(second.top, first.top + first.height);
}

TEST(Timeline, NeedsALegendOnlyWhereRowsDoNotSayItAll) {
    Chart chart = codeline();
    const std::string words = DrawnSvg(drawChart(chart)).words();
    EXPECT_EQ(words.find("Stigma\n"), words.rfind("Stigma\n"));
    chart.categories = {"Morag", "Interviewer"};
    chart.stretches[0].label = "Trust";
    chart.stretches[2].label = "Fear";
    const DrawnSvg svg(drawChart(chart));
    EXPECT_EQ(svg.words().rfind("Trust\nFear\n", 0), 0U) << svg.words();
    EXPECT_THAT(svg.marks("Morag, Trust: 0 to 100"), SizeIs(1));
    chart.stretches[0].label = "Morag";
    chart.stretches[2].label = "Interviewer";
    EXPECT_THAT(DrawnSvg(drawChart(chart)).words(), Not(HasSubstr("Trust")));
}

TEST(Timeline, ShowsEvenTheShortest) {
    Chart chart = codeline();
    chart.stretches.push_back({0, 999, 1000, Colour::fromPalette(0)});
    const Rect shortest = DrawnSvg(drawChart(chart, 360)).marks("Stigma: 999 to 1000").at(0);
    EXPECT_GE(shortest.width, 1);
}

TEST(Timeline, OfSharesShowsTheWholeWhereverTheLastStretchEnds) {
    Chart chart = codeline();
    chart.shares = true;
    chart.stretches = {{0, 0, 0.5, Colour::fromPalette(0)}};
    const double half = DrawnSvg(drawChart(chart)).marks("Stigma: ").at(0).width;
    chart.stretches.push_back({1, 0, 1, Colour::fromPalette(1)});
    EXPECT_NEAR(DrawnSvg(drawChart(chart)).marks("Stigma: ").at(0).width, half, 0.05);
}

TEST(Timeline, HasASpotForEveryStretch) {
    Chart chart = codeline();
    chart.stretches[1].evidence = QuoteFilter{};
    const DrawnChart drawn = drawChart(chart);
    ASSERT_THAT(drawn.spots, SizeIs(3));
    EXPECT_EQ(drawn.spots[1].tip, "Stigma: 300 to 500");
    EXPECT_TRUE(std::holds_alternative<QuoteFilter>(drawn.spots[1].evidence));
}

} // namespace
} // namespace kenspeckle::exchange::testing
