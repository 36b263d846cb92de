// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "kenspeckle/report_table.h"
#include "kenspeckle/reporting.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::study {

/// Leaves out the rows that were not asked for. `table` has every code, in reading order.
void chooseRows(FrequencyTable& table, const Codebook& book);
/// Puts them in the order asked for, or leaves the largest. What is hidden is as small as can be, so that its place
/// says nothing.
void arrangeRows(FrequencyTable& table, const std::string& language);

/// Whether it is not printed how many were asked with a value.
[[nodiscard]] bool askedIsHidden(const FrequencyTable& table, std::size_t value);

/// How many were asked with a value: "12" or "hidden".
[[nodiscard]] std::string askedInWords(const FrequencyTable& table, std::size_t value);

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
