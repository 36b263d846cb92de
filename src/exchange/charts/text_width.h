// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::exchange {

enum class Weight : unsigned char { Regular, Bold };

/// How wide a line of DejaVu Sans is, in the unit of `size`. Scripts that the font lacks are taken a little too wide
/// rather than too narrow, and so is bold.
[[nodiscard]] double textWidth(std::string_view utf8, double size, Weight weight = Weight::Regular);

/// The text itself, or as much of its beginning as fits, with "…"; nothing where not even that fits. Of a code with its
/// themes before it ("Care / Access / Waiting") those are left out first.
[[nodiscard]] std::string elide(std::string_view utf8, double width, double size, Weight weight = Weight::Regular);

/// The text in lines no wider than `width`, broken between words, and within a word that is wider alone. Where it would
/// take more than `lines`, themes before a code are left out, and then the last one ends in "…"; 0: as many as it
/// takes.
[[nodiscard]] std::vector<std::string> wrap(std::string_view utf8, double width, double size, std::size_t lines = 0,
                                            Weight weight = Weight::Regular);

/// Whether the lines that wrap() made hold the whole text, and no word of it is broken.
[[nodiscard]] bool isWhole(const std::vector<std::string>& lines, std::string_view utf8);

/// Whether one of the lines that wrap() made ends within a word.
[[nodiscard]] bool breaksWord(const std::vector<std::string>& lines, std::string_view utf8);

} // namespace kenspeckle::exchange
