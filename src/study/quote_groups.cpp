// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/quote_groups.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>

#include "study/attribute_values.h"
#include "study/speaker_conditions.h"
#include "text/collate.h"

namespace kenspeckle::study {

namespace {

constexpr const char* kNobody = "nobody named";
constexpr int kLast = std::numeric_limits<int>::max();

/// Participants by the place of their names, as the language sorts them.
std::unordered_map<ParticipantId, int> ranksOf(const std::vector<Participant>& participants,
                                               const std::string& language) {
    std::vector<const Participant*> sorted;
    for (const Participant& participant : participants)
        sorted.push_back(&participant);
    const text::Collator collator(language);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Participant* a, const Participant* b) {
        return collator.compare(a->name, b->name) < 0;
    });
    std::unordered_map<ParticipantId, int> ranks;
    for (const Participant* participant : sorted)
        ranks.emplace(participant->id, static_cast<int>(ranks.size()));
    return ranks;
}

/// The names of the codes a stretch was asked for by, as one heading: "Access + Stigma".
std::string together(const std::vector<CodeId>& codes, const Codebook& book) {
    std::string names;
    for (const CodeId code : codes)
        if (const Code* found = book.find(code)) names += (names.empty() ? "" : " + ") + found->text.name;
    return names;
}

std::vector<std::string> namesOf(CodeId code, const Codebook& book) {
    std::vector<std::string> names;
    for (const Code* at = book.find(code); at; at = book.find(at->parent))
        names.insert(names.begin(), at->text.name);
    return names;
}

class Placer {
public:
    Placer(const std::vector<Speakers>& speakers, const Voices& voices, const Codebook& book, const QuoteFilter& filter,
           const std::string& language)
        : m_speakers(speakers), m_voices(voices), m_book(book), m_filter(filter), m_language(language),
          m_ranks(ranksOf(voices.participants(), language)) {}

    Result<void> readAttribute() {
        if (m_filter.grouping != QuoteGrouping::Attribute) return {};
        auto attribute = attributeCalled(m_voices, m_filter.attribute);
        if (!attribute) return fail(attribute.error());
        m_attribute = *attribute;
        std::vector<std::string> values;
        for (const storage::SpeakerUse& use : m_voices.speakers())
            if (std::string value = m_voices.value(*m_attribute, use); !value.empty())
                values.push_back(std::move(value));
        sortValues(values, m_attribute->type, m_language);
        for (const std::string& value : values)
            m_valueRanks.emplace(value, static_cast<int>(m_valueRanks.size()));
        return {};
    }

    void place(std::size_t index, const QuotedPassage& passage, std::vector<QuotePlace>& places) const {
        switch (m_filter.grouping) {
        case QuoteGrouping::None:
            places.push_back({index, 0, {}});
            return;
        case QuoteGrouping::Code:
            if (m_filter.allOf.empty()) {
                const CodeId code = passage.codes.front();
                places.push_back({index, codeRank(code), namesOf(code, m_book)});
            } else {
                places.push_back({index, 0, {together(m_filter.allOf, m_book)}});
            }
            return;
        case QuoteGrouping::Transcript: {
            const int transcript = m_voices.indexOf(passage.passage.transcript);
            places.push_back({index, transcript, {m_voices.transcripts()[static_cast<std::size_t>(transcript)].name}});
            return;
        }
        case QuoteGrouping::Participant:
        case QuoteGrouping::Attribute:
            placeBySpeakers(index, places);
            return;
        }
    }

    [[nodiscard]] int participantRank(std::size_t index) const {
        int first = kLast;
        if (!m_speakers[index].empty()) first = rankOf(*m_speakers[index].front());
        return first;
    }
    [[nodiscard]] int codeRank(CodeId code) const { return static_cast<int>(m_book.indexOf(code).value_or(0)); }

private:
    [[nodiscard]] int rankOf(const storage::SpeakerUse& use) const {
        const auto found = m_ranks.find(use.speaker.participant);
        return found == m_ranks.end() ? kLast - 1 : found->second;
    }

    void placeBySpeakers(std::size_t index, std::vector<QuotePlace>& places) const {
        std::map<int, std::string> headings;
        for (const storage::SpeakerUse* use : m_speakers[index]) {
            if (!m_attribute) {
                headings.emplace(rankOf(*use), use->participant);
                continue;
            }
            const std::string value = m_voices.value(*m_attribute, *use);
            if (value.empty())
                headings.emplace(kLast - 1, kNotRecorded);
            else
                headings.emplace(m_valueRanks.at(value), value);
        }
        if (headings.empty()) headings.emplace(kLast, kNobody);
        for (auto& [rank, heading] : headings)
            places.push_back({index, rank, {std::move(heading)}});
    }

    const std::vector<Speakers>& m_speakers;
    const Voices& m_voices;
    const Codebook& m_book;
    const QuoteFilter& m_filter;
    const std::string& m_language;
    std::unordered_map<ParticipantId, int> m_ranks;
    const Attribute* m_attribute = nullptr;
    std::unordered_map<std::string, int> m_valueRanks;
};

} // namespace

Result<std::vector<QuotePlace>> placeQuotes(const std::vector<QuotedPassage>& passages,
                                            const std::vector<Speakers>& speakers, const Voices& voices,
                                            const Codebook& book, const QuoteFilter& filter,
                                            const std::string& language) {
    Placer placer(speakers, voices, book, filter, language);
    if (auto read = placer.readAttribute(); !read) return fail(read.error());
    std::vector<QuotePlace> places;
    places.reserve(passages.size());
    for (std::size_t i = 0; i < passages.size(); ++i)
        placer.place(i, passages[i], places);

    // What comes first within a heading, as a number.
    std::vector<std::int64_t> order(passages.size());
    for (std::size_t i = 0; i < passages.size(); ++i) {
        switch (filter.order) {
        case QuoteOrder::Codebook:
            // A stretch stands under all the codes alike.
            if (filter.allOf.empty()) order[i] = placer.codeRank(passages[i].codes.front());
            break;
        case QuoteOrder::Participant:
            order[i] = placer.participantRank(i);
            break;
        case QuoteOrder::Transcript:
            break;
        case QuoteOrder::Longest:
            order[i] = -passages[i].passage.range.length();
            break;
        case QuoteOrder::Newest:
            order[i] = -passages[i].made.time_since_epoch().count();
            break;
        }
    }
    const auto key = [&](const QuotePlace& place) {
        const QuotedPassage& passage = passages[place.passage];
        return std::tuple(place.rank, order[place.passage], voices.indexOf(passage.passage.transcript),
                          passage.passage.range);
    };
    std::stable_sort(places.begin(), places.end(),
                     [&](const QuotePlace& a, const QuotePlace& b) { return key(a) < key(b); });
    return places;
}

} // namespace kenspeckle::study
