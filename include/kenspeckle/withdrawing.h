// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// A release that holds words of a participant who withdraws: to be recalled.
struct RecalledRelease {
    ReleaseId id;
    std::string title;
    std::string audience;
    Timestamp made;
    std::vector<std::string> codes; ///< of the quotes, as printed in the book
};

/// What goes, or went, with a participant who withdraws.
struct Withdrawal {
    std::string participant;
    std::vector<std::string> transcripts; ///< names of those removed whole: nobody else speaks in them but interviewers
    std::vector<std::string> groups;      ///< names of those in which their turns say "[withdrawn]" now
    int turns = 0;                        ///< in the groups
    int codings = 0;                      ///< of words that go
    int quotes = 0;                       ///< in review, with the decisions about them
    int memos = 0;                        ///< about them, or about words and transcripts that go
    int summaries = 0;
    int places =
        0; ///< other writings (definitions, memos, notes) that repeated their words, which say "[withdrawn]" now
    int entries = 0; ///< of the journal that held any of it: their lines stay, what they changed is gone
    std::vector<RecalledRelease> recall; ///< oldest first; a change of the study calls no paper back
    std::vector<std::string> notices;    ///< what is left to do by hand
};

/// What withdrawParticipant() would do, without doing it. NotFound.
[[nodiscard]] Result<Withdrawal> previewWithdrawal(Study& study, ParticipantId participant);

/// Removes a participant and everything they said for good: from the texts, everything that stands on them, the
/// journal, the ledger of releases, the file's free space and the search index. It cannot be undone, nor can anything
/// that was done before it. Interviewers' questions to them go with their transcripts; of a transcript in which others
/// speak, their turns stay as "[withdrawn]". Copies of the study, exports and backups are not reached. `reason` is for
/// the journal, and must not name them: Usage if it does. One transaction; the file is then rewritten, and where
/// another program keeps that from being finished, notices says so. NotFound.
[[nodiscard]] Result<Withdrawal> withdrawParticipant(Study& study, ParticipantId participant,
                                                     const std::string& reason = {});

} // namespace kenspeckle
