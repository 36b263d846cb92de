// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/chart.h"

namespace kenspeckle::exchange::testing {

/// Names as researchers give them: long, and some of them short.
[[nodiscard]] std::string codeName(std::size_t index);

/// A tree of so many categories, with so many series of whole numbers from 0 to 39, some of them undefined; links and
/// stretches where the kind has them. Always the same.
[[nodiscard]] Chart sampleChart(ChartKind kind, std::size_t categories, std::size_t series);

/// Two bars of one series: what is drawn can be said beforehand.
[[nodiscard]] Chart smallChart(ChartKind kind, std::vector<std::optional<double>> values);

} // namespace kenspeckle::exchange::testing
