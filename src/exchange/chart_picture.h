// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kenspeckle/chart.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// A chart as documents and workbooks take it: withoutWords().
struct ChartPicture {
    std::string png;
    double width = 0, height = 0; ///< as it is to be shown, in CSS pixels (1/96 inch)
};

/// NotFound where the library that makes pictures is not installed.
[[nodiscard]] Result<ChartPicture> pictureOf(const Chart& chart);

/// As wide as a drawing is made that has a page to itself, in CSS pixels.
inline constexpr double kPageWidth = 860;

/// Its drawing as a part of a page: without declaration, every id of it beginning with `prefix`, so that several may
/// stand in one page.
[[nodiscard]] std::string inlineSvg(const Chart& chart, ChartLook look, const std::string& prefix,
                                    double width = kPageWidth);

/// Without title and caption, for where they stand beside it.
[[nodiscard]] Chart withoutWords(Chart chart);

/// What a chart says to those who do not see it: title and caption.
[[nodiscard]] std::string wordsFor(const Chart& chart);

} // namespace kenspeckle::exchange
