// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/result.h"
#include "kenspeckle/transcript.h"

namespace kenspeckle::sources {

/// One turn as a source gives it.
struct SourceTurn {
    std::string speaker; ///< label; empty where the source names nobody
    std::string text;    ///< NFC, paragraphs separated by "\n", plain spaces for no-break ones, no label, no time codes
    std::vector<TimeMark> timeMarks; ///< `at` counts from the beginning of this turn's text
};

/// One source file, understood.
struct SourceDocument {
    std::vector<SourceTurn> turns;
    std::vector<std::string> notices; ///< what was guessed or left out, for the user
};

/// File name endings that can be read, lower case, with the dot.
[[nodiscard]] const std::vector<std::string>& documentEndings();

/// Reads a transcript. Its ending chooses the reader. Errors name the file, the place where that is known, and a
/// remedy.
[[nodiscard]] Result<SourceDocument> readDocument(const std::filesystem::path& file);

/// The same from memory; `name` stands in errors and its ending chooses the reader. What fuzzers call.
[[nodiscard]] Result<SourceDocument> readDocument(std::string_view bytes, const std::string& name);

} // namespace kenspeckle::sources
