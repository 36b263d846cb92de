// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kenspeckle/participants.h"
#include "kenspeckle/study.h"
#include "storage/action.h"
#include "storage/attribute_table.h"
#include "storage/participant_table.h"
#include "study/attribute_rows.h"
#include "study/consents.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// Those who are to be one, the one who stays first.
Result<std::vector<Participant>> together(storage::Database& database, ParticipantId into,
                                          const std::vector<ParticipantId>& others) {
    auto people = storage::participants(database);
    if (!people) return fail(people.error());
    std::vector<ParticipantId> wanted{into};
    for (const ParticipantId id : others)
        if (std::find(wanted.begin(), wanted.end(), id) == wanted.end()) wanted.push_back(id);
    if (wanted.size() < 2)
        return fail(ErrorKind::Usage, "nobody cannot be merged with nobody: name two participants or more");
    std::vector<Participant> found;
    for (const ParticipantId id : wanted) {
        const auto person =
            std::find_if(people->begin(), people->end(), [&](const Participant& each) { return each.id == id; });
        if (person == people->end())
            return fail(ErrorKind::NotFound, "a participant is not there any more: somebody may have removed them");
        found.push_back(*person);
    }
    return found;
}

/// The distinct values that these people have of each attribute.
std::vector<ValueConflict> valuesOf(const std::vector<Participant>& people, const std::vector<Attribute>& attributes) {
    std::vector<ValueConflict> found;
    for (const Attribute& attribute : attributes) {
        ValueConflict values{attribute.name, {}};
        for (const Participant& person : people) {
            const auto value = person.attributes.find(attribute.name);
            if (value == person.attributes.end()) continue;
            if (std::find(values.values.begin(), values.values.end(), value->second) == values.values.end())
                values.values.push_back(value->second);
        }
        if (!values.values.empty()) found.push_back(std::move(values));
    }
    return found;
}

} // namespace

Result<std::vector<ValueConflict>> mergeConflicts(Study& study, ParticipantId into,
                                                  const std::vector<ParticipantId>& others) {
    storage::Database& database = study.parts().database;
    auto people = together(database, into, others);
    if (!people) return fail(people.error());
    auto attributes = storage::attributes(database);
    if (!attributes) return fail(attributes.error());
    std::vector<ValueConflict> conflicts = valuesOf(*people, *attributes);
    std::erase_if(conflicts, [](const ValueConflict& conflict) { return conflict.values.size() < 2; });
    return conflicts;
}

Result<void> mergeParticipants(Study& study, ParticipantId into, const std::vector<ParticipantId>& others,
                               const AttributeValues& decided) {
    Study::Parts& parts = study.parts();
    auto people = together(parts.database, into, others);
    if (!people) return fail(people.error());
    auto attributes = storage::attributes(parts.database);
    if (!attributes) return fail(attributes.error());
    std::map<std::string, std::string> decisions; // by folded name
    for (const auto& [attribute, value] : decided)
        decisions[text::fold(text::simplify(attribute))] = value;

    std::vector<std::pair<AttributeId, std::string>> values;
    std::vector<std::string> open;
    const std::vector<ValueConflict> known = valuesOf(*people, *attributes);
    for (const Attribute& attribute : *attributes) {
        const auto there = std::find_if(known.begin(), known.end(),
                                        [&](const ValueConflict& each) { return each.attribute == attribute.name; });
        const auto decision = decisions.find(text::fold(attribute.name));
        if (decision != decisions.end()) {
            auto fitting = study::fittingValue(attribute, decision->second);
            if (!fitting) return fail(fitting.error());
            values.emplace_back(attribute.id, std::move(*fitting));
        } else if (there != known.end() && there->values.size() == 1) {
            values.emplace_back(attribute.id, there->values.front());
        } else if (there != known.end()) {
            open.push_back(fmt::format("{} ({})", attribute.name, fmt::join(there->values, ", ")));
        }
    }
    const std::string& stays = people->front().name;
    if (!open.empty())
        return fail(ErrorKind::Conflict, fmt::format("those to be {} differ in {}: say which value stands", stays,
                                                     fmt::join(open, " and in ")));
    std::string label = people->size() == 2 ? fmt::format("Merged {} into {}", people->back().name, stays)
                                            : fmt::format("Merged {} participants into {}", people->size() - 1, stays);
    auto differing = study::differingConsents(parts.database, *people);
    if (!differing) return fail(differing.error());
    if (*differing) label += fmt::format(", whose consent is the stricter: {}", consentWord(**differing));
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        for (auto person = people->begin() + 1; person != people->end(); ++person) {
            if (auto moved = storage::moveSpeakersAndWritings(action, person->id, into); !moved) return moved;
            if (auto gone = storage::deleteParticipant(action, person->id); !gone) return gone;
        }
        for (const auto& [attribute, value] : values)
            if (auto set = storage::setParticipantValue(action, into, attribute, value); !set) return set;
        return {};
    });
}

} // namespace kenspeckle
