// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/result.h"
#include "kenspeckle/transcript.h"

namespace kenspeckle {

class Study;

/// Labels that are probably spellings of one name: "Morven Raeburn, PsyD", "Morven B. Raeburn, Psy.D".
struct SpellingProposal {
    std::string keep;                ///< the spelling used most
    std::vector<std::string> others; ///< to be mapped to the same participant
};

/// One label across the study.
struct SpeakerLabel {
    std::string label;
    SpeakerRole role = SpeakerRole::Participant;
    std::string participant; ///< empty unless the role is Participant
    int transcripts = 0;
    int turns = 0;
    std::int64_t words = 0;
};

/// Every label with what it stands for, most words first. A label with two roles or participants is listed once for
/// each.
[[nodiscard]] Result<std::vector<SpeakerLabel>> speakerLabels(Study& study);

/// One label in one transcript, with what it stands for there.
struct SpeakerPlace {
    Speaker speaker;
    std::string transcript;  ///< name
    std::string participant; ///< name; empty unless the role is Participant
    int turns = 0;
    std::int64_t words = 0;
};

/// Every label of every transcript, by transcript in the order imported, then in order of appearance.
[[nodiscard]] Result<std::vector<SpeakerPlace>> speakerPlaces(Study& study);

/// Labels not yet mapped to one participant that look like spellings of one name.
[[nodiscard]] Result<std::vector<SpellingProposal>> spellingProposals(Study& study);

/// Says that everybody labelled so is this participant (a new one if the name is new), in one transcript or in all. A
/// participant whom no label refers to any more, and of whom nothing else is known, goes. NotFound if no speaker has
/// the label.
[[nodiscard]] Result<void> mapSpeaker(Study& study, const std::string& label, const std::string& participant,
                                      TranscriptId only = {});

/// Maps every other spelling to the participant of the one to keep, as one action.
[[nodiscard]] Result<void> acceptSpelling(Study& study, const SpellingProposal& proposal);

/// Says that everybody labelled so asks the questions (Interviewer) or is no person (Ignored), in one transcript or in
/// all.
[[nodiscard]] Result<void> setSpeakerRole(Study& study, const std::string& label, SpeakerRole role,
                                          TranscriptId only = {});

/// Says of just these speakers who they stand for, as one action: a participant (a new one if the name is new; the name
/// is for that role only), an interviewer or nobody. NotFound if one of them is not there.
[[nodiscard]] Result<void> assignSpeakers(Study& study, const std::vector<SpeakerId>& speakers, SpeakerRole role,
                                          const std::string& participant = {});

} // namespace kenspeckle
