// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/network_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kenspeckle::exchange {

namespace {

constexpr double kLeastRadius = 3.5;
constexpr double kThinnest = 0.8, kThickest = 7;
constexpr double kNameWidth = 130;
constexpr std::size_t kMany = 30;

bool touchesCircle(const Box& box, const LaidNode& node) {
    const double dx = node.x - std::clamp(node.x, box.left, box.right());
    const double dy = node.y - std::clamp(node.y, box.top, box.bottom());
    return dx * dx + dy * dy < (node.radius + 1) * (node.radius + 1);
}

/// Whether a line from a to b runs through the box (Liang and Barsky 1984).
bool crosses(const Box& box, const LaidNode& a, const LaidNode& b) {
    double from = 0;
    double to = 1;
    const auto clip = [&](double p, double q) {
        if (std::abs(p) < 1e-12) return q >= 0;
        const double at = q / p;
        if (p < 0)
            from = std::max(from, at);
        else
            to = std::min(to, at);
        return from <= to;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    return clip(-dx, a.x - box.left) && clip(dx, box.right() - a.x) && clip(-dy, a.y - box.top) &&
           clip(dy, box.bottom() - a.y);
}

} // namespace

bool NetworkDrawing::isDrawn(const ChartLink& link) const {
    return link.from < chart().categories.size() && link.to < chart().categories.size() && link.from != link.to &&
           std::isfinite(link.weight) && link.weight > 0;
}

bool NetworkDrawing::hasValues() const {
    return ChartDrawing::hasValues() || std::any_of(chart().links.begin(), chart().links.end(),
                                                    [this](const ChartLink& link) { return isDrawn(link); });
}

std::string NetworkDrawing::told(const ChartLink& link) const {
    return chart().categories[link.from] + " – " + chart().categories[link.to] + ": " + m_weights.write(link.weight);
}

std::string NetworkDrawing::toldOf(std::size_t category) const {
    return chart().series.empty() ? chart().categories[category] : tip(0, category);
}

std::vector<std::string> NetworkDrawing::inWords() const {
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < chart().categories.size(); ++i)
        entries.push_back(toldOf(i));
    for (const ChartLink& link : chart().links)
        if (isDrawn(link)) entries.push_back(told(link));
    return entries;
}

double NetworkDrawing::radius(std::size_t category) const {
    const double found = value(0, category).value_or(0);
    if (m_greatest <= 0) return kLeastRadius * 2;
    return std::max(kLeastRadius, m_largest * std::sqrt(std::max(0.0, found) / m_greatest));
}

void NetworkDrawing::choose() {
    std::vector<bool> joined(chart().categories.size(), false);
    std::vector<double> weights;
    for (std::size_t i = 0; i < chart().links.size(); ++i) {
        const ChartLink& link = chart().links[i];
        if (!isDrawn(link)) continue;
        joined[link.from] = joined[link.to] = true;
        m_links.push_back(i);
        weights.push_back(link.weight);
        m_heaviest = std::max(m_heaviest, link.weight);
    }
    m_weights = Figures::of(weights, false);
    std::stable_sort(m_links.begin(), m_links.end(), [this](std::size_t a, std::size_t b) {
        return chart().links[a].weight < chart().links[b].weight;
    });
    std::vector<std::size_t> place(joined.size());
    for (std::size_t i = 0; i < joined.size(); ++i) {
        m_greatest = std::max(m_greatest, value(0, i).value_or(0));
        place[i] = m_joined.size();
        (joined[i] ? m_joined : m_loners).push_back(i);
    }
    if (m_joined.size() > kMany) m_largest = 15;
    for (const std::size_t category : m_joined)
        m_nodes.push_back({0, 0, radius(category)});
    for (const std::size_t index : m_links) {
        const ChartLink& link = chart().links[index];
        m_laid.push_back({place[link.from], place[link.to], link.weight / m_heaviest});
    }
}

