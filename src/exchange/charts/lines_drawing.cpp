// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/lines_drawing.h"

#include <algorithm>
#include <cmath>

#include "exchange/charts/column_labels.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kTickSize = 11;
constexpr double kInset = 10, kWidestInset = 22; // of the first and last point
constexpr std::size_t kFewPoints = 12;
constexpr double kRoomForMark = 11; // marks that stand closer are thinned out
constexpr double kLongestLabel = 110;

} // namespace

void LinesDrawing::drawBody() {
    if (chart().series.size() > 1) drawLegend(seriesLegend(Key::Line));
    std::vector<double> held = valuesOf(chart());
    const bool whole = allWhole(held) && !chart().shares;
    for (const ChartRule& rule : chart().rules)
        if (std::isfinite(rule.value)) held.push_back(rule.value);
    const double height = std::clamp((right() - left()) * 0.48, 190.0, 420.0);
    m_scale = Scale::over(held, chart().shares, static_cast<int>(height / 55), whole);
    double widest = 0;
    for (const double tick : m_scale.ticks)
        widest = std::max(widest, textWidth(m_scale.figures.write(tick), kTickSize));
    m_plotLeft = left() + widest + 8;
    for (const std::string& line : wrap(chart().valueTitle, right() - left(), kSmallSize, 2)) {
        canvas().text(left(), top() + baseline(kSmallSize), line, quiet(kSmallSize));
        moveTo(top() + lineHeight(kSmallSize));
    }
    m_highest = top() + 8;
    m_bottom = m_highest + height;
    // Few points stand in the middle of columns, so that there is room for their names; many reach from edge to edge.
    const auto count = static_cast<double>(chart().categories.size());
    const double width = right() - m_plotLeft;
    double inset = width / count / 2;
    if (chart().categories.size() > kFewPoints) {
        inset = kInset;
        for (const std::string& name : chart().categories)
            inset = std::min(kWidestInset, std::max(inset, textWidth(name, kSmallSize) / 2));
    }
    m_step = (width - 2 * inset) / std::max(1.0, count - 1);
    m_first = m_plotLeft + inset;
    if (chart().categories.size() == 1) m_step = width;

    drawValueAxis();
    for (std::size_t i = 0; i < chart().series.size(); ++i)
        drawBand(i);
    for (std::size_t i = 0; i < chart().series.size(); ++i)
        drawLine(i);
    for (std::size_t i = 0; i < chart().series.size(); ++i)
        drawPoints(i);
    drawRules();
    const ColumnLabels names(chart().categories, m_first, m_step, left(), right(), kLongestLabel,
                             ColumnLabels::Side::Below);
    names.draw(canvas(), m_bottom, style().ink);
    moveTo(m_bottom + names.height() + 2);
    if (!chart().categoryTitle.empty()) {
        canvas().text((m_plotLeft + right()) / 2, top() + 2 + baseline(kSmallSize),
                      elide(chart().categoryTitle, right() - m_plotLeft, kSmallSize),
                      quiet(kSmallSize, Anchor::Middle));
        moveTo(top() + 2 + lineHeight(kSmallSize));
    }
}

void LinesDrawing::drawValueAxis() {
    for (const double tick : m_scale.ticks) {
        const double y = down(tick);
        canvas().line(m_plotLeft, y, right(), y, {tick == 0 ? style().quiet : style().grid, 1});
        canvas().textAround(m_plotLeft - 6, y, m_scale.figures.write(tick), quiet(kTickSize, Anchor::End));
    }
}

void LinesDrawing::drawRules() {
    double free = m_bottom; // labels stand above their line, one above the other
    std::vector<ChartRule> rules = chart().rules;
    std::stable_sort(rules.begin(), rules.end(),
                     [](const ChartRule& a, const ChartRule& b) { return a.value < b.value; });
    for (const ChartRule& rule : rules) {
        if (!std::isfinite(rule.value)) continue;
        const double y = down(rule.value);
        canvas().line(m_plotLeft, y, right(), y, {style().ink, 1.2, "4 3"});
        const double text = y - 4;
        if (rule.label.empty() || text > free) continue;
        const std::string label = elide(rule.label, right() - m_plotLeft - 8, kSmallSize);
        const double width = textWidth(label, kSmallSize);
        canvas().area(Box{right() - width - 4, text - baseline(kSmallSize), width + 4, kSmallSize * 1.2}, style().paper,
                      0.85);
        canvas().text(right() - 2, text, label, lettering(kSmallSize, Anchor::End));
        free = text - lineHeight(kSmallSize);
    }
}

void LinesDrawing::drawBand(std::size_t series) {
    const ChartSeries& shown = chart().series[series];
    const std::size_t count = std::min({shown.low.size(), shown.high.size(), chart().categories.size()});
    const Pen edge{style().line(series), 0.75, "1 2"};
    for (std::size_t begin = 0; begin < count;) {
        std::size_t end = begin;
        while (end < count && std::isfinite(shown.low[end]) && std::isfinite(shown.high[end]))
            ++end;
        std::string data;
        for (std::size_t i = begin; i < end; ++i)
            data += (data.empty() ? "M" : "L") + coordinate(across(i)) + " " + coordinate(down(shown.high[i]));
        for (std::size_t i = end; i > begin; --i)
            data += "L" + coordinate(across(i - 1)) + " " + coordinate(down(shown.low[i - 1]));
        if (end > begin + 1) canvas().filledPath(data + "z", style().line(series), 0.16, &edge);
        begin = end + 1;
    }
}

void LinesDrawing::drawLine(std::size_t series) {
    std::string data;
    bool drawing = false;
    for (std::size_t i = 0; i < chart().categories.size(); ++i) {
        const auto found = value(series, i);
        if (found) data += (drawing ? "L" : "M") + coordinate(across(i)) + " " + coordinate(down(*found));
        drawing = found.has_value();
    }
    if (!data.empty()) canvas().path(data, {style().line(series), 2, Style::dashes(series)});
}

void LinesDrawing::drawPoints(std::size_t series) {
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(kRoomForMark / m_step)));
    const double half = std::clamp(m_step / 2, 1.0, 7.0);
    for (std::size_t i = 0; i < chart().categories.size(); ++i) {
        const auto found = value(series, i);
        const std::string told = tip(series, i);
        const double x = across(i);
        // What is undefined is a gap in the line, and a dash over the axis.
        const double y =
            found ? down(*found) : m_bottom - 8 - 10 * static_cast<double>(chart().series.size() - 1 - series);
        const bool alone = found && !value(series, i + 1) && (i == 0 || !value(series, i - 1));
        const bool marked = i % every == 0 || alone;
        if (marked) {
            canvas().open(told);
            if (found)
                canvas().marker(x, y, series, style().line(series), style().paper);
            else
                canvas().textAround(x, y, "–", {kTickSize, style().quiet, Anchor::Middle});
            canvas().close();
        }
        addSpot({x - half, y - 7, 2 * half, 14}, told, evidence(series, i));
    }
}

} // namespace kenspeckle::exchange
