// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::text {

struct FindOptions {
    bool wholeWords = true; ///< "Ann" is not found in "Annie", but is in "Ann's"
    bool matchCase = false; ///< false compares as fold() does
};

/// Every place of a phrase in a text, as it is spelled, ascending and not overlapping. Any white space is as good as
/// any other. Both must be NFC; an empty phrase is nowhere.
[[nodiscard]] std::vector<Range> occurrences(std::string_view utf8, std::string_view phrase,
                                             const FindOptions& options = {});

/// The replacement, with a capital if the words found begin with one and the phrase looked for does not.
[[nodiscard]] std::string withCaseOf(std::string_view found, std::string_view phrase, std::string_view replacement);

} // namespace kenspeckle::text
