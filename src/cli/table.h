// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::cli {

/// Columns a terminal needs for the text: none for combining marks, two for wide characters and emoji.
[[nodiscard]] std::size_t displayWidth(std::string_view utf8);

/// The text on one line and without control characters, which could command a terminal.
[[nodiscard]] std::string oneLine(std::string_view utf8);

/// The text's paragraphs, each line begun with `indent` spaces and, where `width` is not 0, broken between words so
/// that no line is wider. Ends in a newline.
[[nodiscard]] std::string paragraphs(std::string_view utf8, std::size_t indent, int width);

enum class Align : std::uint8_t { Left, Right };

/// Rows of words and numbers under a header, in columns as wide as they need to be. Nothing is cut.
class Table {
public:
    struct Column {
        std::string header;
        Align align = Align::Left;
    };

    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) {}
    /// Cells are as many as the columns; leading spaces indent.
    void add(std::vector<std::string> cells);
    /// Where the table is wider than `width` (0: no bound), headers that are wider than their columns are broken
    /// between words.
    void print(std::ostream& out, int width = 0) const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace kenspeckle::cli
