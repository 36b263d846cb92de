// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/quote_review.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "kenspeckle/study.h"
#include "release/wording.h"
#include "storage/action.h"
#include "storage/code_table.h"
#include "storage/quote_table.h"
#include "study/consents.h"
#include "study/parts.h"
#include "study/quote_selection.h"
#include "study/reviewed_quotes.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/decode.h"
#include "text/sha256.h"
#include "text/words.h"

namespace kenspeckle {

namespace study {

std::string quoteBasis(const std::string& said, Wording wording, const std::string& printed) {
    return text::sha256(fmt::format("{}\n{}\n{}", wordingWord(wording), said, printed));
}

} // namespace study

namespace {

/// Everything that the state of quotes is worked out from.
class ReviewDesk {
public:
    static Result<ReviewDesk> open(Study& study, QuoteId only, int approvals);

    /// In the order of the rows; those are left out that the study's coder, working blind, has not coded.
    [[nodiscard]] const std::vector<ReviewedQuote>& quotes() const { return m_quotes; }
    [[nodiscard]] const Codebook& book() const { return m_book; }
    [[nodiscard]] const study::Voices& voices() const { return m_voices; }
    [[nodiscard]] const std::vector<study::Consents::Voice>& speakers(std::size_t quote) const {
        return m_speakers[quote];
    }

private:
    ReviewDesk(Codebook book, study::Voices voices) : m_book(std::move(book)), m_voices(std::move(voices)) {}

