// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/consent.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle {

class Study;

/// How the words of a quote relate to what was said.
enum class Wording : std::uint8_t {
    Verbatim,   ///< as the transcript has it
    Shortened,  ///< words left out, each place marked (…), and insertions in [brackets]; nothing else is different
    Paraphrase, ///< told in the researcher's words
};

enum class QuoteState : std::uint8_t {
    Proposed, ///< waits in the queue, or approved by fewer than are asked for
    Approved,
    Refused,
    Stale, ///< was decided upon, and the transcript's words, its coding or the wording are different since
};

enum class Verdict : std::uint8_t { Approve, Refuse };

/// One person's decision about one quote as it was worded then. Never changed, only followed by others.
struct QuoteDecision {
    Verdict verdict = Verdict::Approve;
    std::string coder; ///< who decided
    std::string reason;
    std::string permission; ///< how an ask-first participant agreed to this quote: "by telephone, 3 March"
    Timestamp made;
    bool current = false; ///< about the words and the wording as they are now, and no later one by the same coder
};

/// A coded passage in review for use in a report. It belongs to the passage, not to one coding: two coders' codings of
/// the same words are one quote, under all the codes they have.
struct ReviewedQuote {
    QuoteId id;
    Quote quote; ///< passage, verbatim text, codes, people, attributes, attribution; codes is empty if nobody codes it
                 ///< so any more
    Wording wording = Wording::Verbatim;
    std::string words; ///< as it would be printed
    QuoteState state = QuoteState::Proposed;
    int approvals = 0;                      ///< by different coders, current
    Consent consent = Consent::NotRecorded; ///< the strictest among those who speak in it
    bool distinctive = false;               ///< marked by hand: its dialect or a life event makes the person known
    std::string distinctiveNote;
    std::vector<QuoteDecision> decisions; ///< oldest first
    std::string proposedBy;
    Timestamp made;
};

/// What quotes() finds for the filter goes into the queue, as one action; what is there already stays as it is. Returns
/// how many are new.
[[nodiscard]] Result<int> proposeQuotes(Study& study, const QuoteFilter& filter);

/// The same for chosen passages. NotFound, and nothing proposed, if one of them is nobody's coding.
[[nodiscard]] Result<int> proposeQuotes(Study& study, const std::vector<Passage>& passages);

struct QueueFilter {
    std::optional<QuoteState> state;
    std::vector<CodeId> codes; ///< under one of these or below them
    std::vector<ParticipantId> participants;
    int approvals = 1; ///< how many make a quote Approved
};

/// The queue, in reading order of the codebook, then of the transcripts.
[[nodiscard]] Result<std::vector<ReviewedQuote>> reviewedQuotes(Study& study, const QueueFilter& filter = {});
[[nodiscard]] Result<ReviewedQuote> reviewedQuote(Study& study, QuoteId id, int approvals = 1);

/// Whether setWording() would take these words for what was said: its Usage error if not. For those who type.
[[nodiscard]] Result<void> checkWording(const std::string& said, Wording wording, const std::string& words);

/// Gives a quote other words, as one action. Usage, naming the first word that was not said, if a shortened wording
/// holds others than the transcript's outside its [brackets], in another order, or left out without (…); NotFound.
/// Verbatim takes no words.
[[nodiscard]] Result<void> setWording(Study& study, QuoteId id, Wording wording, const std::string& words = {});

/// Marks a quote by hand as one by which its speaker is known. An empty note takes the mark away. NotFound.
[[nodiscard]] Result<void> markDistinctive(Study& study, QuoteId id, const std::string& note);

/// The study's coder decides, about all of them as one action. Refused, naming the person, where consent forbids
/// approval: nothing at all; a paraphrase only; ask-first without a permission. Refused where the quote is coded no
/// more. NotFound.
[[nodiscard]] Result<void> decideQuotes(Study& study, const std::vector<QuoteId>& ids, Verdict verdict,
                                        const std::string& reason = {}, const std::string& permission = {});

/// Takes quotes out of the queue with their decisions, as one action. NotFound.
[[nodiscard]] Result<void> withdrawQuotes(Study& study, const std::vector<QuoteId>& ids);

/// "verbatim", "shortened", "paraphrase"; "proposed", "approved", "refused", "stale".
[[nodiscard]] std::string wordingWord(Wording wording);
[[nodiscard]] std::string quoteStateWord(QuoteState state);

} // namespace kenspeckle
