// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/book_plan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "kenspeckle/quote_review.h"
#include "kenspeckle/releasing.h"
#include "model/attribution.h"
#include "model/markdown.h"
#include "release/book_outline.h"
#include "release/drawing.h"
#include "release/generalising.h"
#include "release/reader_rules.h"
#include "storage/code_table.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/sha256.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

/// Everybody's codings are read while it lives, whoever's the study shows.
class ShowEverybody {
public:
    explicit ShowEverybody(Study::Parts& parts) : m_parts(parts), m_shown(std::exchange(parts.shown, {})) {}
    ShowEverybody(const ShowEverybody&) = delete;
    ShowEverybody& operator=(const ShowEverybody&) = delete;
    ~ShowEverybody() { m_parts.shown = m_shown; }

private:
    Study::Parts& m_parts;
    std::string m_shown;
};

/// Whether what a participant allows lets the quote out, once more: it may be stricter than when it was approved.
bool allowed(const ReviewedQuote& quote, bool spoken, const ReleaseProfile& profile) {
    switch (quote.consent) {
    case Consent::Nothing:
        return false;
    case Consent::Paraphrase:
        return quote.wording == Wording::Paraphrase;
    case Consent::AskFirst:
        return std::any_of(quote.decisions.begin(), quote.decisions.end(), [](const QuoteDecision& decision) {
            return decision.current && decision.verdict == Verdict::Approve && !decision.permission.empty();
        });
    case Consent::NotRecorded:
        return !spoken || profile.unrecordedConsent;
    case Consent::Quote:
        break;
    }
    return true;
}

/// One who speaks in a quote, and all that readers may know of them.
struct Speaker {
    ParticipantId participant;
    std::string name;
    std::string printed;                                         ///< empty: nobody is named
    std::vector<std::pair<std::string, std::string>> attributes; ///< by label
};

class Planner {
public:
    Planner(Study& study, const ReleaseProfile& profile)
        : m_study(study), m_profile(profile),
          m_drawing(study.parts().database.info().uuid, profile.name, profile.seed) {}

    Result<BookPlan> plan() {
        Study::Parts& parts = m_study.parts();
        const auto sight = sightOf(parts);
        if (!sight) return fail(sight.error());
        if (sight->blind)
            return fail(ErrorKind::Refused, "a release takes in everybody's codings, and you work blind; reveal them, "
                                            "or let somebody else release");
        const ShowEverybody everybody(parts);
        if (auto loaded = load(); !loaded) return fail(loaded.error());
        Book& book = m_plan.book;
        book.title = m_profile.title;
        book.audience = m_profile.audience;
        book.date = m_profile.date;
        book.language = m_study.language();
        for (const model::MarkdownBlock& block : model::readMarkdown(m_profile.introduction))
            if (std::string words = text::simplify(model::plainText(block)); !words.empty())
                book.introduction.push_back(std::move(words));
        if (m_profile.quotes)
            if (auto done = quotes(); !done) return fail(done.error());
        auto tables = planTables(m_study, m_profile);
        if (!tables) return fail(tables.error());
        book.tables = std::move(tables->tables);
        book.charts = std::move(tables->charts);
        m_plan.figures = std::move(tables->figures);
        m_plan.refused = std::move(tables->refused);
        m_contents.tables = !book.tables.empty();
        book.rules = release::readerRules(m_profile, m_contents);
        return std::move(m_plan);
    }

private:
    Result<void> load() {
        auto voices = Voices::load(m_study.parts().database);
        if (!voices) return fail(voices.error());
        m_voices = std::move(*voices);
        auto book = storage::loadCodebook(m_study.parts().database);
        if (!book) return fail(book.error());
        m_codebook = std::move(*book);
        for (const PublishedAttribute& attribute : m_profile.attributes) {
            const Attribute* there = m_voices.attributeNamed(attribute.name);
            if (!there) return fail(notInStudy(attribute.name));
            m_attributes.push_back(there);
        }
        if (!m_profile.site.empty() && !m_voices.attributeNamed(m_profile.site))
            return fail(notInStudy(m_profile.site));
        if (!m_profile.attribution.empty()) {
            auto pattern = model::AttributionPattern::of(m_profile.attribution);
            if (!pattern) return fail(pattern.error());
            m_pattern = std::move(*pattern);
        }
        return {};
    }

    [[nodiscard]] Error notInStudy(const std::string& name) const {
        Error error = noSuchAttribute(name, m_voices.attributes());
        error.message = fmt::format("the profile {}: {}", m_profile.name, error.message);
        return error;
    }

