// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "kenspeckle/attributes.h"
#include "kenspeckle/study.h"
#include "storage/action.h"
#include "storage/attribute_table.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/attribute_rows.h"
#include "study/owners.h"
#include "study/parts.h"
#include "text/counted.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

/// What the journal calls it.
std::string labelFor(AttributesOf whose, const std::vector<ValueToSet>& values) {
    const ValueToSet& first = values.front();
    if (values.size() == 1)
        return fmt::format("{} {} of {}", text::trim(first.value).empty() ? "Cleared" : "Set",
                           text::simplify(first.attribute), text::simplify(first.owner));
    std::set<std::string> owners;
    std::set<std::string> attributes;
    for (const ValueToSet& value : values) {
        owners.insert(text::fold(text::simplify(value.owner)));
        attributes.insert(text::fold(text::simplify(value.attribute)));
    }
    const char* const kind = whose == AttributesOf::Participants ? "participant" : "transcript";
    const std::string of = owners.size() == 1 ? text::simplify(first.owner)
                                              : text::counted(static_cast<std::int64_t>(owners.size()), kind);
    return attributes.size() == 1
               ? fmt::format("Set {} of {}", text::simplify(first.attribute), of)
               : fmt::format("Set {} of {}", text::counted(static_cast<std::int64_t>(values.size()), "value"), of);
}

/// The values of attributes that are not there yet, which become columns of their own.
struct NewColumns {
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> values;
};

} // namespace

Result<int> setAttributes(Study& study, AttributesOf whose, const std::vector<ValueToSet>& values) {
    if (values.empty()) return 0;
    Study::Parts& parts = study.parts();
    auto owners = study::Owners::load(parts.database, whose);
    if (!owners) return fail(owners.error());
    auto known = storage::attributes(parts.database);
    if (!known) return fail(known.error());
    std::map<std::string, Attribute> attributes; // by folded name
    for (Attribute& attribute : *known)
        attributes.emplace(text::fold(attribute.name), std::move(attribute));

    NewColumns made;
    std::map<std::string, std::size_t> columnOf;
    for (const ValueToSet& value : values) {
        auto name = study::properName(value.attribute, "an attribute");
        if (!name) return fail(name.error());
        if (!owners->find(value.owner)) return fail(owners->missing(value.owner));
        const std::string key = text::fold(*name);
        if (attributes.count(key) || text::trim(value.value).empty()) continue;
        const auto [column, isNew] = columnOf.try_emplace(key, made.names.size());
        if (isNew) {
            made.names.push_back(*name);
            made.values.emplace_back();
        }
        made.values[column->second].push_back(value.value);
    }
    int changed = 0;
    auto done = storage::perform(
        parts.database, parts.coder, labelFor(whose, values), [&](storage::Action& action) -> Result<void> {
            auto added = study::attributesForColumns(action, parts.database, made.names, made.values);
            if (!added) return fail(added.error());
            for (Attribute& attribute : *added)
                attributes.emplace(text::fold(attribute.name), std::move(attribute));
            for (const ValueToSet& value : values) {
                const auto attribute = attributes.find(text::fold(text::normalise(text::simplify(value.attribute))));
                if (attribute == attributes.end()) continue; // new, and empty
                const study::Owners::Owner* owner = owners->find(value.owner);
                auto fitting = study::fittingValue(attribute->second, value.value);
                if (!fitting)
                    return fail(fitting.error().kind, fmt::format("{}: {}", owner->name, fitting.error().message));
                const auto before = owner->values.find(attribute->second.id);
                if ((before == owner->values.end() ? std::string() : before->second) != *fitting) ++changed;
                auto set = study::store(action, attribute->second.id,
                                        {owner->participant, owner->transcript, std::move(*fitting)});
                if (!set) return set;
            }
            return {};
        });
    if (!done) return fail(done.error());
    return changed;
}

Result<void> setAttribute(Study& study, const std::string& participant, const std::string& attribute,
                          const std::string& value) {
    auto set = setAttributes(study, AttributesOf::Participants, {{participant, attribute, value}});
    if (!set) return fail(set.error());
    return {};
}

Result<void> setTranscriptAttribute(Study& study, TranscriptId transcript, const std::string& attribute,
                                    const std::string& value) {
    auto names = storage::transcriptNames(study.parts().database);
    if (!names) return fail(names.error());
    for (const auto& [id, name] : *names) {
        if (id != transcript) continue;
        auto set = setAttributes(study, AttributesOf::Transcripts, {{name, attribute, value}});
        if (!set) return fail(set.error());
        return {};
    }
    return fail(ErrorKind::NotFound, "the transcript is not there any more: somebody may have removed it");
}

Result<std::vector<TranscriptAttributes>> attributesOfTranscripts(Study& study) {
    storage::Database& database = study.parts().database;
    auto names = storage::transcriptNames(database);
    if (!names) return fail(names.error());
    auto known = storage::attributes(database);
    if (!known) return fail(known.error());
    auto own = storage::transcriptValues(database);
    if (!own) return fail(own.error());
    auto people = storage::participants(database);
    if (!people) return fail(people.error());
    auto speakers = storage::speakerUses(database);
    if (!speakers) return fail(speakers.error());

    std::unordered_map<AttributeId, const std::string*> nameOf;
    for (const Attribute& attribute : *known)
        nameOf[attribute.id] = &attribute.name;
    std::unordered_map<ParticipantId, const AttributeValues*> valuesOf;
    for (const Participant& person : *people)
        valuesOf[person.id] = &person.attributes;
    std::vector<TranscriptAttributes> found;
    std::unordered_map<TranscriptId, std::size_t> placeOf;
    for (const auto& [id, name] : *names) {
        placeOf[id] = found.size();
        found.push_back({id, {}, {}});
    }
    for (const storage::TranscriptValue& value : *own) {
        const auto place = placeOf.find(value.transcript);
        const auto name = nameOf.find(value.attribute);
        if (place == placeOf.end() || name == nameOf.end()) continue;
        found[place->second].own[*name->second] = value.value;
        found[place->second].values[*name->second] = {value.value};
    }
    for (const storage::SpeakerUse& use : *speakers) {
        const auto place = placeOf.find(use.speaker.transcript);
        const auto person = valuesOf.find(use.speaker.participant);
        if (place == placeOf.end() || person == valuesOf.end()) continue;
        TranscriptAttributes& transcript = found[place->second];
        for (const auto& [attribute, value] : *person->second) {
            if (transcript.own.count(attribute)) continue;
            std::vector<std::string>& values = transcript.values[attribute];
            if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
        }
    }
    return found;
}

} // namespace kenspeckle
