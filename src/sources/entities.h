// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kenspeckle::sources {

/// If an HTML entity (`&quot;`, `&#39;`, `&#x2019;`) begins at `at`, appends its character to `out` and returns the
/// bytes it takes; 0, and nothing appended, if none does. `&nbsp;` becomes an ordinary space.
std::size_t appendEntity(std::string& out, std::string_view text, std::size_t at);

/// The text with its entities resolved, once: `&amp;quot;` becomes `&quot;`.
[[nodiscard]] std::string withoutEntities(std::string_view text);

} // namespace kenspeckle::sources
