// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kenspeckle/releasing.h"
#include "storage/ledger_table.h"

namespace kenspeckle::study {

[[nodiscard]] ReleaseEntry entryOf(const storage::LedgerEntry& row);

} // namespace kenspeckle::study
