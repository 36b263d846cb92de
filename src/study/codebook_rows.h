// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/codebook_file.h"
#include "kenspeckle/codebook.h"
#include "storage/action.h"

namespace kenspeckle::study {

/// What became of a codebook file's codes.
struct InsertedCodes {
    int added = 0;
    int unchanged = 0;
};

/// Adds the codes of a file to the codebook there is; a code whose path is there already stays as it is.
[[nodiscard]] Result<InsertedCodes> insertCodebook(storage::Action& action, const Codebook& existing,
                                                   const exchange::CodebookFile& file);

/// Adds what is missing of a path and returns its last code; `added` grows by what was made. The caller's codebook is
/// brought up to date.
[[nodiscard]] Result<CodeId> insertPath(storage::Action& action, storage::Database& database, Codebook& codebook,
                                        const std::vector<std::string>& names, int& added);

/// The child of `parent` with that name, whatever its case; none if there is none.
[[nodiscard]] CodeId childNamed(const Codebook& codebook, CodeId parent, std::string_view name);

/// Splits "Theme / Sub-theme".
[[nodiscard]] std::vector<std::string> namesOf(const std::string& path);

/// Usage or Invalid if a code may not be called so.
[[nodiscard]] Result<void> checkCodeName(const std::string& name);

} // namespace kenspeckle::study
