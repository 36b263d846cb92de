// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace kenspeckle::cli {

/// `ken report SPEC.toml STUDY -o FOLDER`, also to be had as `ken report all …`.
void addSpecifiedReports(Command& report);

} // namespace kenspeckle::cli
