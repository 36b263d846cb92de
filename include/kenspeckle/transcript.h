// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"

namespace kenspeckle {

/// A time code that stood in the source: the recording had reached `time` where the text stands `at`.
struct TimeMark {
    CodePoint at;
    std::chrono::milliseconds time{0};

    constexpr auto operator<=>(const TimeMark&) const = default;
};

/// One uninterrupted contribution of one speaker. Its paragraphs are separated by "\n" in the text.
struct Turn {
    int number = 0;                  ///< 1 for the first turn of its transcript; what the window and `ken` show
    SpeakerId speaker;               ///< none where the source names nobody
    Range range;                     ///< of the transcript's text
    std::vector<TimeMark> timeMarks; ///< ascending; the first is the turn's start where it stands at range.begin
};

enum class SpeakerRole : std::uint8_t {
    Participant, ///< somebody whose words are data; linked to a participant
    Interviewer, ///< asks; counted neither as participant nor as reference
    Ignored,     ///< no person: "Break:", "Outro:"; counted like an interviewer, and not shown as one
};

/// A label in one transcript and who it stands for.
struct Speaker {
    SpeakerId id;
    TranscriptId transcript;
    std::string label; ///< as the source spells it
    SpeakerRole role = SpeakerRole::Participant;
    ParticipantId participant; ///< none unless the role is Participant
};

/// What a list of transcripts shows.
struct TranscriptSummary {
    TranscriptId id;
    std::string name; ///< unique in the study
    int turns = 0;
    std::int64_t words = 0;
    std::int64_t codePoints = 0;
    std::int64_t spokenByParticipants = 0; ///< code points in turns of participants: what coverage is measured against
    std::int64_t coded = 0;                ///< of those, code points under at least one coding
    int codings = 0;
    std::vector<std::string> speakers; ///< labels in order of appearance, ignored ones left out
};

/// One interview or focus group, whole. The text is UTF-8, NFC, LF; turns are separated by "\n\n", and labels and time
/// codes are not part of it. Every offset in a study refers to exactly this text.
struct Transcript {
    TranscriptId id;
    std::string name;
    std::string text;
    std::vector<Speaker> speakers; ///< in order of appearance
    std::vector<Turn> turns;       ///< ascending, not overlapping
};

} // namespace kenspeckle
