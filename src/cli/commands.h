// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace kenspeckle::cli {

// Each adds one command and stands in a file of its name.

void addNew(CommandLine& line);
void addImport(CommandLine& line);
void addImportTable(CommandLine& line);
void addSpeakers(CommandLine& line);
void addAttributes(CommandLine& line);

void addTranscripts(CommandLine& line);
void addText(CommandLine& line);
void addParticipants(CommandLine& line);
void addSearch(CommandLine& line);

void addCodebook(CommandLine& line);
void addCodes(CommandLine& line);
void addCode(CommandLine& line);
void addUncode(CommandLine& line);
void addCodings(CommandLine& line);
void addCoders(CommandLine& line);
void addAdjudicate(CommandLine& line);
void addMemos(CommandLine& line);
void addMemoCommands(CommandLine& line); ///< memo add, edit, remove

void addReport(CommandLine& line);
void addQuotes(CommandLine& line);
void addQuery(CommandLine& line);
void addQueries(CommandLine& line);

void addConsent(CommandLine& line);
void addReview(CommandLine& line);
void addCheck(CommandLine& line);
void addProfiles(CommandLine& line);
void addRelease(CommandLine& line);
void addReleases(CommandLine& line);
void addTrace(CommandLine& line);
void addWithdraw(CommandLine& line);

void addHistory(CommandLine& line);
void addUndo(CommandLine& line);
void addRedo(CommandLine& line);
void addRemove(CommandLine& line);
void addVerify(CommandLine& line);

/// The headings under which `ken --help` lists them.
inline constexpr const char* kBring = "Begin, and bring interviews in";
inline constexpr const char* kRead = "Read and search";
inline constexpr const char* kCode = "Code";
inline constexpr const char* kReport = "Report";
inline constexpr const char* kShare = "Show it to others";
inline constexpr const char* kKeep = "Look back, undo, check";

} // namespace kenspeckle::cli
