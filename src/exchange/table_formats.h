// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "exchange/table_file.h"
#include "model/table_cells.h"

namespace kenspeckle::exchange {

/// See writeTable(); `bom`: with a byte order mark.
[[nodiscard]] std::string tableCsv(const ReportTable& table, bool bom = true);

using model::indentOf;
using model::isNumeric;
using model::isTheme;
using model::isTotal;

} // namespace kenspeckle::exchange
