// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kenspeckle/book.h"

namespace kenspeckle::test {

/// A quote book as a steering group would get it: themes with themes in them, filters, a paraphrase, tables with
/// masked numbers, charts. Invented, every word of it.
[[nodiscard]] Book inventedBook();

/// A book of this many quotes over this many themes, put together from phrases. The same numbers make the same book.
[[nodiscard]] Book largeBook(int quotes, int themes);

/// Words that try to be more than words: markup, quotation marks, control characters, writing from right to left.
[[nodiscard]] std::string hostileWords();

/// The invented book with them wherever words can be.
[[nodiscard]] Book hostileBook();

} // namespace kenspeckle::test
