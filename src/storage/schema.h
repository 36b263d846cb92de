// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/connection.h"

namespace kenspeckle::storage {

/// In the header of every study file: "Kens".
inline constexpr std::uint32_t kApplicationId = 0x4B656E73;

/// The migrations: step i takes a file from version i to i + 1; the first makes an empty file a study. The number of
/// steps is the newest version.
///
/// The journal holds changesets of the tables as they were when it was written, and undo applies them to the tables as
/// they are. So a migration may add tables, and may append columns with a default to a table; it must never drop,
/// rename or reorder a recorded table's columns, nor change its primary key. Rows that it changes must be such that an
/// older changeset still applies: put what is derived into a table of its own.
[[nodiscard]] const std::vector<std::string>& schemaSteps();

/// Brings the file from the version it has to steps.size(), in one transaction. Throws SQLite::Exception, the file then
/// being as it was.
void migrate(Connection& connection, const std::vector<std::string>& steps = schemaSteps());

/// PRAGMA user_version.
[[nodiscard]] int schemaVersion(Connection& connection);

/// True for the tables whose changes the journal records: all but the journal itself.
[[nodiscard]] bool isRecorded(std::string_view table);

} // namespace kenspeckle::storage
