// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "sources/document.h"

namespace kenspeckle::test {

/// Turns as a table of tests can name them: "Anna@0=62000: Hello" with the time marks between label and words.
[[nodiscard]] inline std::vector<std::string> turnsAsText(const sources::SourceDocument& document) {
    std::vector<std::string> lines;
    for (const sources::SourceTurn& turn : document.turns) {
        std::string line = turn.speaker;
        for (const TimeMark& mark : turn.timeMarks)
            line += "@" + std::to_string(mark.at.value) + "=" + std::to_string(mark.time.count());
        lines.push_back(line + ": " + turn.text);
    }
    return lines;
}

/// One source and the turns it must give.
struct TurnsCase {
    std::string name; ///< letters and digits
    std::string source;
    std::vector<std::string> turns;
    friend void PrintTo(const TurnsCase& value, std::ostream* out) { *out << value.name; }
};

} // namespace kenspeckle::test