    Codebook m_book;
    study::Voices m_voices;
    std::vector<ReviewedQuote> m_quotes;
    std::vector<std::vector<study::Consents::Voice>> m_speakers; ///< of each quote
};

/// Decisions, approvals and state, from what was decided upon and what there is now.
void judge(ReviewedQuote& reviewed, const std::vector<const storage::QuoteDecisionRow*>& decisions, int approvals) {
    const std::string basis = study::quoteBasis(reviewed.quote.text, reviewed.wording, reviewed.words);
    std::unordered_set<CoderId> later;
    bool refused = false;
    for (auto row = decisions.rbegin(); row != decisions.rend(); ++row) {
        QuoteDecision decision{(*row)->verdict,    (*row)->coderName, (*row)->reason,
                               (*row)->permission, (*row)->made,      false};
        decision.current = later.insert((*row)->coder).second && (*row)->basis == basis;
        if (decision.current && decision.verdict == Verdict::Refuse) refused = true;
        if (decision.current && decision.verdict == Verdict::Approve) ++reviewed.approvals;
        reviewed.decisions.push_back(std::move(decision));
    }
    std::reverse(reviewed.decisions.begin(), reviewed.decisions.end());
    const bool anyCurrent = std::any_of(reviewed.decisions.begin(), reviewed.decisions.end(),
                                        [](const QuoteDecision& decision) { return decision.current; });
    if (reviewed.quote.codes.empty() || (!decisions.empty() && !anyCurrent))
        reviewed.state = QuoteState::Stale;
    else if (refused)
        reviewed.state = QuoteState::Refused;
    else if (reviewed.approvals >= std::max(1, approvals))
        reviewed.state = QuoteState::Approved;
}

Result<ReviewDesk> ReviewDesk::open(Study& study, QuoteId only, int approvals) {
    storage::Database& database = study.parts().database;
    auto book = storage::loadCodebook(database);
    if (!book) return fail(book.error());
    auto voices = study::Voices::load(database);
    if (!voices) return fail(voices.error());
    auto consents = study::Consents::load(database);
    if (!consents) return fail(consents.error());
    auto rows = storage::loadReviewedQuotes(database, only);
    if (!rows) return fail(rows.error());
    auto decisions = storage::loadQuoteDecisions(database, only);
    if (!decisions) return fail(decisions.error());
    auto sight = study::sightOf(study.parts());
    if (!sight) return fail(sight.error());
    // Somebody may have imported a transcript while we read.
    rows->erase(
        std::remove_if(rows->begin(), rows->end(),
                       [&](const storage::QuoteRow& row) { return voices->indexOf(row.passage.transcript) < 0; }),
        rows->end());
    std::vector<Passage> passages;
    for (const storage::QuoteRow& row : *rows)
        passages.push_back(row.passage);
    auto quotes = study::quotePassages(study, passages, study::QuotedWith::Own);
    if (!quotes) return fail(quotes.error());
    if (quotes->size() != rows->size())
        return fail(ErrorKind::Conflict, "somebody has changed the transcripts meanwhile: ask again");

    std::unordered_map<QuoteId, std::vector<const storage::QuoteDecisionRow*>> decided;
    for (const storage::QuoteDecisionRow& row : *decisions)
        decided[row.quote].push_back(&row);
    ReviewDesk desk(std::move(*book), std::move(*voices));
    for (std::size_t at = 0; at < rows->size(); ++at) {
        storage::QuoteRow& row = (*rows)[at];
        Quote& quote = (*quotes)[at];
        // What others have coded is not told to those who work blind, and so neither is what is quoted of it.
        if (sight->blind && quote.codes.empty()) continue;
        ReviewedQuote reviewed;
        reviewed.id = row.id;
        reviewed.quote = std::move(quote);
        reviewed.wording = row.wording;
        reviewed.words = row.wording == Wording::Verbatim ? reviewed.quote.text : row.words;
        reviewed.distinctive = !row.distinctive.empty();
        reviewed.distinctiveNote = row.distinctive;
        reviewed.proposedBy = row.coder;
        reviewed.made = row.made;
        judge(reviewed, decided[row.id], approvals);
        std::vector<study::Consents::Voice> speakers = consents->in(desk.m_voices, reviewed.quote.passage);
        reviewed.consent = study::strictest(speakers);
        desk.m_speakers.push_back(std::move(speakers));
        desk.m_quotes.push_back(std::move(reviewed));
    }
    return desk;
}

Error noSuchQuote(QuoteId id) {
    return {ErrorKind::NotFound, fmt::format("there is no quote {} in review: ken review lists them", id.value)};
}

/// In the queue, and to be known to the study's coder.
Result<ReviewedQuote> inSight(Study& study, QuoteId id, int approvals = 1) {
    auto desk = ReviewDesk::open(study, id, approvals);
    if (!desk) return fail(desk.error());
    if (desk->quotes().empty()) return fail(noSuchQuote(id));
    return desk->quotes().front();
}

std::string some(std::size_t count) { return count == 1 ? "a quote" : fmt::format("{} quotes", count); }

Result<std::string> readable(const std::string& given, const char* what) {
    if (text::firstInvalidByte(given))
        return fail(ErrorKind::Invalid, fmt::format("{} is not UTF-8: type it again", what));
    const std::string normal = text::normalise(given);
    return std::string(text::trim(normal));
}

/// Why a quote cannot be approved; nothing if it can.
Result<void> mayBeApproved(const ReviewedQuote& quote, const std::vector<study::Consents::Voice>& speakers,
                           bool permitted) {
    if (quote.quote.codes.empty())
        return fail(ErrorKind::Refused,
                    fmt::format("quote {} is coded no more: code it again, or take it out of review", quote.id.value));
    const auto* person =
        study::forbidding(speakers, quote.wording, permitted ? study::Permission::Given : study::Permission::None);
    if (!person) return {};
    if (person->consent == Consent::Nothing)
        return fail(ErrorKind::Refused, fmt::format("{} consents to nothing that they said being quoted or told: "
                                                    "refuse quote {}",
                                                    person->name, quote.id.value));
    if (person->consent == Consent::Paraphrase)
        return fail(ErrorKind::Refused,
                    fmt::format("{} consents to a paraphrase only: tell quote {} in other words first", person->name,
                                quote.id.value));
    return fail(ErrorKind::Refused, fmt::format("{} is to be asked before they are quoted: approve quote {} with the "
                                                "permission they gave for it",
                                                person->name, quote.id.value));
}

} // namespace

namespace {

/// Puts those into the queue that are not there.
Result<int> propose(Study& study, const std::vector<Passage>& passages) {
    Study::Parts& parts = study.parts();
    auto there = storage::loadReviewedQuotes(parts.database);
    if (!there) return fail(there.error());
    std::set<Passage> known;
    for (const storage::QuoteRow& row : *there)
        known.insert(row.passage);
    std::vector<Passage> wanted;
    for (const Passage& passage : passages)
        if (known.insert(passage).second) wanted.push_back(passage);
    if (wanted.empty()) return 0;
    return storage::perform(parts.database, parts.coder, fmt::format("Proposed {}", some(wanted.size())),
                            [&](storage::Action& action) -> Result<int> {
                                int added = 0;
                                for (const Passage& passage : wanted) {
                                    auto isNew = storage::insertReviewedQuote(action, passage);
                                    if (!isNew) return fail(isNew.error());
                                    added += *isNew ? 1 : 0;
                                }
                                return added;
                            });
}

} // namespace

Result<int> proposeQuotes(Study& study, const QuoteFilter& filter) {
    QuoteFilter plain = filter;
    plain.grouping = QuoteGrouping::None;
    plain.order = QuoteOrder::Transcript;
    plain.context.reset();
    auto found = quotes(study, plain);
    if (!found) return fail(found.error());
    std::vector<Passage> passages;
    for (const Quote& quote : *found)
        passages.push_back(quote.passage);
    return propose(study, passages);
}

Result<int> proposeQuotes(Study& study, const std::vector<Passage>& passages) {
    auto quoted = study::quotePassages(study, passages, study::QuotedWith::Own);
    if (!quoted) return fail(quoted.error());
    if (quoted->size() != passages.size())
        return fail(ErrorKind::NotFound, "a transcript is not there any more: somebody may have removed it");
    for (const Quote& quote : *quoted)
        if (quote.codes.empty())
            return fail(ErrorKind::NotFound,
                        fmt::format("{}:{} of {} is not coded, so it cannot be a quote: code it first",
                                    quote.passage.range.begin.value, quote.passage.range.end.value, quote.transcript));
    return propose(study, passages);
}

Result<std::vector<ReviewedQuote>> reviewedQuotes(Study& study, const QueueFilter& filter) {
    auto desk = ReviewDesk::open(study, {}, filter.approvals);
    if (!desk) return fail(desk.error());
    std::unordered_set<CodeId> codes;
    for (const CodeId code : filter.codes) {
        if (!desk->book().find(code)) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
        for (const CodeId each : desk->book().subtree(code))
            codes.insert(each);
    }
    const std::unordered_set<ParticipantId> people(filter.participants.begin(), filter.participants.end());
    std::vector<ReviewedQuote> found;
    for (std::size_t at = 0; at < desk->quotes().size(); ++at) {
        const ReviewedQuote& quote = desk->quotes()[at];
        if (filter.state && quote.state != *filter.state) continue;
        if (!codes.empty() && std::none_of(quote.quote.codes.begin(), quote.quote.codes.end(),
                                           [&](const QuotedCode& code) { return codes.count(code.id) > 0; }))
            continue;
        const auto& speakers = desk->speakers(at);
        if (!people.empty() && std::none_of(speakers.begin(), speakers.end(), [&](const study::Consents::Voice& voice) {
                return people.count(voice.participant) > 0;
            }))
            continue;
        found.push_back(quote);
    }
    // What is coded no more comes last.
    const auto place = [&](const ReviewedQuote& quote) {
        const auto& codeList = quote.quote.codes;
        const std::size_t code =
            codeList.empty() ? desk->book().codes().size() : desk->book().indexOf(codeList.front().id).value_or(0);
        return std::tuple(code, desk->voices().indexOf(quote.quote.passage.transcript), quote.quote.passage.range);
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const ReviewedQuote& a, const ReviewedQuote& b) { return place(a) < place(b); });
    return found;
}

