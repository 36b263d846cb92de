// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/passage.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"
#include "kenspeckle/searching.h"

namespace kenspeckle {

class Study;

/// A passage that could be coded, with what one needs to see to decide.
struct Candidate {
    Passage passage;
    std::string transcript; ///< name
    int turn = 0;           ///< Turn::number where it begins
    std::string speaker;    ///< label
    std::string context;    ///< some of the turn around the match, cut at words; never much longer than 200 code points
    std::vector<Range> marks; ///< what was found, in code points of the context
};

struct OccurrenceOptions {
    TranscriptId transcript; ///< none: all of them
    HitScope scope = HitScope::Hit;
    bool wholeWords = true; ///< false: words that only begin, end or contain the phrase's are found too, whole
    bool matchCase = false;
    bool interviewers = true; ///< false leaves out what interviewers said
};

/// Every place where a phrase is said, in the order of transcripts and places. Its words must follow each other in one
/// turn; what stands between them (a space, a hyphen, a comma) does not matter. A phrase without words, such as an
/// emoji, is found as it is written. Where several occurrences share a sentence or turn and the scope is that, they
/// are one candidate. Usage if the phrase is empty; Cancelled.
[[nodiscard]] Result<std::vector<Candidate>>
findOccurrences(Study& study, const std::string& phrase, const OccurrenceOptions& options = {}, const Task& task = {});

/// Every turn of a speaker, named by label or participant whatever the case, in one transcript or in all. NotFound if
/// there is nobody of that name.
[[nodiscard]] Result<std::vector<Candidate>> turnsOfSpeaker(Study& study, const std::string& speaker,
                                                            TranscriptId only = {});

/// What codeHits() would tag: every match of every matching turn, the best turns first.
[[nodiscard]] Result<std::vector<Candidate>> passagesOfHits(Study& study, const std::string& query,
                                                            const SearchOptions& options, HitScope scope);

/// For each passage, whether the study's coder has tagged exactly it with every one of the codes.
[[nodiscard]] Result<std::vector<bool>> codedAlready(Study& study, const std::vector<Passage>& passages,
                                                     const std::vector<CodeId>& codes);

} // namespace kenspeckle
