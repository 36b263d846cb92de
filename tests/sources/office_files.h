// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kenspeckle::test {

/// A zip file in memory with these entries.
[[nodiscard]] std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries);

/// A Word file whose body holds this WordprocessingML (prefix w:).
[[nodiscard]] std::string wordFile(std::string_view body);

/// A paragraph of one plain run.
[[nodiscard]] std::string paragraph(std::string_view words);
/// A paragraph of a bold run and a plain one.
[[nodiscard]] std::string boldParagraph(std::string_view bold, std::string_view words);
/// A table of rows of cells, each cell one paragraph.
[[nodiscard]] std::string wordTable(const std::vector<std::vector<std::string>>& rows);

/// A workbook whose first sheet holds these rows (SpreadsheetML), with shared strings and styles where given.
struct WorkbookParts {
    std::string rows;
    std::string sharedStrings;
    std::string formats; ///< numFmt elements
    std::string styles;  ///< xf elements
    std::string workbookProperties;
    bool secondSheet = false;
};
[[nodiscard]] std::string workbookFile(const WorkbookParts& parts);

} // namespace kenspeckle::test
