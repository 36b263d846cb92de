// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/report.h"
#include "kenspeckle/small_numbers.h"
#include "release/small_numbers/figures.h"
#include "release/small_numbers/suppression.h"
#include "study/reports/given_options.h"

namespace kenspeckle::study {

/// The options `threshold` and `zeros` of a report, as it declares them and as they were given.
[[nodiscard]] std::vector<ReportOption> smallNumberOptions();
[[nodiscard]] Result<SmallNumbers> smallNumbersOf(const GivenOptions& given);

/// What a caption says of it, after a space; empty where nothing is masked.
[[nodiscard]] std::string smallNumbersInWords(const SmallNumbers& rules);

/// The total and its groups as columns of a table: a sum if everybody stands in one group, else a union.
[[nodiscard]] std::vector<disclosure::TableLine>
groupColumns(const std::vector<std::string>& groups, const std::vector<std::int64_t>& counts, std::int64_t total);

/// Masks a table and says which of its figures are hidden.
[[nodiscard]] Result<std::vector<bool>> hiddenFigures(const disclosure::CountTable& table, const SmallNumbers& rules);

/// SafeFigure::grouped: those of whom the conditions hold, and of an attribute the value, if there is one.
[[nodiscard]] std::string groupKey(const std::map<std::string, std::vector<std::string>>& where,
                                   const std::map<std::string, std::string>& values = {});
/// SafeFigure::counted of people who do something that one coder, or all, have coded.
[[nodiscard]] std::string countedBy(const char* counted, const std::string& coder);

} // namespace kenspeckle::study