Result<ReviewedQuote> reviewedQuote(Study& study, QuoteId id, int approvals) { return inSight(study, id, approvals); }

namespace {

/// The words as they are to be printed; empty for a verbatim quote.
Result<std::string> printable(const std::string& said, Wording wording, const std::string& given) {
    auto words = readable(given, "the wording");
    if (!words) return fail(words.error());
    if (wording == Wording::Verbatim) {
        if (words->empty()) return words;
        return fail(ErrorKind::Usage, "a verbatim quote has the words of its transcript: give it none");
    }
    if (words->empty()) return fail(ErrorKind::Usage, "say in which words the quote is to be printed");
    return wording == Wording::Shortened ? release::shortenedWording(said, *words) : text::simplify(*words);
}

} // namespace

Result<void> checkWording(const std::string& said, Wording wording, const std::string& words) {
    auto printed = printable(said, wording, words);
    if (!printed) return fail(printed.error());
    return {};
}

Result<void> setWording(Study& study, QuoteId id, Wording wording, const std::string& words) {
    Study::Parts& parts = study.parts();
    auto quote = inSight(study, id);
    if (!quote) return fail(quote.error());
    auto printed = printable(quote->quote.text, wording, words);
    if (!printed) return fail(printed.error());
    const char* label = wording == Wording::Shortened    ? "Shortened a quote"
                        : wording == Wording::Paraphrase ? "Told a quote in other words"
                                                         : "Put a quote back to what was said";
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) {
        return storage::setQuoteWording(action, id, wording, *printed);
    });
}

