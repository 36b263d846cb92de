// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace kenspeckle::cli {

/// `ken report KIND` for every kind of report that has no command of its own: options, help and output follow from what
/// the kind declares.
void addMadeReports(Command& report);

} // namespace kenspeckle::cli
