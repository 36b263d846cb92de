// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/codebook.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

[[nodiscard]] Result<Codebook> loadCodebook(Database& database);
[[nodiscard]] Result<CodeId> insertCode(Action& action, CodeId parent, int position, const CodeText& text);
[[nodiscard]] Result<void> updateCode(Action& action, CodeId id, const CodeText& text);
[[nodiscard]] Result<void> placeCode(Action& action, CodeId id, CodeId parent, int position);
[[nodiscard]] Result<void> deleteCode(Action& action, CodeId id); ///< with its codings; its children must be gone

/// GUIDs of things imported from REFI files, kept so that a round trip keeps them. `kind`: "code", "source", …
[[nodiscard]] Result<void> setGuid(Action& action, const std::string& kind, std::int64_t id, const std::string& guid);
[[nodiscard]] Result<std::vector<std::pair<std::int64_t, std::string>>> guids(Database& database,
                                                                              const std::string& kind);

} // namespace kenspeckle::storage
