// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kenspeckle/quote_review.h"

namespace kenspeckle::study {

/// What a decision about a quote is a decision upon: the words said, how they are worded, and what is printed.
[[nodiscard]] std::string quoteBasis(const std::string& said, Wording wording, const std::string& printed);

} // namespace kenspeckle::study
