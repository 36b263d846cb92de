// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/output.h"

namespace kenspeckle::cli {

/// One change that a command was asked for, and how to tell that it is made.
struct Step {
    std::string done; ///< in the past tense, for people
    std::function<Result<void>(Study&)> act;
};

/// Takes the steps in order and tells of each; one that fails ends it, and what was done before it stays: InPart.
[[nodiscard]] ExitCode takeSteps(const std::vector<Step>& steps, Study& study, Console& console);

} // namespace kenspeckle::cli
