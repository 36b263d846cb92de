// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"
#include "sources/source_line.h"

namespace kenspeckle::sources {

/// WebVTT and SubRip: cues with their times; voices (`<v Name>`) are speakers, other tags go. Cues of one speaker that
/// follow each other are one turn. Cues of nobody in particular are one turn until a pause of two seconds.
[[nodiscard]] Result<SourceLines> captionLines(std::string_view bytes, const std::string& name,
                                               std::vector<std::string>& notices);

} // namespace kenspeckle::sources
