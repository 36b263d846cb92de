// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kenspeckle::text {

/// Text as it stands in an element or a quoted attribute of HTML. NUL, which a page cannot hold, is left out.
[[nodiscard]] std::string escapeHtml(std::string_view utf8);

} // namespace kenspeckle::text
