// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "kenspeckle/codebook.h"
#include "model/tones.h"

namespace kenspeckle::test {

/// A way to see colours: in full, or without one of the three sorts of cones.
struct Vision {
    std::string name;
    std::array<std::array<double, 3>, 3> matrix; ///< of linear light
};

/// Normal, and full protanopia, deuteranopia and tritanopia after Machado, Oliveira and Fernandes (2009).
[[nodiscard]] const std::vector<Vision>& visions();

/// How a colour looks to somebody who sees so.
[[nodiscard]] model::Lab seen(Colour colour, const Vision& vision);

/// CIEDE2000, with its three weights 1. About 1 is just noticeable side by side.
[[nodiscard]] double difference(const model::Lab& a, const model::Lab& b);

/// Of the two colours that look most alike to anybody: how much they differ, and a line that names them.
struct Nearest {
    double difference = 1000;
    std::string words;
};
[[nodiscard]] Nearest nearest(const std::vector<Colour>& colours);

} // namespace kenspeckle::test
