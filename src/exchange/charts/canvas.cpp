// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/canvas.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "exchange/html_page.h"
#include "exchange/xml_text.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kSpacing = 5; // between the strokes of a pattern

std::string points(double x, double y) { return coordinate(x) + " " + coordinate(y); }

std::string stroke(const Pen& pen) {
    std::string out = fmt::format("stroke=\"{}\" stroke-width=\"{}\"", pen.colour.hex(), coordinate(pen.width));
    if (!pen.dashes.empty()) out += " stroke-dasharray=\"" + pen.dashes + "\"";
    if (pen.opacity < 1) out += " stroke-opacity=\"" + coordinate(pen.opacity) + "\"";
    return out;
}

std::string boxed(const Box& box) {
    return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", coordinate(box.left), coordinate(box.top),
                       coordinate(std::max(0.0, box.width)), coordinate(std::max(0.0, box.height)));
}

/// Strokes that fall or rise at 45 degrees, clipped to the box. They stand where all boxes have them, so that a
/// pattern does not break where two boxes meet.
void slanted(const Box& box, int direction, std::string& path) {
    // Falling: y - x = c; rising: y + x = c.
    const double least = direction > 0 ? box.top - box.right() : box.top + box.left;
    const double greatest = direction > 0 ? box.bottom() - box.left : box.bottom() + box.right();
    const double step = kSpacing * 1.4;
    for (double c = std::ceil(least / step) * step; c < greatest; c += step) {
        const double x1 = direction > 0 ? std::max(box.left, box.top - c) : std::max(box.left, c - box.bottom());
        const double x2 = direction > 0 ? std::min(box.right(), box.bottom() - c) : std::min(box.right(), c - box.top);
        if (x2 - x1 < 0.1) continue;
        path += "M" + points(x1, direction > 0 ? x1 + c : c - x1) + "L" + points(x2, direction > 0 ? x2 + c : c - x2);
    }
}

void straight(const Box& box, bool level, std::string& path) {
    const double from = level ? box.top : box.left;
    const double to = level ? box.bottom() : box.right();
    for (double at = std::ceil(from / kSpacing) * kSpacing; at < to; at += kSpacing)
        path += level ? "M" + points(box.left, at) + "H" + coordinate(box.right())
                      : "M" + points(at, box.top) + "V" + coordinate(box.bottom());
}

void dotted(const Box& box, std::string& path) {
    int row = 0;
    for (double y = box.top + 2.5; y < box.bottom() - 1; y += kSpacing, ++row)
        for (double x = box.left + (row % 2 == 0 ? 2.5 : 5); x < box.right() - 1; x += kSpacing)
            path += "M" + points(x, y) + "h.01";
}

} // namespace

std::string coordinate(double value) {
    if (!std::isfinite(value)) return "0";
    std::string text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string escaped(std::string_view utf8) { return escapeHtml(xmlText(utf8)); }

void Canvas::open(std::string_view title) {
    m_body += title.empty() ? std::string("<g>") : "<g><title>" + escaped(title) + "</title>";
}

void Canvas::area(const Box& box, const Fill& fill) {
    m_body += fmt::format("{} fill=\"{}\" stroke=\"{}\" stroke-width=\"0.75\"/>", boxed(box), fill.colour.hex(),
                          fill.outline.hex());
    if (fill.pattern != Pattern::Solid) pattern(box, fill);
    m_body += "\n";
}

void Canvas::area(const Box& box, Colour colour, double opacity) {
    m_body += fmt::format("{} fill=\"{}\"", boxed(box), colour.hex());
    if (opacity < 1) m_body += " fill-opacity=\"" + coordinate(opacity) + "\"";
    m_body += "/>\n";
}

void Canvas::frame(const Box& box, const Pen& pen) { m_body += boxed(box) + " fill=\"none\" " + stroke(pen) + "/>\n"; }

void Canvas::pattern(const Box& box, const Fill& fill) {
    if (box.width < 1 || box.height < 1) return;
    const Box inner{box.left + 0.4, box.top + 0.4, box.width - 0.8, box.height - 0.8};
    std::string data;
    if (fill.pattern == Pattern::Falling || fill.pattern == Pattern::Crossed) slanted(inner, 1, data);
    if (fill.pattern == Pattern::Rising || fill.pattern == Pattern::Crossed) slanted(inner, -1, data);
    if (fill.pattern == Pattern::Level || fill.pattern == Pattern::Upright)
        straight(inner, fill.pattern == Pattern::Level, data);
    const bool dots = fill.pattern == Pattern::Dots;
    if (dots) dotted(inner, data);
    if (data.empty()) return;
    m_body += fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>", data, fill.stroke.hex(),
                          dots ? "1.6" : "0.9", dots ? " stroke-linecap=\"round\"" : "");
}

