// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace kenspeckle::analysis {

/// A coded passage of one text, laid over others.
struct Layer {
    std::int64_t begin = 0, end = 0; ///< code points; an empty one is not seen
    std::int32_t code = 0;           ///< rank in the codebook
};

/// What one sees from above.
struct SeenStretch {
    std::int64_t begin = 0, end = 0;
    std::int32_t code = 0;     ///< that lies on top
    std::int32_t together = 0; ///< the most codes that lie over each other anywhere in it, that one included
    constexpr bool operator==(const SeenStretch&) const = default;
};

/// The text in stretches of one visible code, ascending; where nothing is coded there is none. The shortest passage
/// lies on top, so that what is coded most closely is seen; of passages as long, the code that comes first in the
/// codebook. Stretches of one code that touch are one.
[[nodiscard]] std::vector<SeenStretch> seenFromAbove(const std::vector<Layer>& layers);

} // namespace kenspeckle::analysis
