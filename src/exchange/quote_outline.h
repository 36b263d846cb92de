// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::exchange {

/// The names of a path, "Theme / Sub-theme", from the top.
[[nodiscard]] std::vector<std::string> namesOf(std::string_view codePath);

/// A heading of a document of quotes; level 1 is a theme.
struct Heading {
    int level = 1;
    std::string text;
};

/// The headings that stand between a quote under `before` and one under `after`: those of the new path that do not hold
/// any more. Going back up repeats the heading gone back to. None between quotes of one code; `before` is empty at the
/// beginning.
[[nodiscard]] std::vector<Heading> headingsBetween(std::string_view before, std::string_view after);

} // namespace kenspeckle::exchange
