// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "kenspeckle/chart.h"

namespace kenspeckle::exchange::testing {

struct Point {
    double x = 0, y = 0;
};

/// Where a line of text stands: four corners, for it may be turned.
struct TextBox {
    std::string text;
    double size = 0;
    std::array<Point, 4> corners{};
};

struct Rect {
    double left = 0, top = 0, width = 0, height = 0;
    std::string fill;
    std::string title; ///< of the mark that it belongs to
};

/// A drawing, read back.
class DrawnSvg {
public:
    /// Fails the test when it is not well-formed.
    explicit DrawnSvg(const DrawnChart& drawn);

    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }
    [[nodiscard]] const std::vector<TextBox>& texts() const { return m_texts; }
    [[nodiscard]] const std::vector<Rect>& rects() const { return m_rects; }
    /// Titles of marks, in their order.
    [[nodiscard]] const std::vector<std::string>& titles() const { return m_titles; }
    /// All words there are, one line after the other.
    [[nodiscard]] std::string words() const;
    /// The rectangles of marks whose title begins so.
    [[nodiscard]] std::vector<Rect> marks(const std::string& title) const;
    /// What reaches beyond the drawing; empty if nothing does.
    [[nodiscard]] std::string outside() const;
    /// Two texts that cover each other; empty if none do.
    [[nodiscard]] std::string overlapping() const;

private:
    void read(const pugi::xml_node& node, const std::string& title);

    pugi::xml_document m_document;
    double m_width, m_height;
    std::vector<TextBox> m_texts;
    std::vector<Rect> m_rects;
    std::vector<Point> m_points; ///< of lines, circles and paths
    std::vector<std::string> m_titles;
};

} // namespace kenspeckle::exchange::testing
