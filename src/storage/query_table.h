// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/querying.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

[[nodiscard]] Result<std::vector<SavedQuery>> savedQueries(Database& database); ///< in the order made
/// Conflict if the name is taken.
[[nodiscard]] Result<QueryId> insertQuery(Action& action, const std::string& name, const std::string& text);
/// The text, and with it who wrote it and when. NotFound.
[[nodiscard]] Result<void> setQueryText(Action& action, QueryId id, const std::string& text);
[[nodiscard]] Result<void> setQueryName(Action& action, QueryId id, const std::string& name); ///< NotFound, Conflict
[[nodiscard]] Result<void> deleteQuery(Action& action, QueryId id);                           ///< NotFound

} // namespace kenspeckle::storage
