// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/attribute_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "storage/attribute_table.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/attribute_values.h"
#include "text/collate.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle::study {

Result<std::string> properName(const std::string& name, const std::string& what) {
    if (text::firstInvalidByte(name))
        return fail(ErrorKind::Usage, fmt::format("the name of {} is not text in UTF-8: type it again", what));
    std::string plain = text::normalise(text::simplify(name));
    if (plain.empty()) return fail(ErrorKind::Usage, fmt::format("{} needs a name: give it at least one letter", what));
    return plain;
}

Result<Attribute> attributeOf(storage::Database& database, AttributeId id) {
    auto there = storage::attributes(database);
    if (!there) return fail(there.error());
    const auto found =
        std::find_if(there->begin(), there->end(), [&](const Attribute& attribute) { return attribute.id == id; });
    if (found == there->end())
        return fail(ErrorKind::NotFound, "the attribute is not there any more: somebody may have removed it");
    return *found;
}

Result<std::vector<Attribute>> attributesForColumns(storage::Action& action, storage::Database& database,
                                                    const std::vector<std::string>& names,
                                                    const std::vector<std::vector<std::string>>& columns) {
    auto there = storage::attributes(database);
    if (!there) return fail(there.error());
    std::vector<Attribute> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto known = std::find_if(there->begin(), there->end(), [&](const Attribute& attribute) {
            return text::sameIgnoringCase(attribute.name, names[i]);
        });
        if (known != there->end()) {
            found.push_back(*known);
            continue;
        }
        const AttributeType type = typeOf(columns[i]);
        auto id = storage::insertAttribute(action, names[i], type);
        if (!id) return fail(id.error());
        found.push_back({*id, names[i], type});
        there->push_back(found.back());
    }
    return found;
}

Result<std::string> fittingValue(const Attribute& attribute, const std::string& value) {
    if (text::firstInvalidByte(value))
        return fail(ErrorKind::Invalid,
                    fmt::format("a value of {} is not text in UTF-8: type it again", attribute.name));
    if (text::trim(value).empty()) return std::string();
    if (auto canonical = canonicalValue(text::normalise(value), attribute)) return *canonical;
    return fail(ErrorKind::Invalid,
                fmt::format("\"{}\" does not fit {}: {}", text::simplify(value), attribute.name, remedyFor(attribute)));
}

Result<std::vector<StandingValue>> valuesOf(storage::Database& database, AttributeId attribute) {
    std::vector<StandingValue> values;
    auto ofParticipants = storage::participantValues(database);
    if (!ofParticipants) return fail(ofParticipants.error());
    for (storage::ParticipantValue& value : *ofParticipants)
        if (value.attribute == attribute) values.push_back({value.participant, {}, std::move(value.value)});
    auto ofTranscripts = storage::transcriptValues(database);
    if (!ofTranscripts) return fail(ofTranscripts.error());
    for (storage::TranscriptValue& value : *ofTranscripts)
        if (value.attribute == attribute) values.push_back({{}, value.transcript, std::move(value.value)});
    return values;
}

Result<void> store(storage::Action& action, AttributeId attribute, const StandingValue& value) {
    return value.participant ? storage::setParticipantValue(action, value.participant, attribute, value.value)
                             : storage::setTranscriptAttribute(action, value.transcript, attribute, value.value);
}

} // namespace kenspeckle::study
