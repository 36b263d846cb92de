// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/participants.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/action.h"
#include "storage/coding_table.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/attribute_rows.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

Result<std::vector<Participant>> participants(Study& study) {
    auto found = storage::participants(study.parts().database);
    if (!found) return found;
    const text::Collator collator(study.language());
    std::stable_sort(found->begin(), found->end(),
                     [&](const Participant& a, const Participant& b) { return collator.compare(a.name, b.name) < 0; });
    return found;
}

Result<ParticipantId> findParticipant(Study& study, const std::string& name) {
    auto id = storage::participantNamed(study.parts().database, text::simplify(name));
    if (!id || *id) return id;
    return fail(ErrorKind::NotFound,
                fmt::format("no participant is called \"{}\": `ken participants` lists them", text::simplify(name)));
}

Result<std::vector<ParticipantUse>> participantUse(Study& study) {
    auto people = participants(study);
    if (!people) return fail(people.error());
    auto voices = study::Voices::load(study.parts().database);
    if (!voices) return fail(voices.error());
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    storage::CodingQuery shown;
    shown.coder = sight->only;
    auto codings = storage::loadCodings(study.parts().database, shown);
    if (!codings) return fail(codings.error());

    std::vector<ParticipantUse> byVoice(voices->participants().size());
    for (const storage::SpeakerUse& use : voices->speakers()) {
        const int index = voices->indexOf(use.speaker.participant);
        if (index < 0) continue;
        byVoice[static_cast<std::size_t>(index)].turns += use.turns;
        byVoice[static_cast<std::size_t>(index)].words += use.words;
    }
    std::set<Passage> passages;
    for (const Coding& coding : *codings)
        passages.insert(coding.passage);
    std::vector<int> speaking;
    for (const Passage& passage : passages) {
        speaking.clear();
        for (const storage::SpeakerUse* use : voices->participantsIn(passage)) {
            const int index = voices->indexOf(use->speaker.participant);
            if (index < 0 || std::find(speaking.begin(), speaking.end(), index) != speaking.end()) continue;
            speaking.push_back(index); // two labels of one person
            ++byVoice[static_cast<std::size_t>(index)].passages;
        }
    }
    std::vector<ParticipantUse> ordered;
    for (const Participant& person : *people) {
        const int index = voices->indexOf(person.id);
        ordered.push_back(index < 0 ? ParticipantUse() : byVoice[static_cast<std::size_t>(index)]);
        ordered.back().participant = person.id;
    }
    return ordered;
}

Result<ParticipantId> addParticipant(Study& study, const std::string& name) {
    Study::Parts& parts = study.parts();
    auto proper = study::properName(name, "a participant");
    if (!proper) return fail(proper.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Added participant {}", *proper),
                            [&](storage::Action& action) { return storage::insertParticipant(action, *proper); });
}

Result<void> renameParticipant(Study& study, ParticipantId id, const std::string& name) {
    Study::Parts& parts = study.parts();
    auto proper = study::properName(name, "a participant");
    if (!proper) return fail(proper.error());
    auto people = storage::participants(parts.database);
    if (!people) return fail(people.error());
    std::string former;
    for (const Participant& person : *people) {
        if (person.id == id) former = person.name;
        if (person.id != id && text::sameIgnoringCase(person.name, *proper))
            return fail(ErrorKind::Conflict,
                        fmt::format("there is a participant \"{}\" already: choose another name, or merge the two if "
                                    "they are one person",
                                    person.name));
    }
    return storage::perform(parts.database, parts.coder, fmt::format("Renamed {} to {}", former, *proper),
                            [&](storage::Action& action) { return storage::renameParticipant(action, id, *proper); });
}

Result<void> removeParticipants(Study& study, const std::vector<ParticipantId>& ids) {
    if (ids.empty()) return {};
    Study::Parts& parts = study.parts();
    auto people = storage::participants(parts.database);
    if (!people) return fail(people.error());
    std::string label = fmt::format("Removed {} participants", ids.size());
    for (const Participant& person : *people)
        if (ids.size() == 1 && person.id == ids.front()) label = fmt::format("Removed participant {}", person.name);
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        for (const ParticipantId id : std::set<ParticipantId>(ids.begin(), ids.end()))
            if (auto done = storage::deleteParticipant(action, id); !done) return done;
        return {};
    });
}

} // namespace kenspeckle
