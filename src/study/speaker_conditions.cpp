// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/speaker_conditions.h"

#include <algorithm>

#include <fmt/format.h>

#include "study/attribute_values.h"
#include "text/collate.h"

namespace kenspeckle::study {

Result<SpeakerConditions> SpeakerConditions::of(const Voices& voices,
                                                const std::map<std::string, std::vector<std::string>>& where) {
    SpeakerConditions conditions;
    conditions.m_voices = &voices;
    for (const auto& [name, values] : where) {
        auto attribute = attributeCalled(voices, name);
        if (!attribute) return fail(attribute.error());
        std::vector<std::string> wanted;
        for (const std::string& value : values)
            wanted.push_back(canonicalValue(value, (*attribute)->type).value_or(value));
        if (!wanted.empty()) conditions.m_conditions.emplace_back(*attribute, std::move(wanted));
    }
    return conditions;
}

bool SpeakerConditions::fulfilledBy(const storage::SpeakerUse& speaker) const {
    return std::all_of(m_conditions.begin(), m_conditions.end(), [&](const auto& condition) {
        const std::string value = m_voices->value(*condition.first, speaker);
        return std::any_of(condition.second.begin(), condition.second.end(),
                           [&](const std::string& wanted) { return text::sameIgnoringCase(value, wanted); });
    });
}

Result<const Attribute*> attributeCalled(const Voices& voices, const std::string& name) {
    const Attribute* attribute = voices.attributeNamed(name);
    if (!attribute) return fail(noSuchAttribute(name, voices.attributes()));
    return attribute;
}

std::map<std::string, std::string> attributesOf(const Voices& voices,
                                                const std::vector<const storage::SpeakerUse*>& speakers) {
    std::map<std::string, std::string> values;
    for (const Attribute& attribute : voices.attributes()) {
        std::vector<std::string> distinct;
        for (const storage::SpeakerUse* use : speakers)
            if (std::string value = voices.value(attribute, *use);
                !value.empty() && std::find(distinct.begin(), distinct.end(), value) == distinct.end())
                distinct.push_back(std::move(value));
        if (!distinct.empty()) values[attribute.name] = fmt::format("{}", fmt::join(distinct, "; "));
    }
    return values;
}

} // namespace kenspeckle::study
