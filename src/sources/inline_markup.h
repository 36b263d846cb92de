// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::sources {

/// A stretch of bytes that was strongly emphasised.
struct BoldRange {
    std::size_t begin = 0, end = 0;
};

/// The words of a block of Markdown without its inline marks.
struct InlineText {
    std::string text;
    std::vector<BoldRange> bold; ///< by where they begin
    bool commentsLeftOut = false;
};

/// Resolves escapes, entities, emphasis, code spans, links, images, hard breaks and the usual HTML tags of one block.
/// A line that is broken for good, not only wrapped, ends in a form feed. What looks like a tag but is none of HTML's
/// (`<laughs>`) stays. Linear in the block's size.
[[nodiscard]] InlineText resolveInline(std::string_view block);

} // namespace kenspeckle::sources
