// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "exchange/table_file.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::exchange {

/// One row per quote: see quote_file.h.
[[nodiscard]] ReportTable quoteTable(const std::vector<Quote>& quotes);

/// A turn's words before, within and after what is quoted of it.
[[nodiscard]] std::array<std::string, 3> partsOf(const ContextTurn& turn, Range quoted);

} // namespace kenspeckle::exchange
