// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "sources/document.h"
#include "storage/action.h"
#include "storage/transcript_table.h"

namespace kenspeckle::study {

/// Who the labels of transcripts stand for, as far as the study knows: what an import consults so that "Evelyn" in the
/// tenth transcript is the participant she was in the first.
class KnownSpeakers {
public:
    [[nodiscard]] static Result<KnownSpeakers> load(storage::Database& database);

    /// Role and participant of a label: as it is elsewhere in the study, where that is beyond doubt, else as the label
    /// suggests; a participant not yet known is made. Call confirm() when the action is committed, forget() when it is
    /// not.
    [[nodiscard]] Result<storage::NewTranscript::NewSpeaker> resolve(storage::Action& action, const std::string& label);
    /// A participant by name, made if new; `isNew` tells.
    [[nodiscard]] Result<ParticipantId> participant(storage::Action& action, const std::string& name,
                                                    bool* isNew = nullptr);
    void confirm();
    void forget();

private:
    struct Meaning {
        SpeakerRole role = SpeakerRole::Participant;
        ParticipantId participant;
        bool doubtful = false; ///< the label stands for several
    };
    std::unordered_map<std::string, Meaning> m_labels;             ///< by folded label
    std::unordered_map<std::string, ParticipantId> m_participants; ///< by folded name
    std::vector<std::string> m_unconfirmedLabels, m_unconfirmedParticipants;
};

/// Joins a document's turns into the text a study stores, with speakers in order of appearance. A document that names
/// nobody is taken as the words of one person called `name`.
[[nodiscard]] Result<storage::NewTranscript> buildTranscript(storage::Action& action, KnownSpeakers& known,
                                                             const std::string& name,
                                                             const sources::SourceDocument& document);

/// The text alone: what tells whether the same transcript is there already.
[[nodiscard]] std::string storedText(const sources::SourceDocument& document);

/// Gives names that no transcript has yet: "Evelyn", then "Evelyn (2)".
class UniqueNames {
public:
    [[nodiscard]] static Result<UniqueNames> load(storage::Database& database);
    [[nodiscard]] std::string propose(const std::string& wanted) const;
    void take(const std::string& name);

private:
    std::unordered_set<std::string> m_taken; ///< folded
};

} // namespace kenspeckle::study
