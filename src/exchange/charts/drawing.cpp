// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "exchange/charts/bars_drawing.h"
#include "exchange/charts/heat_map_drawing.h"
#include "exchange/charts/lines_drawing.h"
#include "exchange/charts/network_drawing.h"
#include "exchange/charts/picture.h"
#include "exchange/charts/timeline_drawing.h"
#include "exchange/charts/treemap_drawing.h"
#include "exchange/table_file.h"
#include "kenspeckle/chart.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr double kPageWidth = 720; // 19 cm: as wide as a page's text, and no wider

using namespace exchange;

std::unique_ptr<ChartDrawing> drawingOf(const Chart& chart, double width, ChartLook look) {
    switch (chart.kind) {
    case ChartKind::StackedBars:
        return std::make_unique<StackedBarsDrawing>(chart, width, look);
    case ChartKind::HeatMap:
        return std::make_unique<HeatMapDrawing>(chart, width, look);
    case ChartKind::Lines:
        return std::make_unique<LinesDrawing>(chart, width, look);
    case ChartKind::Treemap:
        return std::make_unique<TreemapDrawing>(chart, width, look);
    case ChartKind::Network:
        return std::make_unique<NetworkDrawing>(chart, width, look);
    case ChartKind::Timeline:
        return std::make_unique<TimelineDrawing>(chart, width, look);
    case ChartKind::Bars:
        break;
    }
    return std::make_unique<BarsDrawing>(chart, width, look);
}

} // namespace

DrawnChart drawChart(const Chart& chart, double width, ChartLook look) { return drawingOf(chart, width, look)->draw(); }

Result<void> writeChart(const Chart& chart, const std::filesystem::path& file, ChartLook look) {
    const std::string ending = text::fold(file.extension().string());
    const DrawnChart drawn = drawChart(chart, kPageWidth, look);
    if (ending == ".svg") return replaceFile(file, drawn.svg);
    if (ending != ".png" && ending != ".pdf")
        return fail(ErrorKind::Usage, "cannot write " + file.string() + ": charts are written as .svg, .png or .pdf");
    const auto bytes = ending == ".png" ? chartPng(drawn) : chartPdf(drawn, chart.title);
    if (!bytes) return fail(bytes.error().kind, "cannot write " + file.string() + ": " + bytes.error().message);
    return replaceFile(file, *bytes);
}

} // namespace kenspeckle
