// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of every kind of chart, in every look, at every width, of few values and of many.
#include <algorithm>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "exchange/charts/drawn_svg.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::Combine;
using ::testing::HasSubstr;
using ::testing::Values;

constexpr auto kKinds = {ChartKind::Bars,    ChartKind::StackedBars, ChartKind::HeatMap, ChartKind::Lines,
                         ChartKind::Treemap, ChartKind::Network,     ChartKind::Timeline};

using Case = std::tuple<ChartKind, ChartLook, double, int>;

class EveryChart : public ::testing::TestWithParam<Case> {
protected:
    static Chart chart() {
        const auto categories = static_cast<std::size_t>(std::get<3>(GetParam()));
        const std::size_t series =
            std::get<0>(GetParam()) == ChartKind::HeatMap ? std::min<std::size_t>(categories, 30) : 1 + categories % 4;
        return sampleChart(std::get<0>(GetParam()), categories, series);
    }
    static DrawnChart drawn() { return drawChart(chart(), std::get<2>(GetParam()), std::get<1>(GetParam())); }
};

TEST_P(EveryChart, StaysInsideAndNoTextCoversAnother) {
    const DrawnSvg svg(drawn());
    EXPECT_EQ(svg.outside(), "");
    EXPECT_EQ(svg.overlapping(), "");
}

TEST_P(EveryChart, IsAsWideAsAskedForAndItsSpotsLieInIt) {
    const DrawnChart chart = drawn();
    EXPECT_EQ(chart.width, std::get<2>(GetParam()));
    EXPECT_FALSE(chart.spots.empty());
    for (const ChartSpot& spot : chart.spots) {
        const bool inside = spot.left >= -0.5 && spot.top >= -0.5 && spot.left + spot.width <= chart.width + 0.5 &&
                            spot.top + spot.height <= chart.height + 0.5;
        ASSERT_TRUE(inside && spot.width > 0 && spot.height > 0 && !spot.tip.empty()) << spot.tip;
    }
}

INSTANTIATE_TEST_SUITE_P(Charts, EveryChart,
                         Combine(::testing::ValuesIn(kKinds),
                                 Values(ChartLook::Light, ChartLook::Dark, ChartLook::Print),
                                 Values(360.0, 720.0, 1600.0), Values(1, 5, 80)));

class EveryKind : public ::testing::TestWithParam<ChartKind> {};

TEST_P(EveryKind, IsTheSameEachTime) {
    const Chart chart = sampleChart(GetParam(), 25, 3);
    for (const ChartLook look : {ChartLook::Light, ChartLook::Dark, ChartLook::Print})
        EXPECT_EQ(drawChart(chart, 720, look).svg, drawChart(chart, 720, look).svg);
}

TEST_P(EveryKind, TellsAScreenReaderWhatItShows) {
    Chart chart = sampleChart(GetParam(), 5, 2);
    chart.name = "by role";
    const DrawnSvg svg(drawChart(chart));
    EXPECT_STREQ(svg.root().attribute("role").as_string(), "img");
    EXPECT_STREQ(svg.root().attribute("aria-labelledby").as_string(), "title-by-role description-by-role");
    EXPECT_EQ(svg.root().child("title").child_value(), chart.title);
    EXPECT_STREQ(svg.root().child("title").attribute("id").as_string(), "title-by-role");
    EXPECT_THAT(svg.root().child("desc").child_value(), HasSubstr(chart.categories[0]));
    EXPECT_THAT(svg.root().child("desc").child_value(), HasSubstr(chart.valueTitle));
}

TEST_P(EveryKind, SaysSoWhereThereIsNothingToDraw) {
    Chart chart;
    chart.kind = GetParam();
    EXPECT_THAT(DrawnSvg(drawChart(chart)).words(), HasSubstr("There are no values to draw."));
    chart.title = "Empty";
    chart.categories = {"a", "b"};
    chart.series.push_back({"", {std::nullopt, std::nullopt}, {}, {}});
    const DrawnSvg svg(drawChart(chart));
    EXPECT_THAT(svg.words(), HasSubstr("There are no values to draw."));
    EXPECT_STREQ(svg.root().child("desc").child_value(), "No values.");
}

TEST_P(EveryKind, TakesAnyNameThereIs) {
    Chart chart = sampleChart(GetParam(), 8, 2);
    chart.title = "<script>alert(\"&\")</script> ]]> \x01 \xEF\xBF\xBF";
    chart.caption = "A & B < C";
    chart.valueTitle = "\"quoted\" & <b>";
    chart.categories = {"<b>&amp;</b>",
                        "وصمة العار",
                        "👩‍🔬 science 👨‍👩‍👧‍👦",
                        "line\nbreak\ttab",
                        "broken \xFF\xC3",
                        std::string(400, 'x'),
                        "",
                        "統合失調症とスティグマ"};
    chart.series[1].name = "</text>'\"&";
    const DrawnChart drawn = drawChart(chart, 500);
    const DrawnSvg svg(drawn);
    EXPECT_EQ(svg.outside(), "");
    EXPECT_EQ(svg.overlapping(), "");
    EXPECT_EQ(drawn.svg.find("<script>"), std::string::npos);
    EXPECT_EQ(drawn.svg.find('\x01'), std::string::npos);
}

TEST_P(EveryKind, SurvivesNumbersThatAreNone) {
    Chart chart = sampleChart(GetParam(), 5, 2);
    chart.series[0].values = {1.0 / 0.0, -1.0 / 0.0, 0.0 / 0.0, 1e300, -4.0};
    chart.series[1].values = {1.0};
    chart.links.push_back({99, 0, 1});
    chart.links.push_back({0, 1, -1});
    chart.stretches.push_back({99, 0, 1, {}, "nowhere"});
    chart.stretches.push_back({0, 5, 1.0 / 0.0, {}, "endless"});
    EXPECT_EQ(DrawnSvg(drawChart(chart)).outside(), "");
    EXPECT_EQ(drawChart(chart, 0.0 / 0.0).width, 720);
}

TEST_P(EveryKind, OnlyGrowsDownWithMany) {
    const DrawnChart drawn = drawChart(sampleChart(GetParam(), 300, 1), 720);
    EXPECT_EQ(drawn.width, 720);
    EXPECT_EQ(DrawnSvg(drawn).outside(), "");
}

INSTANTIATE_TEST_SUITE_P(Charts, EveryKind, ::testing::ValuesIn(kKinds));

} // namespace
} // namespace kenspeckle::exchange::testing
