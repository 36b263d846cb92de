// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kenspeckle {

/// Of the program: "0.1.0".
[[nodiscard]] std::string programVersion();

} // namespace kenspeckle
