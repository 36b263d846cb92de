// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace kenspeckle::cli {

/// The commands below `ken codebook` that change it, and the one that says where a code is used.
void addCodebookWork(Command& codebook);

} // namespace kenspeckle::cli
