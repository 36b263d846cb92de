// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"
#include "sources/table.h"

namespace kenspeckle::sources {

/// Every row of a file that holds something, in order, not yet told into header and rows.
using RawRows = std::vector<Table::Row>;

/// RFC 4180, with the delimiter told by the first row; line feeds within quotes kept.
[[nodiscard]] Result<RawRows> delimitedRows(std::string_view bytes, const std::string& name,
                                            std::vector<std::string>& notices);

/// The first sheet of an .xlsx: values as the cells show them, dates as ISO 8601.
[[nodiscard]] Result<RawRows> workbookRows(std::string_view bytes, const std::string& name,
                                           std::vector<std::string>& notices);

} // namespace kenspeckle::sources
