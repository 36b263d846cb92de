// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kenspeckle/ids.h"
#include "kenspeckle/report.h"
#include "study/reports/crosstab.h"
#include "study/small_numbers.h"

namespace kenspeckle {
class Study;
}

namespace kenspeckle::study {

/// What was asked for of crosstabs.
struct CrosstabAsked {
    std::map<std::string, std::vector<std::string>> where;
    std::string rows, columns; ///< attributes; no rows: those who say it
    std::string coder;
    SmallNumbers smallNumbers;
    FigureKeys alsoHidden; ///< in any case
};

/// Hides small numbers, and the evidence behind them, as the rules say; nothing for a threshold of 0. Refused if no
/// masking would do.
[[nodiscard]] Result<void> maskCrosstab(Crosstab& crosstab, const CrosstabAsked& asked);

/// The same for codes of which one table shows a line each: those who say it. One code alone is shown with those who do
/// not say it.
[[nodiscard]] Result<void> maskCrosstabs(Study& study, const std::vector<CodeId>& codes,
                                         std::vector<Crosstab>& crosstabs, const CrosstabAsked& asked);

/// What masked crosstabs print; nothing where no threshold was given. Several are of codes, a line for each.
[[nodiscard]] std::vector<SafeFigure> safeFigures(const std::vector<Crosstab>& crosstabs, const CrosstabAsked& asked);

} // namespace kenspeckle::study
