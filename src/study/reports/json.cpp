// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "kenspeckle/report.h"

namespace kenspeckle {

namespace {

/// Keys stay in the order they are put in.
using Json = nlohmann::ordered_json;

Json cellJson(const ReportCell& cell) {
    if (const auto* words = std::get_if<std::string>(&cell)) return *words;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
    if (const auto* real = std::get_if<double>(&cell)) return *real;
    if (const auto* share = std::get_if<Share>(&cell)) return share->value;
    return nullptr;
}

Json tableJson(const ReportTable& table) {
    Json rows = Json::array();
    for (const auto& cells : table.rows) {
        Json row = Json::array();
        for (const ReportCell& cell : cells)
            row.push_back(cellJson(cell));
        rows.push_back(std::move(row));
    }
    return {{"name", table.name},
            {"title", table.title},
            {"caption", table.caption},
            {"columns", table.header},
            {"rows", std::move(rows)},
            {"depths", table.indents},
            {"lastRowIsTotal", table.lastRowIsTotal}};
}

const char* nameOf(ChartKind kind) {
    switch (kind) {
    case ChartKind::Bars:
        return "bars";
    case ChartKind::StackedBars:
        return "stackedBars";
    case ChartKind::HeatMap:
        return "heatMap";
    case ChartKind::Lines:
        return "lines";
    case ChartKind::Treemap:
        return "treemap";
    case ChartKind::Network:
        return "network";
    case ChartKind::Timeline:
        return "timeline";
    }
    return "";
}

/// What is not there for a kind of chart is left out.
Json chartJson(const Chart& chart) {
    Json json{{"kind", nameOf(chart.kind)},     {"name", chart.name},
              {"title", chart.title},           {"caption", chart.caption},
              {"valueTitle", chart.valueTitle}, {"categoryTitle", chart.categoryTitle},
              {"shares", chart.shares},         {"categories", chart.categories},
              {"series", Json::array()}};
    if (!chart.depths.empty()) json["depths"] = chart.depths;
    for (const auto& colour : chart.colours)
        json["colours"].push_back(colour ? Json(colour->hex()) : Json());
    for (const ChartSeries& series : chart.series) {
        Json values = Json::array();
        for (const auto& value : series.values)
            values.push_back(value ? Json(*value) : Json());
        Json each{{"name", series.name}, {"values", std::move(values)}};
        if (!series.low.empty()) each["low"] = series.low;
        if (!series.high.empty()) each["high"] = series.high;
        json["series"].push_back(std::move(each));
    }
    for (const ChartLink& link : chart.links)
        json["links"].push_back({{"from", link.from}, {"to", link.to}, {"weight", link.weight}});
    for (const ChartStretch& stretch : chart.stretches)
        json["stretches"].push_back({{"row", stretch.row},
                                     {"begin", stretch.begin},
                                     {"end", stretch.end},
                                     {"colour", stretch.colour.hex()},
                                     {"label", stretch.label}});
    return json;
}

Json aboutJson(const Report& report) {
    Json about = Json::object();
    for (const auto& [name, value] : report.about)
        about[name] = value;
    return about;
}

} // namespace

std::string reportJson(const Report& report) {
    if (!report.json.empty()) {
        // A document of the report's own form is told what it was made from, too.
        Json own = Json::parse(report.json, nullptr, false);
        if (!own.is_object() || own.contains("about") || report.about.empty()) return report.json;
        own["about"] = aboutJson(report);
        return own.dump(2);
    }
    Json json{{"report", report.kind}, {"title", report.title},   {"about", aboutJson(report)},
              {"notes", report.notes}, {"tables", Json::array()}, {"charts", Json::array()}};
    for (const ReportTable& table : report.tables)
        json["tables"].push_back(tableJson(table));
    for (const Chart& chart : report.charts)
        json["charts"].push_back(chartJson(chart));
    if (!report.quotes.empty()) json["quotes"] = Json::parse(quotesJson(report.quotes));
    return json.dump(2);
}

} // namespace kenspeckle
