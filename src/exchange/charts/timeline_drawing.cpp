// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/timeline_drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "exchange/charts/row_labels.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kTickSize = 11;
constexpr double kLane = 14, kLowLane = 7;
constexpr double kRowGap = 4;
constexpr double kThinnest = 1.2; // what is shorter could not be seen
constexpr std::size_t kManyRows = 60;
constexpr std::size_t kInLegend = 24;

} // namespace

bool TimelineDrawing::isDrawn(const ChartStretch& stretch) const {
    return stretch.row < chart().categories.size() && std::isfinite(stretch.begin) && std::isfinite(stretch.end) &&
           stretch.begin >= 0 && stretch.end >= stretch.begin;
}

bool TimelineDrawing::hasValues() const {
    return std::any_of(chart().stretches.begin(), chart().stretches.end(),
                       [this](const ChartStretch& stretch) { return isDrawn(stretch); });
}

std::string TimelineDrawing::rangeOf(const ChartStretch& stretch) const {
    const Figures figures = Figures::of({stretch.begin, stretch.end}, chart().shares);
    return figures.write(stretch.begin) + " to " + figures.write(stretch.end);
}

std::string TimelineDrawing::told(const ChartStretch& stretch) const {
    const std::string& row = chart().categories[stretch.row];
    const std::string who = stretch.label.empty() || stretch.label == row ? row
                            : row.empty()                                 ? stretch.label
                                                                          : row + ", " + stretch.label;
    return who + ": " + rangeOf(stretch);
}

std::vector<std::string> TimelineDrawing::inWords() const {
    std::vector<std::string> entries;
    for (const ChartStretch& stretch : chart().stretches)
        if (isDrawn(stretch)) entries.push_back(told(stretch));
    return entries;
}

void TimelineDrawing::layRows() {
    m_rows.assign(chart().categories.size(), {});
    for (std::size_t i = 0; i < chart().stretches.size(); ++i)
        if (isDrawn(chart().stretches[i])) m_rows[chart().stretches[i].row].stretches.push_back({i, 0});
    for (Row& row : m_rows) {
        const auto& all = chart().stretches;
        std::stable_sort(row.stretches.begin(), row.stretches.end(), [&](const Lane& a, const Lane& b) {
            return std::pair(all[a.stretch].begin, -all[a.stretch].end) <
                   std::pair(all[b.stretch].begin, -all[b.stretch].end);
        });
        std::vector<double> ends; // of the lanes
        for (Lane& placed : row.stretches) {
            const ChartStretch& stretch = all[placed.stretch];
            const auto free = std::find_if(ends.begin(), ends.end(), [&](double end) { return end <= stretch.begin; });
            placed.lane = static_cast<std::size_t>(free - ends.begin());
            if (free == ends.end()) ends.push_back(stretch.end);
            ends[placed.lane] = std::max(ends[placed.lane], stretch.end);
        }
        row.lanes = std::max<std::size_t>(1, ends.size());
    }
}

void TimelineDrawing::nameKinds() {
    bool needed = false;
    for (const ChartStretch& stretch : chart().stretches)
        if (isDrawn(stretch) && !stretch.label.empty()) {
            needed = needed || stretch.label != chart().categories[stretch.row];
            m_kinds.emplace(stretch.label, m_kinds.size());
        }
    if (!needed) {
        m_kinds.clear();
        return;
    }
    std::vector<LegendEntry> entries(m_kinds.size());
    std::vector<bool> known(m_kinds.size(), false);
    for (const ChartStretch& stretch : chart().stretches) {
        if (!isDrawn(stretch) || stretch.label.empty()) continue;
        const std::size_t kind = m_kinds[stretch.label];
        if (!known[kind]) entries[kind] = {stretch.label, fillOf(stretch), Key::Area, kind};
        known[kind] = true;
    }
    if (entries.size() > kInLegend) {
        addNote(fmt::format("{} more are not in the legend.", entries.size() - kInLegend));
        entries.resize(kInLegend);
    }
    drawLegend(entries);
}

