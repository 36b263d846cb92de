// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kenspeckle::text {

// Unicode's Normalization Form C, for this room only; others use normalise().

[[nodiscard]] bool isNfc(std::string_view utf8);
[[nodiscard]] std::string toNfc(std::string_view utf8);
/// Simple and full case folding as Unicode has it, language-independent; not yet NFC.
[[nodiscard]] std::string foldCase(std::string_view utf8);

/// ICU's data are part of its library: where they are missing, nothing here can work, and going on would index and
/// count nonsense. Ends the program with a sentence saying so.
void requireIcu(bool works, const char* what);

} // namespace kenspeckle::text
