// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "kenspeckle/memos.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// Writes memos as .md (their Markdown as it is), .docx, .odt, .tex or .html (headings of what they are about, who
/// wrote them and when, the words they are on), .csv or .xlsx (a row each). In the order given; those about one thing
/// under one heading where they stand together. Links into the study become their words: they lead nowhere outside it.
/// Replaces an existing file whole or leaves it as it was. Usage for another ending.
[[nodiscard]] Result<void> writeMemos(const std::vector<MemoDetail>& memos, const std::filesystem::path& file);

} // namespace kenspeckle::exchange
