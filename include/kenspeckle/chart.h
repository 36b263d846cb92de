// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/evidence.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

enum class ChartKind : std::uint8_t {
    Bars,        ///< a bar per category and series, lying, side by side
    StackedBars, ///< a bar per category, its series end to end
    HeatMap,     ///< a row per series, a column per category, the value as shade and figure
    Lines,       ///< a line per series over the categories in order, with its band where it has one
    Treemap,     ///< the first series as areas, nested as Chart::depths say; a theme has room for its codes, and what
                 ///< it has beyond them is left blank in its frame
    Network,     ///< categories as nodes of the first series' size, joined by links
    Timeline,    ///< a row per category, with stretches along it: document portrait, codeline
};

struct ChartSeries {
    std::string name;
    std::vector<std::optional<double>> values; ///< as Chart::categories; nothing: undefined or does not apply
    std::vector<double> low;                   ///< lower edge of the band around a line; empty: none
    std::vector<double> high;
};

/// Joins two nodes of a network.
struct ChartLink {
    std::size_t from = 0, to = 0; ///< into Chart::categories
    double weight = 0;            ///< above 0; the heaviest is drawn thickest
    Evidence evidence = {};
};

/// A part of a row of a timeline.
struct ChartStretch {
    std::size_t row = 0;       ///< into Chart::categories
    double begin = 0, end = 0; ///< in units of the value axis
    Colour colour;
    std::string label = {};
    Evidence evidence = {};
};

/// A value to compare with, drawn across a chart of bars or lines: "0.8: reliable".
struct ChartRule {
    double value = 0;
    std::string label = {};
};

/// What a chart shows, not how: the drawing chooses fonts, places, and shades and patterns that survive black and white
/// print.
struct Chart {
    ChartKind kind = ChartKind::Bars;
    std::string name;       ///< short, lower case, for a file; unique in its report
    std::string title;      ///< what it shows
    std::string caption;    ///< denominators and units, as under a figure of a paper
    std::string valueTitle; ///< what the values are, with their unit: "Participants (of 47)"
    std::string categoryTitle = {};
    bool shares = false;              ///< values are 0 to 1, shown as percentages
    std::string absent = "undefined"; ///< what is said of a value that is not there
    std::vector<std::string> categories;
    std::vector<int> depths = {};                    ///< of the categories in their tree; empty: all at the top
    std::vector<std::optional<Colour>> colours = {}; ///< of the categories; empty: one for all
    std::vector<ChartSeries> series;
    std::vector<ChartLink> links = {};
    std::vector<ChartStretch> stretches = {};
    std::vector<ChartRule> rules = {};
    std::map<std::pair<std::size_t, std::size_t>, Evidence> evidence = {}; ///< of values, by series and category
};

/// Where a value stands in a drawing, in the drawing's own units.
struct ChartSpot {
    double left = 0, top = 0, width = 0, height = 0;
    std::string tip; ///< "Stigma, providers: 7 of 17"
    Evidence evidence;
};

struct DrawnChart {
    std::string svg; ///< a whole document, UTF-8, with title and description for screen readers
    double width = 0, height = 0;
    std::vector<ChartSpot> spots; ///< what a pointer or the keyboard can reach, topmost last
};

enum class ChartLook : std::uint8_t { Light, Dark, Print }; ///< Print: black, greys and patterns on white

/// Draws it about as wide as asked for (in CSS pixels); the height is what it needs. The same chart gives the same
/// bytes. Never fails: a chart without values says so.
[[nodiscard]] DrawnChart drawChart(const Chart& chart, double width = 720, ChartLook look = ChartLook::Light);

/// Writes .svg, .png (at twice the size) or .pdf. An existing file is replaced whole or left as it was.
[[nodiscard]] Result<void> writeChart(const Chart& chart, const std::filesystem::path& file,
                                      ChartLook look = ChartLook::Light);

} // namespace kenspeckle
