// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "exchange/document.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::exchange {

/// Puts quotes under their headings at the end of a document; the outermost heading is of this level.
void addQuotes(Document& document, const std::vector<Quote>& quotes, int level);

} // namespace kenspeckle::exchange
