// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/charts/canvas.h"

namespace kenspeckle::exchange {

/// The names over or under columns: level where they fit, else slanted, else upright; and of very many, every second,
/// third or so.
class ColumnLabels {
public:
    enum class Side : unsigned char { Above, Below };

    /// The middle of the first column is at `first`, of the next ones `step` further. None reaches beyond `left` and
    /// `right`, nor is longer than `longest`.
    ColumnLabels(const std::vector<std::string>& names, double first, double step, double left, double right,
                 double longest, Side side);

    [[nodiscard]] double height() const { return m_height; }
    /// Which columns are named: every n-th, and the first.
    [[nodiscard]] std::size_t every() const { return m_every; }
    /// Next to the edge of the columns at y.
    void draw(Canvas& canvas, double y, Colour colour) const;

private:
    enum class Way : unsigned char { Level, Slanted, Upright };

    [[nodiscard]] bool layLevel();
    void thinOut(double widest);
    [[nodiscard]] bool laySlanted();
    void layUpright();
    /// How long a slanted name may be before it leaves the chart.
    [[nodiscard]] double slantedRoom(std::size_t column) const;
    [[nodiscard]] double middle(std::size_t column) const { return m_first + m_step * static_cast<double>(column); }

    struct Label {
        std::vector<std::string> lines;
        bool shortened = false;
        bool shown = true;
    };

    std::vector<std::string> m_names;
    double m_first, m_step, m_left, m_right, m_longest;
    Side m_side;
    Way m_way = Way::Level;
    double m_size;
    double m_height = 0;
    std::size_t m_every = 1;
    std::vector<Label> m_labels;
};

} // namespace kenspeckle::exchange
