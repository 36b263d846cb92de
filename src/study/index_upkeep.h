// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"
#include "search/index.h"
#include "study/parts.h"

namespace kenspeckle::study {

/// The index, opened but perhaps behind the study.
[[nodiscard]] Result<search::Index*> openIndex(Study::Parts& parts);

/// The texts the index should hold now.
[[nodiscard]] Result<std::vector<search::TextVersion>> currentTexts(Study::Parts& parts);

/// Makes the index follow the study; cheap where nothing changed. Called after whatever adds or removes words, and
/// before each search in case another program did.
[[nodiscard]] Result<void> followStudy(Study::Parts& parts, const Task& task = {});

/// The same for callers whose own work is done and safe: an index that cannot be written now is brought up to date by
/// the next search.
void followStudyLater(Study::Parts& parts, const Task& task = {});

} // namespace kenspeckle::study
