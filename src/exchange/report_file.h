// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "exchange/document.h"
#include "kenspeckle/report.h"

namespace kenspeckle::exchange {

/// A report as a document: title, notes, tables, figures, quotes, and what it was made from. It points into the report.
[[nodiscard]] Document reportDocument(const Report& report);

/// writeReport() of every ending but .json.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writeReportFile(const Report& report, const std::filesystem::path& file, const WriteOptions& options);

} // namespace kenspeckle::exchange
