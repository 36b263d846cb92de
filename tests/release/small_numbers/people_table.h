// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "release/small_numbers/figures.h"

namespace kenspeckle::disclosure {

/// What a made-up table is like.
enum class TableStyle : std::uint8_t {
    Themes,        ///< those asked, any code, themes with codes; everybody has one value
    Crosstab,      ///< two attributes, of which everybody has one value each
    SeveralValues, ///< as Themes, but some people have several values
};

/// A table counted from made-up people: up to 8 × 8 inner lines, below totals and one level of groups.
[[nodiscard]] CountTable peopleTable(std::mt19937& random, TableStyle style, int mostLines, int mostPeople);

using Cells = std::vector<std::vector<std::int64_t>>;

/// Whether a table might be what is behind a masked one. Written from the rules of docs/method.md and not from the code
/// that masks: what is printed is as printed; no hidden figure is 0 where zeros are shown; sums are sums; a union is at
/// least its largest part and at most their sum.
[[nodiscard]] bool mightBe(const CountTable& table, const Cells& other, const std::vector<bool>& hidden,
                           bool zerosShown);

/// Numbers, one for each figure, as rows and columns.
[[nodiscard]] Cells cellsOf(const CountTable& table, const std::vector<std::int64_t>& figures);

} // namespace kenspeckle::disclosure
