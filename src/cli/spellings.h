// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "cli/output.h"
#include "kenspeckle/speakers.h"

namespace kenspeckle::cli {

/// Lists labels that look like one person, with the command that makes them one. Writes nothing if there are none.
void printSpellings(const std::vector<SpellingProposal>& spellings, const std::string& study, Console& console);

} // namespace kenspeckle::cli
