// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/attributes.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "storage/action.h"
#include "storage/attribute_table.h"
#include "storage/participant_table.h"
#include "storage/transcript_table.h"
#include "study/attribute_rows.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "text/collate.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::size_t kNamed = 5; // values that an error names

/// The choices as they are stored: no double space, none empty, none twice.
Result<std::vector<std::string>> properChoices(const std::vector<std::string>& choices) {
    std::vector<std::string> proper;
    for (const std::string& choice : choices) {
        auto name = study::properName(choice, "a choice");
        if (!name) return fail(name.error());
        for (const std::string& other : proper)
            if (text::sameIgnoringCase(other, *name))
                return fail(ErrorKind::Usage, fmt::format("the choice \"{}\" stands twice: leave one out", *name));
        proper.push_back(std::move(*name));
    }
    return proper;
}

Result<void> requireChoices(AttributeType type, const std::vector<std::string>& choices) {
    if (type == AttributeType::Choice && choices.empty())
        return fail(ErrorKind::Usage, "a choice offers nothing yet: name at least one choice");
    if (type != AttributeType::Choice && !choices.empty())
        return fail(ErrorKind::Usage,
                    fmt::format("choices go with a choice only, and this is {}: leave them out", study::nameOf(type)));
    return {};
}

/// What an attribute offers that becomes a choice: its values, each as it is most often written.
std::vector<std::string> choicesFrom(const std::vector<study::StandingValue>& values, const std::string& language) {
    std::map<std::string, std::map<std::string, int>> written;
    for (const study::StandingValue& value : values)
        ++written[text::fold(value.value)][value.value];
    std::vector<std::string> choices;
    for (const auto& [key, spellings] : written)
        choices.push_back(std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
                              return a.second < b.second;
                          })->first);
    study::sortValues(choices, AttributeType::Text, language);
    return choices;
}

/// Whose a value is, for an error: the participant's or transcript's name.
class OwnerNames {
public:
    [[nodiscard]] static Result<OwnerNames> load(storage::Database& database) {
        OwnerNames owners;
        auto people = storage::participants(database);
        if (!people) return fail(people.error());
        for (Participant& person : *people)
            owners.m_names[person.id.value] = std::move(person.name);
        auto transcripts = storage::transcriptNames(database);
        if (!transcripts) return fail(transcripts.error());
        for (auto& [id, name] : *transcripts)
            owners.m_names[id.value] = std::move(name);
        return owners;
    }
    [[nodiscard]] std::string of(const study::StandingValue& value) const {
        const auto name = m_names.find(value.participant ? value.participant.value : value.transcript.value);
        return name == m_names.end() ? std::string() : name->second;
    }

private:
    std::map<std::int64_t, std::string> m_names;
};

Error misfits(const Attribute& wanted, const std::vector<study::StandingValue>& values, storage::Database& database) {
    const auto owners = OwnerNames::load(database);
    if (!owners) return owners.error();
    std::vector<std::string> named;
    for (std::size_t i = 0; i < values.size() && i < kNamed; ++i)
        named.push_back(fmt::format("\"{}\" ({})", values[i].value, owners->of(values[i])));
    std::string list = fmt::format("{}", fmt::join(named, ", "));
    if (values.size() > kNamed) list += fmt::format(" and {} more", values.size() - kNamed);
    return {ErrorKind::Invalid,
            fmt::format("{} cannot be {}: {} {} not fit; change {} first", wanted.name, study::nameOf(wanted.type),
                        list, values.size() == 1 ? "does" : "do", values.size() == 1 ? "it" : "them")};
}

} // namespace

Result<std::vector<Attribute>> attributes(Study& study) { return storage::attributes(study.parts().database); }

Result<Attribute> findAttribute(Study& study, const std::string& name) {
    auto known = storage::attributes(study.parts().database);
    if (!known) return fail(known.error());
    const std::string wanted = text::simplify(name);
    for (const Attribute& attribute : *known)
        if (text::sameIgnoringCase(attribute.name, wanted)) return attribute;
    return fail(study::noSuchAttribute(name, *known));
}

