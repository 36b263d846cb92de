// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sources/source_line.h"

namespace kenspeckle::sources {

/// Markdown without its marks: emphasis, headings, links, quotes, bullets, rules and entities resolved, every word
/// kept. Front matter and comments are left out, with a notice.
[[nodiscard]] SourceLines markdownLines(std::string_view text, std::vector<std::string>& notices);

/// Plain text as it is, but for entities and `\[ \]` that some program left in it, and for `**Name:**` at a line's
/// beginning. Hard-wrapped paragraphs are put together.
[[nodiscard]] SourceLines plainLines(std::string_view text);

} // namespace kenspeckle::sources
