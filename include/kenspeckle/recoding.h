// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// What to tag passages with: codes of the codebook, and paths ("Theme / Sub-theme") of which what is missing is made.
struct CodeChoice {
    std::vector<CodeId> codes;
    std::vector<std::string> paths;

    [[nodiscard]] bool empty() const { return codes.empty() && paths.empty(); }
};

struct CodedPassages {
    int added = 0;             ///< codings that were not there before
    std::vector<CodeId> codes; ///< those chosen, each once, then those the paths name
};

/// Tags every passage with every code for the study's coder, and makes the codes that are missing, as one action. Usage
/// if nothing is chosen, a range is empty or runs past its text, or a code is not codable; then nothing is changed.
[[nodiscard]] Result<CodedPassages> codePassages(Study& study, const std::vector<Passage>& passages,
                                                 const CodeChoice& choice);

/// The same with codes that are there; returns how many codings are new.
[[nodiscard]] Result<int> addCodings(Study& study, const std::vector<Passage>& passages,
                                     const std::vector<CodeId>& codes);

/// Gives codings other codes, as one action: each becomes one of the first code chosen, and the same passage is tagged
/// with the others too. Coders, memos, reviews and ids of imported projects stay with them. Returns what has taken each
/// one's place, in order.
[[nodiscard]] Result<std::vector<CodingId>> recodeCodings(Study& study, const std::vector<CodingId>& ids,
                                                          const CodeChoice& choice);

/// The two parts of a coding that was split.
struct SplitCoding {
    CodingId first, second;
};

/// Cuts a coding in two at a place inside its passage, as one action; white space at the cut belongs to neither. What
/// was written about the coding stays with the first part. Usage if a part would have no words.
[[nodiscard]] Result<SplitCoding> splitCoding(Study& study, CodingId id, CodePoint at);

} // namespace kenspeckle