    /// The codes that may become headings, in the order of the book.
    Result<std::vector<release::OutlineNode>> nodes() {
        std::vector<CodeId> order;
        std::set<CodeId> roots;
        if (m_profile.themes.empty())
            for (const Code& code : m_codebook.codes())
                order.push_back(code.id);
        for (const std::string& name : m_profile.themes) {
            const auto root = m_codebook.resolve(name);
            if (!root)
                return fail(root.error().kind, fmt::format("the profile {}: {}", m_profile.name, root.error().message));
            roots.insert(*root);
            for (const CodeId code : m_codebook.subtree(*root))
                if (std::find(order.begin(), order.end(), code) == order.end()) order.push_back(code);
        }
        std::vector<release::OutlineNode> nodes;
        for (const CodeId code : order) {
            release::OutlineNode node{code.value};
            const auto above = m_nodeOf.find(m_codebook.find(code)->parent);
            if (above != m_nodeOf.end() && roots.count(code) == 0) node.above = above->second;
            m_nodeOf.emplace(code, nodes.size());
            nodes.push_back(node);
        }
        return nodes;
    }

    Result<void> quotes() {
        const auto nodes = this->nodes();
        if (!nodes) return fail(nodes.error());
        QueueFilter filter;
        filter.state = QuoteState::Approved;
        filter.approvals = m_profile.approvals;
        auto approved = reviewedQuotes(m_study, filter);
        if (!approved) return fail(approved.error());

        std::vector<ReviewedQuote> kept;
        std::vector<std::vector<Speaker>> speakers;
        std::vector<release::OutlineQuote> candidates;
        for (ReviewedQuote& quote : *approved) {
            std::vector<Speaker> who = speakersIn(quote.quote.passage);
            if (!allowed(quote, !who.empty(), m_profile)) continue;
            release::OutlineQuote candidate{quote.id.value, {}, {}};
            for (const QuotedCode& code : quote.quote.codes)
                if (const auto node = m_nodeOf.find(code.id); node != m_nodeOf.end())
                    candidate.nodes.push_back(node->second);
            for (const Speaker& speaker : who)
                candidate.people.push_back(speaker.participant.value);
            if (candidate.nodes.empty()) continue;
            candidates.push_back(std::move(candidate));
            speakers.push_back(std::move(who));
            kept.push_back(std::move(quote));
        }
        const auto headings =
            release::outline(*nodes, candidates, {m_profile.speakersPerTheme, m_profile.mostPerPerson}, m_drawing);
        print(*nodes, headings, kept, speakers);
        return {};
    }

    std::vector<Speaker> speakersIn(const Passage& passage) {
        std::vector<Speaker> found;
        for (const storage::SpeakerUse* use : m_voices.participantsIn(passage)) {
            const ParticipantId person = use->speaker.participant;
            if (!person || std::any_of(found.begin(), found.end(),
                                       [&](const Speaker& each) { return each.participant == person; }))
                continue;
            Speaker speaker{person, use->participant, {}, {}};
            for (std::size_t i = 0; i < m_attributes.size(); ++i) {
                const PublishedAttribute& attribute = m_profile.attributes[i];
                std::string value = release::generalise(attribute, m_voices.value(*m_attributes[i], *use));
                if (!value.empty()) speaker.attributes.emplace_back(release::labelOf(attribute), std::move(value));
            }
            found.push_back(std::move(speaker));
        }
        return found;
    }

    void print(const std::vector<release::OutlineNode>& nodes, const std::vector<release::OutlineHeading>& headings,
               const std::vector<ReviewedQuote>& quotes, std::vector<std::vector<Speaker>>& speakers) {
        std::vector<std::int64_t> ids, people;
        std::map<std::size_t, std::vector<std::string>> themesOf;
        for (const release::OutlineHeading& heading : headings)
            for (const std::size_t quote : heading.quotes) {
                themesOf[quote].push_back(m_codebook.path({nodes[heading.node].id}));
                ids.push_back(quotes[quote].id.value);
                for (const Speaker& speaker : speakers[quote])
                    people.push_back(speaker.participant.value);
            }
        const auto codes = m_drawing.codes(ids);
        const auto numbers = m_drawing.numbers(people);

        std::map<std::size_t, BookQuote> printed;
        for (const auto& [index, themes] : themesOf) {
            const ReviewedQuote& quote = quotes[index];
            for (Speaker& speaker : speakers[index])
                if (m_profile.pseudonyms != Pseudonyms::Dropped)
                    speaker.printed = m_profile.pseudonyms == Pseudonyms::Shown
                                          ? speaker.name
                                          : fmt::format("Person {}", numbers.at(speaker.participant.value));
            BookQuote shown = bookQuote(quote, speakers[index], codes.at(quote.id.value));
            enter(quote, speakers[index], shown, themes);
            printed.emplace(index, std::move(shown));
        }
        for (const release::OutlineHeading& heading : headings) {
            const Code& code = *m_codebook.find({nodes[heading.node].id});
            BookTheme theme{code.text.name, text::simplify(model::plainText(code.text.definition)), heading.depth, {}};
            for (const std::size_t quote : heading.quotes)
                theme.quotes.push_back(printed.at(quote));
            m_plan.book.themes.push_back(std::move(theme));
        }
        m_contents.quotes = !printed.empty();
        // In the order of the profile, those somebody has.
        for (const PublishedAttribute& attribute : m_profile.attributes) {
            const std::string label = release::labelOf(attribute);
            const bool used = std::any_of(printed.begin(), printed.end(), [&](const auto& each) {
                return std::any_of(each.second.attributes.begin(), each.second.attributes.end(),
                                   [&](const auto& value) { return value.first == label; });
            });
            if (used) m_plan.book.filters.push_back(label);
        }
    }

