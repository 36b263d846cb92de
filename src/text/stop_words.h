// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::text {

// Words that are left out of lists of words unless asked for. docs/stop-words.md prints every one of them; a test
// compares.

/// Words that hold sentences together (articles, pronouns, prepositions, auxiliaries …); none for a language without a
/// list. `language` is ISO 639-1: "en" (with the Scots forms of the same words) and "de" have one.
[[nodiscard]] std::vector<std::string_view> stopWords(std::string_view language);

/// Sounds of hesitation, bare answers, and words that only colour what is said.
[[nodiscard]] std::vector<std::string_view> fillerWords(std::string_view language);

} // namespace kenspeckle::text
