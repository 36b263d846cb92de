// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sources/time_code.h"

namespace kenspeckle::sources {

/// One line of a source with its markup resolved: what Markdown, plain text, Word and captions have in common, before
/// anybody decides who speaks.
struct SourceLine {
    std::string text;
    std::size_t boldEnd = 0;        ///< so many bytes at the beginning stood out (bold); 0 if none
    bool opensBlock = true;         ///< a blank line, or another kind of block, stands before it
    bool joinsPrevious = false;     ///< only wrapped: one paragraph with the line before, joined by a space
    bool pauseBefore = false;       ///< a silence: where nobody is named, a new turn
    bool sameSpeakerGoesOn = false; ///< captions: a label that repeats the speaker begins no new turn
    bool heading = false;           ///< a heading of the document, not something said, unless it proves to be a label
    bool mayHoldLabel = true;       ///< false where the form says who speaks, or that nobody new does
    std::optional<std::string> speaker; ///< told by the form (a table's column, a voice tag); may be empty: nobody
    std::optional<FoundTime> time; ///< told by the form: the time of the line's beginning (a cue, a table's column)
};

using SourceLines = std::vector<SourceLine>;

} // namespace kenspeckle::sources
