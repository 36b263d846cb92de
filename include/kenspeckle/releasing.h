// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/book.h"
#include "kenspeckle/checking.h"
#include "kenspeckle/coding.h"
#include "kenspeckle/ids.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/release_profile.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// The book as it would be released, whatever the checks say of it: for a preview inside the team.
[[nodiscard]] Result<Book> previewBook(Study& study, const ReleaseProfile& profile);

/// Writes a book; the file's ending chooses the format: .html or .docx. The same book gives the same bytes.
[[nodiscard]] Result<void> writeBook(const Book& book, const std::filesystem::path& file);

/// One release that was made.
struct ReleaseEntry {
    ReleaseId id;
    std::string title;
    std::string profile;  ///< its name
    std::string audience; ///< to whom
    std::string revision; ///< of the study
    std::string coder;
    Timestamp made;
    std::vector<std::string> files;  ///< names, without folders
    std::vector<std::string> hashes; ///< SHA-256 of each
    int quotes = 0;
    int people = 0;
    int tables = 0;
};

struct ReleaseOutcome {
    ReleaseEntry entry;
    CheckReport checks;
};

/// Checks, writes the files (.html, .docx) and enters the release into the ledger: all of it or nothing. Refused,
/// counting what stops it, if checkRelease() finds something that stops and is not accepted. The same study, profile
/// and seed give the same bytes.
[[nodiscard]] Result<ReleaseOutcome> makeRelease(Study& study, const ReleaseProfile& profile,
                                                 const std::vector<std::filesystem::path>& files);

/// The ledger, oldest first. It is no part of the journal: what was handed out cannot be undone.
[[nodiscard]] Result<std::vector<ReleaseEntry>> releases(Study& study);

/// A quote that was handed out, and where it came from.
struct TracedQuote {
    ReleaseEntry release;
    std::string code;        ///< as printed in the book
    std::string attribution; ///< as printed
    std::string theme;
    std::optional<Passage> passage; ///< where its words stand now; none if they are gone
    std::string transcript;
    int turn = 0;
    std::string participant;
    std::string released; ///< the words as they were printed; empty after a withdrawal
    std::string now;      ///< what the passage says now
    bool agrees = false;  ///< the words said are still those that were quoted
};

/// Finds a quote by its short code, whatever its case and dashes, in every release that has it. NotFound.
[[nodiscard]] Result<std::vector<TracedQuote>> trace(Study& study, const std::string& code);

/// Every quote of one participant that was handed out, in which release: what to recall.
[[nodiscard]] Result<std::vector<TracedQuote>> recallList(Study& study, ParticipantId participant);

} // namespace kenspeckle