void NetworkDrawing::drawBody() {
    choose();
    explain();
    if (!m_joined.empty()) {
        const double width = right() - left();
        double height = std::clamp(width * 0.66, 300.0, 620.0);
        if (m_joined.size() > kMany) height *= std::pow(static_cast<double>(m_joined.size()) / kMany, 0.7);
        const Box box{left(), top(), width, height};
        // Names want room beside the outermost circles.
        const double aside = std::min(width * 0.14, 90.0);
        layByForces(m_nodes, m_laid, {box.left + aside, box.top + 16, width - 2 * aside, height - 32});
        drawLinks();
        drawNodes();
        nameNodes(box);
        moveTo(box.bottom() + 8);
        std::string list;
        for (const std::string& entry : m_numbered)
            list += (list.empty() ? "" : "; ") + entry;
        if (!list.empty()) drawParagraph(list + ".", kSmallSize, style().quiet);
    }
    listLoners();
}

void NetworkDrawing::explain() {
    std::string text;
    if (m_greatest > 0)
        text = "Area of a circle: " + (chart().valueTitle.empty() ? "its value" : chart().valueTitle) + ", up to " +
               figures().write(m_greatest) + ". ";
    if (!m_links.empty()) {
        const double lightest = chart().links[m_links.front()].weight;
        text += "Width of a line: ";
        text += lightest < m_heaviest ? m_weights.write(lightest) + " to " + m_weights.write(m_heaviest)
                                      : m_weights.write(m_heaviest);
        text += ".";
    }
    if (text.empty()) return;
    drawParagraph(text, kSmallSize, style().quiet);
    moveTo(top() + 4);
}

void NetworkDrawing::drawLinks() {
    const Colour colour = mix(style().ink, style().paper, 0.5);
    const double opacity = m_links.size() > 4 * m_joined.size() ? 0.45 : 0.75;
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const LaidNode& a = m_nodes[m_laid[i].from];
        const LaidNode& b = m_nodes[m_laid[i].to];
        const ChartLink& link = chart().links[m_links[i]];
        canvas().open(told(link));
        canvas().line(a.x, a.y, b.x, b.y,
                      {colour, kThinnest + (kThickest - kThinnest) * m_laid[i].weight, "", opacity});
        canvas().close();
        addSpot({(a.x + b.x) / 2 - 6, (a.y + b.y) / 2 - 6, 12, 12}, told(link), link.evidence);
    }
}

void NetworkDrawing::drawNodes() {
    for (std::size_t i = 0; i < m_joined.size(); ++i) {
        const LaidNode& node = m_nodes[i];
        const std::string told = toldOf(m_joined[i]);
        Fill fill = categoryFill(m_joined[i]);
        // What has no value is a ring.
        if (!chart().series.empty() && value(0, m_joined[i]).value_or(0) <= 0) fill.colour = style().paper;
        canvas().open(told);
        canvas().circle(node.x, node.y, node.radius, fill);
        canvas().close();
        addSpot({node.x - node.radius, node.y - node.radius, 2 * node.radius, 2 * node.radius}, told,
                evidence(0, m_joined[i]));
    }
}

std::size_t NetworkDrawing::linksUnder(const Box& box) const {
    return static_cast<std::size_t>(std::count_if(m_laid.begin(), m_laid.end(), [&](const LaidLink& link) {
        return crosses(box, m_nodes[link.from], m_nodes[link.to]);
    }));
}

std::optional<NetworkDrawing::Named> NetworkDrawing::nameFor(std::size_t node, const Box& within,
                                                             const std::string& name) const {
    constexpr double kGap = 4;
    const LaidNode& at = m_nodes[node];
    const double usual = m_joined.size() > kMany ? 10 : kSmallSize;
    struct Try {
        double size, width;
        std::size_t lines;
    };
    const std::array<Try, 5> tries{
        {{usual, kNameWidth, 3}, {usual, 90, 3}, {9, kNameWidth, 2}, {9, 80, 3}, {kLeastSize, 75, 2}}};
    for (const Try& tried : tries) {
        Named named{{}, wrap(name, tried.width, tried.size, tried.lines), tried.size};
        if (named.lines.empty()) return std::nullopt;
        double width = 0;
        for (const std::string& line : named.lines)
            width = std::max(width, textWidth(line, tried.size));
        const double height = lineHeight(tried.size) * static_cast<double>(named.lines.size());
        const double r = at.radius + kGap;
        const double slant = r * 0.75;
        const std::array<Box, 8> places{{{at.x + r, at.y - height / 2, width, height},
                                         {at.x - r - width, at.y - height / 2, width, height},
                                         {at.x - width / 2, at.y + r - 2, width, height},
                                         {at.x - width / 2, at.y - r + 2 - height, width, height},
                                         {at.x + slant, at.y + slant, width, height},
                                         {at.x + slant, at.y - slant - height, width, height},
                                         {at.x - slant - width, at.y + slant, width, height},
                                         {at.x - slant - width, at.y - slant - height, width, height}}};
        std::size_t fewest = m_laid.size() + 1;
        for (const Box& box : places) {
            if (box.left < within.left || box.right() > within.right() || box.top < within.top ||
                box.bottom() > within.bottom())
                continue;
            if (std::any_of(m_nodes.begin(), m_nodes.end(),
                            [&](const LaidNode& other) { return touchesCircle(box, other); }))
                continue;
            if (std::any_of(m_written.begin(), m_written.end(), [&](const Box& other) {
                    return box.touches({other.left - 2, other.top, other.width + 4, other.height});
                }))
                continue;
            const std::size_t crossed = linksUnder(box);
            if (crossed >= fewest) continue;
            fewest = crossed;
            named.box = box;
        }
        if (fewest <= m_laid.size()) return named;
    }
    return std::nullopt;
}

