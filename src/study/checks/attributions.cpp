// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/near_names.h"
#include "release/checks/names.h"
#include "release/generalising.h"
#include "study/checks/checks.h"
#include "text/collate.h"
#include "text/finding.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

/// Where a person has which value of one attribute.
struct Held {
    std::string value; ///< as spelled first
    std::vector<FoundPlace> places;
};
/// By folded value, in the order met.
using HeldValues = std::vector<std::pair<std::string, Held>>;

Held& heldAs(HeldValues& values, const std::string& value) {
    const std::string folded = text::fold(text::simplify(value));
    const auto known =
        std::find_if(values.begin(), values.end(), [&](const auto& each) { return each.first == folded; });
    if (known != values.end()) return known->second;
    values.emplace_back(folded, Held{value, {}});
    return values.back().second;
}

std::string ownValue(const Participant& participant, const Attribute& attribute) {
    const auto own = participant.attributes.find(attribute.name);
    return own == participant.attributes.end() ? std::string() : own->second;
}

/// All values of one attribute under which a person's words would be printed.
HeldValues heldBy(const Material& material, const Participant& participant,
                  const std::vector<const storage::SpeakerUse*>& uses, const Attribute& attribute) {
    HeldValues values;
    for (const storage::SpeakerUse* use : uses) {
        const std::string value = material.voices().value(attribute, *use);
        if (value.empty()) continue;
        FoundPlace place;
        place.transcript = use->transcript;
        place.participant = participant.name;
        place.words = value;
        heldAs(values, value).places.push_back(std::move(place));
    }
    if (const std::string own = ownValue(participant, attribute); !own.empty()) heldAs(values, own);
    return values;
}

/// Whether readers would see different values of the attribute with quotes of one person.
bool printedDifferently(const Material& material, std::size_t person, const Attribute& attribute) {
    std::set<std::string> printed;
    for (const CheckedQuote& quote : material.quotes())
        for (const QuoteVoice& voice : quote.voices) {
            if (voice.participant != static_cast<int>(person)) continue;
            for (const auto& [index, value] : voice.printed)
                if (material.attributes()[index] == &attribute) printed.insert(value);
        }
    return printed.size() > 1;
}

enum class Seen : std::uint8_t { ByUs, ByReaders };

Finding twoValues(const Participant& participant, const Attribute& attribute, HeldValues values, Seen seen) {
    std::vector<std::string> told, keys{participant.name, attribute.name};
    Finding finding;
    finding.kind = CheckKind::Attribution;
    for (auto& [folded, held] : values) {
        told.push_back(fmt::format("\"{}\"", held.value));
        keys.push_back(folded);
        finding.places.insert(finding.places.end(), held.places.begin(), held.places.end());
    }
    std::sort(keys.begin() + 2, keys.end());
    finding.key = findingKey(finding.kind, keys);
    const bool printed = seen == Seen::ByReaders;
    finding.severity = printed ? Severity::Stops : Severity::Warns;
    finding.what = fmt::format("{} has {} values of {}: {}. {}", participant.name, values.size(), attribute.name,
                               fmt::join(told, " and "),
                               printed ? "Either two people have one pseudonym, or readers see both and know who has."
                                       : "Either two people have one pseudonym, or one of them is wrong.");
    finding.remedy = "Give each person a pseudonym of their own, or set the value that holds with ken attributes.";
    return finding;
}

/// A pseudonym as it is compared with others.
struct Pseudonym {
    std::string folded;
    std::string digits; ///< so that "P1" and "P11" are not taken for slips of one another
};

