// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "analysis/references.h"

namespace kenspeckle::analysis {

/// How one line is followed by another.
struct Following {
    std::int64_t followed = 0;    ///< references of the first after which at least one of the second begins
    std::int64_t transitions = 0; ///< pairs: a reference of the first, and one of the second that follows it
    std::int64_t participants = 0;
    double expected = 0; ///< of `followed`, if the second began anywhere alike
};

struct Sequences {
    std::int32_t lines = 0;
    std::vector<std::int64_t> alone; ///< references per line
    std::vector<Following> cells;    ///< first line × second line
    [[nodiscard]] const Following& at(std::int32_t first, std::int32_t second) const {
        return cells[static_cast<std::size_t>(first) * static_cast<std::size_t>(lines) +
                     static_cast<std::size_t>(second)];
    }
};

/// One place where a reference is followed by another.
struct Succession {
    std::int32_t first = 0, second = 0;
    std::int32_t transcript = 0;
    std::int32_t begin = 0, end = 0; ///< from the first's begin to the second's end
    bool opens = true;               ///< the first of its line that follows this reference
};

/// Counts what follows what within so many turns. The definitions, which docs/method.md gives to users:
///
/// - b follows a if it begins where a ends or later, in a turn no more than so many after a's last, whoever speaks; 0:
/// in
///   the same turn. Passages that overlap do not follow one another.
/// - Participants are those who speak, and count, in both.
/// - By chance: were each of the k references of the second line in the transcript to begin alike at any code point of
/// the
///   turns that count, at least one would begin among the w of these from a's end to the end of the last turn looked at
///   with probability 1 − (1 − w ÷ all)^k. Expected is the sum over all a. Of a line after itself, k leaves out a.
///
/// Time is linear in pairs and in references × lines of their transcript.
[[nodiscard]] Sequences countSequences(const ReferenceInput& input, const References& references, std::int32_t turns);

/// Every succession, transcript by transcript.
void forEachSuccession(const ReferenceInput& input, const References& references, std::int32_t turns,
                       const std::function<void(const Succession&)>& visit);

} // namespace kenspeckle::analysis
