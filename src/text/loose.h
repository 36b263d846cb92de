// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::text {

// For looking something up in what people wrote, where case and accents do not count: "Cafe" finds "café". Valid UTF-8
// in.

/// Case folded, accents and other combining marks taken off, ligatures as their letters, typographic apostrophes as '.
[[nodiscard]] std::string foldLoosely(std::string_view utf8);

/// Where `folded`, which foldLoosely() made and which is not empty, stands in the text: ascending, not overlapping, in
/// code points of the text. A place takes in the combining marks after its last letter.
[[nodiscard]] std::vector<Range> findLoosely(std::string_view utf8, std::string_view folded);

} // namespace kenspeckle::text
