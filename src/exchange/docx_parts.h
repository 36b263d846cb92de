// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace kenspeckle::exchange {

// The parts of an Office Open XML document beside its text (ECMA-376, parts 1 and 2): the fewest that word processors
// open without complaint. Each with its declaration.

inline constexpr const char* kWordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* kWordDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr int kDeepestWordHeading = 9; // of the format

[[nodiscard]] std::string docxContentTypes();
[[nodiscard]] std::string docxRelations();
/// Of the text to its styles and to pictures: word/media/image1.png is rId2, and so on.
[[nodiscard]] std::string docxTextRelations(std::size_t pictures);
/// Without a date: the same text is the same file.
[[nodiscard]] std::string docxProperties(const std::string& title);
/// Word's own names: Title, heading 1 to 9, caption, Quote; and Quote Attribution, Small, Table Text, Dense Table Text,
/// Table Note, and the table style Report Table.
[[nodiscard]] std::string docxStyles();

} // namespace kenspeckle::exchange
