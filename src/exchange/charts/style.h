// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "kenspeckle/chart.h"

namespace kenspeckle::exchange {

/// What tells areas apart where colour does not.
enum class Pattern : std::uint8_t { Solid, Falling, Dots, Rising, Level, Crossed, Upright };

/// How an area is painted.
struct Fill {
    Colour colour;
    Pattern pattern = Pattern::Solid;
    Colour stroke;  ///< of the pattern
    Colour outline; ///< at least 3:1 against the paper
};

/// The colours and patterns of one look.
struct Style {
    ChartLook look = ChartLook::Light;
    Colour paper, ink, quiet, grid;

    [[nodiscard]] static Style of(ChartLook look);

    /// Of the index-th of several series.
    [[nodiscard]] Fill series(std::size_t index) const;
    /// Of a mark that has a colour of its own, or the only one.
    [[nodiscard]] Fill plain(Colour colour) const;
    [[nodiscard]] Fill only() const { return plain(Colour::fromPalette(0)); }
    /// Of the index-th line: at least 3:1 against the paper.
    [[nodiscard]] Colour line(std::size_t index) const;
    /// The dashes of the index-th line, as SVG writes them; empty for none.
    [[nodiscard]] static std::string dashes(std::size_t index);
    /// Of a heat map's cell: 0 the faintest, 1 the strongest; below 0 another hue, for what is less than nothing.
    [[nodiscard]] Colour shade(double strength) const;
    /// Black or white, whichever reads better on it: at least 4.5:1.
    [[nodiscard]] static Colour on(Colour background);
};

/// The share of `b` is 0 to 1.
[[nodiscard]] Colour mix(Colour a, Colour b, double share);

/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(Colour a, Colour b);

} // namespace kenspeckle::exchange