void NetworkDrawing::nameNodes(const Box& box) {
    std::vector<std::size_t> order(m_joined.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return m_nodes[a].radius > m_nodes[b].radius; });
    std::vector<std::size_t> unnamed;
    for (const std::size_t node : order) {
        const std::string& name = chart().categories[m_joined[node]];
        if (name.empty()) continue;
        if (const auto named = nameFor(node, box, name))
            drawName(*named, node, name);
        else
            unnamed.push_back(node);
    }
    numberNodes(unnamed, box);
}

void NetworkDrawing::drawName(const Named& named, std::size_t node, const std::string& name) {
    const std::string& whole = chart().categories[m_joined[node]];
    canvas().open(isWhole(named.lines, name) && name == whole ? std::string() : whole);
    for (std::size_t i = 0; i < named.lines.size(); ++i) {
        const double y = named.box.top + lineHeight(named.size) * static_cast<double>(i);
        const double width = textWidth(named.lines[i], named.size);
        const double x = named.box.left + (named.box.width - width) / 2;
        // Links go on behind the words, but faintly.
        canvas().area(Box{x - 1, y, width + 2, lineHeight(named.size)}, style().paper, 0.75);
        canvas().text(x, y + baseline(named.size) + 1, named.lines[i], lettering(named.size));
    }
    canvas().close();
    m_written.push_back(named.box);
}

void NetworkDrawing::numberNodes(const std::vector<std::size_t>& nodes, const Box& within) {
    std::string lost;
    for (const std::size_t node : nodes) {
        const std::string number = std::to_string(m_numbered.size() + 1);
        const std::string& name = chart().categories[m_joined[node]];
        if (const auto named = nameFor(node, within, number)) {
            drawName(*named, node, number);
            m_numbered.push_back(number + "\u00A0" + name);
        } else {
            lost += (lost.empty() ? "" : "; ") + name;
        }
    }
    if (!lost.empty()) addNote("There is no room for these names: " + lost + ".");
}

void NetworkDrawing::listLoners() {
    if (m_loners.empty()) return;
    if (!m_joined.empty()) drawParagraph("Without a link:", kSmallSize, style().quiet);
    double high = lineHeight(kSmallSize) + 2;
    for (const std::size_t category : m_loners)
        high = std::max(high, 2 * radius(category) + 4);
    double x = left();
    for (const std::size_t category : m_loners) {
        const double r = radius(category);
        const std::string& whole = chart().categories[category];
        const std::string name = elide(whole, right() - left() - 2 * r - 8, kSmallSize);
        const double width = 2 * r + 6 + textWidth(name, kSmallSize);
        if (x > left() && x + width > right()) {
            x = left();
            moveTo(top() + high);
        }
        const double middle = top() + high / 2;
        const std::string told = toldOf(category);
        Fill fill = categoryFill(category);
        if (!chart().series.empty() && value(0, category).value_or(0) <= 0) fill.colour = style().paper;
        canvas().open(told);
        canvas().circle(x + r, middle, r, fill);
        canvas().textAround(x + 2 * r + 6, middle, name, lettering(kSmallSize));
        canvas().close();
        addSpot({x, middle - r, 2 * r, 2 * r}, told, evidence(0, category));
        x += width + 16;
    }
    moveTo(top() + high);
}

} // namespace kenspeckle::exchange
