// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "exchange/charts/drawn_svg.h"
#include "exchange/charts/style.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

Chart twoByTwo(std::vector<std::optional<double>> first, std::vector<std::optional<double>> second) {
    Chart chart = smallChart(ChartKind::HeatMap, std::move(first));
    chart.categories = {"here", "there"};
    chart.series[0].name = "one";
    chart.series.push_back({"two", std::move(second), {}, {}});
    return chart;
}

double lightness(const Rect& rect) { return contrast(Colour::fromHex(rect.fill).value(), Colour{0, 0, 0}); }

TEST(HeatMap, IsDarkerWhereThereIsMore) {
    for (const ChartLook look : {ChartLook::Light, ChartLook::Print}) {
        const DrawnSvg svg(drawChart(twoByTwo({0, 10}, {5, 20}), 720, look));
        const double none = lightness(svg.marks("here, one: 0").at(0));
        const double five = lightness(svg.marks("here, two: 5").at(0));
        const double ten = lightness(svg.marks("there, one: 10").at(0));
        const double twenty = lightness(svg.marks("there, two: 20").at(0));
        EXPECT_GT(none, five);
        EXPECT_GT(five, ten);
        EXPECT_GT(ten, twenty);
    }
}

TEST(HeatMap, PutsRowsBelowEachOtherAndColumnsBesideEachOther) {
    const DrawnSvg svg(drawChart(twoByTwo({1, 2}, {3, 4})));
    const Rect one = svg.marks("here, one: 1").at(0);
    const Rect two = svg.marks("there, one: 2").at(0);
    const Rect three = svg.marks("here, two: 3").at(0);
    EXPECT_EQ(one.top, two.top);
    EXPECT_GT(two.left, one.left);
    EXPECT_EQ(one.left, three.left);
    EXPECT_GT(three.top, one.top);
}

TEST(HeatMap, LeavesWhatIsUndefinedBlankWithADash) {
    const DrawnSvg svg(drawChart(twoByTwo({1, std::nullopt}, {3, 4})));
    EXPECT_EQ(svg.marks("there, one: undefined").at(0).fill, "#FFFFFF");
    EXPECT_THAT(svg.words(), HasSubstr("\n–\n"));
}

TEST(HeatMap, ShowsLessThanNothingInAnotherHue) {
    const DrawnSvg svg(drawChart(twoByTwo({-2, 2}, {0, 1})));
    EXPECT_NE(svg.marks("here, one: −2").at(0).fill, svg.marks("there, one: 2").at(0).fill);
    EXPECT_THAT(svg.words(), HasSubstr("−2")); // on the scale
}

TEST(HeatMap, HasNoFiguresWhereTheyDoNotFit) {
    Chart chart = sampleChart(ChartKind::HeatMap, 70, 20);
    for (ChartSeries& series : chart.series)
        series.values.assign(70, 31);
    const DrawnChart drawn = drawChart(chart, 720);
    const DrawnSvg svg(drawn);
    // On the scale only.
    const std::string words = svg.words();
    EXPECT_EQ(words.find("\n31\n"), words.rfind("\n31\n"));
    EXPECT_THAT(drawn.spots, SizeIs(70 * 20));
}

TEST(HeatMap, SaysThatNotEveryColumnIsNamed) {
    Chart chart = sampleChart(ChartKind::HeatMap, 150, 5);
    chart.caption.clear();
    EXPECT_THAT(DrawnSvg(drawChart(chart, 720)).words(), HasSubstr("There is room for the name of one column in"));
    EXPECT_THAT(DrawnSvg(drawChart(sampleChart(ChartKind::HeatMap, 20, 5), 720)).words(),
                Not(HasSubstr("There is room for")));
}

TEST(HeatMap, OfNinetyThousandCellsIsAFileThatOpens) {
    const DrawnChart drawn = drawChart(sampleChart(ChartKind::HeatMap, 300, 300), 1000);
    EXPECT_THAT(drawn.spots, SizeIs(90'000));
    EXPECT_LT(drawn.svg.size(), 3'000'000U);
    EXPECT_EQ(DrawnSvg(drawn).outside(), "");
}

} // namespace
} // namespace kenspeckle::exchange::testing
