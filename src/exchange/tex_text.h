// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kenspeckle::exchange {

/// Words as LaTeX text that shows them as they are: its special characters escaped, no ligature made that was not
/// written, nothing that a \\ or \item before it would take for its option. What is not ASCII stays as it is: LaTeX
/// reads UTF-8. A line feed becomes `lineBreak`; other control characters are dropped.
[[nodiscard]] std::string escapeTex(std::string_view words, std::string_view lineBreak);

/// A name as a \label takes it: ASCII letters, digits and hyphens, lower case; never empty.
[[nodiscard]] std::string texLabel(std::string_view name);

} // namespace kenspeckle::exchange
