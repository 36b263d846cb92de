// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/charts/canvas.h"
#include "exchange/charts/scale.h"
#include "exchange/charts/style.h"
#include "kenspeckle/chart.h"

namespace kenspeckle::exchange {

inline constexpr double kMargin = 16;
inline constexpr double kTitleSize = 15;
inline constexpr double kLabelSize = 12;
inline constexpr double kSmallSize = 11;
inline constexpr double kLeastSize = 8; ///< 6 points, the least that journals print

/// What all kinds of charts have in common: title above, caption below, legend, spots, description in words. A kind
/// draws what is between.
class ChartDrawing {
public:
    ChartDrawing(Chart chart, double width, ChartLook look);
    ChartDrawing(const ChartDrawing&) = delete;
    ChartDrawing& operator=(const ChartDrawing&) = delete;
    virtual ~ChartDrawing() = default;

    [[nodiscard]] DrawnChart draw();

protected:
    enum class Key : unsigned char { Area, Line };

    struct LegendEntry {
        std::string name;
        Fill fill;
        Key key = Key::Area;
        std::size_t index = 0; ///< of a line: its dashes and marker
    };

    /// Draws from top() down, and moves top() below it.
    virtual void drawBody() = 0;
    /// Whether there is anything to draw.
    [[nodiscard]] virtual bool hasValues() const;
    /// "Stigma, providers: 7": the data in words, one entry each.
    [[nodiscard]] virtual std::vector<std::string> inWords() const;

    [[nodiscard]] const Chart& chart() const { return m_chart; }
    [[nodiscard]] const Style& style() const { return m_style; }
    [[nodiscard]] const Figures& figures() const { return m_figures; }
    [[nodiscard]] Canvas& canvas() { return m_canvas; }
    [[nodiscard]] double left() const { return kMargin; }
    [[nodiscard]] double right() const { return m_width - kMargin; }
    [[nodiscard]] double top() const { return m_top; }
    void moveTo(double top) { m_top = top; }

    /// The value, if it is a number.
    [[nodiscard]] std::optional<double> value(std::size_t series, std::size_t category) const;
    [[nodiscard]] std::string written(std::optional<double> value) const;
    [[nodiscard]] std::string tip(std::size_t series, std::size_t category) const;
    [[nodiscard]] Evidence evidence(std::size_t series, std::size_t category) const;
    [[nodiscard]] int depth(std::size_t category) const;
    /// Whether the category that follows lies within it.
    [[nodiscard]] bool isTheme(std::size_t category) const;
    /// A category's own colour in this look, or the only one.
    [[nodiscard]] Fill categoryFill(std::size_t category) const;
    [[nodiscard]] Lettering lettering(double size, Anchor anchor = Anchor::Start) const;
    [[nodiscard]] Lettering quiet(double size, Anchor anchor = Anchor::Start) const;
    [[nodiscard]] std::vector<LegendEntry> seriesLegend(Key key) const;

    void addSpot(const Box& box, std::string tip, Evidence evidence);
    /// In lines as wide as the chart; moves top() below it.
    void drawLegend(const std::vector<LegendEntry>& entries);
    /// Wrapped from left to right; moves top() below it.
    void drawParagraph(std::string_view text, double size, Colour colour, Weight weight = Weight::Regular);
    /// Said under the chart, after its caption.
    void addNote(std::string sentence) { m_notes.push_back(std::move(sentence)); }

private:
    [[nodiscard]] std::string description() const;

    Chart m_chart;
    double m_width;
    Style m_style;
    Figures m_figures;
    Canvas m_canvas;
    double m_top = kMargin;
    std::vector<ChartSpot> m_spots;
    std::vector<std::string> m_notes;
};

} // namespace kenspeckle::exchange
