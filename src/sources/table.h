// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"

namespace kenspeckle::sources {

/// A table as text, NFC. The first row that is not empty is the header; short rows are filled up with empty cells.
struct Table {
    struct Row {
        int number = 0; ///< as a spreadsheet counts it, from 1
        std::vector<std::string> cells;
    };
    std::vector<std::string> header;
    std::vector<Row> rows; ///< empty rows left out
    std::vector<std::string> notices;

    /// A column by its header, whatever its case and surrounding space; nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
};

/// Reads .csv (comma, semicolon or tab, told by the header), .tsv or the first sheet of .xlsx.
[[nodiscard]] Result<Table> readTable(const std::filesystem::path& file);

/// The same from memory; `name` stands in errors and its ending chooses the reader.
[[nodiscard]] Result<Table> readTable(std::string_view bytes, const std::string& name);

} // namespace kenspeckle::sources
