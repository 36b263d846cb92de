// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::text {

/// A stretch of one text that another has replaced; either side may be empty, not both.
struct Edit {
    Range before; ///< code points of the old text
    Range after;  ///< code points of the new one

    constexpr auto operator<=>(const Edit&) const = default;
};

/// What turns one text into the other, ascending; between two edits stands at least one character that both have.
///
/// Words are compared with words: as many as possible stay, counted by their letters. Where words between two that
/// stayed were replaced by as many others, each stands for its own, and only what differs within it is an edit; the
/// edit holds at least one character of the old word then, so that a letter added to a word belongs to the word.
/// Where there are fewer or more, all of them together are one edit. No edit cuts a character as people see it. The
/// same two texts always give the same edits. Texts of thousands of words that have next to nothing in common may be
/// told to have less.
[[nodiscard]] std::vector<Edit> differences(std::string_view before, std::string_view after);

/// The form of a turn's text, as the readers of files make it: NFC, LF, no white space at the ends of its paragraphs,
/// and no empty paragraph, which would look like the space between two turns. The argument must be valid UTF-8.
[[nodiscard]] std::string turnForm(std::string_view utf8);

} // namespace kenspeckle::text
