// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::text {

enum class Hyphens : std::uint8_t {
    Part, ///< "drop-in" is two words, as for words() and the index
    Join, ///< it is one
};

/// A word that can be counted.
struct Token {
    Range range;                            ///< code points of the text given
    std::size_t byteBegin = 0, byteEnd = 0; ///< the same in bytes
    bool number = false;                    ///< without a letter
    bool note = false;                      ///< within [square brackets], as transcribers write what nobody said
};

/// The words of a text as words() bounds them, ascending; but "90's" is one, and emoji made of a digit or a letter are
/// none. Brackets are those of one paragraph that are closed. Joined are words with nothing but one hyphen between
/// them, unless both are numbers. Valid UTF-8 in.
[[nodiscard]] std::vector<Token> tokens(std::string_view utf8, Hyphens hyphens = Hyphens::Part);

/// The form in which words are counted: as fold(), with every sort of hyphen as "-".
[[nodiscard]] std::string wordForm(std::string_view word);

/// A word as it is listed: as it was spelled, but with plain apostrophes and hyphens.
[[nodiscard]] std::string listedSpelling(std::string_view word);

/// Whether one of its letters is a capital.
[[nodiscard]] bool hasCapital(std::string_view word);

} // namespace kenspeckle::text
