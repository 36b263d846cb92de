// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/quote_file.h"
#include "exchange/table_file.h"
#include "kenspeckle/reporting.h"
#include "kenspeckle/study.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/collate.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using Speakers = std::vector<const storage::SpeakerUse*>;

/// Attributes asked for, each with the value it should have.
using Conditions = std::vector<std::pair<const Attribute*, std::string>>;

Result<Conditions> conditionsOf(const study::Voices& voices, const QuoteFilter& filter) {
    Conditions conditions;
    for (const auto& [name, value] : filter.where) {
        const Attribute* attribute = voices.attributeNamed(name);
        if (!attribute) return fail(study::noSuchAttribute(name, voices.attributes()));
        conditions.emplace_back(attribute, study::canonicalValue(value, attribute->type).value_or(value));
    }
    return conditions;
}

/// True if one of the speakers fulfils all conditions.
bool fulfilled(const Conditions& conditions, const study::Voices& voices, const Speakers& speakers) {
    if (conditions.empty()) return true;
    return std::any_of(speakers.begin(), speakers.end(), [&](const storage::SpeakerUse* use) {
        return std::all_of(conditions.begin(), conditions.end(), [&](const auto& condition) {
            return text::sameIgnoringCase(voices.value(*condition.first, *use), condition.second);
        });
    });
}

/// "Evelyn, Service user, Community Hub"; people of a group discussion are parted by semicolons.
std::string attributionOf(const study::Voices& voices, const Speakers& speakers) {
    std::string attribution;
    for (const storage::SpeakerUse* use : speakers) {
        if (!attribution.empty()) attribution += "; ";
        attribution += use->participant;
        for (const Attribute& attribute : voices.attributes())
            if (const std::string value = voices.value(attribute, *use); !value.empty()) attribution += ", " + value;
    }
    return attribution;
}

/// The values of everybody who speaks; where they differ, all of them.
std::map<std::string, std::string> attributesOf(const study::Voices& voices, const Speakers& speakers) {
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

/// Codings in the order quotes are read in, one of those that tag the same passage alike.
Result<std::vector<Coding>> codingsToQuote(Study::Parts& parts, const Codebook& book, const study::Voices& voices,
                                           CodeId code) {
    auto sight = study::sightOf(parts);
    if (!sight) return fail(sight.error());
    storage::CodingQuery query;
    query.coder = sight->only;
    if (code) query.codes = book.subtree(code);
    auto found = storage::loadCodings(parts.database, query);
    if (!found) return found;
    const auto key = [&](const Coding& coding) {
        return std::tuple(book.indexOf(coding.code).value_or(0), voices.indexOf(coding.passage.transcript),
                          coding.passage.range);
    };
    std::stable_sort(found->begin(), found->end(), [&](const Coding& a, const Coding& b) { return key(a) < key(b); });
    found->erase(
        std::unique(found->begin(), found->end(), [&](const Coding& a, const Coding& b) { return key(a) == key(b); }),
        found->end());
    return found;
}

/// Fills in the words, transcript by transcript, so that each text is read once.
Result<void> fillText(storage::Database& database, std::vector<Quote>& quotes) {
    std::vector<Quote*> byTranscript;
    for (Quote& quote : quotes)
        byTranscript.push_back(&quote);
    std::stable_sort(byTranscript.begin(), byTranscript.end(),
                     [](const Quote* a, const Quote* b) { return a->passage.transcript < b->passage.transcript; });
    Transcript current;
    text::OffsetMap offsets{std::string_view()};
    for (Quote* quote : byTranscript) {
        if (current.id != quote->passage.transcript) {
            auto loaded = storage::loadTranscript(database, quote->passage.transcript);
            if (!loaded) return fail(loaded.error());
            current = std::move(*loaded);
            offsets = text::OffsetMap(current.text);
        }
        quote->text = offsets.slice(quote->passage.range);
    }
    return {};
}

} // namespace

Result<std::vector<Quote>> quotes(Study& study, const QuoteFilter& filter) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    auto conditions = conditionsOf(*voices, filter);
    if (!conditions) return fail(conditions.error());
    auto found = codingsToQuote(study.parts(), *book, *voices, filter.code);
    if (!found) return fail(found.error());
    std::vector<Quote> list;
    for (const Coding& coding : *found) {
        const Speakers speakers = voices->participantsIn(coding.passage);
        if (!fulfilled(*conditions, *voices, speakers)) continue;
        Quote quote;
        quote.code = coding.code;
        quote.codePath = book->path(coding.code);
        quote.passage = coding.passage;
        quote.transcript =
            voices->transcripts()[static_cast<std::size_t>(voices->indexOf(coding.passage.transcript))].name;
        for (const storage::SpeakerUse* use : speakers)
            if (std::find(quote.participants.begin(), quote.participants.end(), use->participant) ==
                quote.participants.end())
                quote.participants.push_back(use->participant);
        quote.attributes = attributesOf(*voices, speakers);
        quote.attribution = attributionOf(*voices, speakers);
        list.push_back(std::move(quote));
    }
    if (auto filled = fillText(database, list); !filled) return fail(filled.error());
    return list;
}

std::string quotesJson(const std::vector<Quote>& quotes) {
    using Json = nlohmann::ordered_json;
    Json document = Json::array();
    for (const Quote& quote : quotes) {
        Json attributes = Json::object();
        for (const auto& [name, value] : quote.attributes)
            attributes[name] = value;
        document.push_back({{"code", quote.codePath},
                            {"text", quote.text},
                            {"attribution", quote.attribution},
                            {"participants", quote.participants},
                            {"attributes", std::move(attributes)},
                            {"transcript", quote.transcript},
                            {"begin", quote.passage.range.begin.value},
                            {"end", quote.passage.range.end.value}});
    }
    return document.dump(2);
}

Result<void> writeQuotes(const std::vector<Quote>& quotes, const std::filesystem::path& file) {
    if (text::fold(file.extension().string()) == ".json") return exchange::replaceFile(file, quotesJson(quotes) + "\n");
    return exchange::writeQuotes(quotes, file);
}

} // namespace kenspeckle
