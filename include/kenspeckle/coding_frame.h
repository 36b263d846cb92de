// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// The study's codebook as it is now.
[[nodiscard]] Result<Codebook> codebook(Study& study);

/// How often a code is used; a theme includes everything below it.
struct CodeUse {
    CodeId code;
    int references = 0;      ///< passages, overlapping ones of several coders counted once
    int participants = 0;    ///< distinct
    int ownReferences = 0;   ///< of the code itself, without what is below it
    int ownParticipants = 0; ///< the same

    bool operator==(const CodeUse&) const = default;
};

/// For every code, in reading order.
[[nodiscard]] Result<std::vector<CodeUse>> codeUse(Study& study);

/// Adds a code as the last child of `parent` (none: at the top). Conflict if a sibling has the name, Invalid if the
/// name is empty or contains " / ".
[[nodiscard]] Result<CodeId> addCode(Study& study, CodeId parent, const CodeText& text);

/// Adds what is missing of a path, "Theme / Sub-theme", and returns its last code; an existing path is returned as it
/// is.
[[nodiscard]] Result<CodeId> addCodePath(Study& study, const std::string& path);

[[nodiscard]] Result<void> editCode(Study& study, CodeId id, const CodeText& text);

/// Moves a code, with everything below it, to the given place among the children of `parent`. Conflict if the parent is
/// below the code itself or has a child of that name.
[[nodiscard]] Result<void> moveCode(Study& study, CodeId id, CodeId parent, int position);

/// Removes a code, everything below it, and all their codings, as one action.
[[nodiscard]] Result<void> removeCode(Study& study, CodeId id);
// Merging, splitting, sorting and all else that takes several codes at once: codebook_work.h.

struct CodebookOutcome {
    int added = 0;
    int unchanged = 0;                ///< codes whose path was there already; their own words stand
    std::vector<std::string> notices; ///< what the file held that a codebook here does not
};

/// Adds the codes of a REFI-QDA codebook (.qdc), as one action.
[[nodiscard]] Result<CodebookOutcome> importCodebook(Study& study, const std::filesystem::path& file);

/// Writes the codebook; the file's ending chooses the format: .qdc for other programs; .docx, .html, .md, .csv or .xlsx
/// for people, with each code's words and counts in reading order.
[[nodiscard]] Result<void> exportCodebook(Study& study, const std::filesystem::path& file);

/// The same document as exportCodebook writes into an .html file, for printing.
[[nodiscard]] Result<std::string> codebookPage(Study& study);

/// A codebook that comes with the program.
struct ShippedCodebook {
    std::string name; ///< "ROSC eight-point plan"
    std::filesystem::path file;
};

/// Those found beside the program or where it was installed; the default of a new study first.
[[nodiscard]] std::vector<ShippedCodebook> shippedCodebooks();

} // namespace kenspeckle
