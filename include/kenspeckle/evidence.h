// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include "kenspeckle/passage.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle {

/// What a number rests on, so that one can read it: nothing to read, the quotes a filter finds, or these passages.
using Evidence = std::variant<std::monostate, QuoteFilter, std::vector<Passage>>;

} // namespace kenspeckle
