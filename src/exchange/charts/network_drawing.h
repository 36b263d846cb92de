// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "exchange/charts/chart_drawing.h"
#include "exchange/charts/force_layout.h"

namespace kenspeckle::exchange {

/// Categories as circles, joined by links; what nothing joins is listed below. Names stand where they cover neither a
/// circle nor each other.
class NetworkDrawing final : public ChartDrawing {
public:
    using ChartDrawing::ChartDrawing;

private:
    struct Named {
        Box box;
        std::vector<std::string> lines;
        double size = 0;
    };

    void drawBody() override;
    [[nodiscard]] bool hasValues() const override;
    [[nodiscard]] std::vector<std::string> inWords() const override;
    [[nodiscard]] bool isDrawn(const ChartLink& link) const;
    [[nodiscard]] std::string told(const ChartLink& link) const;
    [[nodiscard]] std::string toldOf(std::size_t category) const;
    [[nodiscard]] double radius(std::size_t category) const;
    void choose();
    void drawLinks();
    void drawNodes();
    void nameNodes(const Box& box);
    [[nodiscard]] std::optional<Named> nameFor(std::size_t node, const Box& within, const std::string& name) const;
    void drawName(const Named& named, std::size_t node, const std::string& name);
    /// Numbers for those without room for their names, told below.
    void numberNodes(const std::vector<std::size_t>& nodes, const Box& within);
    [[nodiscard]] std::size_t linksUnder(const Box& box) const;
    void listLoners();
    void explain();

    std::vector<std::size_t> m_joined, m_loners; ///< categories
    std::vector<std::size_t> m_links;            ///< into Chart::links, the lightest first
    std::vector<LaidNode> m_nodes;               ///< as m_joined
    std::vector<LaidLink> m_laid;                ///< as m_links
    std::vector<Box> m_written;                  ///< where names stand
    std::vector<std::string> m_numbered;         ///< "1 Stigma"
    Figures m_weights;
    double m_heaviest = 0, m_greatest = 0;
    double m_largest = 22; ///< radius
};

} // namespace kenspeckle::exchange
