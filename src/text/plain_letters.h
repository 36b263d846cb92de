// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kenspeckle::text {

/// What plainLetters() puts for characters that have no plain form.
inline constexpr char kOtherSmall = '\x01';   ///< a letter that is no capital
inline constexpr char kOtherCapital = '\x02'; ///< a capital letter
inline constexpr char kOtherSign = '\x03';    ///< anything else: emoji, control characters, marks

/// One byte for every code point, so that an index into it is a place in the text, for looking for patterns of numbers
/// and signs: ASCII stands for itself; digits of any script, spaces of any width, every sort of dash, apostrophe,
/// quotation mark and currency stand as 0 to 9, ' ', '-', '\'', '"' and '$'; letters of full width as those of ASCII;
/// all else as the three above. Valid UTF-8 in.
[[nodiscard]] std::string plainLetters(std::string_view utf8);

} // namespace kenspeckle::text
