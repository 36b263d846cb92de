// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "text/html.h"

namespace kenspeckle::exchange {

using text::escapeHtml;

/// A whole page around `body` (HTML), readable in light and dark and on paper. It fetches nothing: a policy in the page
/// itself forbids the browser to, whatever the body holds.
[[nodiscard]] std::string htmlPage(const std::string& title, const std::string& body);

} // namespace kenspeckle::exchange
