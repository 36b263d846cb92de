// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/charts/style.h"
#include "exchange/charts/text_width.h"

namespace kenspeckle::exchange {

struct Box {
    double left = 0, top = 0, width = 0, height = 0;

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double bottom() const { return top + height; }
    [[nodiscard]] bool touches(const Box& other) const {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }
};

enum class Anchor : unsigned char { Start, Middle, End };

/// How a line of text is set.
struct Lettering {
    double size = 12;
    Colour colour;
    Anchor anchor = Anchor::Start;
    Weight weight = Weight::Regular;
    double turn = 0; ///< degrees, clockwise, around where it is anchored
};

/// How a stroke is drawn.
struct Pen {
    Colour colour;
    double width = 1;
    std::string dashes = {};
    double opacity = 1;
};

/// Paints SVG that every viewer understands: plain shapes and text, no style sheet, and patterns as strokes of their
/// own. All text is escaped.
class Canvas {
public:
    /// What follows, until close(), is one mark that says its title where a pointer rests on it.
    void open(std::string_view title);
    void close() { m_body += "</g>\n"; }

    void area(const Box& box, const Fill& fill);
    void area(const Box& box, Colour colour, double opacity = 1);
    void frame(const Box& box, const Pen& pen);
    void line(double x1, double y1, double x2, double y2, const Pen& pen);
    void circle(double x, double y, double radius, const Fill& fill);
    /// A path in SVG's own words.
    void path(std::string_view data, const Pen& pen);
    void filledPath(std::string_view data, Colour colour, double opacity, const Pen* outline = nullptr);
    /// One line of text, its baseline at y.
    void text(double x, double y, std::string_view utf8, const Lettering& lettering);
    /// One line of text, its middle at y.
    void textAround(double x, double y, std::string_view utf8, const Lettering& lettering);
    /// Tells the marks of the index-th line from others'.
    void marker(double x, double y, std::size_t index, Colour colour, Colour paper);

    /// The whole document. `name` makes the ids, so that several fit into one page.
    [[nodiscard]] std::string document(double width, double height, Colour paper, std::string_view name,
                                       std::string_view title, std::string_view description) const;

private:
    void pattern(const Box& box, const Fill& fill);

    std::string m_body;
};

/// Below the top of a line of this size, where its baseline is; and from one line to the next.
[[nodiscard]] constexpr double baseline(double size) { return size * 0.95; }
[[nodiscard]] constexpr double lineHeight(double size) { return size * 1.3; }

/// As SVG wants it: at most two decimals, a point whatever the language.
[[nodiscard]] std::string coordinate(double value);

/// Text between tags or in quotation marks, with what XML 1.0 cannot hold left out.
[[nodiscard]] std::string escaped(std::string_view utf8);

} // namespace kenspeckle::exchange
