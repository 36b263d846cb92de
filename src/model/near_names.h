// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::model {

/// The candidates that were probably meant, at most three, nearest first: few letters differ, or one contains the
/// other, whatever the case. Each once.
[[nodiscard]] std::vector<std::string> nearNames(std::string_view wanted, const std::vector<std::string>& candidates);

} // namespace kenspeckle::model
