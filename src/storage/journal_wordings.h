// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// What says how a code is applied: its definition, when to use it, and when not.
using CodeWording = std::array<std::string, 3>;

/// A code was made, or its wording changed, by an action, an undo or a redo.
struct WordingChange {
    CodeId code;
    Timestamp at;
    std::string coder;                                ///< who did it
    bool made = false;                                ///< the code came then; before is empty
    std::array<std::optional<std::string>, 3> before; ///< of what changed
};

/// Out of the journal, oldest first.
[[nodiscard]] Result<std::vector<WordingChange>> wordingChanges(Database& database);

} // namespace kenspeckle::storage
