// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"
#include "kenspeckle/speakers.h"

namespace kenspeckle {

class Study;

enum class ImportStatus : std::uint8_t {
    Imported,
    AlreadyThere, ///< the same text is in the study; `transcript` names where
    Failed,       ///< `error` says why
    Cancelled,    ///< not reached before the user stopped
};

/// What became of one file.
struct FileOutcome {
    std::filesystem::path file;
    ImportStatus status = ImportStatus::Failed;
    std::string transcript; ///< the name in the study, if it is there
    int turns = 0;
    std::vector<std::string> notices; ///< what was guessed or left out: the encoding, a table, an image
    std::string error;
};

struct ImportOutcome {
    std::vector<FileOutcome> files;          ///< in the order imported
    std::vector<SpellingProposal> spellings; ///< labels that look like one person; nothing is merged unasked
    [[nodiscard]] std::size_t count(ImportStatus status) const;
};

struct ImportOptions {
    bool recursive = false; ///< folders inside given folders too
};

/// File name endings that can be imported, lower case, with the dot: ".md", ".docx".
[[nodiscard]] const std::vector<std::string>& importableEndings();

/// Imports transcripts from files and from every readable file of folders, in the order of their names as people sort
/// them (2 before 10). Each file is one transaction and one journal entry: one that fails leaves nothing and the others
/// go on; a stopped import keeps the whole transcripts it has. Fails as a whole only if the study cannot be written or
/// no file was found.
[[nodiscard]] Result<ImportOutcome> importTranscripts(Study& study, const std::vector<std::filesystem::path>& paths,
                                                      const ImportOptions& options = {}, const Task& task = {});

/// Which columns of a table of excerpts mean what. Columns are named by their header, whatever its case.
struct TableColumns {
    std::string text;                    ///< the excerpt
    std::string participant;             ///< the pseudonym; empty if the table has none
    std::vector<std::string> attributes; ///< each becomes an attribute
    std::vector<std::string> codes;      ///< theme, sub-theme, …: the last one filled in codes the excerpt
};

/// Rows that say different things about one participant.
struct Disagreement {
    std::string participant;
    std::string attribute;
    std::string kept;  ///< what stands on the participant: the first value
    int keptRow = 0;   ///< as a spreadsheet counts, the header being row 1
    std::string other; ///< what stands on the excerpts of `rows`
    std::vector<int> rows;
};

struct TableOutcome {
    int transcripts = 0;
    int participants = 0; ///< new ones
    int codings = 0;
    int codes = 0; ///< new ones
    std::vector<Disagreement> disagreements;
    std::vector<std::string> notices; ///< rows left out and why
};

/// Makes transcripts (one per row, in row order), participants, attributes, codes and codings out of a csv or xlsx of
/// excerpts, as one action. Where rows disagree about a participant the first stands on the participant and each
/// excerpt keeps its own value.
[[nodiscard]] Result<TableOutcome> importTable(Study& study, const std::filesystem::path& file,
                                               const TableColumns& columns, const Task& task = {});

} // namespace kenspeckle