Result<void> markDistinctive(Study& study, QuoteId id, const std::string& note) {
    Study::Parts& parts = study.parts();
    auto words = readable(note, "the note");
    if (!words) return fail(words.error());
    if (auto there = inSight(study, id); !there) return fail(there.error());
    const char* label = words->empty() ? "Took the mark off a quote" : "Marked a quote as one its speaker is known by";
    return storage::perform(parts.database, parts.coder, label,
                            [&](storage::Action& action) { return storage::setQuoteDistinctive(action, id, *words); });
}

Result<void> decideQuotes(Study& study, const std::vector<QuoteId>& ids, Verdict verdict, const std::string& reason,
                          const std::string& permission) {
    if (ids.empty()) return {};
    Study::Parts& parts = study.parts();
    auto why = readable(reason, "the reason");
    if (!why) return fail(why.error());
    auto permitted = readable(permission, "the permission");
    if (!permitted) return fail(permitted.error());
    const std::set<QuoteId> wanted(ids.begin(), ids.end());
    const std::string label =
        fmt::format("{} {}", verdict == Verdict::Approve ? "Approved" : "Refused", some(wanted.size()));
    // Looked at inside the action, so that nothing has changed when it is decided upon.
    return storage::perform(parts.database, parts.coder, label, [&](storage::Action& action) -> Result<void> {
        auto desk = ReviewDesk::open(study, wanted.size() == 1 ? *wanted.begin() : QuoteId{}, 1);
        if (!desk) return fail(desk.error());
        std::unordered_map<QuoteId, std::size_t> places;
        for (std::size_t at = 0; at < desk->quotes().size(); ++at)
            places.emplace(desk->quotes()[at].id, at);
        for (const QuoteId id : wanted) {
            const auto place = places.find(id);
            if (place == places.end()) return fail(noSuchQuote(id));
            const ReviewedQuote& quote = desk->quotes()[place->second];
            if (verdict == Verdict::Approve)
                if (auto may = mayBeApproved(quote, desk->speakers(place->second), !permitted->empty()); !may)
                    return may;
            storage::QuoteDecisionRow row;
            row.quote = id;
            row.verdict = verdict;
            row.reason = *why;
            row.permission = *permitted;
            row.basis = study::quoteBasis(quote.quote.text, quote.wording, quote.words);
            if (auto decided = storage::insertQuoteDecision(action, row); !decided) return decided;
        }
        return {};
    });
}

Result<void> withdrawQuotes(Study& study, const std::vector<QuoteId>& ids) {
    if (ids.empty()) return {};
    Study::Parts& parts = study.parts();
    const std::set<QuoteId> wanted(ids.begin(), ids.end());
    return storage::perform(parts.database, parts.coder, fmt::format("Took {} out of review", some(wanted.size())),
                            [&](storage::Action& action) -> Result<void> {
                                for (const QuoteId id : wanted) {
                                    if (auto there = inSight(study, id); !there) return fail(there.error());
                                    if (auto gone = storage::deleteReviewedQuote(action, id); !gone) return gone;
                                }
                                return {};
                            });
}

} // namespace kenspeckle
