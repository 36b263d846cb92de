// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// Tags a passage with a code for the study's coder. Tagging what that coder tagged so already returns the coding there
/// is. Usage if the range is empty or runs past the text, or the code is not codable.
[[nodiscard]] Result<CodingId> addCoding(Study& study, const Passage& passage, CodeId code);

/// Tags many passages with one code, as one action; returns how many codings are new.
[[nodiscard]] Result<int> addCodings(Study& study, const std::vector<Passage>& passages, CodeId code);

/// Makes a code at the top of the codebook named by the passage's own words (shortened at a word boundary to 60 code
/// points) and tags the passage with it, as one action. A code of that name is used again.
[[nodiscard]] Result<CodingId> codeInVivo(Study& study, const Passage& passage);

/// Removes codings, as one action. NotFound, and nothing removed, if one of them is not there.
[[nodiscard]] Result<void> removeCodings(Study& study, const std::vector<CodingId>& ids);

/// Replaces a coding by one of another range or code, as one action; who made it stays, and so does what was written
/// about it. Where that coder has that coding already, it stands for both.
[[nodiscard]] Result<CodingId> replaceCoding(Study& study, CodingId id, Range range, CodeId code);

/// Which codings; an empty field does not restrict.
struct CodingFilter {
    TranscriptId transcript;
    CodeId code; ///< and everything below it
    std::string coder;
};

/// A coding with the words it stands for.
struct CodingDetail {
    Coding coding;
    std::string transcript; ///< name
    std::string code;       ///< path
    std::string coder;
    std::vector<std::string> participants; ///< who speaks in the passage, in order
    std::string text;                      ///< the passage, verbatim
};

/// By transcript in the order imported, then by place.
[[nodiscard]] Result<std::vector<CodingDetail>> codings(Study& study, const CodingFilter& filter = {});

/// The codings of one transcript by place, without text: what stripes are drawn from.
[[nodiscard]] Result<std::vector<Coding>> codingsOf(Study& study, TranscriptId transcript);

[[nodiscard]] Result<std::vector<Coder>> coders(Study& study);

} // namespace kenspeckle
