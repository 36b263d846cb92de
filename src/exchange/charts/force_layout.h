// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "exchange/charts/canvas.h"

namespace kenspeckle::exchange {

struct LaidNode {
    double x = 0, y = 0;
    double radius = 0;
};

struct LaidLink {
    std::size_t from = 0, to = 0;
    double weight = 1; ///< 0 to 1
};

/// Lays out a network in the box: what is joined lies close, all else apart (Fruchterman and Reingold 1991, from a
/// circle, so that the same network always looks the same). Nodes have their radius; none lie on each other as long as
/// there is room.
void layByForces(std::vector<LaidNode>& nodes, const std::vector<LaidLink>& links, const Box& box);

} // namespace kenspeckle::exchange
