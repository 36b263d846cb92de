// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "exchange/charts/chart_drawing.h"

namespace kenspeckle::exchange {

/// Areas in proportion to the values, each theme around its codes, as near to squares as can be (Bruls, Huizing and
/// van Wijk 2000, "Squarified treemaps").
class TreemapDrawing final : public ChartDrawing {
public:
    using ChartDrawing::ChartDrawing;

private:
    struct Node {
        std::size_t category = 0;
        std::vector<std::size_t> children; ///< into m_nodes
        double weight = 0;
        double beyond = 0; ///< of its weight, what its children do not have
    };

    void drawBody() override;
    [[nodiscard]] bool hasValues() const override;
    void plant();
    void drawNodes(const std::vector<std::size_t>& nodes, double beyond, const Box& box, std::size_t ancestor);
    void drawNode(const Node& node, const Box& box, std::size_t ancestor);
    void drawTheme(const Node& node, const Box& box, std::size_t ancestor);
    void drawName(const Node& node, const Box& box, Colour colour);
    [[nodiscard]] Fill fillOf(std::size_t category, std::size_t ancestor) const;

    std::vector<Node> m_nodes; ///< as the categories
    std::vector<std::size_t> m_roots;
    std::size_t m_unnamed = 0;
};

/// Where areas of these weights stand in the box, in the weights' order, which must not rise. Weights are above 0.
[[nodiscard]] std::vector<Box> squarified(const std::vector<double>& weights, Box box);

} // namespace kenspeckle::exchange