Result<std::vector<std::string>> attributeValues(Study& study, const std::string& attribute) {
    auto wanted = findAttribute(study, attribute);
    if (!wanted) return fail(wanted.error());
    auto standing = study::valuesOf(study.parts().database, wanted->id);
    if (!standing) return fail(standing.error());
    std::vector<std::string> values;
    for (study::StandingValue& value : *standing)
        values.push_back(std::move(value.value));
    study::sortValues(values, wanted->type, study.language());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Result<AttributeId> addAttribute(Study& study, const std::string& name, AttributeType type,
                                 const std::vector<std::string>& choices) {
    Study::Parts& parts = study.parts();
    auto proper = study::properName(name, "an attribute");
    if (!proper) return fail(proper.error());
    auto offered = properChoices(choices);
    if (!offered) return fail(offered.error());
    if (auto fitting = requireChoices(type, *offered); !fitting) return fail(fitting.error());
    return storage::perform(
        parts.database, parts.coder, fmt::format("Added the attribute {}", *proper),
        [&](storage::Action& action) { return storage::insertAttribute(action, *proper, type, *offered); });
}

Result<void> renameAttribute(Study& study, AttributeId id, const std::string& name) {
    Study::Parts& parts = study.parts();
    auto there = study::attributeOf(parts.database, id);
    if (!there) return fail(there.error());
    auto proper = study::properName(name, "an attribute");
    if (!proper) return fail(proper.error());
    return storage::perform(parts.database, parts.coder,
                            fmt::format("Renamed the attribute {} to {}", there->name, *proper),
                            [&](storage::Action& action) { return storage::setAttributeName(action, id, *proper); });
}

Result<void> removeAttribute(Study& study, AttributeId id) {
    Study::Parts& parts = study.parts();
    auto there = study::attributeOf(parts.database, id);
    if (!there) return fail(there.error());
    return storage::perform(parts.database, parts.coder, fmt::format("Removed the attribute {}", there->name),
                            [&](storage::Action& action) { return storage::deleteAttribute(action, id); });
}

Result<void> setAttributeType(Study& study, AttributeId id, AttributeType type,
                              const std::vector<std::string>& choices) {
    Study::Parts& parts = study.parts();
    auto there = study::attributeOf(parts.database, id);
    if (!there) return fail(there.error());
    auto values = study::valuesOf(parts.database, id);
    if (!values) return fail(values.error());
    auto offered = properChoices(choices);
    if (!offered) return fail(offered.error());
    if (type == AttributeType::Choice && offered->empty()) *offered = choicesFrom(*values, study.language());
    if (auto fitting = requireChoices(type, *offered); !fitting) return fitting;

    const Attribute wanted{id, there->name, type, *offered};
    std::vector<study::StandingValue> unfit;
    std::vector<study::StandingValue> rewritten;
    for (study::StandingValue& value : *values) {
        auto canonical = study::canonicalValue(value.value, wanted);
        if (!canonical) {
            unfit.push_back(value);
        } else if (*canonical != value.value) {
            value.value = std::move(*canonical);
            rewritten.push_back(value);
        }
    }
    if (!unfit.empty()) return fail(misfits(wanted, unfit, parts.database));
    const std::string label = type == AttributeType::Choice && there->type == AttributeType::Choice
                                  ? fmt::format("Changed the choices of {}", there->name)
                                  : fmt::format("Made {} {}", there->name, study::nameOf(type));
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        if (auto set = storage::setAttributeType(action, id, type, *offered); !set) return set;
        for (const study::StandingValue& value : rewritten)
            if (auto set = study::store(action, id, value); !set) return set;
        return {};
    });
}

Result<void> renameChoice(Study& study, AttributeId id, const std::string& from, const std::string& to) {
    Study::Parts& parts = study.parts();
    auto there = study::attributeOf(parts.database, id);
    if (!there) return fail(there.error());
    auto proper = study::properName(to, "a choice");
    if (!proper) return fail(proper.error());
    std::vector<std::string> choices = there->choices;
    const auto old = std::find_if(choices.begin(), choices.end(),
                                  [&](const std::string& choice) { return text::sameIgnoringCase(choice, from); });
    if (old == choices.end())
        return fail(ErrorKind::NotFound, fmt::format("{} offers no \"{}\": there are {}", there->name, from,
                                                     fmt::join(there->choices, ", ")));
    const std::string former = *old;
    const auto taken = std::find_if(choices.begin(), choices.end(), [&](const std::string& choice) {
        return choice != former && text::sameIgnoringCase(choice, *proper);
    });
    if (taken == choices.end()) {
        *old = *proper;
    } else {
        *proper = *taken;
        choices.erase(old);
    }
    auto values = study::valuesOf(parts.database, id);
    if (!values) return fail(values.error());
    return storage::perform(parts.database, parts.coder,
                            fmt::format("Renamed the choice {} of {} to {}", former, there->name, *proper),
                            [&](storage::Action& action) -> Result<void> {
                                auto set = storage::setAttributeType(action, id, AttributeType::Choice, choices);
                                if (!set) return set;
                                for (study::StandingValue& value : *values) {
                                    if (value.value != former) continue;
                                    value.value = *proper;
                                    if (auto done = study::store(action, id, value); !done) return done;
                                }
                                return {};
                            });
}

} // namespace kenspeckle
