// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "exchange/charts/canvas.h"

namespace kenspeckle::exchange {

/// The names at the left of rows: indented as their tree is, themes bold, long ones in two lines and then elided.
class RowLabels {
public:
    struct Name {
        std::string text;
        int depth = 0;
        bool theme = false;
    };

    /// No wider than `widest`; only in one line where rows are low.
    RowLabels(const std::vector<Name>& names, double widest, double size, std::size_t lines);

    [[nodiscard]] double width() const { return m_width; }
    /// How high a row must be for its name.
    [[nodiscard]] double height(std::size_t row) const;
    /// Its middle at y.
    void draw(Canvas& canvas, std::size_t row, double left, double y, Colour colour) const;

private:
    struct Label {
        std::vector<std::string> lines;
        std::string whole; ///< where something was left out
        double indent = 0;
        Weight weight = Weight::Regular;
    };

    std::vector<Label> m_labels;
    double m_width = 0;
    double m_size;
    bool m_tree = false; ///< names of a tree begin at the left, others end at the right
};

} // namespace kenspeckle::exchange
