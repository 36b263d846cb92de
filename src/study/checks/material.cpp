// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/checks/material.h"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/retrieval.h"
#include "release/generalising.h"
#include "storage/code_table.h"
#include "study/parts.h"
#include "text/offsets.h"
#include "text/sha256.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

constexpr std::int64_t kAround = 36; ///< code points shown before and after words that were found
constexpr std::size_t kKeyLength = 10;

/// The words from `begin` to `end` of a text and some around them, on one line, cut between words.
std::string withSurroundings(std::string_view utf8, Range words) {
    const text::OffsetMap offsets(utf8);
    std::size_t begin = offsets.toByte(words.begin - kAround), end = offsets.toByte(words.end + kAround);
    if (begin > 0) {
        const std::size_t space = utf8.find(' ', begin);
        const std::size_t first = offsets.toByte(words.begin);
        begin = space < first ? space + 1 : first;
    }
    if (end < utf8.size()) {
        const std::size_t space = utf8.rfind(' ', end);
        const std::size_t last = offsets.toByte(words.end);
        end = space != std::string_view::npos && space > last ? space : last;
    }
    return (begin > 0 ? "… " : "") + text::simplify(utf8.substr(begin, end - begin)) + (end < utf8.size() ? " …" : "");
}

} // namespace

Result<Material> Material::gather(Study& study, const ReleaseProfile& profile) {
    storage::Database& database = study.parts().database;
    auto voices = Voices::load(database);
    if (!voices) return fail(voices.error());
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    Material material(profile, std::move(*voices), std::move(*book));
    for (const std::string& theme : profile.themes)
        if (const auto code = material.m_book.resolve(theme)) material.m_themes.insert(*code);
    for (const PublishedAttribute& published : profile.attributes)
        material.m_attributes.push_back(material.m_voices.attributeNamed(published.name));
    material.m_everybody.resize(material.m_voices.participants().size());
    for (const storage::SpeakerUse& use : material.m_voices.speakers())
        if (const int index = material.m_voices.indexOf(use.speaker.participant); index >= 0)
            material.m_everybody[static_cast<std::size_t>(index)].merge(material.printedOf(use));
    if (profile.quotes)
        if (auto read = material.readQuotes(study); !read) return fail(read.error());
    return material;
}

Result<void> Material::readQuotes(Study& study) {
    QueueFilter queue;
    queue.approvals = m_profile->approvals;
    auto reviewed = reviewedQuotes(study, queue);
    if (!reviewed) return fail(reviewed.error());
    m_reviewed = !reviewed->empty();
    for (ReviewedQuote& quote : *reviewed) {
        if (quote.state == QuoteState::Approved)
            addQuote(std::move(quote));
        else if (quote.state != QuoteState::Refused)
            m_waiting.push_back(std::move(quote));
    }
    if (m_reviewed) return {};
    QuoteFilter all;
    all.grouping = QuoteGrouping::None;
    all.order = QuoteOrder::Transcript;
    auto coded = kenspeckle::quotes(study, all);
    if (!coded) return fail(coded.error());
    for (Quote& quote : *coded) {
        ReviewedQuote passage;
        passage.words = quote.text;
        passage.quote = std::move(quote);
        addQuote(std::move(passage));
    }
    return {};
}

void Material::addQuote(ReviewedQuote reviewed) {
    CheckedQuote quote;
    const Passage& passage = reviewed.quote.passage;
    if (m_voices.indexOf(passage.transcript) < 0) return; // imported while we read
    if (!m_profile->themes.empty() && themesOf(reviewed.quote.codes).empty()) return;
    quote.turn = m_voices.firstTurnIn(passage);
    for (const storage::SpeakerUse* use : m_voices.participantsIn(passage))
        quote.voices.push_back({use, m_voices.indexOf(use->speaker.participant), printedOf(*use)});
    quote.reviewed = std::move(reviewed);
    m_quotes.push_back(std::move(quote));
}

release::Printed Material::printedOf(const storage::SpeakerUse& use) const {
    release::Printed printed;
    for (std::size_t i = 0; i < m_attributes.size(); ++i) {
        if (!m_attributes[i]) continue;
        std::string value = release::generalise(m_profile->attributes[i], m_voices.value(*m_attributes[i], use));
        if (!value.empty()) printed.emplace(i, std::move(value));
    }
    return printed;
}

std::set<CodeId> Material::themesOf(const std::vector<QuotedCode>& codes) const {
    std::set<CodeId> themes;
    for (const QuotedCode& quoted : codes)
        for (const Code* code = m_book.find(quoted.id); code; code = m_book.find(code->parent)) {
            const bool isTheme = m_profile->themes.empty() ? !code->parent : m_themes.count(code->id) > 0;
            if (!isTheme) continue;
            themes.insert(code->id);
            break;
        }
    return themes;
}

int Material::people() const {
    std::set<int> quoted;
    for (const CheckedQuote& quote : m_quotes)
        for (const QuoteVoice& voice : quote.voices)
            quoted.insert(voice.participant);
    return static_cast<int>(quoted.size());
}

std::string Material::speakersOf(const CheckedQuote& quote) {
    return fmt::format("{}", fmt::join(quote.reviewed.quote.participants, "; "));
}

FoundPlace Material::place(const CheckedQuote& quote) const {
    const Quote& said = quote.reviewed.quote;
    return {said.passage, quote.reviewed.id, said.transcript, quote.turn, speakersOf(quote), {}};
}

FoundPlace Material::place(const CheckedQuote& quote, Range words) const {
    FoundPlace found = place(quote);
    found.words = withSurroundings(quote.reviewed.words, words);
    // Words that were not said so stand nowhere in the transcript; the quote itself does.
    if (quote.reviewed.wording != Wording::Verbatim) return found;
    found.passage->range = words.shifted(found.passage->range.begin.value);
    found.turn = m_voices.firstTurnIn(*found.passage);
    return found;
}

std::string findingKey(CheckKind kind, const std::vector<std::string>& parts) {
    std::string all = checkKindWord(kind);
    for (const std::string& part : parts)
        all += '\n' + text::fold(part);
    return text::sha256(all).substr(0, kKeyLength);
}

std::string tellPrinted(const ReleaseProfile& profile, const release::Printed& printed) {
    std::vector<std::string> values;
    for (const auto& [attribute, value] : printed)
        values.push_back(fmt::format("{} \"{}\"", release::labelOf(profile.attributes[attribute]), value));
    if (values.size() < 2) return values.empty() ? std::string() : values.front();
    const std::string last = std::move(values.back());
    values.pop_back();
    return fmt::format("{} and {}", fmt::join(values, ", "), last);
}

std::string countOf(std::size_t count, std::string_view noun, std::string_view plural) {
    if (count == 1) return fmt::format("1 {}", noun);
    return plural.empty() ? fmt::format("{} {}s", count, noun) : fmt::format("{} {}", count, plural);
}

} // namespace kenspeckle::study
