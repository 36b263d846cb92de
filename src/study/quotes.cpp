// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "exchange/quote_file.h"
#include "exchange/table_file.h"
#include "kenspeckle/retrieval.h"
#include "kenspeckle/study.h"
#include "model/attribution.h"
#include "storage/code_table.h"
#include "storage/coding_table.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "study/quote_groups.h"
#include "study/quote_selection.h"
#include "study/speaker_conditions.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using study::Speakers;

/// "Evelyn, Service user, Community Hub", or as the pattern says; people of a group discussion are parted by
/// semicolons.
std::string attributionOf(const study::Voices& voices, const Speakers& speakers, const std::string& transcript,
                          const std::optional<model::AttributionPattern>& pattern) {
    std::string attribution;
    for (const storage::SpeakerUse* use : speakers) {
        std::string signature;
        if (pattern) {
            signature = pattern->fill([&](const std::string& field) -> std::string {
                if (const Attribute* attribute = voices.attributeNamed(field)) return voices.value(*attribute, *use);
                return text::fold(field) == "transcript" ? transcript : use->participant;
            });
        } else {
            signature = use->participant;
            for (const Attribute& attribute : voices.attributes())
                if (const std::string value = voices.value(attribute, *use); !value.empty()) signature += ", " + value;
        }
        if (!attribution.empty() && !signature.empty()) attribution += "; ";
        attribution += signature;
    }
    return attribution;
}

/// Nothing for an empty pattern. NotFound for a field that is no attribute and no name of ours.
Result<std::optional<model::AttributionPattern>> patternOf(const std::string& words, const study::Voices& voices) {
    if (words.empty()) return std::nullopt;
    auto pattern = model::AttributionPattern::of(words);
    if (!pattern) return fail(pattern.error());
    for (const std::string& field : pattern->fields()) {
        const std::string name = text::fold(field);
        if (name == "pseudonym" || name == "participant" || name == "transcript") continue;
        if (!voices.attributeNamed(field)) return fail(study::noSuchAttribute(field, voices.attributes()));
    }
    return *std::move(pattern);
}

/// A transcript's turns around a passage of it. Nothing where the passage stands between turns.
std::vector<ContextTurn> turnsAround(const Transcript& transcript, const text::OffsetMap& offsets, Range range,
                                     int around) {
    const auto& turns = transcript.turns;
    const auto first = std::partition_point(turns.begin(), turns.end(),
                                            [&](const Turn& turn) { return turn.range.end <= range.begin; });
    const auto last =
        std::partition_point(first, turns.end(), [&](const Turn& turn) { return turn.range.begin < range.end; });
    const auto from = first - std::min<std::ptrdiff_t>(around, first - turns.begin());
    const auto to = last + std::min<std::ptrdiff_t>(around, turns.end() - last);
    std::vector<ContextTurn> context;
    for (auto turn = from; turn != to; ++turn) {
        ContextTurn shown{turn->number, {}, SpeakerRole::Participant, turn->range, {}};
        for (const Speaker& speaker : transcript.speakers)
            if (speaker.id == turn->speaker) {
                shown.speaker = speaker.label;
                shown.role = speaker.role;
            }
        shown.text = offsets.slice(turn->range);
        context.push_back(std::move(shown));
    }
    return context;
}

/// Fills in the words, transcript by transcript, so that each text is read once.
Result<void> fillText(storage::Database& database, std::vector<Quote>& quotes, const std::optional<int>& context) {
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
        if (context) quote->context = turnsAround(current, offsets, quote->passage.range, std::max(0, *context));
    }
    return {};
}

/// Who speaks in each passage; passages in which nobody does whom the filter asks for are dropped.
class SpeakerSieve {
public:
    SpeakerSieve(const study::Voices& voices, const study::SpeakerConditions& conditions, const QuoteFilter& filter)
        : m_voices(voices), m_conditions(conditions),
          m_participants(filter.participants.begin(), filter.participants.end()),
          m_transcripts(filter.transcripts.begin(), filter.transcripts.end()),
          m_spokenByParticipants(filter.spokenByParticipants) {}

