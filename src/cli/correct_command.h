// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"

namespace kenspeckle::cli {

// `ken correct` and `ken reviews`, which belong together.

void addCorrect(CommandLine& line);
void addReviews(CommandLine& line);

} // namespace kenspeckle::cli
