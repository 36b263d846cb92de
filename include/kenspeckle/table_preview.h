// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/importing.h"

namespace kenspeckle {

/// What a column of a table of excerpts is to importTable().
enum class ColumnRole : std::uint8_t { Ignore, Text, Participant, Attribute, Code };

/// The beginning of a table, to choose from what its columns are.
struct TablePreview {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< the first ones, as wide as the header
    int rowCount = 0;                           ///< of the whole table
    std::vector<ColumnRole> roles;              ///< a guess for each column, from its heading and its cells
    std::vector<std::string> notices;           ///< what was guessed about the file
};

/// Reads the heading and the first rows of a csv, tsv or xlsx. Changes nothing.
[[nodiscard]] Result<TablePreview> previewTable(const std::filesystem::path& file, std::size_t rows = 12);

/// The columns as importTable() takes them. Usage, saying what to do, where it would not: no text column or two, two
/// for the participant, or a column in use whose heading is empty or stands twice.
[[nodiscard]] Result<TableColumns> columnsFor(const std::vector<std::string>& header,
                                              const std::vector<ColumnRole>& roles);

} // namespace kenspeckle
