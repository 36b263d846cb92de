// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;
struct ReportRequest;

/// Which rows and columns a framework matrix has. A part that is left empty does not restrict.
struct FrameworkOptions {
    std::vector<CodeId> codes; ///< columns, in reading order whatever theirs; empty: the top of the codebook
    std::map<std::string, std::vector<std::string>> where; ///< as QuoteFilter::where
    std::string groupBy;                                   ///< an attribute: rows follow its values
    std::string coder;                                     ///< count this coder's codings only
};

/// What one participant says of one theme.
struct FrameworkCell {
    std::string summary;           ///< as it was written, Markdown; empty if nobody has
    int passages = 0;              ///< references of the theme in which the participant speaks
    std::vector<CodingId> codings; ///< behind them, ascending
};

struct FrameworkRow {
    ParticipantId participant;
    std::string name;
    std::string group;                             ///< of FrameworkOptions::groupBy
    std::map<std::string, std::string> attributes; ///< where the person has several values, all: "user; staff"
    std::vector<FrameworkCell> cells;              ///< as FrameworkMatrix::columns
};

struct FrameworkColumn {
    CodeId code;
    std::string path;
    std::string name;
};

/// Participant × theme (Ritchie & Spencer): a theme takes in everything below it. Definitions: docs/method.md.
struct FrameworkMatrix {
    FrameworkOptions options;
    std::vector<std::string> attributes; ///< names, in the order made; the one grouped by first
    std::vector<FrameworkColumn> columns;
    std::vector<FrameworkRow> rows; ///< everybody who speaks, by name, as the study's language sorts
};

[[nodiscard]] Result<FrameworkMatrix> frameworkMatrix(Study& study, const FrameworkOptions& options = {});

/// The options of a report of the kind "framework". Usage and NotFound as makeReport().
[[nodiscard]] Result<FrameworkOptions> frameworkOptions(Study& study, const ReportRequest& request);

/// Writes the summary of one cell in place of the one there is; an empty text removes it. One action; none if nothing
/// changes.
[[nodiscard]] Result<void> setSummary(Study& study, ParticipantId participant, CodeId code, const std::string& text);

/// Writes the matrix; the file's ending chooses the format: .csv, .xlsx, .html, .docx or .json.
[[nodiscard]] Result<void> writeFrameworkMatrix(const FrameworkMatrix& matrix, const std::filesystem::path& file);

/// The same matrix as the JSON document of `ken report framework --json`.
[[nodiscard]] std::string frameworkMatrixJson(const FrameworkMatrix& matrix);

} // namespace kenspeckle
