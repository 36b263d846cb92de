// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "kenspeckle/framework.h"
#include "kenspeckle/report_table.h"

namespace kenspeckle::study {

/// A spreadsheet has a column for each figure; a page that is read has summary and count in one cell.
enum class FrameworkLayout : std::uint8_t { Sheet, Page };

/// With the quotes behind each number of passages, or each cell that says one.
[[nodiscard]] ReportTable frameworkOutput(const FrameworkMatrix& matrix, FrameworkLayout layout);

} // namespace kenspeckle::study
