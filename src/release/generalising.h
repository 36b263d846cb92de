// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/release_profile.h"

namespace kenspeckle::release {

/// How readers know an attribute.
[[nodiscard]] std::string labelOf(const PublishedAttribute& attribute);

/// What is printed for one person's value: the type that stands for it, whatever its case and white space; else, of a
/// number, its band; else the value itself where the profile prints others. Empty if nothing may be printed.
[[nodiscard]] std::string generalise(const PublishedAttribute& attribute, const std::string& value);

/// "under 18", "18 to 29", "45 and over": all that numbers can become, ascending. Whole numbers end before the next
/// edge; where an edge is not whole, bands are written "1.5 to under 2.5".
[[nodiscard]] std::vector<std::string> bandNames(const std::vector<double>& bands);

/// True if every value of the attribute is printed as the study has it.
[[nodiscard]] bool printsAsItIs(const PublishedAttribute& attribute);

} // namespace kenspeckle::release