    /// Nothing if the passage is not asked for; else those of its speakers who are.
    [[nodiscard]] std::optional<Speakers> asked(const Passage& passage) const {
        if (m_voices.indexOf(passage.transcript) < 0) return std::nullopt; // imported while we read
        if (!m_transcripts.empty() && m_transcripts.count(passage.transcript) == 0) return std::nullopt;
        if (m_spokenByParticipants && !m_voices.countsIn(passage)) return std::nullopt;
        Speakers speakers = m_voices.participantsIn(passage);
        if (m_conditions.empty() && m_participants.empty()) return speakers;
        std::erase_if(speakers, [&](const storage::SpeakerUse* use) {
            return (!m_participants.empty() && m_participants.count(use->speaker.participant) == 0) ||
                   !m_conditions.fulfilledBy(*use);
        });
        if (speakers.empty()) return std::nullopt;
        return speakers;
    }

private:
    const study::Voices& m_voices;
    const study::SpeakerConditions& m_conditions;
    std::unordered_set<ParticipantId> m_participants;
    std::unordered_set<TranscriptId> m_transcripts;
    bool m_spokenByParticipants;
};

Quote quoteOf(const study::QuotedPassage& passage, const study::Voices& voices, const Codebook& book,
              const std::optional<model::AttributionPattern>& pattern = std::nullopt) {
    Quote quote;
    for (const CodeId code : passage.codes)
        quote.codes.push_back({code, book.path(code)});
    quote.codings = passage.codings;
    quote.passage = passage.passage;
    quote.made = passage.made;
    quote.transcript = voices.transcripts()[static_cast<std::size_t>(voices.indexOf(quote.passage.transcript))].name;
    const Speakers speakers = voices.participantsIn(quote.passage);
    for (const storage::SpeakerUse* use : speakers)
        if (std::find(quote.participants.begin(), quote.participants.end(), use->participant) ==
            quote.participants.end())
            quote.participants.push_back(use->participant);
    quote.attributes = study::attributesOf(voices, speakers);
    quote.attribution = attributionOf(voices, speakers, quote.transcript, pattern);
    return quote;
}

/// The codings of one transcript, of which a passage's are found without looking at all of them.
class CodingsInPlace {
public:
    /// They must ascend by where they begin.
    explicit CodingsInPlace(std::vector<Coding> codings) : m_codings(std::move(codings)) {
        for (const Coding& coding : m_codings)
            m_furthest.push_back(m_furthest.empty() ? coding.passage.range.end
                                                    : std::max(m_furthest.back(), coding.passage.range.end));
    }
    /// Adds those that share a code point with it, and are asked for.
    template <class Asked> bool addTo(study::QuotedPassage& quoted, const Asked& asked) const {
        const std::size_t before = quoted.codings.size();
        const Range range = quoted.passage.range;
        auto at =
            static_cast<std::size_t>(std::partition_point(m_furthest.begin(), m_furthest.end(),
                                                          [&](CodePoint furthest) { return furthest <= range.begin; }) -
                                     m_furthest.begin());
        for (; at < m_codings.size() && m_codings[at].passage.range.begin < range.end; ++at) {
            const Coding& coding = m_codings[at];
            if (!coding.passage.range.overlaps(range) || !asked(coding.passage.range)) continue;
            if (std::find(quoted.codes.begin(), quoted.codes.end(), coding.code) == quoted.codes.end())
                quoted.codes.push_back(coding.code);
            quoted.codings.push_back(coding.id);
            quoted.made = std::max(quoted.made, coding.made);
        }
        return quoted.codings.size() > before;
    }

private:
    std::vector<Coding> m_codings;
    std::vector<CodePoint> m_furthest; ///< where the codings up to this one end at most
};

} // namespace

namespace study {

Result<std::vector<Quote>> quotePassages(Study& study, std::vector<Passage> passages, QuotedWith codedSo) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto voices = Voices::load(database);
    if (!voices) return fail(voices.error());
    auto sight = sightOf(study.parts());
    if (!sight) return fail(sight.error());
    const CoderId only = codedSo == QuotedWith::Own && !sight->blind ? CoderId{} : sight->only;
    std::erase_if(passages, [&](const Passage& passage) { return voices->indexOf(passage.transcript) < 0; });
    std::unordered_map<TranscriptId, CodingsInPlace> codings;
    std::vector<Quote> list;
    for (const Passage& passage : passages) {
        auto here = codings.find(passage.transcript);
        if (here == codings.end()) {
            auto there = storage::loadCodings(database, {passage.transcript, {}, only});
            if (!there) return fail(there.error());
            here = codings.emplace(passage.transcript, CodingsInPlace(std::move(*there))).first;
        }
        QuotedPassage quoted;
        quoted.passage = passage;
        if (codedSo == QuotedWith::Touching) {
            here->second.addTo(quoted, [](const Range&) { return true; });
        } else if (!here->second.addTo(quoted, [&](const Range& range) { return range == passage.range; })) {
            here->second.addTo(quoted, [&](const Range& range) { return range.contains(passage.range); });
        }
        std::sort(quoted.codes.begin(), quoted.codes.end(),
                  [&](CodeId a, CodeId b) { return book->indexOf(a) < book->indexOf(b); });
        std::sort(quoted.codings.begin(), quoted.codings.end());
        list.push_back(quoteOf(quoted, *voices, *book));
    }
    if (auto filled = fillText(database, list, std::nullopt); !filled) return fail(filled.error());
    return list;
}

} // namespace study

