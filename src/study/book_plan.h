// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/book.h"
#include "kenspeckle/release_profile.h"
#include "kenspeckle/report.h"
#include "kenspeckle/result.h"
#include "kenspeckle/study.h"
#include "storage/ledger_table.h"

namespace kenspeckle::study {

/// A table that cannot be made safe.
struct RefusedTable {
    ReportRequest request;
    std::string why;
};

/// A book, and what the ledger is to know of it and readers are not.
struct BookPlan {
    Book book;
    std::vector<storage::LedgerQuote> quotes; ///< each once, however many themes it stands under
    std::vector<SafeFigure> figures;          ///< each once
    std::vector<RefusedTable> refused;        ///< these are not in the book
};

/// The book that a release by this profile would be. Reads everybody's codings, whoever's the study shows. NotFound for
/// an attribute or code of the profile that the study has not; Refused while the study's coder works blind.
[[nodiscard]] Result<BookPlan> planBook(Study& study, const ReleaseProfile& profile);

/// The tables of the profile alone.
struct TablesPlan {
    std::vector<ReportTable> tables;
    std::vector<Chart> charts;
    std::vector<SafeFigure> figures;
    std::vector<RefusedTable> refused;
};
[[nodiscard]] Result<TablesPlan> planTables(Study& study, const ReleaseProfile& profile);

/// The request with the profile's threshold and policy for zeros.
[[nodiscard]] ReportRequest safely(ReportRequest request, const ReleaseProfile& profile);

} // namespace kenspeckle::study
