// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::test {

/// What LaTeX would stumble over, a line each: braces and environments that do not match, special characters that are
/// not escaped, rows with more or fewer cells than their table has columns, commands that nobody defines.
[[nodiscard]] std::vector<std::string> texProblems(std::string_view tex);

} // namespace kenspeckle::test
