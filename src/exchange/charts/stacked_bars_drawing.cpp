// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "exchange/charts/bars_drawing.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kFigureSize = 10;

struct Sums {
    double below = 0, above = 0;
    bool any = false;
};

} // namespace

/// Of shares, a total is 100 % or means nothing.
bool StackedBarsDrawing::tellsTotals() const { return !chart().shares && chart().series.size() > 1; }

std::vector<double> StackedBarsDrawing::ends() const {
    std::vector<double> ends;
    for (std::size_t category = 0; category < chart().categories.size(); ++category) {
        Sums sums;
        for (std::size_t series = 0; series < chart().series.size(); ++series)
            if (const auto found = value(series, category)) (*found < 0 ? sums.below : sums.above) += *found;
        // Shares that add up to one do so but for rounding.
        if (chart().shares && std::abs(sums.above - 1) < 1e-6) sums.above = 1;
        ends.push_back(sums.below);
        ends.push_back(sums.above);
    }
    return ends;
}

double StackedBarsDrawing::roomForFigures() const {
    double widest = textWidth("–", kSmallSize);
    if (tellsTotals())
        for (const double end : ends())
            widest = std::max(widest, textWidth(figures().write(end), kSmallSize));
    return widest + 8;
}

void StackedBarsDrawing::drawRow(std::size_t category, double top, double height) {
    const double thickness = std::min(barsHeight(), height);
    const double y = top + (height - thickness) / 2;
    Sums sums;
    for (std::size_t series = 0; series < chart().series.size(); ++series) {
        const auto found = value(series, category);
        if (!found) continue;
        sums.any = true;
        double& sum = *found < 0 ? sums.below : sums.above;
        const double from = place(sum);
        sum += *found;
        const double to = place(sum);
        if (*found == 0) continue;
        const Box part{std::min(from, to), y, std::abs(to - from), thickness};
        const std::string told = tip(series, category);
        const Fill fill = chart().series.size() > 1 ? style().series(series) : categoryFill(category);
        canvas().open(told);
        canvas().area(part, fill);
        const std::string figure = written(found);
        const double width = textWidth(figure, kFigureSize);
        if (width + 6 <= part.width) {
            const double middle = part.left + part.width / 2;
            // On a pattern, figures need a ground of their own.
            if (fill.pattern != Pattern::Solid)
                canvas().area(Box{middle - width / 2 - 2, y + 3, width + 4, thickness - 6}, fill.colour);
            canvas().textAround(middle, y + thickness / 2, figure,
                                {kFigureSize, Style::on(fill.colour), Anchor::Middle});
        }
        canvas().close();
        addSpot(part, told, evidence(series, category));
    }
    if (!sums.any)
        drawFigure(place(0) + 4, y + thickness / 2, "–", lettering(kSmallSize));
    else if (tellsTotals())
        drawFigure(place(sums.above) + 5, y + thickness / 2, figures().write(sums.above + sums.below),
                   lettering(kSmallSize));
}

} // namespace kenspeckle::exchange
