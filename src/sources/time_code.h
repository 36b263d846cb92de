// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::sources {

/// A time code found in a source.
struct TimeCode {
    std::chrono::milliseconds begin{0};
    std::chrono::milliseconds end{0}; ///< equal to begin unless the source gives a span, "[26:45] to [27:10]"
    std::size_t bytes = 0;            ///< how much of the source it takes, brackets included
    bool bracketed = false;           ///< in [], (), {}, ## or <>: certainly no time of day in somebody's sentence
    bool hours = false;               ///< hh:mm:ss rather than mm:ss
};

/// The time code that begins exactly at `at`: `[04:21]`, `\[04:21\]`, `[00:04:21.5]`, `(04:21)`, `{00:01:02}`,
/// `#00:04:21-5#`, `00:04:21`, `00:04:21,500`, `0:04`, and spans of two joined by "to", "-" or "-->".
[[nodiscard]] std::optional<TimeCode> timeCodeAt(std::string_view text, std::size_t at);

/// A time code taken out of a text, and where it stood.
struct FoundTime {
    std::size_t at = 0; ///< byte of the text without time codes
    std::chrono::milliseconds time{0};
    std::chrono::milliseconds end{0};
};

/// Appends `line` without its time codes to `text`, and the codes to `found`. Taken out are those in brackets anywhere,
/// bare hh:mm:ss at the line's beginning, and any that are all there is on the line. A bare "10:30" in a sentence is a
/// time of day and stays. No double spaces are left behind.
void appendWithoutTimes(std::string& text, std::string_view line, std::vector<FoundTime>& found);

} // namespace kenspeckle::sources
