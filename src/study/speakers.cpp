// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/speakers.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "sources/speaker_names.h"
#include "storage/action.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/attribute_rows.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// The speakers a label stands for, in one transcript or in all.
Result<std::vector<Speaker>> speakersLabelled(storage::Database& database, const std::string& label,
                                              TranscriptId only) {
    auto uses = storage::speakerUses(database);
    if (!uses) return fail(uses.error());
    std::vector<Speaker> found;
    const std::string wanted = text::simplify(label);
    for (const storage::SpeakerUse& use : *uses)
        if ((!only || use.speaker.transcript == only) && text::sameIgnoringCase(use.speaker.label, wanted))
            found.push_back(use.speaker);
    if (found.empty())
        return fail(ErrorKind::NotFound, fmt::format("no speaker is labelled \"{}\"{}: `ken speakers` lists the labels",
                                                     label, only ? " in this transcript" : ""));
    return found;
}

/// Participants whom no label refers to any more, and of whom nothing else is known, go.
Result<void> removeUnused(storage::Action& action, storage::Database& database,
                          const std::vector<ParticipantId>& candidates) {
    auto uses = storage::speakerUses(database);
    if (!uses) return fail(uses.error());
    auto described = storage::describedParticipants(database);
    if (!described) return fail(described.error());
    for (const ParticipantId id : candidates) {
        const bool speaks = std::any_of(uses->begin(), uses->end(),
                                        [&](const storage::SpeakerUse& use) { return use.speaker.participant == id; });
        if (speaks || std::binary_search(described->begin(), described->end(), id)) continue;
        if (auto done = storage::deleteParticipant(action, id); !done) return done;
    }
    return {};
}

Result<void> assign(storage::Action& action, storage::Database& database, const std::vector<Speaker>& speakers,
                    SpeakerRole role, ParticipantId participant) {
    std::vector<ParticipantId> left;
    for (const Speaker& speaker : speakers) {
        if (auto done = storage::setSpeaker(action, speaker.id, role, participant); !done) return done;
        if (speaker.participant && speaker.participant != participant &&
            std::find(left.begin(), left.end(), speaker.participant) == left.end())
            left.push_back(speaker.participant);
    }
    return left.empty() ? Result<void>{} : removeUnused(action, database, left);
}

Result<ParticipantId> participantCalled(storage::Action& action, storage::Database& database, const std::string& name) {
    auto there = storage::participantNamed(database, name);
    if (!there) return fail(there.error());
    if (*there) return *there;
    return storage::insertParticipant(action, name);
}

} // namespace

Result<std::vector<SpeakerLabel>> speakerLabels(Study& study) {
    auto uses = storage::speakerUses(study.parts().database);
    if (!uses) return fail(uses.error());
    std::map<std::tuple<std::string, SpeakerRole, std::string>, SpeakerLabel> grouped;
    for (const storage::SpeakerUse& use : *uses) {
        SpeakerLabel& label = grouped[{use.speaker.label, use.speaker.role, use.participant}];
        label.label = use.speaker.label;
        label.role = use.speaker.role;
        label.participant = use.participant;
        label.transcripts += 1;
        label.turns += use.turns;
        label.words += use.words;
    }
    std::vector<SpeakerLabel> labels;
    for (auto& [key, label] : grouped)
        labels.push_back(std::move(label));
    std::stable_sort(labels.begin(), labels.end(),
                     [](const SpeakerLabel& a, const SpeakerLabel& b) { return a.words > b.words; });
    return labels;
}

Result<std::vector<SpeakerPlace>> speakerPlaces(Study& study) {
    auto uses = storage::speakerUses(study.parts().database);
    if (!uses) return fail(uses.error());
    std::vector<SpeakerPlace> places;
    for (storage::SpeakerUse& use : *uses)
        places.push_back(
            {std::move(use.speaker), std::move(use.transcript), std::move(use.participant), use.turns, use.words});
    return places;
}

