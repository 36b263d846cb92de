// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"
#include "sources/source_line.h"

namespace kenspeckle::sources {

/// Word (.docx): paragraphs, tables and text boxes of the main text. Tracked insertions are kept; deletions, hidden
/// words, notes, comments and images are left out, with a notice.
[[nodiscard]] Result<SourceLines> wordLines(std::string_view bytes, const std::string& name,
                                            std::vector<std::string>& notices);

} // namespace kenspeckle::sources
