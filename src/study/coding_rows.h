// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "kenspeckle/codebook.h"
#include "kenspeckle/coding.h"
#include "kenspeckle/result.h"
#include "storage/action.h"

namespace kenspeckle::study {

/// Usage if the range is empty or runs past its text.
[[nodiscard]] Result<void> checkRange(storage::Database& database, const Passage& passage);

/// The code as it stands in the codebook; an error if passages may not be tagged with it.
[[nodiscard]] Result<Code> codableCode(const Codebook& book, CodeId id);
[[nodiscard]] Result<Code> codableCode(storage::Database& database, CodeId id);

/// Adds the coding unless this coder's is there already; says whether it is new.
[[nodiscard]] Result<std::pair<CodingId, bool>> addOnce(storage::Action& action, storage::Database& database,
                                                        const Passage& passage, CodeId code);

} // namespace kenspeckle::study