    BookQuote bookQuote(const ReviewedQuote& quote, const std::vector<Speaker>& speakers, const std::string& code) {
        BookQuote shown;
        shown.words = quote.words;
        shown.paraphrase = quote.wording == Wording::Paraphrase;
        shown.code = code;
        m_contents.shortened = m_contents.shortened || quote.wording == Wording::Shortened;
        m_contents.paraphrased = m_contents.paraphrased || shown.paraphrase;
        std::vector<std::string> signatures;
        for (const Speaker& speaker : speakers) {
            std::string signature = signatureOf(speaker);
            if (!signature.empty() && std::find(signatures.begin(), signatures.end(), signature) == signatures.end())
                signatures.push_back(std::move(signature));
            // In the order of the profile, of all who speak.
            for (const auto& value : speaker.attributes)
                if (std::find(shown.attributes.begin(), shown.attributes.end(), value) == shown.attributes.end())
                    shown.attributes.push_back(value);
        }
        for (const std::string& signature : signatures)
            shown.attribution += (shown.attribution.empty() ? "" : "; ") + signature;
        std::stable_sort(shown.attributes.begin(), shown.attributes.end(),
                         [&](const auto& a, const auto& b) { return rankOf(a.first) < rankOf(b.first); });
        return shown;
    }

    [[nodiscard]] std::size_t rankOf(const std::string& label) const {
        std::size_t rank = 0;
        while (rank < m_profile.attributes.size() && release::labelOf(m_profile.attributes[rank]) != label)
            ++rank;
        return rank;
    }

    std::string signatureOf(const Speaker& speaker) {
        bool named = false;
        const auto name = [&] {
            named = !speaker.printed.empty();
            return speaker.printed;
        };
        std::string signature;
        if (m_pattern) {
            signature = m_pattern->fill([&](const std::string& field) -> std::string {
                const std::string word = text::fold(field);
                if (word == "pseudonym" || word == "participant") return name();
                return valueOf(speaker, field);
            });
        } else {
            signature = name();
            for (const auto& [label, value] : speaker.attributes)
                signature += (signature.empty() ? "" : ", ") + value;
        }
        m_contents.names = m_contents.names || named;
        return signature;
    }

    /// By the attribute's name as the profile or the study spells it.
    [[nodiscard]] std::string valueOf(const Speaker& speaker, const std::string& field) const {
        const Attribute* wanted = m_voices.attributeNamed(field);
        for (std::size_t i = 0; i < m_attributes.size(); ++i) {
            if (m_attributes[i] != wanted) continue;
            const std::string label = release::labelOf(m_profile.attributes[i]);
            for (const auto& [each, value] : speaker.attributes)
                if (each == label) return value;
        }
        return {};
    }

    /// What the ledger keeps of it.
    void enter(const ReviewedQuote& quote, const std::vector<Speaker>& speakers, const BookQuote& shown,
               const std::vector<std::string>& themes) {
        storage::LedgerQuote row;
        row.code = shown.code;
        row.quote = quote.id;
        row.passage = quote.quote.passage;
        row.themes = themes;
        row.words = shown.words;
        row.saidHash = text::sha256(quote.quote.text);
        row.attribution = shown.attribution;
        for (const Speaker& speaker : speakers)
            row.speakers.push_back({speaker.participant, speaker.name, speaker.printed});
        m_plan.quotes.push_back(std::move(row));
    }

    Study& m_study;
    const ReleaseProfile& m_profile;
    release::Drawing m_drawing;
    Voices m_voices;
    Codebook m_codebook;
    std::vector<const Attribute*> m_attributes; ///< as ReleaseProfile::attributes
    std::optional<model::AttributionPattern> m_pattern;
    std::map<CodeId, std::size_t> m_nodeOf;
    release::BookContents m_contents;
    BookPlan m_plan;
};

} // namespace

Result<BookPlan> planBook(Study& study, const ReleaseProfile& profile) { return Planner(study, profile).plan(); }

} // namespace kenspeckle::study

namespace kenspeckle {

Result<Book> previewBook(Study& study, const ReleaseProfile& profile) {
    auto plan = study::planBook(study, profile);
    if (!plan) return fail(plan.error());
    return std::move(plan->book);
}

} // namespace kenspeckle
