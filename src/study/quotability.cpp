// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/quotability.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/study.h"
#include "study/parts.h"

namespace kenspeckle {

namespace study {

Result<Quotability> Quotability::load(Study& study) {
    auto consents = Consents::load(study.parts().database);
    if (!consents) return fail(consents.error());
    auto voices = Voices::load(study.parts().database);
    if (!voices) return fail(voices.error());
    Quotability quotability(std::move(*voices), std::move(*consents));
    if (quotability.everything()) return quotability;
    QueueFilter approved;
    approved.state = QuoteState::Approved;
    auto quotes = reviewedQuotes(study, approved);
    if (!quotes) return fail(quotes.error());
    for (ReviewedQuote& quote : *quotes) {
        const bool permitted =
            std::any_of(quote.decisions.begin(), quote.decisions.end(), [](const QuoteDecision& decision) {
                return decision.current && decision.verdict == Verdict::Approve && !decision.permission.empty();
            });
        quotability.m_approved.emplace(quote.quote.passage, Approved{quote.wording, std::move(quote.words),
                                                                     permitted ? Permission::Given : Permission::None});
    }
    return quotability;
}

Quotability::Answer Quotability::of(const Passage& passage) const {
    if (everything()) return {};
    const auto speakers = m_consents.in(m_voices, passage);
    if (!forbidding(speakers, Wording::Verbatim, Permission::None)) return {};
    const auto approved = m_approved.find(passage);
    if (approved == m_approved.end() || forbidding(speakers, approved->second.wording, approved->second.permission))
        return {false, {}, strictest(speakers)};
    switch (approved->second.wording) {
    case Wording::Shortened:
        return {true, approved->second.words};
    case Wording::Paraphrase:
        return {true, "[paraphrase] " + approved->second.words};
    case Wording::Verbatim:
        break;
    }
    return {};
}

bool Quotability::freely(const Passage& passage) const {
    return everything() || !forbidding(m_consents.in(m_voices, passage), Wording::Verbatim, Permission::None);
}

bool Quotability::writtenOf(ParticipantId participant) const {
    const Consent consent = m_consents.of(participant);
    return consent != Consent::Nothing && consent != Consent::AskFirst;
}

std::string leftOutInWords(const std::map<Consent, int>& leftOut, const std::string& things, const std::string& thing) {
    int all = 0;
    std::vector<std::string> reasons;
    for (const auto& [consent, count] : leftOut) {
        all += count;
        const char* why = consent == Consent::Nothing      ? "somebody who speaks consents to nothing"
                          : consent == Consent::Paraphrase ? "somebody who speaks consents to a paraphrase only"
                                                           : "somebody who speaks is to be asked first";
        reasons.push_back(fmt::format("{} as {}", count, why));
    }
    if (all == 0) return {};
    return fmt::format("{} {} left out: {}.", all, all == 1 ? thing + " is" : things + " are",
                       fmt::join(reasons, ", "));
}

} // namespace study

Result<QuotableQuotes> quotable(Study& study, std::vector<Quote> quotes) {
    auto quotability = study::Quotability::load(study);
    if (!quotability) return fail(quotability.error());
    QuotableQuotes outcome;
    if (quotability->everything()) {
        outcome.quotes = std::move(quotes);
        return outcome;
    }
    std::map<Consent, int> leftOut;
    for (Quote& quote : quotes) {
        study::Quotability::Answer answer = quotability->of(quote.passage);
        if (!answer.may) {
            ++leftOut[answer.because];
            ++outcome.leftOut;
            continue;
        }
        if (answer.words) {
            quote.text = std::move(*answer.words);
            ++outcome.reworded;
        }
        for (ContextTurn& turn : quote.context)
            if (!quotability->freely({quote.passage.transcript, turn.range})) turn.text = "[left out]";
        outcome.quotes.push_back(std::move(quote));
    }
    outcome.told = study::leftOutInWords(leftOut, "passages", "passage");
    if (outcome.reworded > 0)
        outcome.told += fmt::format("{}{} in the wording that was approved.", outcome.told.empty() ? "" : " ",
                                    outcome.reworded == 1 ? "1 passage is" : fmt::format("{} are", outcome.reworded));
    return outcome;
}

Result<int> leaveOutSummaries(Study& study, FrameworkMatrix& matrix) {
    auto quotability = study::Quotability::load(study);
    if (!quotability) return fail(quotability.error());
    int gone = 0;
    for (FrameworkRow& row : matrix.rows) {
        if (quotability->writtenOf(row.participant)) continue;
        for (FrameworkCell& cell : row.cells) {
            gone += cell.summary.empty() ? 0 : 1;
            cell.summary.clear();
        }
    }
    return gone;
}

} // namespace kenspeckle
