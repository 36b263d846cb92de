// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/treemap_drawing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace kenspeckle::exchange {

namespace {

constexpr double kHead = 17;  // of a theme, for its name
constexpr double kInset = 2;  // between a theme and its codes
constexpr double kInside = 4; // between an area's edge and its name
constexpr std::size_t kFew = 40;

/// The least square-like of a row of areas along a side: 1 for a square.
double worst(double least, double greatest, double sum, double side) {
    return std::max(side * side * greatest / (sum * sum), sum * sum / (side * side * least));
}

} // namespace

std::vector<Box> squarified(const std::vector<double>& weights, Box box) {
    std::vector<Box> boxes;
    double left = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t begin = 0; begin < weights.size();) {
        const double side = std::min(box.width, box.height);
        const double scale = left > 0 ? box.width * box.height / left : 0;
        double sum = weights[begin] * scale;
        std::size_t end = begin + 1;
        for (; end < weights.size(); ++end) {
            const double next = weights[end] * scale;
            if (worst(next, weights[begin] * scale, sum + next, side) >
                worst(weights[end - 1] * scale, weights[begin] * scale, sum, side))
                break;
            sum += next;
        }
        const double thickness = side > 0 ? sum / side : 0;
        double along = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const double length = thickness > 0 ? weights[i] * scale / thickness : 0;
            boxes.push_back(box.width >= box.height ? Box{box.left, box.top + along, thickness, length}
                                                    : Box{box.left + along, box.top, length, thickness});
            along += length;
            left -= weights[i];
        }
        if (box.width >= box.height) {
            box.left += thickness;
            box.width = std::max(0.0, box.width - thickness);
        } else {
            box.top += thickness;
            box.height = std::max(0.0, box.height - thickness);
        }
        begin = end;
    }
    return boxes;
}

bool TreemapDrawing::hasValues() const {
    for (std::size_t i = 0; i < chart().categories.size(); ++i)
        if (value(0, i).value_or(0) > 0) return true;
    return false;
}

void TreemapDrawing::plant() {
    std::vector<std::size_t> above; // the last category of each depth
    for (std::size_t i = 0; i < chart().categories.size(); ++i) {
        m_nodes.push_back({i, {}, 0, 0});
        while (!above.empty() && depth(above.back()) >= depth(i))
            above.pop_back();
        (above.empty() ? m_roots : m_nodes[above.back()].children).push_back(i);
        above.push_back(i);
    }
    for (std::size_t i = m_nodes.size(); i-- > 0;) { // children come after their parents
        Node& node = m_nodes[i];
        double inside = 0;
        for (const std::size_t child : node.children)
            inside += m_nodes[child].weight;
        node.weight = std::max(inside, value(0, i).value_or(0));
        node.beyond = inside > 0 ? node.weight - inside : 0;
        if (inside == 0) node.children.clear();
    }
}

Fill TreemapDrawing::fillOf(std::size_t category, std::size_t ancestor) const {
    if (style().look == ChartLook::Print) {
        const auto level = static_cast<std::uint8_t>(ancestor % 2 == 0 ? 0xFF : 0xEC); // neighbours apart
        return {{level, level, level}, Pattern::Solid, style().ink, style().ink};
    }
    Fill fill = categoryFill(category);
    if (category >= chart().colours.size() || !chart().colours[category])
        fill = style().plain(mix(Colour::fromPalette(ancestor), style().paper, 0.15 * std::min(depth(category), 3)));
    fill.outline = style().paper;
    return fill;
}

void TreemapDrawing::drawBody() {
    plant();
    if (!chart().valueTitle.empty()) {
        drawParagraph("Area: " + chart().valueTitle, kSmallSize, style().quiet);
        moveTo(top() + 4);
    }
    std::size_t drawn = 0;
    std::size_t without = 0;
    for (const Node& node : m_nodes)
        ++(node.weight > 0 ? drawn : without);
    const double width = right() - left();
    double height = std::clamp(width * 0.6, 240.0, 620.0);
    if (drawn > kFew) height *= std::sqrt(static_cast<double>(drawn) / kFew);
    drawNodes(m_roots, 0, {left(), top(), width, height}, 0);
    moveTo(top() + height);
    if (std::any_of(m_nodes.begin(), m_nodes.end(), [](const Node& node) { return node.beyond > 0; }))
        addNote("What is blank within a theme is what it has beyond its codes.");
    if (m_unnamed == 1) addNote("One area is too small for its name.");
    if (m_unnamed > 1) addNote(fmt::format("{} areas are too small for their names.", m_unnamed));
    if (without > 0) addNote(fmt::format("Not drawn, having no value above 0: {}.", without));
}

