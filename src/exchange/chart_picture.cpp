// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chart_picture.h"

#include <algorithm>
#include <utility>

#include <pugixml.hpp>

#include "exchange/charts/picture.h"
#include "exchange/xml_text.h"

namespace kenspeckle::exchange {
namespace {

constexpr double kWidth = 720, kScale = 2;

void rename(pugi::xml_node node, const std::string& prefix) {
    for (pugi::xml_attribute attribute : node.attributes()) {
        const std::string name = attribute.name();
        std::string value = attribute.value();
        if (name == "id") {
            attribute = (prefix + value).c_str();
        } else if (name == "aria-labelledby" || name == "aria-describedby") {
            std::string renamed;
            for (std::size_t begin = 0; begin < value.size();) {
                const std::size_t end = std::min(value.find(' ', begin), value.size());
                if (end > begin) renamed += (renamed.empty() ? "" : " ") + prefix + value.substr(begin, end - begin);
                begin = end + 1;
            }
            attribute = renamed.c_str();
        } else if ((name == "href" || name == "xlink:href") && value.rfind('#', 0) == 0) {
            attribute = ("#" + prefix + value.substr(1)).c_str();
        } else if (const std::size_t at = value.find("url(#"); at != std::string::npos) {
            attribute = value.insert(at + 5, prefix).c_str();
        }
    }
    for (const pugi::xml_node child : node.children())
        rename(child, prefix);
}

} // namespace

Result<ChartPicture> pictureOf(const Chart& chart) {
    const DrawnChart drawn = drawChart(withoutWords(chart), kWidth);
    auto png = chartPng(drawn, kScale);
    if (!png) return fail(png.error());
    return ChartPicture{std::move(*png), drawn.width, drawn.height};
}

Chart withoutWords(Chart chart) {
    chart.title.clear();
    chart.caption.clear();
    return chart;
}

std::string inlineSvg(const Chart& chart, ChartLook look, const std::string& prefix, double width) {
    const std::string svg = drawChart(withoutWords(chart), width, look).svg;
    pugi::xml_document document;
    document.load_buffer(svg.data(), svg.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    const pugi::xml_node root = document.document_element();
    rename(root, prefix);
    if (!chart.title.empty()) root.child("title").text() = xmlText(chart.title).c_str();
    pugi::xml_document part;
    part.append_copy(root);
    return toBytes(part, pugi::format_raw | pugi::format_no_declaration);
}

std::string wordsFor(const Chart& chart) {
    return chart.caption.empty() ? chart.title : chart.title + ". " + chart.caption;
}

} // namespace kenspeckle::exchange
