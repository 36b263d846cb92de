// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kenspeckle/chart.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// The bytes of a PNG file, `scale` pixels for each unit of the drawing; less where it would be larger than a picture
/// can be. The same drawing gives the same bytes.
[[nodiscard]] Result<std::string> chartPng(const DrawnChart& drawn, double scale = 2);

/// The bytes of a PDF file of one page, 96 units of the drawing to the inch; text stays text. The same drawing gives
/// the same bytes.
[[nodiscard]] Result<std::string> chartPdf(const DrawnChart& drawn, const std::string& title);

} // namespace kenspeckle::exchange
