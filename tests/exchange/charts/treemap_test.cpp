// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/treemap_drawing.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "exchange/charts/drawn_svg.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

double areaOf(const Rect& rect) { return rect.width * rect.height; }

bool holds(const Rect& outer, const Rect& inner) {
    return inner.left >= outer.left - 0.05 && inner.top >= outer.top - 0.05 &&
           inner.left + inner.width <= outer.left + outer.width + 0.05 &&
           inner.top + inner.height <= outer.top + outer.height + 0.05;
}

TEST(Treemap, HasAreasInProportion) {
    const DrawnSvg svg(drawChart(smallChart(ChartKind::Treemap, {10, 20, 30, 5})));
    const double ten = areaOf(svg.marks("Getting help: 10").at(0));
    EXPECT_NEAR(areaOf(svg.marks("All the care and support that individuals need from one place: 20").at(0)), 2 * ten,
                ten / 100);
    EXPECT_NEAR(areaOf(svg.marks("Improving joint working and information sharing: 30").at(0)), 3 * ten, ten / 100);
    EXPECT_NEAR(areaOf(svg.marks("Stigma: 5").at(0)), ten / 2, ten / 100);
}

TEST(Treemap, PutsCodesIntoTheirTheme) {
    Chart chart = smallChart(ChartKind::Treemap, {30, 10, 20, 15});
    chart.depths = {0, 1, 1, 0};
    const DrawnSvg svg(drawChart(chart));
    const Rect theme = svg.marks("Getting help: 30").at(0);
    EXPECT_TRUE(holds(theme, svg.marks("All the care").at(0)));
    EXPECT_TRUE(holds(theme, svg.marks("Improving").at(0)));
    EXPECT_FALSE(holds(theme, svg.marks("Stigma").at(0)));
    EXPECT_NEAR(areaOf(svg.marks("Stigma").at(0)), areaOf(theme) / 2, areaOf(theme) / 50);
}

TEST(Treemap, LeavesBlankWhatAThemeHasBeyondItsCodes) {
    Chart chart = smallChart(ChartKind::Treemap, {40, 10, 10});
    chart.depths = {0, 1, 1};
    const DrawnSvg svg(drawChart(chart));
    const double theme = areaOf(svg.marks("Getting help: 40").at(0));
    const double codes = areaOf(svg.marks("All the care").at(0)) + areaOf(svg.marks("Improving").at(0));
    EXPECT_NEAR(codes, theme / 2, theme / 20); // its name takes a little
    EXPECT_THAT(svg.words(), HasSubstr("beyond its codes"));
}

TEST(Treemap, SaysWhatItLeavesOut) {
    Chart chart = smallChart(ChartKind::Treemap, {1000, 1, 0, std::nullopt});
    const std::string words = DrawnSvg(drawChart(chart)).words();
    EXPECT_THAT(words, HasSubstr("One area is too small for its name."));
    EXPECT_THAT(words, HasSubstr("Not drawn, having no value above 0: 2."));
}

TEST(Treemap, HasASpotForEveryAreaAndThemesBelowTheirCodes) {
    Chart chart = smallChart(ChartKind::Treemap, {30, 10, 20});
    chart.depths = {0, 1, 1};
    const DrawnChart drawn = drawChart(chart);
    ASSERT_THAT(drawn.spots, SizeIs(3));
    EXPECT_EQ(drawn.spots[0].tip, "Getting help: 30");
}

TEST(Squarified, FillsTheBoxWithNearSquares) {
    const std::vector<double> weights{6, 6, 4, 3, 2, 2, 1}; // the paper's own example, of 6 by 4
    const auto boxes = squarified(weights, {0, 0, 6, 4});
    ASSERT_THAT(boxes, SizeIs(7));
    for (std::size_t i = 0; i < boxes.size(); ++i)
        EXPECT_NEAR(boxes[i].width * boxes[i].height, weights[i], 1e-9);
    // Its figure 4: the first two one above the other, 3 wide and 2 high.
    EXPECT_NEAR(boxes[0].width, 3, 1e-9);
    EXPECT_NEAR(boxes[0].height, 2, 1e-9);
    EXPECT_NEAR(boxes[1].top, 2, 1e-9);
    // Then 4 and 3 beside each other above the rest.
    EXPECT_NEAR(boxes[2].width, 12.0 / 7, 1e-9);
    EXPECT_NEAR(boxes[2].height, 7.0 / 3, 1e-9);
    EXPECT_NEAR(boxes[3].left, 3 + 12.0 / 7, 1e-9);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            const double across = std::min(boxes[i].right(), boxes[j].right()) - std::max(boxes[i].left, boxes[j].left);
            const double down = std::min(boxes[i].bottom(), boxes[j].bottom()) - std::max(boxes[i].top, boxes[j].top);
            EXPECT_FALSE(across > 1e-9 && down > 1e-9) << i << " " << j;
        }
}

} // namespace
} // namespace kenspeckle::exchange::testing
