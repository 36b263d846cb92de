// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"

namespace kenspeckle::search {

/// Words apart that NEAR allows where it names no number: about what one says in a breath.
inline constexpr int kNearDistance = 20;

/// A question as the user put it, before it is a query of any engine. The language is documented in
/// kenspeckle/searching.h.
struct Query {
    enum class Kind : unsigned char { Word, Exact, Phrase, Prefix, Near, And, Or, Not, Field };
    Kind kind = Kind::And;
    std::vector<std::string> words; ///< folded: one for Word, Exact and Prefix, several for Phrase
    int distance = kNearDistance;   ///< Near: words apart
    std::string field, value;       ///< Field: "speaker", and what was asked for, as typed
    std::vector<Query> parts;       ///< And, Or, Near: two or more; Not: what is excluded
};

/// Reads a query. Invalid says what is wrong and at which character, counted from 1.
[[nodiscard]] Result<Query> parseQuery(std::string_view text);

} // namespace kenspeckle::search
