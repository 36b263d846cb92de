// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::text {

/// A word as Unicode (UAX #29) bounds it, with a letter or digit in it.
struct Word {
    Range range;                            ///< code points of the text given
    std::size_t byteBegin = 0, byteEnd = 0; ///< the same in bytes
};

/// All words, ascending. Valid UTF-8 in. Fast for ASCII with typographic quotes, exact for everything.
[[nodiscard]] std::vector<Word> words(std::string_view utf8);

[[nodiscard]] std::int64_t countWords(std::string_view utf8);

/// The form in which words are compared: case folded, NFC, typographic apostrophes as ', soft hyphens left out. The
/// index and the query language use this and nothing else.
[[nodiscard]] std::string fold(std::string_view utf8);

/// Sentences with the white space after them left out, ascending; `language` is ISO 639-1, and any other is
/// taken as the rules common to most.
[[nodiscard]] std::vector<Range> sentences(std::string_view utf8, const std::string& language);

/// At most `codePoints` code points, cut at a word boundary, "…" added where something was cut.
[[nodiscard]] std::string shorten(std::string_view utf8, std::int64_t codePoints);

/// White space at both ends removed, every run of white space within made one space.
[[nodiscard]] std::string simplify(std::string_view utf8);

/// White space (Unicode's) at both ends removed.
[[nodiscard]] std::string_view trim(std::string_view utf8);

} // namespace kenspeckle::text
