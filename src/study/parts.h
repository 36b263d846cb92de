// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "kenspeckle/study.h"
#include "search/index.h"
#include "storage/database.h"

namespace kenspeckle {

/// What is open. The use cases in this folder take what they need from here; nothing else does.
struct Study::Parts {
    storage::Database database;
    std::string coder;
    std::filesystem::path indexFolder;
    std::optional<search::Index> index; ///< opened when first needed: see index_upkeep.h
    std::string shown = {};             ///< whose codings are read; empty for everybody's: see visibility.h
};

namespace study {

/// $XDG_CACHE_HOME/kenspeckle/UUID, or below ~/.cache.
[[nodiscard]] std::filesystem::path indexFolderOf(const std::string& uuid);
/// Of the process's user; "coder" where the system knows none.
[[nodiscard]] std::string loginName();

} // namespace study
} // namespace kenspeckle
