// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/release_profile.h"

namespace kenspeckle::release {

/// What there is in a book, as far as its rules depend on it.
struct BookContents {
    bool quotes = false;
    bool shortened = false;
    bool paraphrased = false;
    bool names = false; ///< a pseudonym or number is printed
    bool tables = false;
};

/// Whole sentences for the readers: how people's words and numbers were treated. Nothing is said of what the book does
/// not have.
[[nodiscard]] std::vector<std::string> readerRules(const ReleaseProfile& profile, const BookContents& contents);

} // namespace kenspeckle::release