Result<std::vector<SpellingProposal>> spellingProposals(Study& study) {
    auto labels = speakerLabels(study);
    if (!labels) return fail(labels.error());
    std::vector<std::pair<std::string, int>> used;
    std::map<std::string, std::string> participantOf;
    for (const SpeakerLabel& label : *labels) {
        if (label.role != SpeakerRole::Participant) continue;
        if (participantOf.emplace(label.label, label.participant).second) used.emplace_back(label.label, label.turns);
    }
    std::vector<SpellingProposal> open;
    for (SpellingProposal& proposal : sources::proposeSpellings(used)) {
        std::erase_if(proposal.others,
                      [&](const std::string& other) { return participantOf[other] == participantOf[proposal.keep]; });
        if (!proposal.others.empty()) open.push_back(std::move(proposal));
    }
    return open;
}

Result<void> mapSpeaker(Study& study, const std::string& label, const std::string& participant, TranscriptId only) {
    Study::Parts& parts = study.parts();
    if (text::firstInvalidByte(participant))
        return fail(ErrorKind::Usage, "the participant's name is not text in UTF-8: type it again");
    const std::string name = text::simplify(participant);
    if (name.empty()) return fail(ErrorKind::Usage, "a participant needs a name: give a pseudonym");
    auto speakers = speakersLabelled(parts.database, label, only);
    if (!speakers) return fail(speakers.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Took “{}” for {}", label, name),
                            [&](storage::Action& action) -> Result<void> {
                                auto id = participantCalled(action, parts.database, name);
                                if (!id) return fail(id.error());
                                return assign(action, parts.database, *speakers, SpeakerRole::Participant, *id);
                            });
}

Result<void> acceptSpelling(Study& study, const SpellingProposal& proposal) {
    Study::Parts& parts = study.parts();
    auto kept = speakersLabelled(parts.database, proposal.keep, {});
    if (!kept) return fail(kept.error());
    const ParticipantId participant = kept->front().participant;
    if (!participant)
        return fail(ErrorKind::Conflict,
                    fmt::format("\"{}\" is not a participant: map it to one first", proposal.keep));
    std::vector<Speaker> others;
    for (const std::string& label : proposal.others) {
        auto speakers = speakersLabelled(parts.database, label, {});
        if (!speakers) return fail(speakers.error());
        others.insert(others.end(), speakers->begin(), speakers->end());
    }
    return storage::perform(parts.database, parts.coder,
                            fmt::format("Took spellings of “{}” for one person", proposal.keep),
                            [&](storage::Action& action) {
                                return assign(action, parts.database, others, SpeakerRole::Participant, participant);
                            });
}

Result<void> setSpeakerRole(Study& study, const std::string& label, SpeakerRole role, TranscriptId only) {
    if (role == SpeakerRole::Participant) return mapSpeaker(study, label, label, only);
    Study::Parts& parts = study.parts();
    auto speakers = speakersLabelled(parts.database, label, only);
    if (!speakers) return fail(speakers.error());
    const std::string what = role == SpeakerRole::Interviewer ? "an interviewer" : "nobody";
    return storage::perform(
        parts.database, parts.coder, fmt::format("Took “{}” for {}", label, what),
        [&](storage::Action& action) { return assign(action, parts.database, *speakers, role, ParticipantId{}); });
}

Result<void> assignSpeakers(Study& study, const std::vector<SpeakerId>& speakers, SpeakerRole role,
                            const std::string& participant) {
    if (speakers.empty()) return {};
    Study::Parts& parts = study.parts();
    auto uses = storage::speakerUses(parts.database);
    if (!uses) return fail(uses.error());
    std::vector<Speaker> wanted;
    for (storage::SpeakerUse& use : *uses)
        if (std::find(speakers.begin(), speakers.end(), use.speaker.id) != speakers.end())
            wanted.push_back(std::move(use.speaker));
    if (wanted.size() < speakers.size())
        return fail(ErrorKind::NotFound, "a speaker is not there any more: somebody may have removed the transcript");
    std::string who = role == SpeakerRole::Interviewer ? "an interviewer" : "nobody";
    if (role == SpeakerRole::Participant) {
        auto name = study::properName(participant, "a participant");
        if (!name) return fail(name.error());
        who = *name;
    }
    return storage::perform(parts.database, parts.coder, fmt::format("Took “{}” for {}", wanted.front().label, who),
                            [&](storage::Action& action) -> Result<void> {
                                ParticipantId id;
                                if (role == SpeakerRole::Participant) {
                                    auto called = participantCalled(action, parts.database, who);
                                    if (!called) return fail(called.error());
                                    id = *called;
                                }
                                return assign(action, parts.database, wanted, role, id);
                            });
}

} // namespace kenspeckle
