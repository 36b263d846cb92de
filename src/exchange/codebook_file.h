// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// A codebook out of a file. Ids are 1, 2, 3 … in reading order, only to say who is whose parent.
struct CodebookFile {
    Codebook codebook;
    std::vector<std::string> guids;   ///< one per code, lower case without braces; empty where the file has none, none
                                      ///< that is well formed, or one that another code has already
    std::vector<std::string> notices; ///< what was left out or mended: sets, a colour that is none, a name used twice
};

/// Reads a REFI-QDA codebook (.qdc, or the .qde of a project) of any version seen in the wild, by local names.
/// Definition, use when, do not use when and example are read out of a Description that writeCodebook wrote; any other
/// Description is the definition. Names that a codebook here cannot hold (empty, with " / ", twice among siblings) are
/// mended, a folder that only wraps all codes is taken away; the notices say so. Errors: NotFound, InputOutput, and
/// Invalid for what is no REFI-QDA codebook, holds no codes, has a DOCTYPE, or is larger or deeper than any codebook.
[[nodiscard]] Result<CodebookFile> readCodebook(const std::filesystem::path& file);
/// The same from memory; `name` stands in errors.
[[nodiscard]] Result<CodebookFile> readCodebook(std::string_view bytes, const std::string& name);

/// A codebook on its way into a file.
struct CodebookDocument {
    std::string title; ///< "Codebook of hubs"
    std::string date;  ///< as people read it; empty: none
    Codebook codebook;
    std::vector<CodeUse> uses;      ///< one per code; empty: the counts are left out
    std::vector<std::string> guids; ///< one per code, for .qdc; empty ones are made up from the id, always the same
};

/// Writes .qdc (valid by the published schema); or what people read: .docx, .odt, .tex, .html, .md, .csv or .xlsx, with
/// every code's words and counts in reading order. Usage for another ending, and for a .qdc of no codes, which the
/// format has no room for.
[[nodiscard]] Result<void> writeCodebook(const CodebookDocument& document, const std::filesystem::path& file);

[[nodiscard]] std::string codebookHtml(const CodebookDocument& document);

} // namespace kenspeckle::exchange
