// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "exchange/charts/drawn_svg.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

TEST(Bars, AreAsLongAsTheirValues) {
    const DrawnSvg svg(drawChart(smallChart(ChartKind::Bars, {7, 21})));
    const auto seven = svg.marks("Getting help: 7");
    const auto twentyOne = svg.marks("All the care and support that individuals need from one place: 21");
    ASSERT_THAT(seven, SizeIs(1));
    ASSERT_THAT(twentyOne, SizeIs(1));
    EXPECT_NEAR(twentyOne[0].width, 3 * seven[0].width, 0.05);
    EXPECT_EQ(twentyOne[0].left, seven[0].left);
}

TEST(Bars, BelowNothingReachToTheOtherSide) {
    const DrawnSvg svg(drawChart(smallChart(ChartKind::Bars, {-3, 6})));
    const auto below = svg.marks("Getting help: −3");
    const auto above = svg.marks("All the care and support that individuals need from one place: 6");
    ASSERT_THAT(below, SizeIs(1));
    ASSERT_THAT(above, SizeIs(1));
    EXPECT_NEAR(below[0].left + below[0].width, above[0].left, 0.05);
    EXPECT_NEAR(above[0].width, 2 * below[0].width, 0.05);
}

TEST(Bars, ShowWhatIsUndefinedAsADashAndNotAsNothing) {
    const DrawnSvg svg(drawChart(smallChart(ChartKind::Bars, {7, std::nullopt, 0})));
    EXPECT_THAT(svg.marks("All the care"), SizeIs(0));
    EXPECT_THAT(svg.words(), HasSubstr("\n–\n"));
    EXPECT_THAT(svg.titles(),
                ::testing::Contains("All the care and support that individuals need from one place: undefined"));
    EXPECT_THAT(svg.titles(), ::testing::Contains("Improving joint working and information sharing: 0"));
}

TEST(Bars, SayOfWhatIsKeptBackThatItIsHidden) {
    Chart chart = smallChart(ChartKind::Bars, {7, std::nullopt, 0});
    chart.absent = "hidden";
    EXPECT_THAT(DrawnSvg(drawChart(chart)).titles(),
                ::testing::Contains("All the care and support that individuals need from one place: hidden"));
}

TEST(Bars, HaveASpotForEveryValueWhereItsBarIs) {
    Chart chart = sampleChart(ChartKind::Bars, 6, 2);
    QuoteFilter filter;
    filter.coder = "Ailsa";
    chart.evidence[{1, 4}] = filter;
    const DrawnChart drawn = drawChart(chart);
    ASSERT_THAT(drawn.spots, SizeIs(12));
    const DrawnSvg svg(drawn);
    EXPECT_EQ(svg.titles().size(), svg.titles().size());
    for (const ChartSpot& spot : drawn.spots) {
        const auto marks = svg.marks(spot.tip);
        if (marks.empty()) continue; // 0 or undefined
        EXPECT_NEAR(spot.left, marks[0].left, 0.1) << spot.tip;
        EXPECT_GE(spot.width + 0.1, marks[0].width) << spot.tip;
        EXPECT_LE(spot.top, marks[0].top) << spot.tip;
    }
    EXPECT_EQ(drawn.spots[9].tip.rfind(chart.categories[4] + ", " + chart.series[1].name, 0), 0U);
    EXPECT_TRUE(std::holds_alternative<QuoteFilter>(drawn.spots[9].evidence));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(drawn.spots[8].evidence));
}

TEST(Bars, WriteSharesAsPercentages) {
    Chart chart = smallChart(ChartKind::Bars, {0.43, 0.002});
    chart.shares = true;
    const std::string words = DrawnSvg(drawChart(chart)).words();
    EXPECT_THAT(words, HasSubstr("43\u00A0%"));
    EXPECT_THAT(words, HasSubstr("<1\u00A0%"));
}

TEST(Bars, GiveLongNamesInFullWhereTheyAreShortened) {
    Chart chart = smallChart(ChartKind::Bars, {3});
    chart.categories = {
        "Psychologically informed, social networks (mutual aid, recovery networks), and everything else "
        "that people need so that they stay well"};
    const DrawnSvg svg(drawChart(chart, 400));
    EXPECT_THAT(svg.words(), HasSubstr("…"));
    EXPECT_THAT(svg.titles(), ::testing::Contains(chart.categories[0]));
}

TEST(Bars, DrawTheRulesTheyAreComparedWith) {
    Chart chart = smallChart(ChartKind::Bars, {0.2, 0.5});
    chart.rules = {{0.8, "reliable"}};
    const DrawnSvg svg(drawChart(chart));
    EXPECT_THAT(svg.words(), HasSubstr("reliable"));
    EXPECT_EQ(svg.outside(), "");
}

TEST(StackedBars, EndWhereTheNextBegins) {
    Chart chart = smallChart(ChartKind::StackedBars, {4, 2});
    chart.series[0].name = "said";
    chart.series.push_back({"not said", {8, std::nullopt}, {}, {}});
    const DrawnSvg svg(drawChart(chart));
    const auto said = svg.marks("Getting help, said: 4");
    const auto other = svg.marks("Getting help, not said: 8");
    ASSERT_FALSE(said.empty());
    ASSERT_FALSE(other.empty());
    EXPECT_NEAR(said[0].left + said[0].width, other[0].left, 0.05);
    EXPECT_NEAR(other[0].width, 2 * said[0].width, 0.05);
    EXPECT_THAT(svg.words(), HasSubstr("\n12\n")); // the sum
}

TEST(StackedBars, OfSharesEndAtAHundred) {
    Chart chart = smallChart(ChartKind::StackedBars, {0.1, 0.7});
    chart.series[0].name = "said";
    chart.series.push_back({"not said", {0.9, 0.1 + 0.2}, {}, {}});
    chart.shares = true;
    const std::string words = DrawnSvg(drawChart(chart)).words();
    EXPECT_THAT(words, HasSubstr("100\u00A0%"));
    EXPECT_THAT(words, Not(HasSubstr("120\u00A0%")));
}

TEST(StackedBars, WithoutAnyValueShowADash) {
    Chart chart = smallChart(ChartKind::StackedBars, {4, std::nullopt});
    EXPECT_THAT(DrawnSvg(drawChart(chart)).words(), HasSubstr("–"));
}

} // namespace
} // namespace kenspeckle::exchange::testing
