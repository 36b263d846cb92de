// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::sources {

// Which words on their own say what a label is. English, and the abbreviations transcribers use.

/// The words of a label: case folded, punctuation left out, letters and digits apart. "Int. 2" gives "int", "2"; "P1"
/// gives "p", "1".
[[nodiscard]] std::vector<std::string> labelWords(std::string_view label);

/// "Interviewer", "int", "Facilitator 2", "Researcher", …: who asks.
[[nodiscard]] bool isInterviewerLabel(std::string_view label);

/// "Break", "Outro", "Music", …: no person.
[[nodiscard]] bool isNoPersonLabel(std::string_view label);

/// A label that needs no other evidence: who asks, "Participant 3", "P1", "Service user", "Unknown speaker", initials
/// of one letter, and those that are no person.
[[nodiscard]] bool isRecognisedSpeaker(std::string_view label);

/// Words that stand before colons or alone on lines without being anybody: "Note", "Yes", "laughs", "inaudible".
[[nodiscard]] bool isRemark(std::string_view label);

/// Words that head a line about the interview rather than one of it: "Date", "Location", "Duration".
[[nodiscard]] bool isHeaderWord(std::string_view label);

} // namespace kenspeckle::sources
