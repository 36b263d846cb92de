// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/identifiers.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "release/checks/names.h"
#include "storage/transcript_table.h"
#include "study/checks/checks.h"
#include "study/parts.h"
#include "text/finding.h"
#include "text/offsets.h"
#include "text/tokens.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

using release::FoundName;
using release::NameFinder;
using release::NameSort;

/// Something that readers would see: the words of a quote, or what stands on a theme.
struct PrintedText {
    const std::string* words;
    const CheckedQuote* quote; ///< null on a theme
    std::string theme;
};

/// The quotes, then the themes they stand under, and those above these.
std::vector<PrintedText> printedTexts(const Material& material) {
    std::vector<PrintedText> texts;
    std::set<CodeId> themes;
    for (const CheckedQuote& quote : material.quotes()) {
        texts.push_back({&quote.reviewed.words, &quote, {}});
        for (const QuotedCode& quoted : quote.reviewed.quote.codes)
            for (const Code* code = material.book().find(quoted.id); code && themes.insert(code->id).second;)
                code = material.book().find(code->parent);
    }
    for (const Code& code : material.book().codes()) {
        if (themes.count(code.id) == 0) continue;
        texts.push_back({&code.text.name, nullptr, material.book().path(code.id)});
        if (!code.text.definition.empty()) texts.push_back({&code.text.definition, nullptr, texts.back().theme});
    }
    return texts;
}

/// How the study writes some words, folded: with a capital or without. Reads every transcript.
Result<std::unordered_map<std::string, release::WordUse>> usesOf(storage::Database& database,
                                                                 const std::set<std::string>& asked) {
    std::unordered_map<std::string, release::WordUse> uses;
    if (asked.empty()) return uses;
    for (const std::string& word : asked)
        uses[word];
    auto read = storage::forEachText(database, [&](const storage::TextRecord& record) -> Result<void> {
        for (const text::Word& word : text::words(record.text)) {
            std::string_view spelled(record.text);
            spelled = spelled.substr(word.byteBegin, word.byteEnd - word.byteBegin);
            std::string folded = text::fold(spelled);
            constexpr std::string_view kPossessive = "'s";
            if (folded.size() > 2 && folded.compare(folded.size() - 2, 2, kPossessive) == 0)
                folded.resize(folded.size() - 2);
            const auto use = uses.find(folded);
            if (use != uses.end()) ++(text::hasCapital(spelled) ? use->second.capital : use->second.small);
        }
        return {};
    });
    if (!read) return fail(read.error());
    return uses;
}

/// All that is found in the words of the quotes, gathered by what it is.
class Collector {
public:
    Collector(const Material& material, const std::vector<PrintedText>& texts, CheckOutcome& outcome)
        : m_material(material), m_texts(texts), m_outcome(outcome) {}

    /// The finding known by these parts; made if it is new.
    Finding& finding(const std::vector<std::string>& parts, Severity severity) {
        const std::string key = findingKey(CheckKind::Identifier, parts);
        const auto [known, isNew] = m_indexOf.try_emplace(key, m_outcome.findings.size());
        if (isNew) {
            Finding made;
            made.key = key;
            made.severity = severity;
            m_outcome.findings.push_back(std::move(made));
        }
        return m_outcome.findings[known->second];
    }
    /// Adds a place, unless it is there: a passage may be coded twice, one within the other.
    void add(Finding& finding, std::size_t text, Range words) {
        const PrintedText& printed = m_texts[text];
        FoundPlace place;
        if (printed.quote)
            place = m_material.place(*printed.quote, words);
        else
            place.words = fmt::format("the theme \"{}\"", printed.theme);
        const bool known = std::any_of(finding.places.begin(), finding.places.end(), [&](const FoundPlace& each) {
            return each.passage == place.passage && each.words == place.words;
        });
        m_taken[text].push_back(words);
        if (!known) finding.places.push_back(std::move(place));
    }
    /// Whether something that was found before has these words.
    [[nodiscard]] bool isTaken(std::size_t text, Range words) const {
        const auto taken = m_taken.find(text);
        return taken != m_taken.end() && std::any_of(taken->second.begin(), taken->second.end(),
                                                     [&](Range each) { return each.overlaps(words); });
    }

private:
    const Material& m_material;
    const std::vector<PrintedText>& m_texts;
    CheckOutcome& m_outcome;
    std::map<std::string, std::size_t> m_indexOf;
    std::map<std::size_t, std::vector<Range>> m_taken;
};

constexpr const char* kReplace =
    "Put what it is in its place, in [brackets], by shortening the quote or correcting the "
    "transcript.";

/// What the researcher says must not be named.
void findListed(const ReleaseProfile& profile, const std::vector<PrintedText>& texts, Collector& collector) {
    const std::pair<const char*, const std::vector<std::string>&> lists[] = {
        {"an organisation", profile.organisations}, {"a place", profile.places}, {"a person", profile.people}};
    for (const auto& [sort, list] : lists)
        for (const std::string& listed : list) {
            const std::string name = text::simplify(listed);
            if (name.empty()) continue;
            for (std::size_t i = 0; i < texts.size(); ++i)
                for (const Range& range : text::occurrences(*texts[i].words, name)) {
                    Finding& finding = collector.finding({"listed", name}, Severity::Stops);
                    finding.what =
                        fmt::format("\"{}\" is named: the profile lists it as {} that must not be.", name, sort);
                    finding.remedy = kReplace;
                    collector.add(finding, i, range);
                }
        }
}

