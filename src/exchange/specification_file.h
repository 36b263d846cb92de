// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kenspeckle/result.h"
#include "kenspeckle/specification.h"

namespace kenspeckle::exchange {

inline constexpr std::size_t kLargestSpecification = std::size_t{1} << 20;

/// Reads what a specification says, with `name` for its errors. Whether its kinds of report and their options exist is
/// for others to say.
[[nodiscard]] Result<Specification> readSpecification(std::string_view bytes, const std::string& name);

} // namespace kenspeckle::exchange
