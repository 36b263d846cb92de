// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

#include <signal.h>

namespace kenspeckle::cli {

/// While one of these lives, Ctrl+C (SIGINT) and SIGTERM ask the work to stop in good order; the second one ends the
/// program at once. Not more than one at a time. Signals that the program was started to ignore stay ignored.
class Interruption {
public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    struct sigaction m_interruptBefore = {};
    struct sigaction m_terminateBefore = {};
    std::thread m_waiter;
};

} // namespace kenspeckle::cli
