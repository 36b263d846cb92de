// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_line.h"

#include <utility>

#include <fmt/format.h>

#include "cli/table.h"

namespace kenspeckle::cli {

namespace {
constexpr std::chrono::milliseconds kPatience{300}; // before the first word
constexpr std::chrono::milliseconds kPause{100};    // between two
} // namespace

ProgressLine::ProgressLine(Console& console, std::string verb)
    : m_console(console), m_verb(std::move(verb)), m_next(std::chrono::steady_clock::now() + kPatience) {}

ProgressLine::~ProgressLine() {
    if (m_shown) m_console.err << "\r\x1b[K" << std::flush;
}

Task ProgressLine::task(std::stop_token stop) {
    Task task;
    task.stop = std::move(stop);
    if (m_console.progress) task.report = [this](const Progress& progress) { show(progress); };
    return task;
}

void ProgressLine::show(const Progress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (now < m_next) return;
    m_next = now + kPause;
    m_shown = true;
    const std::string far =
        progress.total > 0 ? fmt::format("{} of {}", progress.done, progress.total) : fmt::format("{}", progress.done);
    m_console.err << "\r\x1b[K" << m_verb << ' ' << far << "  " << oneLine(progress.what) << std::flush;
}

} // namespace kenspeckle::cli
