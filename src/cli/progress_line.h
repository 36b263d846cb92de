// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "cli/output.h"
#include "kenspeckle/progress.h"

namespace kenspeckle::cli {

/// One line on a terminal that says how far long work is, rewritten in place and taken away at the end. Writes nothing
/// where stderr is not a terminal, nor for work that is done in a moment.
class ProgressLine {
public:
    /// `verb` is what is being done: "Importing".
    ProgressLine(Console& console, std::string verb);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    /// Work that tells this line, and stops when the token says so. Must not outlive the line.
    [[nodiscard]] Task task(std::stop_token stop = {});

private:
    void show(const Progress& progress);

    Console& m_console;
    std::string m_verb;
    std::chrono::steady_clock::time_point m_next;
    bool m_shown = false;
};

} // namespace kenspeckle::cli
