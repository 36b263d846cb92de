// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/heat_map_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace kenspeckle::exchange {

namespace {

constexpr double kWidestCell = 110;
constexpr double kLowRow = 14, kHighRow = 24;
constexpr std::size_t kFewRows = 40;
constexpr std::size_t kManyRows = 60;     // they become low
constexpr std::size_t kManyCells = 5'000; // they lose their titles and figures, or the file would not open
constexpr double kShades = 40;            // that very many cells have
constexpr std::size_t kTogether = 4'000;  // Qt reads no longer path
constexpr double kLongestLabel = 150;

} // namespace

std::vector<RowLabels::Name> HeatMapDrawing::rowNames() const {
    // Where rows are the categories once more, they are their tree too.
    bool same = chart().series.size() == chart().categories.size();
    for (std::size_t i = 0; same && i < chart().series.size(); ++i)
        same = chart().series[i].name == chart().categories[i];
    std::vector<RowLabels::Name> names;
    for (std::size_t i = 0; i < chart().series.size(); ++i)
        names.push_back({chart().series[i].name, same ? depth(i) : 0, same && isTheme(i)});
    return names;
}

void HeatMapDrawing::drawScale() {
    constexpr int kSteps = 24;
    constexpr double kHeight = 11;
    const std::vector<double> values = valuesOf(chart());
    const bool below = std::any_of(values.begin(), values.end(), [](double value) { return value < 0; });
    const double width = std::min(150.0, (right() - left()) / 3);
    const std::string low = figures().write(below ? -m_most : 0);
    const std::string high = figures().write(m_most);
    double x = left();
    double ends = textWidth(low, kSmallSize) + textWidth(high, kSmallSize) + width + 12;
    const auto lines = wrap(chart().valueTitle, right() - left() - ends - 12, kSmallSize, 2);
    double widest = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        canvas().text(x, top() + baseline(kSmallSize) + static_cast<double>(i) * lineHeight(kSmallSize), lines[i],
                      quiet(kSmallSize));
        widest = std::max(widest, textWidth(lines[i], kSmallSize));
    }
    x += widest > 0 ? widest + 12 : 0;
    canvas().text(x, top() + baseline(kSmallSize), low, quiet(kSmallSize));
    x += textWidth(low, kSmallSize) + 6;
    for (int i = 0; i < kSteps; ++i) {
        const double share = (i + 0.5) / kSteps;
        // A little wider, or hair lines show between them.
        canvas().area(Box{x + width * i / kSteps, top() + 1, width / kSteps + (i + 1 < kSteps ? 0.5 : 0), kHeight},
                      style().shade(below ? share * 2 - 1 : share));
    }
    canvas().frame({x, top() + 1, width, kHeight}, {style().quiet, 0.75});
    canvas().text(x + width + 6, top() + baseline(kSmallSize), high, quiet(kSmallSize));
    moveTo(top() + lineHeight(kSmallSize) * static_cast<double>(std::max<std::size_t>(1, lines.size())) + 10);
}

double HeatMapDrawing::figureSize(double width, double height) const {
    double widest = 0; // at size 1
    for (const double value : valuesOf(chart()))
        widest = std::max(widest, textWidth(figures().write(value), 1));
    for (const double size : {11.0, 10.0, 9.0, kLeastSize})
        if (lineHeight(size) <= height && widest * size + 3 <= width) return size;
    return 0;
}

