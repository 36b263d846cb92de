// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/participant.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// In the order made, with their choices.
[[nodiscard]] Result<std::vector<Attribute>> attributes(Database& database);
/// A Choice needs choices, other types have none.
[[nodiscard]] Result<AttributeId> insertAttribute(Action& action, const std::string& name, AttributeType type,
                                                  const std::vector<std::string>& choices = {});
[[nodiscard]] Result<void> setAttributeName(Action& action, AttributeId id, const std::string& name);
/// Leaves the values as they are.
[[nodiscard]] Result<void> setAttributeType(Action& action, AttributeId id, AttributeType type,
                                            const std::vector<std::string>& choices);
/// With its values and choices.
[[nodiscard]] Result<void> deleteAttribute(Action& action, AttributeId id);

} // namespace kenspeckle::storage