void Canvas::line(double x1, double y1, double x2, double y2, const Pen& pen) {
    m_body += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>\n", coordinate(x1), coordinate(y1),
                          coordinate(x2), coordinate(y2), stroke(pen));
}

void Canvas::circle(double x, double y, double radius, const Fill& fill) {
    m_body += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1\"/>\n",
                          coordinate(x), coordinate(y), coordinate(radius), fill.colour.hex(), fill.outline.hex());
}

void Canvas::path(std::string_view data, const Pen& pen) {
    m_body += fmt::format("<path d=\"{}\" fill=\"none\" {} stroke-linejoin=\"round\"/>\n", data, stroke(pen));
}

void Canvas::filledPath(std::string_view data, Colour colour, double opacity, const Pen* outline) {
    m_body += fmt::format("<path d=\"{}\" fill=\"{}\" fill-opacity=\"{}\"{}/>\n", data, colour.hex(),
                          coordinate(opacity), outline ? " " + stroke(*outline) : std::string());
}

void Canvas::text(double x, double y, std::string_view utf8, const Lettering& lettering) {
    if (utf8.empty()) return;
    m_body += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"", coordinate(x), coordinate(y),
                          coordinate(lettering.size), lettering.colour.hex());
    if (lettering.anchor != Anchor::Start)
        m_body += lettering.anchor == Anchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    if (lettering.weight == Weight::Bold) m_body += " font-weight=\"bold\"";
    if (lettering.turn != 0)
        m_body +=
            fmt::format(" transform=\"rotate({} {} {})\"", coordinate(lettering.turn), coordinate(x), coordinate(y));
    m_body += ">" + escaped(utf8) + "</text>\n";
}

void Canvas::textAround(double x, double y, std::string_view utf8, const Lettering& lettering) {
    text(x, y + lettering.size * 0.35, utf8, lettering);
}

void Canvas::marker(double x, double y, std::size_t index, Colour colour, Colour paper) {
    constexpr double kRadius = 3.4;
    const double r = kRadius;
    const std::size_t shape = index % 6;
    const Colour fill = shape < 3 ? colour : paper; // three shapes, full and hollow
    std::string data;
    if (shape % 3 == 0) {
        m_body += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.3\"/>\n",
                              coordinate(x), coordinate(y), coordinate(r), fill.hex(), colour.hex());
        return;
    }
    if (shape % 3 == 1)
        data = "M" + points(x - r * 0.9, y - r * 0.9) + "h" + coordinate(r * 1.8) + "v" + coordinate(r * 1.8) + "h" +
               coordinate(-r * 1.8) + "z";
    else
        data = "M" + points(x, y - r * 1.2) + "L" + points(x + r * 1.15, y + r * 0.9) + "L" +
               points(x - r * 1.15, y + r * 0.9) + "z";
    m_body += fmt::format("<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.3\"/>\n", data, fill.hex(),
                          colour.hex());
}

std::string Canvas::document(double width, double height, Colour paper, std::string_view name, std::string_view title,
                             std::string_view description) const {
    std::string id;
    for (const char c : name)
        id += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '-';
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
                       "role=\"img\" aria-labelledby=\"title-{2} description-{2}\" "
                       "font-family=\"DejaVu Sans, Verdana, Arial, sans-serif\">\n"
                       "<title id=\"title-{2}\">{3}</title>\n<desc id=\"description-{2}\">{4}</desc>\n"
                       "<rect width=\"{0}\" height=\"{1}\" fill=\"{5}\"/>\n{6}</svg>\n",
                       coordinate(width), coordinate(height), id, escaped(title), escaped(description), paper.hex(),
                       m_body);
}

} // namespace kenspeckle::exchange
