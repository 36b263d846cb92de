// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/bars_drawing.h"

#include <algorithm>

namespace kenspeckle::exchange {

double BarsDrawing::thickness() const {
    switch (chart().series.size()) {
    case 1:
        return 15;
    case 2:
        return 12;
    default:
        return 10;
    }
}

double BarsDrawing::figureSize() const { return chart().series.size() > 2 ? 9 : kSmallSize; }

double BarsDrawing::barsHeight() const { return thickness() * static_cast<double>(chart().series.size()); }

double BarsDrawing::roomForFigures() const {
    double widest = 0;
    for (std::size_t series = 0; series < chart().series.size(); ++series)
        for (std::size_t category = 0; category < chart().categories.size(); ++category)
            widest = std::max(widest, textWidth(written(value(series, category)), figureSize()));
    return widest + 6;
}

void BarsDrawing::drawRow(std::size_t category, double top, double height) {
    double y = top + (height - barsHeight()) / 2;
    for (std::size_t series = 0; series < chart().series.size(); ++series) {
        const auto found = value(series, category);
        const double zero = place(0);
        const double end = found ? place(*found) : zero;
        const Box bar{std::min(zero, end), y + 0.5, std::abs(end - zero), thickness() - 1};
        const std::string told = tip(series, category);
        canvas().open(told);
        if (found && *found != 0)
            canvas().area(bar, chart().series.size() > 1 ? style().series(series) : categoryFill(category));
        const bool toLeft = found && *found < 0;
        drawFigure(toLeft ? end - 4 : end + 4, y + thickness() / 2, written(found),
                   toLeft ? lettering(figureSize(), Anchor::End) : lettering(figureSize()));
        canvas().close();
        addSpot({bar.left, y, std::max(bar.width, 12.0), thickness()}, told, evidence(series, category));
        y += thickness();
    }
}

} // namespace kenspeckle::exchange