Fill TimelineDrawing::fillOf(const ChartStretch& stretch) const {
    const auto kind = m_kinds.find(stretch.label);
    if (kind == m_kinds.end()) return style().plain(stretch.colour);
    Fill fill = style().series(kind->second);
    if (style().look == ChartLook::Print) return fill;
    const Pattern pattern = fill.pattern;
    fill = style().plain(stretch.colour);
    fill.pattern = pattern;
    fill.stroke = mix(fill.colour, Style::on(fill.colour), 0.55);
    return fill;
}

void TimelineDrawing::drawBody() {
    layRows();
    nameKinds();
    std::vector<RowLabels::Name> names;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        names.push_back({chart().categories[i], depth(i), isTheme(i)});
    const bool many = m_rows.size() > kManyRows;
    const RowLabels labels(names, (right() - left()) * 0.36, many ? 10 : kLabelSize, many ? 1 : 2);
    m_plotLeft = left() + labels.width() + (labels.width() > 0 ? 8 : 0);

    std::vector<double> ends;
    for (const ChartStretch& stretch : chart().stretches)
        if (isDrawn(stretch)) ends.push_back(stretch.end);
    // A share of a whole: the whole is shown, also where its end is empty.
    if (chart().shares) ends.push_back(1);
    const int wanted = std::max(2, static_cast<int>((right() - m_plotLeft) / 80));
    m_scale = Scale::over(ends, chart().shares, wanted, allWhole(ends) && !chart().shares);
    // Here the end is the end, and not the next tick.
    if (const double last = *std::max_element(ends.begin(), ends.end()); last > 0) m_scale.high = last;
    m_scale.ticks.erase(std::remove_if(m_scale.ticks.begin(), m_scale.ticks.end(),
                                       [this](double tick) { return tick > m_scale.high * (1 + 1e-9); }),
                        m_scale.ticks.end());

    std::vector<double> heights;
    double all = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto lanes = static_cast<double>(m_rows[i].lanes);
        const double laned = lanes * (lanes > 2 ? kLowLane : lanes > 1 ? (kLane + kLowLane) / 2 : kLane);
        heights.push_back(std::max(labels.height(i), laned) + kRowGap);
        all += heights.back();
    }
    drawAxis(top(), top() + all);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        labels.draw(canvas(), i, left(), top() + heights[i] / 2, style().ink);
        drawRow(m_rows[i], top() + kRowGap / 2, heights[i] - kRowGap);
        moveTo(top() + heights[i]);
    }
    moveTo(top() + 4 + lineHeight(kTickSize));
    for (const std::string& line : wrap(chart().valueTitle, right() - m_plotLeft, kSmallSize, 2)) {
        canvas().text(m_plotLeft, top() + 2 + baseline(kSmallSize), line, quiet(kSmallSize));
        moveTo(top() + lineHeight(kSmallSize));
    }
}

void TimelineDrawing::drawAxis(double from, double to) {
    double free = 0;
    for (const double tick : m_scale.ticks) {
        const double x = place(tick);
        canvas().line(x, from, x, to, {style().grid, 1});
        const std::string text = m_scale.figures.write(tick);
        const double width = textWidth(text, kTickSize);
        const double middle = std::clamp(x, left() + width / 2, right() - width / 2);
        if (middle - width / 2 < free) continue;
        canvas().text(middle, to + 3 + baseline(kTickSize), text, quiet(kTickSize, Anchor::Middle));
        free = middle + width / 2 + 6;
    }
}

void TimelineDrawing::drawRow(const Row& row, double top, double height) {
    const double middle = top + height / 2;
    canvas().line(m_plotLeft, middle, right(), middle, {style().grid, 1});
    const double high = std::min(kLane, height / static_cast<double>(row.lanes));
    const double first = middle - high * static_cast<double>(row.lanes) / 2;
    for (const Lane& placed : row.stretches) {
        const ChartStretch& stretch = chart().stretches[placed.stretch];
        const double begin = std::min(place(stretch.begin), right() - kThinnest);
        const Box box{begin, first + high * static_cast<double>(placed.lane),
                      std::max(kThinnest, place(stretch.end) - begin), high};
        canvas().open(told(stretch));
        canvas().area(Box{box.left, box.top + 0.5, box.width, box.height - 1}, fillOf(stretch));
        canvas().close();
        addSpot(box, told(stretch), stretch.evidence);
    }
}

} // namespace kenspeckle::exchange
