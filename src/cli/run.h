// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <span>
#include <string>

namespace kenspeckle::cli {

/// `ken` without the process: the arguments without the program's name, where results go, and where errors go. Returns
/// what the program exits with. Reads KEN_CODER from the environment.
[[nodiscard]] int run(std::span<const std::string> arguments, std::ostream& out, std::ostream& err);

} // namespace kenspeckle::cli
