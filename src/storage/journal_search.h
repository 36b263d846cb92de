// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/history.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// What the entries themselves and their changesets are asked; labels and names are the caller's to compare.
struct JournalQuery {
    JournalId before; ///< none: from the newest on
    HistoryKind kind = HistoryKind::Any;
    std::vector<std::int64_t> about; ///< any of these ids; empty: any entry
    std::optional<Timestamp> since, until;
};
/// Visits entries newest first until the visitor returns false.
[[nodiscard]] Result<void> forEachEntry(Database& database, const JournalQuery& query,
                                        const std::function<bool(const JournalEntry&)>& visit);

/// Every name an entry stands under.
[[nodiscard]] Result<std::vector<std::string>> journalCoders(Database& database);

/// What an entry does to codings that are not of one coder, and to others' memos about codings.
struct OthersCodings {
    bool any = false; ///< codings or memos
    bool added = false;
    bool removed = false;
    bool andElse = false; ///< it changes what everybody sees besides, as removing a code does
};
[[nodiscard]] Result<OthersCodings> othersCodings(Database& database, const JournalEntry& entry, CoderId own);

/// What the coding was made from when it was resized or recoded; none if it was made new.
[[nodiscard]] Result<CodingId> codingBefore(Database& database, CodingId coding);

} // namespace kenspeckle::storage
