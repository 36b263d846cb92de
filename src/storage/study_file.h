// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kenspeckle/result.h"

namespace kenspeckle::storage {

/// Whether a file is a study that a program of schema version `newest` can open, found out without opening it for
/// writing and without leaving a file beside it. Errors as Database::open.
[[nodiscard]] Result<void> inspectStudyFile(const std::filesystem::path& file, int newest);

[[nodiscard]] Error newerStudy(const std::filesystem::path& file);

} // namespace kenspeckle::storage
