// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/report.h"
#include "kenspeckle/result.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::exchange {

/// Writes quotes under their headings as .csv or .xlsx (what they stand under if that is not their code, theme,
/// subtheme and further levels, quote, attribution, participant, transcript, begin, end, one column per attribute; all
/// codes and the turns around where there are any), or as .html, .docx, .odt or .tex: headings, the quote, its
/// attribution. In the order given. Replaces an existing file whole or leaves it as it was. Usage for another ending.
[[nodiscard]] Result<void> writeQuotes(const std::vector<Quote>& quotes, const std::filesystem::path& file,
                                       const WriteOptions& options = {});

} // namespace kenspeckle::exchange
