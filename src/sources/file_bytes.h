// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"

namespace kenspeckle::sources {

/// Larger files are refused: no transcript or table of excerpts is near it, and a wrong file should not fill the
/// memory.
inline constexpr std::size_t kLargestFile = 256U * 1024U * 1024U;

/// The whole file. NotFound, InputOutput, or Invalid if it is larger than kLargestFile.
[[nodiscard]] Result<std::string> readBytes(const std::filesystem::path& file);

/// The ending of a file name, lower case, with the dot; empty if it has none.
[[nodiscard]] std::string endingOf(std::string_view name);

/// Bytes as text without control characters. A guessed encoding becomes a notice.
[[nodiscard]] Result<std::string> decodeWithNotice(std::string_view bytes, const std::string& name,
                                                   std::vector<std::string>& notices);

} // namespace kenspeckle::sources
