// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spellings.h"

#include <fmt/format.h>

#include "cli/table.h"

namespace kenspeckle::cli {

void printSpellings(const std::vector<SpellingProposal>& spellings, const std::string& study, Console& console) {
    if (spellings.empty()) return;
    console.out << "\nProbably spellings of one name; to say that they are:\n";
    for (const SpellingProposal& spelling : spellings)
        for (const std::string& other : spelling.others)
            console.out << fmt::format("  ken speakers {} --map {}\n", shellQuoted(study),
                                       shellQuoted(oneLine(other) + '=' + oneLine(spelling.keep)));
    console.out << fmt::format("All of them at once:\n  ken speakers {} --accept\n", shellQuoted(study));
}

} // namespace kenspeckle::cli
