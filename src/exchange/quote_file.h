// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/reporting.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// Writes quotes under their themes as .csv (theme, subtheme and further levels, quote, attribution, participant,
/// transcript, begin, end, one column per attribute), .docx (a heading per theme and sub-theme, the quote, its
/// attribution) or .html (self-contained). In the order given. Replaces an existing file whole or leaves it as it was.
/// Usage for another ending.
[[nodiscard]] Result<void> writeQuotes(const std::vector<Quote>& quotes, const std::filesystem::path& file);

} // namespace kenspeckle::exchange
