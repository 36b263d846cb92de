// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kenspeckle/result.h"

namespace kenspeckle::search {

/// The exception being handled, as an Error about the index in `folder`. The one place where Xapian's exceptions become
/// ours; to be called inside a catch block.
[[nodiscard]] tl::unexpected<Error> currentError(const std::filesystem::path& folder);

} // namespace kenspeckle::search
