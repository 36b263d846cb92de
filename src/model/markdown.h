// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::model {

/// Words of one kind within a line of Markdown.
struct MarkdownRun {
    std::string text;
    bool bold = false;
    bool italic = false;
    bool code = false;
    std::string link; ///< where a link leads; empty for none
};

enum class BlockKind : std::uint8_t { Paragraph, Heading, Item, Quote, Code };

/// One paragraph.
struct MarkdownBlock {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;      ///< 1 to 6 of a heading; how deep an item stands, from 0
    std::string marker; ///< of a numbered item, "3."; empty for a bullet
    std::vector<MarkdownRun> runs;
};

/// The Markdown that memos are written in: headings (#), bullets and numbers, quotations (>), fenced code, bold,
/// italic, code, links, and bare ken:// references. A line break within a paragraph stays one. Everything else, HTML
/// too, is words. Any valid UTF-8 may come; time is linear in its length.
[[nodiscard]] std::vector<MarkdownBlock> readMarkdown(std::string_view text);

/// A block's words without marks.
[[nodiscard]] std::string plainText(const MarkdownBlock& block);

/// All words without marks, a line for each block.
[[nodiscard]] std::string plainText(std::string_view markdown);

inline constexpr std::int64_t kLongestTitle = 80; ///< code points

/// What a memo is listed by: the words of its first line that has some, shortened to about kLongestTitle.
[[nodiscard]] std::string memoTitle(std::string_view markdown);

} // namespace kenspeckle::model
