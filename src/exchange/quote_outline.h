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

/// The headings that stand between a quote under `before` and one under `after`: those of the new ones that do not hold
/// any more. Going back up repeats the heading gone back to. None between quotes under the same; `before` is empty at
/// the beginning.
[[nodiscard]] std::vector<Heading> headingsBetween(const std::vector<std::string>& before,
                                                   const std::vector<std::string>& after);

} // namespace kenspeckle::exchange
