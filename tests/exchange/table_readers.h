// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::test {

/// Header and rows as texts.
using Cells = std::vector<std::vector<std::string>>;

/// RFC 4180 by the letter, but for the line end where another is named, after a byte order mark if there is one. Throws
/// on anything else.
[[nodiscard]] Cells readCsv(std::string_view bytes, std::string_view lineEnd = "\r\n");

/// The sheet of this number, from 1, as a spreadsheet reads it: _xHHHH_ are characters.
[[nodiscard]] Cells readXlsx(const std::filesystem::path& file, int sheet = 1);

/// ODF has a plain space that ends a paragraph dropped; LibreOffice writes and keeps it.
enum class LastSpace { Dropped, Kept };

/// The table of this number, from 1, of an OpenDocument text: white space as the format treats it.
[[nodiscard]] Cells readOdt(const std::filesystem::path& file, int table = 1, LastSpace space = LastSpace::Dropped);

/// The same of an Office Open XML document.
[[nodiscard]] Cells readDocx(const std::filesystem::path& file, int table = 1);

} // namespace kenspeckle::test
