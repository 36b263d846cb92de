// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"
#include "storage/database.h"

namespace kenspeckle::storage {

// The ledger of releases. It stands outside the journal, as no undo takes back what people have read: rows are added,
// and what they refer to may be gone. See the schema.

struct LedgerSpeaker {
    ParticipantId participant;
    std::string name;    ///< the participant's, at the time
    std::string printed; ///< how the book calls them; empty: not at all
};

struct LedgerQuote {
    ReleaseId release;
    std::string code;
    QuoteId quote;
    Passage passage; ///< at the time
    std::vector<std::string> themes;
    std::string words;    ///< as printed; empty after a withdrawal
    std::string saidHash; ///< SHA-256 of what the passage said
    std::string attribution;
    std::vector<LedgerSpeaker> speakers;
};

struct LedgerFigure {
    std::string counted, theme, grouped;
    std::optional<std::int64_t> value; ///< none where it was masked
};

struct LedgerEntry {
    ReleaseId id;
    std::string title, profile, profileText, audience, revision, coder;
    Timestamp made;
    int tables = 0;
    std::vector<std::pair<std::string, std::string>> files; ///< name, SHA-256
    int quotes = 0, people = 0;                             ///< read, not written: counted from the rows
};

/// Adds a release with all that was in it, in a transaction of its own: when it returns, it is on the disk. Conflict if
/// the study's newest journal entry is not `revision` any more. Id and time are given to it, and the entry returned
/// with them.
[[nodiscard]] Result<LedgerEntry> enterRelease(Database& database, LedgerEntry entry,
                                               const std::vector<LedgerQuote>& quotes,
                                               const std::vector<LedgerFigure>& figures, JournalId revision);
/// Takes the entry of a release back whose files could not be put in their places: nobody has them.
[[nodiscard]] Result<void> removeRelease(Database& database, ReleaseId id);

/// Oldest first.
[[nodiscard]] Result<std::vector<LedgerEntry>> loadReleases(Database& database);
/// Those with a code, or all; oldest release first, then by code.
[[nodiscard]] Result<std::vector<LedgerQuote>> loadReleasedQuotes(Database& database, const std::string& code = {});
[[nodiscard]] Result<std::vector<LedgerFigure>> loadReleasedFigures(Database& database, ReleaseId release);
/// Where a quote stands that is in the queue still; nothing if it is not.
[[nodiscard]] Result<std::optional<Passage>> placeOfQuote(Database& database, QuoteId id);

} // namespace kenspeckle::storage
