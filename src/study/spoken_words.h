// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"
#include "kenspeckle/study.h"
#include "study/voices.h"
#include "text/tokens.h"

namespace kenspeckle::study {

enum class Speech : std::uint8_t {
    Participants, ///< and turns for which the source names nobody
    Interviewers,
    All, ///< both; speakers who are ignored are never read
};

/// Which words of a study are counted. A part that is left empty does not restrict.
struct WordFilter {
    Speech speech = Speech::Participants;
    std::map<std::string, std::vector<std::string>> where; ///< as QuoteFilter::where, of who speaks
    std::vector<CodeId> codes; ///< words that share a character with a passage of these, or of what is below them
    std::string coder;         ///< passages of this coder only; without codes: of any code
    std::vector<TranscriptId> transcripts;
    bool numbers = false; ///< words without a letter count
    bool notes = false;   ///< words in [square brackets] count
    text::Hyphens hyphens = text::Hyphens::Part;
};

/// One word where it was said.
struct SpokenWord {
    std::int32_t begin = 0, end = 0; ///< code points of the transcript's text
    std::int32_t spelling = 0;       ///< index into SpokenWords::spellings
    bool outside = false;            ///< of the passages asked for
    bool skipped = false;            ///< a number or a note that is not asked for
    [[nodiscard]] bool counts() const { return !outside && !skipped; }
};

/// A turn of somebody whose speech is asked for.
struct SpokenTurn {
    std::int32_t transcript = 0;   ///< index into Voices::transcripts()
    std::int32_t number = 0;       ///< Turn::number
    std::int32_t participant = -1; ///< index into Voices::participants(); -1: an interviewer, or nobody named
    const storage::SpeakerUse* speaker = nullptr; ///< of the Voices; null where nobody is named
    Range range;
    std::size_t firstWord = 0, endWord = 0; ///< into SpokenWords::words
};

/// Words of those asked for, in the order of transcripts and turns.
struct SpokenWords {
    Voices voices;
    std::string coder;                  ///< whose passages were looked at; empty for everybody's
    std::vector<std::string> texts;     ///< per transcript; empty where none of its turns is asked for
    std::vector<std::string> spellings; ///< each way of writing a word, as text::listedSpelling() has it
    std::vector<std::int32_t> formOf;   ///< per spelling, into forms
    std::vector<std::string> forms;     ///< as text::wordForm() has it
    std::vector<SpokenTurn> turns;
    std::vector<SpokenWord> words;
    std::int64_t counted = 0;      ///< words that count
    std::int64_t participants = 0; ///< distinct ones of the turns
    std::int64_t transcripts = 0;  ///< distinct ones of the turns
    std::int64_t unnamedTurns = 0; ///< turns for which the source names nobody

    [[nodiscard]] std::size_t formAt(std::size_t word) const {
        return static_cast<std::size_t>(formOf[static_cast<std::size_t>(words[word].spelling)]);
    }
    [[nodiscard]] Passage passageOf(const SpokenTurn& turn, std::size_t firstWord, std::size_t lastWord) const;
    /// The words before and after one, so that it can be understood: `around` on each side, within its turn.
    [[nodiscard]] Passage surroundings(const SpokenTurn& turn, std::size_t word, std::size_t around) const;
    /// Participant's name, else the label; empty where nobody is named.
    [[nodiscard]] std::string nameOf(const SpokenTurn& turn) const;
};

/// NotFound if a code, coder or attribute is not there, Refused as sightOf(), Cancelled. While somebody works blind,
/// passages are their own.
[[nodiscard]] Result<SpokenWords> readSpokenWords(Study& study, const WordFilter& filter, const Task& task);

/// The ranges that passages of these codes, and of all below them, take up, per transcript of the voices: ascending,
/// not overlapping. No codes: of all. NotFound as above.
[[nodiscard]] Result<std::vector<std::vector<Range>>>
codedRanges(Study& study, const Voices& voices, const std::vector<CodeId>& codes, const std::string& coder);

} // namespace kenspeckle::study