Result<std::vector<Quote>> quotes(Study& study, const QuoteFilter& filter) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    auto conditions = study::SpeakerConditions::of(*voices, filter.where);
    if (!conditions) return fail(conditions.error());
    auto pattern = patternOf(filter.attribution, *voices);
    if (!pattern) return fail(pattern.error());
    auto sight = study::sightOf(study.parts(), filter.coder);
    if (!sight) return fail(sight.error());
    auto selected = study::selectPassages(database, *book, filter, sight->only);
    if (!selected) return fail(selected.error());

    const SpeakerSieve sieve(*voices, *conditions, filter);
    std::vector<study::QuotedPassage> passages;
    std::vector<Speakers> speakers;
    for (study::QuotedPassage& passage : *selected) {
        auto asked = sieve.asked(passage.passage);
        if (!asked) continue;
        passages.push_back(std::move(passage));
        speakers.push_back(std::move(*asked));
    }
    auto places = study::placeQuotes(passages, speakers, *voices, *book, filter, study.language());
    if (!places) return fail(places.error());
    std::vector<Quote> list;
    list.reserve(places->size());
    for (study::QuotePlace& place : *places) {
        list.push_back(quoteOf(passages[place.passage], *voices, *book, *pattern));
        list.back().headings = std::move(place.headings);
    }
    if (auto filled = fillText(database, list, filter.context); !filled) return fail(filled.error());
    return list;
}

Result<std::vector<ContextTurn>> contextOf(Study& study, const Passage& passage, int around) {
    auto whole = storage::loadTranscript(study.parts().database, passage.transcript);
    if (!whole) return fail(whole.error());
    return turnsAround(*whole, text::OffsetMap(whole->text), passage.range, std::max(0, around));
}

std::string quotesJson(const std::vector<Quote>& quotes) {
    using Json = nlohmann::ordered_json;
    Json document = Json::array();
    for (const Quote& quote : quotes) {
        Json attributes = Json::object();
        for (const auto& [name, value] : quote.attributes)
            attributes[name] = value;
        Json codes = Json::array(), codings = Json::array();
        for (const QuotedCode& code : quote.codes)
            codes.push_back(code.path);
        for (const CodingId coding : quote.codings)
            codings.push_back(std::to_string(coding.value));
        Json json{{"code", quote.codes.empty() ? std::string() : quote.codes.front().path},
                  {"codes", std::move(codes)},
                  {"headings", quote.headings},
                  {"text", quote.text},
                  {"attribution", quote.attribution},
                  {"participants", quote.participants},
                  {"attributes", std::move(attributes)},
                  {"transcript", quote.transcript},
                  {"begin", quote.passage.range.begin.value},
                  {"end", quote.passage.range.end.value},
                  {"codings", std::move(codings)}};
        if (!quote.context.empty()) {
            Json& context = json["context"] = Json::array();
            for (const ContextTurn& turn : quote.context)
                context.push_back({{"turn", turn.number},
                                   {"speaker", turn.speaker},
                                   {"text", turn.text},
                                   {"begin", turn.range.begin.value},
                                   {"end", turn.range.end.value}});
        }
        document.push_back(std::move(json));
    }
    return document.dump(2);
}

Result<void> writeQuotes(const std::vector<Quote>& quotes, const std::filesystem::path& file) {
    if (text::fold(file.extension().string()) == ".json") return exchange::replaceFile(file, quotesJson(quotes) + "\n");
    return exchange::writeQuotes(quotes, file);
}

} // namespace kenspeckle
