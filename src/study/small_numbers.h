// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
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

/// Figures by the first three fields of SafeFigure.
using FigureKeys = std::set<std::tuple<std::string, std::string, std::string>>;
[[nodiscard]] bool isAmong(const FigureKeys& keys, const SafeFigure& figure);
void addTo(FigureKeys& keys, const SafeFigure& figure);

/// Masks a table and says which of its figures are hidden: those that `alsoHidden` names in any case.
[[nodiscard]] Result<std::vector<bool>> hiddenFigures(const disclosure::CountTable& table, const SmallNumbers& rules,
                                                      std::vector<bool> alsoHidden);

/// SafeFigure::grouped: those of whom the conditions hold, and of an attribute the value, if there is one.
[[nodiscard]] std::string groupKey(const std::map<std::string, std::vector<std::string>>& where,
                                   const std::map<std::string, std::string>& values = {});
/// SafeFigure::counted of people who do something that one coder, or all, have coded.
[[nodiscard]] std::string countedBy(const char* counted, const std::string& coder);

} // namespace kenspeckle::study
