// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/chart.h"
#include "kenspeckle/report_table.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// What goes into one .xlsx. Tables and charts must outlive it.
struct WorkbookContent {
    std::string title;
    std::vector<std::string> notes;
    std::vector<std::pair<std::string, std::string>> about;
    std::vector<const ReportTable*> tables;
    std::vector<const Chart*> charts;
};

/// Writes a sheet for each table, named as it is: header bold and frozen with a filter, widths fitted, numbers as
/// numbers and shares as percentages. Then "Figures", pictures of the charts, and "About": title, notes, facts, and
/// what each sheet holds. The same content gives the same bytes. Replaces an existing file whole or leaves it as it
/// was. Usage for more rows or columns than an .xlsx can hold.
[[nodiscard]] Result<void> writeWorkbook(const WorkbookContent& content, const std::filesystem::path& file);

/// Names for the sheets of these tables: what the format allows, 31 UTF-16 units at most, none twice, whatever the
/// case, none that is kept for another sheet.
[[nodiscard]] std::vector<std::string> sheetNames(const std::vector<const ReportTable*>& tables);

} // namespace kenspeckle::exchange
