// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/charts/chart_drawing.h"

namespace kenspeckle::exchange {

/// A line per series over the categories in their order, with its band where it has one. Lines differ in dashes and
/// markers too.
class LinesDrawing final : public ChartDrawing {
public:
    using ChartDrawing::ChartDrawing;

private:
    void drawBody() override;
    void drawValueAxis();
    void drawRules();
    void drawBand(std::size_t series);
    void drawLine(std::size_t series);
    void drawPoints(std::size_t series);
    [[nodiscard]] double across(std::size_t category) const { return m_first + m_step * static_cast<double>(category); }
    [[nodiscard]] double down(double value) const { return m_scale.place(value, m_bottom, m_highest); }

    Scale m_scale;
    double m_plotLeft = 0, m_highest = 0, m_bottom = 0; ///< edges of the plot
    double m_first = 0, m_step = 0;                     ///< of the categories, from left to right
};

} // namespace kenspeckle::exchange
