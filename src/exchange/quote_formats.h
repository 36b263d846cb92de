// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "exchange/table_file.h"
#include "kenspeckle/reporting.h"

namespace kenspeckle::exchange {

/// One row per quote: theme, subtheme, … (as many levels as there are), quote, attribution, participant, transcript,
/// begin, end, and a column per attribute.
[[nodiscard]] OutputTable quoteTable(const std::vector<Quote>& quotes);
[[nodiscard]] std::string quoteHtml(const std::vector<Quote>& quotes);
/// The bytes of an Office Open XML document.
[[nodiscard]] Result<std::string> quoteDocx(const std::vector<Quote>& quotes);

} // namespace kenspeckle::exchange
