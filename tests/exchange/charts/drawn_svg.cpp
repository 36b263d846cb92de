// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/drawn_svg.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "exchange/charts/text_width.h"

namespace kenspeckle::exchange::testing {

namespace {

constexpr double kAscent = 0.76, kDescent = 0.22; // of capitals and of a "g"; accents may touch

double number(const pugi::xml_node& node, const char* name) { return node.attribute(name).as_double(); }

std::array<Point, 4> cornersOf(const pugi::xml_node& node, double width, double size) {
    const double x = number(node, "x");
    const double y = number(node, "y");
    const std::string anchor = node.attribute("text-anchor").as_string("start");
    const double left = anchor == "middle" ? x - width / 2 : anchor == "end" ? x - width : x;
    std::array<Point, 4> corners{{{left, y - kAscent * size},
                                  {left + width, y - kAscent * size},
                                  {left + width, y + kDescent * size},
                                  {left, y + kDescent * size}}};
    const std::string transform = node.attribute("transform").as_string();
    if (transform.rfind("rotate(", 0) != 0) return corners;
    const double turn = std::strtod(transform.c_str() + 7, nullptr) * std::acos(-1.0) / 180;
    for (Point& corner : corners) {
        const Point from{corner.x - x, corner.y - y};
        corner = {x + from.x * std::cos(turn) - from.y * std::sin(turn),
                  y + from.x * std::sin(turn) + from.y * std::cos(turn)};
    }
    return corners;
}

/// Whether a line parts two boxes (separating axis theorem).
bool apart(const TextBox& a, const TextBox& b) {
    for (const TextBox* box : {&a, &b})
        for (std::size_t i = 0; i < 2; ++i) {
            const Point axis{box->corners[i + 1].x - box->corners[i].x, box->corners[i + 1].y - box->corners[i].y};
            std::array<double, 2> least{1e9, 1e9};
            std::array<double, 2> greatest{-1e9, -1e9};
            for (std::size_t j = 0; j < 4; ++j)
                for (std::size_t side = 0; side < 2; ++side) {
                    const Point& corner = (side == 0 ? a : b).corners[j];
                    const double along = corner.x * axis.x + corner.y * axis.y;
                    least[side] = std::min(least[side], along);
                    greatest[side] = std::max(greatest[side], along);
                }
            const double length = std::hypot(axis.x, axis.y);
            const double slack = 0.3 * std::max(length, 1e-9);
            if (greatest[0] <= least[1] + slack || greatest[1] <= least[0] + slack) return true;
        }
    return false;
}

std::vector<Point> pointsOf(const std::string& path) {
    std::vector<Point> points;
    Point at;
    for (std::size_t i = 0; i < path.size();) {
        const char command = path[i++];
        std::vector<double> values;
        while (i < path.size() && !std::isalpha(static_cast<unsigned char>(path[i]))) {
            char* end = nullptr;
            const double value = std::strtod(path.c_str() + i, &end);
            const auto next = static_cast<std::size_t>(end - path.c_str());
            if (next == i) {
                ++i;
                continue;
            }
            values.push_back(value);
            i = next;
        }
        const std::size_t step = command == 'M' || command == 'L' || command == 'Q' || command == 'C' ? 2 : 1;
        for (std::size_t j = 0; j + step <= values.size(); j += step) {
            if (step == 2) at = {values[j], values[j + 1]};
            if (command == 'H') at.x = values[j];
            if (command == 'V') at.y = values[j];
            if (command == 'h') at.x += values[j];
            if (command == 'v') at.y += values[j];
            points.push_back(at);
        }
    }
    return points;
}

} // namespace

DrawnSvg::DrawnSvg(const DrawnChart& drawn) : m_width(drawn.width), m_height(drawn.height) {
    const auto parsed = m_document.load_string(drawn.svg.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    EXPECT_TRUE(parsed) << parsed.description() << "\n" << drawn.svg.substr(0, 2000);
    EXPECT_EQ(root().attribute("viewBox").as_string(), fmt::format("0 0 {:g} {:g}", m_width, m_height));
    for (const pugi::xml_node& node : root().children())
        read(node, {});
}

void DrawnSvg::read(const pugi::xml_node& node, const std::string& title) {
    const std::string name = node.name();
    if (name == "g") {
        const std::string own = node.child_value("title");
        if (!own.empty()) m_titles.push_back(own);
        for (const pugi::xml_node& child : node.children())
            read(child, own.empty() ? title : own);
    } else if (name == "text") {
        TextBox box{node.child_value(), number(node, "font-size"), {}};
        const bool bold = std::string(node.attribute("font-weight").as_string()) == "bold";
        box.corners = cornersOf(node, textWidth(box.text, box.size, bold ? Weight::Bold : Weight::Regular), box.size);
        m_texts.push_back(std::move(box));
    } else if (name == "rect") {
        m_rects.push_back({number(node, "x"), number(node, "y"), number(node, "width"), number(node, "height"),
                           node.attribute("fill").as_string(), title});
    } else if (name == "line") {
        m_points.push_back({number(node, "x1"), number(node, "y1")});
        m_points.push_back({number(node, "x2"), number(node, "y2")});
    } else if (name == "circle") {
        const double r = number(node, "r");
        m_points.push_back({number(node, "cx") - r, number(node, "cy") - r});
        m_points.push_back({number(node, "cx") + r, number(node, "cy") + r});
    } else if (name == "path") {
        for (const Point& point : pointsOf(node.attribute("d").as_string()))
            m_points.push_back(point);
    }
}

std::string DrawnSvg::words() const {
    std::string all;
    for (const TextBox& box : m_texts)
        all += box.text + "\n";
    return all;
}

std::vector<Rect> DrawnSvg::marks(const std::string& title) const {
    std::vector<Rect> found;
    std::copy_if(m_rects.begin(), m_rects.end(), std::back_inserter(found),
                 [&](const Rect& rect) { return rect.title.rfind(title, 0) == 0 && !rect.title.empty(); });
    return found;
}

std::string DrawnSvg::outside() const {
    const auto isOutside = [this](double x, double y) {
        return x < -0.5 || y < -0.5 || x > m_width + 0.5 || y > m_height + 0.5 || !std::isfinite(x + y);
    };
    for (const TextBox& box : m_texts)
        for (const Point& corner : box.corners)
            if (isOutside(corner.x, corner.y))
                return fmt::format("\"{}\" at {:.1f} {:.1f}", box.text, corner.x, corner.y);
    for (const Rect& rect : m_rects)
        if (isOutside(rect.left, rect.top) || isOutside(rect.left + rect.width, rect.top + rect.height))
            return fmt::format("{} at {} {} {} {}", rect.title, rect.left, rect.top, rect.width, rect.height);
    for (const Point& point : m_points)
        if (isOutside(point.x, point.y)) return fmt::format("a stroke at {} {}", point.x, point.y);
    return {};
}

std::string DrawnSvg::overlapping() const {
    struct Reach {
        double top, bottom;
        const TextBox* box;
    };
    std::vector<Reach> reaches;
    for (const TextBox& box : m_texts) {
        const auto [top, bottom] =
            std::minmax({box.corners[0].y, box.corners[1].y, box.corners[2].y, box.corners[3].y});
        reaches.push_back({top, bottom, &box});
    }
    std::sort(reaches.begin(), reaches.end(), [](const Reach& a, const Reach& b) { return a.top < b.top; });
    for (std::size_t i = 0; i < reaches.size(); ++i)
        for (std::size_t j = i + 1; j < reaches.size() && reaches[j].top < reaches[i].bottom; ++j)
            if (!apart(*reaches[i].box, *reaches[j].box))
                return fmt::format("\"{}\" and \"{}\" at {:.1f} {:.1f}", reaches[i].box->text, reaches[j].box->text,
                                   reaches[j].box->corners[0].x, reaches[j].box->corners[0].y);
    return {};
}

} // namespace kenspeckle::exchange::testing
