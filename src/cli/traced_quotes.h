// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "cli/json_output.h"
#include "kenspeckle/releasing.h"

namespace kenspeckle::cli {

[[nodiscard]] Json releaseJson(const ReleaseEntry& entry);
[[nodiscard]] Json tracedJson(const std::vector<TracedQuote>& quotes);

/// "2026-03-14  What people told us, for Steering group", with its line end.
[[nodiscard]] std::string releaseLine(const ReleaseEntry& entry);

} // namespace kenspeckle::cli