void HeatMapDrawing::drawBody() {
    for (const double value : valuesOf(chart()))
        m_most = std::max(m_most, std::abs(value));
    drawScale();
    const std::size_t rows = chart().series.size();
    const std::size_t columns = chart().categories.size();
    const RowLabels labels(rowNames(), (right() - left()) * 0.36, rows > kManyRows ? 10 : kLabelSize,
                           rows > kManyRows ? 1 : 2);
    const double gridLeft = left() + labels.width() + 8;
    const auto count = static_cast<double>(columns);
    double step = std::min(kWidestCell, (right() - gridLeft) / count);
    auto names = ColumnLabels(chart().categories, gridLeft + step / 2, step, gridLeft, right(), kLongestLabel,
                              ColumnLabels::Side::Above);
    // Slanted names of the last columns would be cut: better narrower columns.
    const double longest = names.height() * 0.8;
    if (names.height() > 4 * lineHeight(kSmallSize) && gridLeft + step * count + longest > right()) {
        const double narrower = (right() - gridLeft - longest) / (count - 0.5);
        if (narrower >= 22) {
            step = std::min(step, narrower);
            names = ColumnLabels(chart().categories, gridLeft + step / 2, step, gridLeft, right(), kLongestLabel,
                                 ColumnLabels::Side::Above);
        }
    }
    if (!chart().categoryTitle.empty()) {
        canvas().text(gridLeft, top() + baseline(kSmallSize),
                      elide(chart().categoryTitle, right() - gridLeft, kSmallSize), quiet(kSmallSize));
        moveTo(top() + lineHeight(kSmallSize) + 2);
    }
    moveTo(top() + names.height());
    names.draw(canvas(), top(), style().ink);
    if (names.every() > 1) addNote(fmt::format("There is room for the name of one column in {} only.", names.every()));

    std::vector<double> heights;
    double lowest = kHighRow * 2;
    for (std::size_t i = 0; i < rows; ++i) {
        heights.push_back(std::max(labels.height(i) + 2, rows > kManyRows ? kLowRow : kHighRow));
        lowest = std::min(lowest, heights.back());
    }
    // A few rows look better when they are of one height.
    if (rows <= kFewRows) heights.assign(rows, *std::max_element(heights.begin(), heights.end()));
    const double size = figureSize(step, lowest);
    for (std::size_t row = 0; row < rows; ++row) {
        labels.draw(canvas(), row, left(), top() + heights[row] / 2, style().ink);
        for (std::size_t column = 0; column < columns; ++column)
            drawCell(row, column, {gridLeft + step * static_cast<double>(column), top(), step, heights[row]}, size);
        moveTo(top() + heights[row]);
    }
    for (const auto& [shade, shaded] : m_shades)
        if (shaded.cells > 0) canvas().filledPath(shaded.outlines, shade, 1);
}

void HeatMapDrawing::drawCell(std::size_t series, std::size_t category, const Box& cell, double size) {
    const auto found = value(series, category);
    const std::string told = tip(series, category);
    addSpot(cell, told, evidence(series, category));
    const double strength = found && m_most > 0 ? *found / m_most : 0;
    if (chart().series.size() * chart().categories.size() > kManyCells) {
        if (found) shadeCell(cell, style().shade(std::round(strength * kShades) / kShades));
        return;
    }
    const Colour shade = found ? style().shade(strength) : style().paper;
    canvas().open(told);
    const double gap = cell.width > 6 ? 0.5 : 0; // the paper shows between large cells
    canvas().area(Box{cell.left + gap, cell.top + gap, cell.width - 2 * gap, cell.height - 2 * gap}, shade);
    const double x = cell.left + cell.width / 2;
    const double y = cell.top + cell.height / 2;
    if (size > 0)
        canvas().textAround(x, y, written(found), {size, found ? Style::on(shade) : style().quiet, Anchor::Middle});
    else if (!found)
        canvas().line(x - std::min(4.0, cell.width / 3), y, x + std::min(4.0, cell.width / 3), y, {style().quiet, 1});
    canvas().close();
}

void HeatMapDrawing::shadeCell(const Box& cell, Colour shade) {
    Shaded& shaded = m_shades[shade];
    shaded.outlines += "M" + coordinate(cell.left) + " " + coordinate(cell.top) + "h" + coordinate(cell.width) + "v" +
                       coordinate(cell.height) + "h" + coordinate(-cell.width) + "z";
    if (++shaded.cells < kTogether) return;
    canvas().filledPath(shaded.outlines, shade, 1);
    shaded = {};
}

} // namespace kenspeckle::exchange
