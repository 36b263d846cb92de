// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kenspeckle/release_profile.h"

namespace kenspeckle::release {

/// Rules of a profile that cannot hold together, or that would print what another of them hides.
struct Contradiction {
    std::string section;   ///< of the file: "site", "attribute", "table"
    std::string key;       ///< in it; may be empty
    std::size_t index = 0; ///< which [[attribute]] or [[table]]
    std::string what;      ///< what is wrong and what to do
};

/// Empty for a profile by which something can be released.
[[nodiscard]] std::vector<Contradiction> contradictions(const ReleaseProfile& profile);

} // namespace kenspeckle::release
