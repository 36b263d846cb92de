// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// A finding of a check that somebody has said to be no danger.
struct AcceptedFinding {
    std::string key;
    std::string reason;
    std::string coder; ///< name of who said so last
};

/// By key.
[[nodiscard]] Result<std::vector<AcceptedFinding>> acceptedFindings(Database& database);
/// Says so, or says another reason; an empty one takes it back.
[[nodiscard]] Result<void> setAcceptedFinding(Action& action, const std::string& key, const std::string& reason);

} // namespace kenspeckle::storage
