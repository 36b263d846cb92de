// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "exchange/charts/bars_drawing.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kTickSize = 11;
constexpr double kRowGap = 7, kGroupGap = 13;
constexpr double kTall = 640; ///< bars that reach further have their axis above them too

} // namespace

void LyingBars::drawBody() {
    if (chart().series.size() > 1) drawLegend(seriesLegend(Key::Area));

    std::vector<RowLabels::Name> names;
    for (std::size_t i = 0; i < chart().categories.size(); ++i)
        names.push_back({chart().categories[i], depth(i), isTheme(i)});
    const RowLabels labels(names, (right() - left()) * 0.42, kLabelSize, 2);
    m_plotLeft = left() + labels.width() + 8;
    m_plotRight = right() - roomForFigures();
    const int wanted = std::max(2, static_cast<int>((m_plotRight - m_plotLeft) / 60));
    std::vector<double> held = ends();
    const bool whole = allWhole(held) && !chart().shares;
    for (const ChartRule& rule : chart().rules)
        if (std::isfinite(rule.value)) held.push_back(rule.value);
    m_scale = Scale::over(held, chart().shares, wanted, whole);
    // Bars to the left of 0 have their figures there.
    if (m_scale.low < 0) m_plotLeft += roomForFigures();

    std::vector<double> heights;
    const double gap = chart().kind == ChartKind::Bars && chart().series.size() > 1 ? kGroupGap : kRowGap;
    double all = gap;
    for (std::size_t i = 0; i < names.size(); ++i) {
        heights.push_back(std::max(labels.height(i), barsHeight()) + gap);
        all += heights.back();
    }
    if (!chart().categoryTitle.empty()) {
        const std::string title = elide(chart().categoryTitle, m_plotLeft - left() - 8, kSmallSize);
        canvas().text(left(), top() + baseline(kSmallSize), title, quiet(kSmallSize));
    }
    const bool ruled = std::any_of(chart().rules.begin(), chart().rules.end(),
                                   [](const ChartRule& rule) { return !rule.label.empty(); });
    double y = top();
    if (!chart().categoryTitle.empty() || ruled) y += lineHeight(kSmallSize);
    if (all > kTall) {
        y += lineHeight(kTickSize);
        drawAxis(y, true);
    }
    const double from = y + 2;
    const double to = from + all;
    drawGrid(from, to);
    drawRules(from, to);
    y = from + gap / 2;
    for (std::size_t i = 0; i < names.size(); ++i) {
        labels.draw(canvas(), i, left(), y + heights[i] / 2, style().ink);
        drawRow(i, y + gap / 2, heights[i] - gap);
        y += heights[i];
    }
    canvas().line(place(0), from, place(0), to, {style().quiet, 1});
    drawAxis(to, false);
    moveTo(to + 4 + lineHeight(kTickSize));
    if (!chart().valueTitle.empty()) {
        const auto lines = wrap(chart().valueTitle, right() - m_plotLeft, kSmallSize, 3);
        for (const std::string& line : lines) {
            canvas().text(m_plotLeft, top() + 2 + baseline(kSmallSize), line, quiet(kSmallSize));
            moveTo(top() + lineHeight(kSmallSize));
        }
    }
}

void LyingBars::drawFigure(double x, double y, const std::string& figure, const Lettering& lettering) {
    const double width = textWidth(figure, lettering.size);
    const double begin = lettering.anchor == Anchor::End ? x - width : x;
    for (const ChartRule& rule : chart().rules)
        if (std::isfinite(rule.value) && place(rule.value) > begin - 2 && place(rule.value) < begin + width + 2)
            canvas().area(Box{begin - 1, y - lettering.size / 2, width + 2, lettering.size}, style().paper);
    canvas().textAround(x, y, figure, lettering);
}

void LyingBars::drawGrid(double from, double to) {
    for (const double tick : m_scale.ticks)
        canvas().line(place(tick), from, place(tick), to, {style().grid, 1});
}

void LyingBars::drawAxis(double y, bool above) {
    double free = 0; // where nothing is written yet
    for (const double tick : m_scale.ticks) {
        const std::string text = m_scale.figures.write(tick);
        const double width = textWidth(text, kTickSize);
        const double x = std::min(place(tick), right() - width / 2);
        if (x - width / 2 < free) continue;
        free = x + width / 2 + 6;
        canvas().text(x, above ? y - 3 : y + 3 + baseline(kTickSize), text, quiet(kTickSize, Anchor::Middle));
    }
}

void LyingBars::drawRules(double from, double to) {
    double free = m_plotLeft - 8;
    for (const ChartRule& rule : chart().rules) {
        if (!std::isfinite(rule.value)) continue;
        const double x = place(rule.value);
        canvas().line(x, from, x, to, {style().ink, 1.2, "4 3"});
        const std::string label = elide(rule.label, right() - m_plotLeft, kSmallSize);
        const double width = textWidth(label, kSmallSize);
        const double begin = std::clamp(x - width / 2, m_plotLeft, right() - width);
        if (label.empty() || begin < free) continue;
        canvas().text(begin, top() + baseline(kSmallSize), label, lettering(kSmallSize));
        free = begin + width + 8;
    }
}

} // namespace kenspeckle::exchange
