// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// A table on its way into a file. A fraction is written as a percentage where the format can show one.
struct Fraction {
    double value = 0;
};
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, Fraction>;

/// Texts are valid UTF-8.
struct OutputTable {
    std::string title;
    std::string caption; ///< how to read it: denominators, what was left out
    std::vector<std::string> header;
    std::vector<std::vector<Cell>> rows; ///< as wide as the header
    std::vector<int> indents;            ///< of each row's first cell, 0 at the margin; empty: none
    bool lastRowIsTotal = false;
};

/// Writes .csv (UTF-8 with BOM, so that spreadsheets read it right; RFC 4180; a text that a spreadsheet would run as a
/// formula gets a ' before it), .xlsx (header bold and frozen, widths fitted, numbers as numbers, a second sheet
/// "About" with title and caption), .html (self-contained, accessible) or .docx. Replaces an existing file whole, by
/// rename, or leaves it as it was. Usage for another ending, and for more rows or columns than an .xlsx can hold.
[[nodiscard]] Result<void> writeTable(const OutputTable& table, const std::filesystem::path& file);

/// Writes a file whole or not at all: to a temporary name beside it, flushed, then renamed. A new file can be read by
/// its owner only (0600); one that is replaced hands its permissions on.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& file, const std::string& bytes);

} // namespace kenspeckle::exchange
