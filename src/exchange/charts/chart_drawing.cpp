// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/chart_drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "exchange/xml_text.h"
#include "text/decode.h"

namespace kenspeckle::exchange {

namespace {

constexpr std::size_t kToldInWords = 400; ///< values; nobody listens to more
constexpr double kLeastWidth = 240;

/// One line of valid UTF-8.
std::string cleaned(std::string text) {
    if (text::firstInvalidByte(text)) text = fromXml(text);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return xmlText(text);
}

void cleanTexts(Chart& chart) {
    for (std::string* text : {&chart.title, &chart.caption, &chart.valueTitle, &chart.categoryTitle})
        *text = cleaned(std::move(*text));
    for (std::string& category : chart.categories)
        category = cleaned(std::move(category));
    for (ChartSeries& series : chart.series)
        series.name = cleaned(std::move(series.name));
    for (ChartStretch& stretch : chart.stretches)
        stretch.label = cleaned(std::move(stretch.label));
    for (ChartRule& rule : chart.rules)
        rule.label = cleaned(std::move(rule.label));
}

std::vector<double> writtenValues(const Chart& chart) {
    std::vector<double> values;
    for (const ChartSeries& series : chart.series)
        for (const auto& value : series.values)
            if (value && std::isfinite(*value)) values.push_back(*value);
    return values;
}

} // namespace

ChartDrawing::ChartDrawing(Chart chart, double width, ChartLook look)
    : m_chart(std::move(chart)), m_width(std::isfinite(width) ? std::max(kLeastWidth, std::round(width)) : 720),
      m_style(Style::of(look)), m_figures(Figures::of(writtenValues(m_chart), m_chart.shares)) {
    cleanTexts(m_chart);
}

std::optional<double> ChartDrawing::value(std::size_t series, std::size_t category) const {
    if (series >= m_chart.series.size() || category >= m_chart.series[series].values.size()) return std::nullopt;
    const auto value = m_chart.series[series].values[category];
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::string ChartDrawing::written(std::optional<double> value) const { return value ? m_figures.write(*value) : "–"; }

std::string ChartDrawing::tip(std::size_t series, std::size_t category) const {
    std::string text = category < m_chart.categories.size() ? m_chart.categories[category] : std::string();
    if (m_chart.series.size() > 1 && !m_chart.series[series].name.empty()) text += ", " + m_chart.series[series].name;
    const auto found = value(series, category);
    return text + ": " + (found ? m_figures.write(*found) : m_chart.absent);
}

Evidence ChartDrawing::evidence(std::size_t series, std::size_t category) const {
    const auto found = m_chart.evidence.find({series, category});
    return found == m_chart.evidence.end() ? Evidence() : found->second;
}

int ChartDrawing::depth(std::size_t category) const {
    return category < m_chart.depths.size() ? std::clamp(m_chart.depths[category], 0, 12) : 0;
}

bool ChartDrawing::isTheme(std::size_t category) const {
    return category + 1 < m_chart.categories.size() && depth(category + 1) > depth(category);
}

Fill ChartDrawing::categoryFill(std::size_t category) const {
    const bool own = category < m_chart.colours.size() && m_chart.colours[category];
    return own ? m_style.plain(*m_chart.colours[category]) : m_style.only();
}

Lettering ChartDrawing::lettering(double size, Anchor anchor) const { return {size, m_style.ink, anchor}; }

Lettering ChartDrawing::quiet(double size, Anchor anchor) const { return {size, m_style.quiet, anchor}; }

bool ChartDrawing::hasValues() const {
    for (std::size_t series = 0; series < m_chart.series.size(); ++series)
        for (std::size_t category = 0; category < m_chart.categories.size(); ++category)
            if (value(series, category)) return true;
    return false;
}

std::vector<std::string> ChartDrawing::inWords() const {
    std::vector<std::string> entries;
    for (std::size_t category = 0; category < m_chart.categories.size(); ++category)
        for (std::size_t series = 0; series < m_chart.series.size(); ++series)
            entries.push_back(tip(series, category));
    return entries;
}

std::string ChartDrawing::description() const {
    std::string text = m_chart.valueTitle.empty() ? std::string() : m_chart.valueTitle + ". ";
    if (!hasValues()) return text + "No values.";
    const auto entries = inWords();
    const std::size_t told = std::min(entries.size(), kToldInWords);
    for (std::size_t i = 0; i < told; ++i)
        text += entries[i] + (i + 1 < told ? "; " : ".");
    if (told < entries.size()) text += fmt::format(" And {} more.", entries.size() - told);
    return text;
}

void ChartDrawing::addSpot(const Box& box, std::string tip, Evidence evidence) {
    m_spots.push_back({box.left, box.top, box.width, box.height, std::move(tip), std::move(evidence)});
}

void ChartDrawing::drawParagraph(std::string_view text, double size, Colour colour, Weight weight) {
    for (const std::string& line : wrap(text, right() - left(), size, 0, weight)) {
        m_canvas.text(left(), m_top + baseline(size), line, {size, colour, Anchor::Start, weight});
        m_top += lineHeight(size);
    }
}

std::vector<ChartDrawing::LegendEntry> ChartDrawing::seriesLegend(Key key) const {
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        Fill fill = m_style.series(i);
        if (key == Key::Line) fill.colour = m_style.line(i);
        entries.push_back(
            {m_chart.series[i].name.empty() ? fmt::format("{}", i + 1) : m_chart.series[i].name, fill, key, i});
    }
    return entries;
}

void ChartDrawing::drawLegend(const std::vector<LegendEntry>& entries) {
    constexpr double kGap = 18;
    constexpr double kLine = lineHeight(kSmallSize) + 5;
    double x = left();
    for (const LegendEntry& entry : entries) {
        const double sample = entry.key == Key::Line ? 30 : 14;
        const std::string name = elide(entry.name, right() - left() - sample - 6, kSmallSize);
        const double width = sample + 6 + textWidth(name, kSmallSize);
        if (x > left() && x + width > right()) {
            x = left();
            m_top += kLine;
        }
        const double middle = m_top + kLine / 2;
        m_canvas.open(name == entry.name ? std::string() : entry.name);
        if (entry.key == Key::Line) {
            m_canvas.line(x, middle, x + sample, middle, {entry.fill.colour, 1.8, Style::dashes(entry.index)});
            m_canvas.marker(x + sample / 2, middle, entry.index, entry.fill.colour, m_style.paper);
        } else {
            m_canvas.area({x, middle - 6, sample, 12}, entry.fill);
        }
        m_canvas.textAround(x + sample + 6, middle, name, lettering(kSmallSize));
        m_canvas.close();
        x += width + kGap;
    }
    m_top += kLine + 6;
}

DrawnChart ChartDrawing::draw() {
    if (!m_chart.title.empty()) {
        drawParagraph(m_chart.title, kTitleSize, m_style.ink, Weight::Bold);
        m_top += 8;
    }
    if (hasValues())
        drawBody();
    else
        drawParagraph("There are no values to draw.", kLabelSize, m_style.quiet);
    std::string caption = m_chart.caption;
    for (const std::string& note : m_notes)
        caption += (caption.empty() ? "" : " ") + note;
    if (!caption.empty()) {
        m_top += 10;
        drawParagraph(caption, kSmallSize, m_style.quiet);
    }
    m_top += kMargin - 4;

    DrawnChart drawn;
    drawn.width = m_width;
    drawn.height = std::ceil(m_top);
    drawn.svg = m_canvas.document(m_width, drawn.height, m_style.paper, m_chart.name,
                                  m_chart.title.empty() ? "Chart" : m_chart.title, description());
    drawn.spots = std::move(m_spots);
    return drawn;
}

} // namespace kenspeckle::exchange
