// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kenspeckle/querying.h"

namespace kenspeckle::model {

/// Whether the query says something of who speaks where, and finds passages only by being true of turns: comparisons,
/// and what and, or and not make of nothing but comparisons.
[[nodiscard]] bool isCondition(const PassageQuery& query);

/// "at character 8 of the query: what"
[[nodiscard]] std::string atCharacter(std::int64_t at, std::string_view what);

/// The operator of a kind that stands between two passages, as one types it: "in turn with". Empty for others.
[[nodiscard]] std::string_view operatorOf(PassageQuery::Kind kind);
/// Whether a number of turns may follow it.
[[nodiscard]] bool takesDistance(PassageQuery::Kind kind);
/// Whether the word means something in a query where it stands without quotation marks, whatever its case.
[[nodiscard]] bool isQueryWord(std::string_view word);
[[nodiscard]] std::string_view wordOf(PassageQuery::Relation relation); ///< "<="
[[nodiscard]] std::string_view wordOf(HitScope scope);                  ///< "sentence"

/// Bytes of the quotation mark, straight or typographic, at a byte of the text; 0 if there is none.
[[nodiscard]] std::size_t quotationMarkAt(std::string_view text, std::size_t at);
/// Bytes of the white space there; 0 if there is none.
[[nodiscard]] std::size_t spaceAt(std::string_view text, std::size_t at);
/// Whether a word without quotation marks ends before that byte.
[[nodiscard]] bool endsWord(std::string_view text, std::size_t at);

} // namespace kenspeckle::model
