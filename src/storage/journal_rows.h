// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kenspeckle/journal.h"
#include "storage/changeset.h"
#include "storage/connection.h"

namespace kenspeckle::storage {

/// Of a row: id, kind, target, at, coder, label, state.
[[nodiscard]] JournalEntry entryOf(const Query& row);

/// An entry to be written; the time is now.
struct NewEntry {
    JournalKind kind = JournalKind::Action;
    JournalId target;
    const std::string& coder;
    const std::string& label;
    const Changeset& changeset;
};

/// Within a transaction. Its id is greater than that of every entry there is, whatever the clocks of the machines the
/// study was used on said, so that the greatest id is the newest entry. Throws SQLite::Exception.
JournalId writeEntry(Connection& connection, const NewEntry& entry);

/// What is undone at this moment can no longer be redone. Within a transaction.
void abandonUndone(Connection& connection);

} // namespace kenspeckle::storage
