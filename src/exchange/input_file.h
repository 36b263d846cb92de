// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// The bytes of a file; one byte more than `most` where it is larger, so that its reader refuses it. `kind` says what
/// to choose instead of a folder: ".qdc". NotFound, Invalid for a folder, InputOutput.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& file, std::uintmax_t most,
                                           const std::string& kind);

} // namespace kenspeckle::exchange