void TreemapDrawing::drawNodes(const std::vector<std::size_t>& nodes, double beyond, const Box& box,
                               std::size_t ancestor) {
    std::vector<std::size_t> order;
    for (const std::size_t node : nodes)
        if (m_nodes[node].weight > 0) order.push_back(node);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return m_nodes[a].weight > m_nodes[b].weight; });
    std::vector<double> weights;
    for (const std::size_t node : order)
        weights.push_back(m_nodes[node].weight);
    // What a theme has beyond its codes is a blank among them.
    std::size_t blank = order.size();
    if (beyond > 0) {
        blank = static_cast<std::size_t>(
            std::find_if(weights.begin(), weights.end(), [&](double weight) { return weight < beyond; }) -
            weights.begin());
        weights.insert(weights.begin() + static_cast<std::ptrdiff_t>(blank), beyond);
    }
    const auto boxes = squarified(weights, box);
    const bool atTop = &nodes == &m_roots;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (beyond > 0 && i == blank) continue;
        const std::size_t node = order[beyond > 0 && i > blank ? i - 1 : i];
        const auto place = static_cast<std::size_t>(std::find(m_roots.begin(), m_roots.end(), node) - m_roots.begin());
        drawNode(m_nodes[node], boxes[i], atTop ? place : ancestor);
    }
}

void TreemapDrawing::drawNode(const Node& node, const Box& box, std::size_t ancestor) {
    const std::string told = tip(0, node.category);
    addSpot(box, told, evidence(0, node.category));
    if (!node.children.empty()) {
        drawTheme(node, box, ancestor);
        return;
    }
    const Fill fill = fillOf(node.category, ancestor);
    canvas().open(told);
    canvas().area(box, fill);
    drawName(node, box, Style::on(fill.colour));
    canvas().close();
}

void TreemapDrawing::drawTheme(const Node& node, const Box& box, std::size_t ancestor) {
    const std::string told = tip(0, node.category);
    Fill fill = fillOf(node.category, ancestor);
    if (style().look == ChartLook::Print)
        fill.colour = mix({0xC8, 0xC8, 0xC8}, {0xFF, 0xFF, 0xFF}, 0.25 * std::min(depth(node.category), 3));
    else
        fill.colour = mix(fill.colour, style().paper, 0.55);
    fill.outline = style().look == ChartLook::Print ? style().ink : style().quiet;
    canvas().open(told);
    canvas().area(box, fill);
    const bool headed = box.height > 2.4 * kHead && box.width > 50;
    if (headed) {
        const bool has = value(0, node.category).value_or(0) > 0;
        const std::string figure = has ? " " + written(value(0, node.category)) : " ";
        const double room = box.width - 2 * kInside - textWidth(figure, kSmallSize);
        const std::string& name = chart().categories[node.category];
        const std::string shown = elide(name, room, kSmallSize, Weight::Bold);
        const Colour ink = Style::on(fill.colour);
        canvas().text(box.left + kInside, box.top + 12.5, shown, {kSmallSize, ink, Anchor::Start, Weight::Bold});
        if (room > 0)
            canvas().text(box.right() - kInside, box.top + 12.5, figure.substr(1), {kSmallSize, ink, Anchor::End});
        if (shown.empty()) ++m_unnamed;
    } else {
        ++m_unnamed;
    }
    canvas().close();
    const double head = headed ? kHead : kInset;
    const double inset = box.width > 12 && box.height > 12 ? kInset : 0;
    drawNodes(node.children, node.beyond,
              {box.left + inset, box.top + std::min(head, box.height / 2), std::max(0.0, box.width - 2 * inset),
               std::max(0.0, box.height - std::min(head, box.height / 2) - inset)},
              ancestor);
}

void TreemapDrawing::drawName(const Node& node, const Box& box, Colour colour) {
    const std::string& name = chart().categories[node.category];
    const std::string figure = written(value(0, node.category));
    const double width = box.width - 2 * kInside;
    const double height = box.height - kInside;
    const auto linesAt = [&](double size) {
        return static_cast<std::size_t>(std::max(0.0, height / lineHeight(size)));
    };
    double size = 0;
    std::vector<std::string> lines;
    for (const double tried : {12.0, 11.0, 10.0, 9.0, kLeastSize}) {
        lines = wrap(name, width, tried);
        size = tried;
        if (lines.size() <= linesAt(tried) && isWhole(lines, name)) break;
        lines.clear();
    }
    if (lines.empty()) {
        size = kLeastSize;
        // A few letters tell nothing.
        if (width >= 40 && linesAt(size) > 0) lines = wrap(name, width, size, linesAt(size));
        if (breaksWord(lines, name)) lines = {elide(name, width, size)};
    }
    if (lines.empty()) {
        ++m_unnamed;
        return;
    }
    double y = box.top + kInside / 2 + baseline(size);
    for (const std::string& line : lines) {
        canvas().text(box.left + kInside, y, line, {size, colour});
        y += lineHeight(size);
    }
    if (lines.size() < linesAt(size) && textWidth(figure, size) <= width)
        canvas().text(box.left + kInside, y, figure, {size, colour});
}

} // namespace kenspeckle::exchange
