// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"
#include "kenspeckle/small_numbers.h"

namespace kenspeckle {

class Study;
struct ReportRequest;

/// How many said it, and in how many passages.
struct Count {
    int participants = 0;
    int references = 0;
    bool hidden = false; ///< it is small, or would give a small one away; the numbers are 0

    constexpr auto operator<=>(const Count&) const = default;
};

/// How the rows of a frequency table follow one another. Below a theme stand its codes, so ordered among themselves.
enum class FrequencyOrder : std::uint8_t {
    Codebook,
    Size, ///< most participants first, then most references
    Name,
};

enum class FrequencyLevel : std::uint8_t {
    All,
    Themes, ///< the top of the codebook, or of the codes asked for
};

enum class FrequencyWording : std::uint8_t {
    Interviews, ///< participants, references, coverage
    Survey,     ///< "selected by 33 respondents"; without coverage, which means nothing where answers are ticked
};

struct FrequencyOptions {
    std::string attribute;     ///< break the counts down by its values; empty: do not
    std::string coder;         ///< count this coder's work only; empty: all coders pooled
    bool interviewers = false; ///< count passages of interviewers' speech too
    std::map<std::string, std::vector<std::string>> where = {}; ///< as QuoteFilter::where: nobody else is counted
    std::vector<CodeId> codes = {}; ///< these with everything below them, nothing else; empty: the whole codebook
    FrequencyLevel level = FrequencyLevel::All;
    FrequencyOrder order = FrequencyOrder::Codebook;
    int top = 0;             ///< the so many largest codes only, without the tree above them; 0: all
    bool hideUnused = false; ///< leave out codes without references
    bool words = false;      ///< count the words under each code: every text is read
    FrequencyWording wording = FrequencyWording::Interviews;
    SmallNumbers smallNumbers = {}; ///< not with hideUnused where zeros are masked, as that tells which are
};

struct FrequencyRow {
    CodeId code;
    std::string path;
    std::string name;
    int depth = 0;
    Count all;              ///< where it is hidden, so are the figures below, which are 0
    std::int64_t coded = 0; ///< code points under the code
    double coverage = 0;    ///< coded ÷ code points spoken by participants, 0 to 1
    std::vector<Count> by;  ///< as FrequencyTable::values
    std::int64_t words = 0; ///< that participants say under the code, if asked for
    Colour colour = {};
};

/// The theme-frequency table. A participant counts once for a theme however many of its sub-themes apply; a theme's
/// references are the union of its own and its children's passages; passages of one code that overlap, by whichever
/// coder, are one reference. Interviewers' speech counts in neither number unless asked for. Definitions:
/// docs/method.md. Where small numbers are masked, what is hidden is not in it.
struct FrequencyTable {
    FrequencyOptions options;
    std::vector<std::string> values;      ///< of the attribute, sorted; "not recorded" last where somebody has none
    std::vector<FrequencyRow> rows;       ///< the codes asked for, in the order asked for
    FrequencyRow total;                   ///< any code at all, or any of FrequencyOptions::codes
    int participantsAsked = 0;            ///< everybody who speaks and is asked for: the denominator
    std::vector<int> participantsAskedBy; ///< as values
    std::vector<bool> askedIsHidden;      ///< as values, where small numbers are masked; else empty
    std::int64_t spoken = 0;              ///< code points spoken by participants
    std::int64_t spokenWords = 0;         ///< words, if asked for
    bool lastIsNotRecorded = false;       ///< the last of values stands for those who have none
};

/// Participants of those asked, 0 to 1; nothing where nobody was asked.
[[nodiscard]] std::optional<double> shareOf(int participants, int asked);

/// The options of a report of the kind "frequency". Usage and NotFound as makeReport().
[[nodiscard]] Result<FrequencyOptions> frequencyOptions(Study& study, const ReportRequest& request);

/// Refused where small numbers are to be masked and no masking would do.
[[nodiscard]] Result<FrequencyTable> frequencyTable(Study& study, const FrequencyOptions& options = {});

/// Writes the table; the file's ending chooses the format: .csv, .xlsx, .html, .docx, .odt, .tex or .json. An
/// existing file is replaced whole or, on failure, left as it was.
[[nodiscard]] Result<void> writeFrequencyTable(const FrequencyTable& table, const std::filesystem::path& file);

/// The same table as the JSON document of `ken report frequency --json`.
[[nodiscard]] std::string frequencyTableJson(const FrequencyTable& table);

} // namespace kenspeckle
