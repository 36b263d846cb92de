// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "exchange/charts/drawn_svg.h"
#include "exchange/charts/force_layout.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

Chart triangle() {
    Chart chart = smallChart(ChartKind::Network, {40, 10, 20, 5});
    chart.categories = {"a", "b", "c", "alone"};
    chart.links = {{0, 1, 4}, {1, 2, 8}, {2, 0, 1}};
    return chart;
}

/// Of marks, by title: an attribute of what is drawn.
std::map<std::string, double> attributes(const DrawnSvg& svg, const char* shape, const char* name) {
    std::map<std::string, double> found;
    for (const pugi::xml_node& mark : svg.root().children("g"))
        if (const pugi::xml_node drawn = mark.child(shape))
            found[mark.child_value("title")] = drawn.attribute(name).as_double();
    return found;
}

TEST(Network, HasCirclesWhoseAreasAreTheValues) {
    auto radius = attributes(DrawnSvg(drawChart(triangle())), "circle", "r");
    EXPECT_NEAR(radius["a: 40"], 2 * radius["b: 10"], 0.05);
    EXPECT_NEAR(radius["c: 20"] * std::sqrt(2.0), radius["a: 40"], 0.05);
}

TEST(Network, HasThickerLinksWhereTheyAreStronger) {
    auto width = attributes(DrawnSvg(drawChart(triangle())), "line", "stroke-width");
    EXPECT_GT(width["b – c: 8"], width["a – b: 4"]);
    EXPECT_GT(width["a – b: 4"], width["c – a: 1"]);
    EXPECT_GT(width["c – a: 1"], 0);
}

TEST(Network, ListsWhatNothingJoinsBelow) {
    const DrawnSvg svg(drawChart(triangle()));
    EXPECT_THAT(svg.words(), HasSubstr("Without a link:\nalone"));
    auto down = attributes(svg, "circle", "cy");
    EXPECT_GT(down["alone: 5"], down["a: 40"]);
}

TEST(Network, HasSpotsForLinksAndOnTopOfThemForCircles) {
    Chart chart = triangle();
    chart.links[1].evidence = QuoteFilter{};
    const DrawnChart drawn = drawChart(chart);
    ASSERT_THAT(drawn.spots, SizeIs(7));
    EXPECT_EQ(drawn.spots[0].tip, "c – a: 1");
    EXPECT_EQ(drawn.spots[2].tip, "b – c: 8");
    EXPECT_TRUE(std::holds_alternative<QuoteFilter>(drawn.spots[2].evidence));
    EXPECT_EQ(drawn.spots[3].tip, "a: 40");
}

TEST(Network, TellsEveryNameOnceOrNumbersIt) {
    Chart chart = sampleChart(ChartKind::Network, 80, 1);
    const DrawnSvg svg(drawChart(chart, 720));
    EXPECT_EQ(svg.overlapping(), "");
    EXPECT_THAT(svg.words(), ::testing::Not(HasSubstr("There is no room")));
}

TEST(ForceLayout, KeepsCirclesApartAndInside) {
    std::vector<LaidNode> nodes(40);
    std::vector<LaidLink> links;
    for (std::size_t i = 1; i < nodes.size(); ++i)
        links.push_back({i / 2, i, 0.5});
    for (LaidNode& node : nodes)
        node.radius = 12;
    const Box box{100, 50, 600, 500};
    layByForces(nodes, links, box);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        EXPECT_GE(nodes[i].x - 12, box.left - 0.01);
        EXPECT_LE(nodes[i].x + 12, box.right() + 0.01);
        EXPECT_GE(nodes[i].y - 12, box.top - 0.01);
        EXPECT_LE(nodes[i].y + 12, box.bottom() + 0.01);
        for (std::size_t j = i + 1; j < nodes.size(); ++j)
            EXPECT_GT(std::hypot(nodes[i].x - nodes[j].x, nodes[i].y - nodes[j].y), 24) << i << " " << j;
    }
}

TEST(ForceLayout, PutsWhatIsJoinedCloserTogether) {
    // Two cliques of five, and one link between them.
    std::vector<LaidNode> nodes(10);
    std::vector<LaidLink> links{{0, 9, 0.2}};
    for (std::size_t half = 0; half < 2; ++half)
        for (std::size_t i = 0; i < 5; ++i)
            for (std::size_t j = 0; j < i; ++j)
                links.push_back({2 * i + half, 2 * j + half, 1});
    layByForces(nodes, links, {0, 0, 500, 500});
    const auto distance = [&](std::size_t i, std::size_t j) {
        return std::hypot(nodes[i].x - nodes[j].x, nodes[i].y - nodes[j].y);
    };
    double inside = 0;
    double between = 0;
    for (std::size_t i = 0; i < 10; ++i)
        for (std::size_t j = i + 1; j < 10; ++j)
            (i % 2 == j % 2 ? inside : between) += distance(i, j);
    EXPECT_LT(inside / 20, between / 25);
}

TEST(ForceLayout, TakesNoneAndOne) {
    std::vector<LaidNode> none;
    layByForces(none, {}, {0, 0, 10, 10});
    std::vector<LaidNode> one(1);
    layByForces(one, {}, {0, 0, 10, 20});
    EXPECT_EQ(one[0].x, 5);
    EXPECT_EQ(one[0].y, 10);
}

} // namespace
} // namespace kenspeckle::exchange::testing
