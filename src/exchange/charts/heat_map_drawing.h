// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "exchange/charts/chart_drawing.h"
#include "exchange/charts/column_labels.h"
#include "exchange/charts/row_labels.h"

namespace kenspeckle::exchange {

/// A row per series, a column per category; each value as a shade, and as a figure where there is room.
class HeatMapDrawing final : public ChartDrawing {
public:
    using ChartDrawing::ChartDrawing;

private:
    void drawBody() override;
    [[nodiscard]] std::vector<RowLabels::Name> rowNames() const;
    void drawScale();
    /// 0 where no size that one can read fits.
    [[nodiscard]] double figureSize(double width, double height) const;
    void drawCell(std::size_t series, std::size_t category, const Box& cell, double size);

    /// Cells of one shade that are painted together.
    struct Shaded {
        std::string outlines;
        std::size_t cells = 0;
    };
    void shadeCell(const Box& cell, Colour shade);

    std::map<Colour, Shaded> m_shades; ///< of very many cells
    double m_most = 0;                 ///< what has the strongest shade
};

} // namespace kenspeckle::exchange
