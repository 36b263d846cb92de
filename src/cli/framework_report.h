// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace kenspeckle::cli {

/// Adds `ken report framework`.
void addFrameworkReport(Command& report);

} // namespace kenspeckle::cli
