// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// A zip archive of these files (name and content), in memory, in their order. All are dated 1 January 1980, so that
/// the same content gives the same bytes and nobody learns when it was made. A file "mimetype" is stored as it is.
/// InputOutput if memory runs out.
[[nodiscard]] Result<std::string> zipBytes(const std::vector<std::pair<std::string, std::string>>& files);

} // namespace kenspeckle::exchange