/// What the kind of identifier means, where that needs saying.
std::string whyOf(release::IdentifierKind kind) {
    using release::IdentifierKind;
    switch (kind) {
    case IdentifierKind::Date:
        return "who knows what happened that day may know who speaks";
    case IdentifierKind::BirthYear:
        return "with other things it tells who speaks";
    case IdentifierKind::Street:
        return "it may tell where somebody lives or a service is";
    case IdentifierKind::Postcode:
        return "few households share it";
    case IdentifierKind::Web:
        return "anybody can look it up";
    default:
        return "it leads to one person";
    }
}

void findNumbers(const std::vector<PrintedText>& texts, Collector& collector) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string& words = *texts[i].words;
        const text::OffsetMap offsets(words);
        for (const release::FoundIdentifier& found : release::identifiers(words)) {
            if (collector.isTaken(i, found.range)) continue;
            const std::string spelled = text::simplify(offsets.slice(found.range));
            const std::string sort = release::identifierWords(found.kind);
            Finding& finding =
                collector.finding({sort, spelled}, release::isSure(found.kind) ? Severity::Stops : Severity::Warns);
            finding.what = fmt::format("\"{}\" looks like {}: {}.", spelled, sort, whyOf(found.kind));
            finding.remedy = kReplace;
            collector.add(finding, i, found.range);
        }
    }
}

/// Who speaks in a quote is named by its attribution anyhow, where pseudonyms are shown.
bool isNamedAnyhow(const PrintedText& text, const std::string& pseudonym, const ReleaseProfile& profile) {
    if (!text.quote || profile.pseudonyms != Pseudonyms::Shown) return false;
    const auto& speakers = text.quote->reviewed.quote.participants;
    return std::find(speakers.begin(), speakers.end(), pseudonym) != speakers.end();
}

Severity severityOf(NameSort sort, const ReleaseProfile& profile, bool hasDictionary) {
    if (sort == NameSort::Pseudonym) return profile.pseudonyms == Pseudonyms::Shown ? Severity::Warns : Severity::Stops;
    return sort == NameSort::Name && hasDictionary ? Severity::Stops : Severity::Warns;
}

void describe(Finding& finding, const FoundName& name, const ReleaseProfile& profile) {
    switch (name.sort) {
    case NameSort::Name:
        finding.what = fmt::format("\"{}\" looks like a name: readers may know whom or what it means.", name.name);
        finding.remedy = fmt::format("{} If it names nobody, say so under allowed in the profile.", kReplace);
        break;
    case NameSort::Institution:
        finding.what = fmt::format("\"{}\" looks like the name of a place or an organisation.", name.name);
        finding.remedy = fmt::format("{} If it names none, say so under allowed in the profile.", kReplace);
        break;
    case NameSort::CapitalWord:
        finding.what = fmt::format("\"{}\" is a word, but has a capital within a sentence: it may be the name of an "
                                   "organisation.",
                                   name.name);
        finding.remedy = "If it names none, say so under allowed in the profile.";
        break;
    case NameSort::Pseudonym:
        finding.what = fmt::format("{}, a pseudonym of this study, stands in the words: {}", name.name,
                                   profile.pseudonyms == Pseudonyms::Shown
                                       ? "readers learn who knows whom."
                                       : "the profile does not show pseudonyms, and by it quotes can be put together.");
        finding.remedy = "Put what they are in its place, in [brackets].";
        break;
    }
}

Result<void> findNames(Study& study, const Material& material, const std::vector<PrintedText>& texts,
                       Collector& collector, CheckOutcome& outcome) {
    const std::string& language = study.language();
    if (!NameFinder::works(language)) {
        outcome.notices.push_back("Names were not looked for: in this language every noun has a capital. List people, "
                                  "places and organisations in the profile.");
        return {};
    }
    const auto dictionary = release::Dictionary::of(language);
    if (!dictionary)
        outcome.notices.push_back(
            fmt::format("There is no dictionary of the language \"{}\" (hunspell-{} in Debian), so "
                        "names were told by the study's own words.",
                        language, language == "en" ? "en-gb" : language));
    std::vector<std::string> pseudonyms;
    for (const Participant& participant : material.voices().participants())
        pseudonyms.push_back(participant.name);
    NameFinder finder({language, dictionary.get(), std::move(pseudonyms), material.profile().allowed});
    for (std::size_t i = 0; i < texts.size(); ++i)
        finder.read(i, *texts[i].words);
    const auto uses = usesOf(study.parts().database, finder.asked());
    if (!uses) return fail(uses.error());
    for (const FoundName& name : finder.found(*uses))
        for (const FoundName::Place& place : name.places) {
            const PrintedText& text = texts[place.text];
            if (collector.isTaken(place.text, place.range)) continue;
            if (name.sort == NameSort::Pseudonym && isNamedAnyhow(text, name.name, material.profile())) continue;
            // Themes are often written with a capital on every word.
            if (!text.quote && (name.sort == NameSort::CapitalWord || name.sort == NameSort::Institution)) continue;
            Finding& finding = collector.finding({"name", name.name},
                                                 severityOf(name.sort, material.profile(), dictionary != nullptr));
            if (finding.what.empty()) describe(finding, name, material.profile());
            collector.add(finding, place.text, place.range);
        }
    return {};
}

} // namespace

Result<CheckOutcome> checkIdentifiers(Study& study, const Material& material) {
    CheckOutcome outcome;
    if (material.quotes().empty()) return outcome;
    const std::vector<PrintedText> texts = printedTexts(material);
    Collector collector(material, texts, outcome);
    findListed(material.profile(), texts, collector);
    findNumbers(texts, collector);
    if (auto named = findNames(study, material, texts, collector, outcome); !named) return fail(named.error());
    return outcome;
}

} // namespace kenspeckle::study
