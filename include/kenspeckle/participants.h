// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// All participants by name, as the study's language sorts them.
[[nodiscard]] Result<std::vector<Participant>> participants(Study& study);

/// All attributes by name.
[[nodiscard]] Result<std::vector<Attribute>> attributes(Study& study);

/// The distinct values of one attribute, sorted: numbers by size, words by collation.
[[nodiscard]] Result<std::vector<std::string>> attributeValues(Study& study, const std::string& attribute);

/// Sets (or, with an empty value, clears) one attribute of one participant; the attribute is made if it is new. Invalid
/// if the value does not fit the attribute's type.
[[nodiscard]] Result<void> setAttribute(Study& study, const std::string& participant, const std::string& attribute,
                                        const std::string& value);

struct AttributesOutcome {
    int participants = 0;             ///< whose values were set
    int attributes = 0;               ///< columns read
    std::vector<std::string> notices; ///< rows whose participant is not in the study
};

/// Reads a csv or xlsx whose first column names participants and whose other columns are attributes, as one action. A
/// column of numbers, dates or yes/no becomes an attribute of that type.
[[nodiscard]] Result<AttributesOutcome> importAttributes(Study& study, const std::filesystem::path& file);

} // namespace kenspeckle
