// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "storage/action.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// The coding there is of this passage, code and coder; none if there is none.
[[nodiscard]] Result<CodingId> findCoding(Database& database, const Passage& passage, CodeId code, CoderId coder);
[[nodiscard]] Result<CodingId> insertCoding(Action& action, const Passage& passage, CodeId code, CoderId coder);
[[nodiscard]] Result<void> deleteCoding(Action& action, CodingId id); ///< NotFound; with its memos, ids and reviews
/// Removes a coding and adds one of another range or code in its place, by the same coder; where that coder has that
/// one already, it stands for both. Memos, reviews and the ids of imported projects go over to the one that stays,
/// whose id is returned. Range and code are the caller's to check.
[[nodiscard]] Result<CodingId> exchangeCoding(Action& action, Database& database, const Coding& old, Range range,
                                              CodeId code);
[[nodiscard]] Result<Coding> loadCoding(Database& database, CodingId id);
/// None of the fields set: all. By transcript, begin, end, id.
struct CodingQuery {
    TranscriptId transcript;
    std::vector<CodeId> codes; ///< any of these; empty: any
    CoderId coder;
};
[[nodiscard]] Result<std::vector<Coding>> loadCodings(Database& database, const CodingQuery& query);
[[nodiscard]] Result<std::int64_t> codingCount(Database& database);
[[nodiscard]] Result<std::vector<Coder>> coders(Database& database);
[[nodiscard]] Result<CoderId> coderNamed(Database& database, const std::string& name); ///< none if there is none

/// The least that counting needs.
struct CodingRow {
    CodeId code;
    TranscriptId transcript;
    std::int32_t begin = 0, end = 0;
};
/// Visits every coding, of one coder or (none) of all, in order of code, transcript, begin, end: out of an index that
/// holds all it needs. Of a million, so the visitor must be cheap.
[[nodiscard]] Result<void> forEachCodingRow(Database& database, CoderId coder,
                                            const std::function<void(const CodingRow&)>& visit);
/// Codings that run past their text, or with an empty range: one line each.
[[nodiscard]] Result<std::vector<std::string>> codingProblems(Database& database);

} // namespace kenspeckle::storage
