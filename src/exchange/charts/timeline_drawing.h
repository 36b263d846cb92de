// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "exchange/charts/chart_drawing.h"

namespace kenspeckle::exchange {

/// A row per category, with stretches along it. Those of one row that overlap lie one below the other; where their
/// labels say more than the row's name does, a legend tells them.
class TimelineDrawing final : public ChartDrawing {
public:
    using ChartDrawing::ChartDrawing;

private:
    struct Lane {
        std::size_t stretch = 0; ///< into Chart::stretches
        std::size_t lane = 0;
    };
    struct Row {
        std::vector<Lane> stretches;
        std::size_t lanes = 1;
    };

    void drawBody() override;
    [[nodiscard]] bool hasValues() const override;
    [[nodiscard]] std::vector<std::string> inWords() const override;
    [[nodiscard]] bool isDrawn(const ChartStretch& stretch) const;
    [[nodiscard]] std::string told(const ChartStretch& stretch) const;
    [[nodiscard]] std::string rangeOf(const ChartStretch& stretch) const;
    void layRows();
    void nameKinds();
    [[nodiscard]] Fill fillOf(const ChartStretch& stretch) const;
    void drawRow(const Row& row, double top, double height);
    void drawAxis(double from, double to);
    [[nodiscard]] double place(double value) const { return m_scale.place(value, m_plotLeft, right()); }

    std::vector<Row> m_rows;
    std::map<std::string, std::size_t> m_kinds; ///< by label; empty where rows say it all
    Scale m_scale;
    double m_plotLeft = 0;
};

} // namespace kenspeckle::exchange
