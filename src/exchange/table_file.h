// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kenspeckle/report_table.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// Writes .csv (UTF-8 with BOM, so that spreadsheets read it right; RFC 4180; a text that a spreadsheet would run as a
/// formula gets a ' before it), .xlsx (see workbook.h), or .html, .docx, .odt or .tex (see document.h). Replaces an
/// existing file whole, by rename, or leaves it as it was. Usage for another ending, and for more rows or columns than
/// an .xlsx can hold.
[[nodiscard]] Result<void> writeTable(const ReportTable& table, const std::filesystem::path& file);

/// Writes a file whole or not at all: to a temporary name beside it, flushed, then renamed. A new file can be read by
/// its owner only (0600); one that is replaced hands its permissions on.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& file, const std::string& bytes);

} // namespace kenspeckle::exchange
