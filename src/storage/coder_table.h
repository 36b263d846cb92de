// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/coders.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

struct CoderRow {
    Coder coder;
    Blind blind = Blind::Off;
};

/// By name, whatever its case; nothing if there is none.
[[nodiscard]] Result<std::optional<CoderRow>> findCoder(Database& database, const std::string& name);
[[nodiscard]] Result<std::optional<CoderRow>> loadCoder(Database& database, CoderId id);
/// In the order they came, with how much each has coded.
[[nodiscard]] Result<std::vector<CoderUse>> coderUses(Database& database);
/// The coder of that name, whatever its case; made if there is none.
[[nodiscard]] Result<CoderId> coderOf(Action& action, const std::string& name);
[[nodiscard]] Result<void> setCoderName(Action& action, CoderId id, const std::string& name);
[[nodiscard]] Result<void> setBlindCoder(Action& action, CoderId id, Blind blind);
/// Everything that names `from` names `into`, and `from` is gone; codings both made alike stay once, `into`'s. Returns
/// how many codings `from` had.
[[nodiscard]] Result<std::int64_t> mergeCoder(Action& action, CoderId from, CoderId into);

} // namespace kenspeckle::storage
