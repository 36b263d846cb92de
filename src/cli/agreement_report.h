// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "kenspeckle/report.h"

namespace kenspeckle::cli {

/// Of the report of agreement, the figures that fit a terminal; files and JSON hold all of it.
void printAgreement(const Report& report, Console& console);

} // namespace kenspeckle::cli
