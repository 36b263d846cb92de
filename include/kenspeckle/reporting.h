// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// How many said it, and in how many passages.
struct Count {
    int participants = 0;
    int references = 0;

    constexpr auto operator<=>(const Count&) const = default;
};

struct FrequencyOptions {
    std::string attribute;     ///< break the counts down by its values; empty: do not
    std::string coder;         ///< count this coder's work only; empty: all coders pooled
    bool interviewers = false; ///< count passages of interviewers' speech too
};

struct FrequencyRow {
    CodeId code;
    std::string path;
    std::string name;
    int depth = 0;
    Count all;
    std::int64_t coded = 0; ///< code points under the code
    double coverage = 0;    ///< coded ÷ code points spoken by participants, 0 to 1
    std::vector<Count> by;  ///< as FrequencyTable::values
};

/// The theme-frequency table. A participant counts once for a theme however many of its sub-themes apply; a theme's
/// references are the union of its own and its children's passages; passages of one code that overlap, by whichever
/// coder, are one reference. Interviewers' speech counts in neither number unless asked for. Definitions:
/// docs/method.md.
struct FrequencyTable {
    FrequencyOptions options;
    std::vector<std::string> values;      ///< of the attribute, sorted; "not recorded" last where somebody has none
    std::vector<FrequencyRow> rows;       ///< every code, in reading order
    FrequencyRow total;                   ///< any code at all
    int participantsAsked = 0;            ///< everybody who speaks: the denominator
    std::vector<int> participantsAskedBy; ///< as values
    std::int64_t spoken = 0;              ///< code points spoken by participants
};

[[nodiscard]] Result<FrequencyTable> frequencyTable(Study& study, const FrequencyOptions& options = {});

/// Writes the table; the file's ending chooses the format: .csv, .xlsx, .html, .docx or .json. An existing file is
/// replaced whole or, on failure, left as it was.
[[nodiscard]] Result<void> writeFrequencyTable(const FrequencyTable& table, const std::filesystem::path& file);

/// The same table as the JSON document of `ken report frequency --json`.
[[nodiscard]] std::string frequencyTableJson(const FrequencyTable& table);

} // namespace kenspeckle
