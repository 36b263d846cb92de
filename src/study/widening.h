// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::study {

/// A range widened to the sentences it touches.
[[nodiscard]] inline Range widenToSentences(const std::vector<Range>& sentences, Range range) {
    Range widened = range;
    for (const Range& sentence : sentences)
        if (sentence.overlaps(range)) {
            widened.begin = std::min(widened.begin, sentence.begin);
            widened.end = std::max(widened.end, sentence.end);
        }
    return widened;
}

} // namespace kenspeckle::study
