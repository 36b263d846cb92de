// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <string>

namespace kenspeckle {

/// How far a piece of long work is.
struct Progress {
    std::size_t done = 0;  ///< of total, in files or steps
    std::size_t total = 0; ///< 0 while unknown
    std::string what;      ///< the file or step at hand
};

/// What long work is given: somebody to tell, and a way to be stopped. The callback runs on the worker's thread and
/// must not throw; an empty one is allowed.
struct Task {
    std::function<void(const Progress&)> report;
    std::stop_token stop;

    void tell(const Progress& progress) const {
        if (report) report(progress);
    }
};

} // namespace kenspeckle