Pseudonym pseudonymOf(const std::string& name) {
    Pseudonym pseudonym{text::fold(name), {}};
    std::copy_if(name.begin(), name.end(), std::back_inserter(pseudonym.digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return pseudonym;
}

/// Whether two pseudonyms are easily taken for one another: a letter or two, after the same beginning.
bool nearlyAlike(const Pseudonym& a, const Pseudonym& b) {
    constexpr std::size_t kShortest = 4; // "Tim" and "Tom" are two names
    const auto [shorter, longer] = std::minmax({a.folded.size(), b.folded.size()});
    if (shorter < kShortest || longer - shorter > 1 || a.folded.front() != b.folded.front()) return false;
    return a.digits == b.digits && !model::nearNames(a.folded, {b.folded}).empty();
}

/// An attribute's values by whose transcripts they stand on.
std::vector<FoundPlace> placesOfValue(const Material& material, const Attribute& attribute, const std::string& value) {
    std::vector<FoundPlace> places;
    std::set<std::string> known;
    for (const storage::SpeakerUse& use : material.voices().speakers()) {
        if (use.speaker.role != SpeakerRole::Participant) continue;
        if (!text::sameIgnoringCase(material.voices().value(attribute, use), value)) continue;
        if (!known.insert(use.transcript + '\n' + use.participant).second) continue;
        FoundPlace place;
        place.transcript = use.transcript;
        place.participant = use.participant;
        place.words = value;
        places.push_back(std::move(place));
    }
    return places;
}

/// The words of a value that are names, by the rule for words in quotes; empty if there are none.
class ValueNames {
public:
    ValueNames(const std::string& language, const std::vector<std::string>& allowed)
        : m_language(language), m_allowed(allowed), m_dictionary(release::Dictionary::of(language)) {}

    [[nodiscard]] bool works() const { return m_dictionary && release::NameFinder::works(m_language); }
    [[nodiscard]] bool isName(const std::string& value) const {
        release::NameFinder finder({m_language, m_dictionary.get(), {}, m_allowed});
        finder.read(0, "x " + value); // within a sentence, as its capital is no sentence's
        for (const release::FoundName& found : finder.found({}))
            if (found.sort == release::NameSort::Name || found.sort == release::NameSort::Institution) return true;
        return false;
    }

private:
    std::string m_language;
    std::vector<std::string> m_allowed;
    std::shared_ptr<const release::Dictionary> m_dictionary;
};

/// The list of the profile that a value is in, as a whole or with other words; empty for none.
std::string listedAs(const ReleaseProfile& profile, const std::string& value) {
    const std::array<std::pair<const char*, const std::vector<std::string>*>, 3> lists{
        {{"organisations", &profile.organisations}, {"places", &profile.places}, {"people", &profile.people}}};
    for (const auto& [name, list] : lists)
        for (const std::string& listed : *list)
            if (const std::string words = text::simplify(listed);
                !words.empty() && !text::occurrences(value, words).empty())
                return name;
    return {};
}

} // namespace

Result<CheckOutcome> checkAttributions(Study&, const Material& material) {
    CheckOutcome outcome;
    const std::vector<Participant>& people = material.voices().participants();
    std::vector<std::vector<const storage::SpeakerUse*>> uses(people.size());
    for (const storage::SpeakerUse& use : material.voices().speakers())
        if (const int index = material.voices().indexOf(use.speaker.participant); index >= 0)
            uses[static_cast<std::size_t>(index)].push_back(&use);
    for (std::size_t person = 0; person < people.size(); ++person)
        for (const Attribute& attribute : material.voices().attributes()) {
            HeldValues values = heldBy(material, people[person], uses[person], attribute);
            if (values.size() < 2) continue;
            const bool printed = printedDifferently(material, person, attribute);
            // What is told of transcripts only, as the day of an interview, may well differ.
            if (ownValue(people[person], attribute).empty() && !printed) continue;
            outcome.findings.push_back(
                twoValues(people[person], attribute, std::move(values), printed ? Seen::ByReaders : Seen::ByUs));
        }
    std::vector<Pseudonym> pseudonyms;
    for (const Participant& participant : people)
        pseudonyms.push_back(pseudonymOf(participant.name));
    for (std::size_t a = 0; a < people.size(); ++a)
        for (std::size_t b = a + 1; b < people.size(); ++b) {
            if (!nearlyAlike(pseudonyms[a], pseudonyms[b])) continue;
            Finding finding;
            finding.kind = CheckKind::Attribution;
            finding.severity = Severity::Warns;
            finding.key = findingKey(finding.kind, {"alike", people[a].name, people[b].name});
            finding.what =
                fmt::format("{} and {} are spelled nearly alike: they may be one person, or be taken for one.",
                            people[a].name, people[b].name);
            finding.remedy = "Merge them with ken participants if they are one; else rename one of them.";
            outcome.findings.push_back(std::move(finding));
        }
    return outcome;
}

Result<CheckOutcome> checkNaming(Study& study, const Material& material) {
    CheckOutcome outcome;
    const ReleaseProfile& profile = material.profile();
    const ValueNames names(study.language(), profile.allowed);
    if (!profile.quotes) return outcome;
    for (std::size_t i = 0; i < profile.attributes.size(); ++i) {
        const PublishedAttribute& published = profile.attributes[i];
        const Attribute* attribute = material.attributes()[i];
        if (!attribute) {
            outcome.notices.push_back(
                fmt::format("The profile prints {}, which this study does not have.", published.name));
            continue;
        }
        std::map<std::string, std::string> values; // folded, as spelled
        for (const storage::SpeakerUse& use : material.voices().speakers())
            if (const std::string value = material.voices().value(*attribute, use);
                use.speaker.role == SpeakerRole::Participant && !value.empty())
                values.try_emplace(text::fold(text::simplify(value)), value);
        for (const auto& [folded, value] : values) {
            const std::string printed = release::generalise(published, value);
            const std::string list = printed.empty() ? std::string() : listedAs(profile, printed);
            const bool typed = !published.types.empty() && (printed.empty() || printed == text::simplify(value)) &&
                               published.types.count(printed) == 0;
            Finding finding;
            finding.kind = CheckKind::Naming;
            if (!list.empty()) {
                finding.what =
                    fmt::format("{} \"{}\" would be printed with quotes, and holds what the profile lists under "
                                "{}, which must not be named.",
                                attribute->name, printed, list);
            } else if (typed && printed.empty()) {
                finding.severity = Severity::Warns;
                finding.what = fmt::format("The profile has no type for {} \"{}\": nothing is printed in its place.",
                                           attribute->name, value);
            } else if (typed || (!printed.empty() && names.works() && attribute->type != AttributeType::Number &&
                                 attribute->type != AttributeType::Date && names.isName(printed))) {
                finding.what = fmt::format("{} \"{}\" would be printed with quotes, and {}.", attribute->name, printed,
                                           typed ? "is none of the types that the profile gives" : "looks like a name");
            } else {
                continue;
            }
            finding.key = findingKey(finding.kind, {attribute->name, value, printed});
            finding.remedy =
                fmt::format("Give its type in the profile: types = {{ \"what it is\" = [\"{}\"] }}.", value);
            finding.places = placesOfValue(material, *attribute, value);
            outcome.findings.push_back(std::move(finding));
        }
    }
    return outcome;
}

} // namespace kenspeckle::study
