// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// What a participant allows to be done with their words. It governs what is shown to others: coding and counting go on
/// as before.
enum class Consent : std::uint8_t {
    NotRecorded, ///< nobody has said: the team may quote among itself, a profile decides about releases
    Quote,       ///< may be quoted word for word
    Paraphrase,  ///< what they said may be told in other words
    AskFirst,    ///< each quote only with a permission of its own: see QuoteDecision::permission
    Nothing,     ///< neither quoted nor paraphrased
};

struct ParticipantConsent {
    ParticipantId participant;
    std::string name;
    Consent consent = Consent::NotRecorded;
    std::string note;  ///< how it was given: "form of 3 March"
    std::string coder; ///< who recorded it last; empty if nobody has
    Timestamp made;
};

/// Of every participant, in the order of participants().
[[nodiscard]] Result<std::vector<ParticipantConsent>> consents(Study& study);

/// Records it for all of them, as one action. NotFound.
[[nodiscard]] Result<void> setConsent(Study& study, const std::vector<ParticipantId>& participants, Consent consent,
                                      const std::string& note = {});

/// What a table of consents did.
struct ConsentsOutcome {
    int participants = 0;             ///< of whom something was recorded
    std::vector<std::string> notices; ///< rows about people who are not in the study: one line each
};

/// Records what a .csv, .tsv or .xlsx says, as one action: columns participant (else the first), consent, and note if
/// there is one. An empty consent says nothing. Invalid, naming the row, for a word that is none; nothing is recorded
/// then.
[[nodiscard]] Result<ConsentsOutcome> importConsents(Study& study, const std::filesystem::path& file);

/// "quote", "paraphrase", "ask-first", "nothing", "not-recorded": in files and on the command line.
[[nodiscard]] std::string consentWord(Consent consent);
/// The same backwards, whatever the case; Usage lists the words there are.
[[nodiscard]] Result<Consent> consentOf(const std::string& word);

} // namespace kenspeckle
