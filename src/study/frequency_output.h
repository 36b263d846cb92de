// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "kenspeckle/report_table.h"
#include "kenspeckle/reporting.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::study {

/// Puts the rows in the order asked for and leaves out those that were not asked for. `table` has every code, in
/// reading order.
void arrangeRows(FrequencyTable& table, const Codebook& book, const std::string& language);

/// What the table calls a row: its name, or its path where the tree above it is not shown.
[[nodiscard]] const std::string& shownName(const FrequencyTable& table, const FrequencyRow& row);

/// What may be read behind a row, or behind its figures for a value: as many quotes as there are references.
[[nodiscard]] QuoteFilter quotesBehindRow(const FrequencyTable& table, const FrequencyRow& row);
[[nodiscard]] QuoteFilter quotesBehindRow(const FrequencyTable& table, const FrequencyRow& row, std::size_t value);

/// How many were asked, what was counted and what was left out, in whole sentences.
[[nodiscard]] std::string frequencyCaption(const FrequencyTable& table);

/// Of that, whose codings of whom are counted and which codes are listed; each sentence after a space.
[[nodiscard]] std::string frequencyScope(const FrequencyTable& table);

/// Code, participants with their share, references and coverage; then participants, share and references per value;
/// with the quotes behind each number.
[[nodiscard]] ReportTable frequencyOutput(const FrequencyTable& table);

} // namespace kenspeckle::study
