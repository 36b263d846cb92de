// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/codebook.h"
#include "storage/database.h"

namespace kenspeckle::study {

/// The codebook, with all these codes in it; NotFound if one is not there.
[[nodiscard]] Result<Codebook> codebookWith(storage::Database& database, const std::vector<CodeId>& ids);

/// Conflict if a child of `parent` other than `self` has the name.
[[nodiscard]] Result<void> checkSibling(const Codebook& book, CodeId parent, const std::string& name, CodeId self);

/// Each once, in reading order.
[[nodiscard]] std::vector<CodeId> inReadingOrder(const Codebook& book, std::vector<CodeId> ids);

/// The same without those that are below another of them.
[[nodiscard]] std::vector<CodeId> uppermost(const Codebook& book, const std::vector<CodeId>& ids);

/// True if `id` is `top` or below it.
[[nodiscard]] bool isWithin(const Codebook& book, CodeId id, CodeId top);

/// "the code Stigma", "3 codes": how the journal speaks of them.
[[nodiscard]] std::string named(const Codebook& book, const std::vector<CodeId>& ids);

/// The place after the last child of `parent`.
[[nodiscard]] int nextPosition(const Codebook& book, CodeId parent);

} // namespace kenspeckle::study
