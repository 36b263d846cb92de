// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/codebook.h"

namespace kenspeckle::exchange {

/// Lower case without braces; nothing if it is no GUID.
[[nodiscard]] std::optional<std::string> readGuid(std::string_view text);

/// The bytes of a REFI-QDA codebook. The codebook is not empty.
[[nodiscard]] std::string qdcBytes(const Codebook& codebook, const std::vector<std::string>& guids);

/// What stands in `origin` of files written by us.
inline constexpr std::string_view kOrigin = "Kenspeckle";

} // namespace kenspeckle::exchange
