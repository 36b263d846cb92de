// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/result.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::study {

/// The attributes of a table's columns: each found by name or made of the type its values have.
[[nodiscard]] Result<std::vector<Attribute>> attributesForColumns(storage::Action& action, storage::Database& database,
                                                                  const std::vector<std::string>& names,
                                                                  const std::vector<std::vector<std::string>>& columns);

/// The value in the form that the attribute stores; Invalid, naming both, if it does not fit. Empty stays empty.
[[nodiscard]] Result<std::string> fittingValue(const Attribute& attribute, const std::string& value);

} // namespace kenspeckle::study
