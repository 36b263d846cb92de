// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kenspeckle/report.h"
#include "kenspeckle/small_numbers.h"

namespace kenspeckle::disclosure {

/// Whom a figure is of: attributes, with the values of which one must hold.
using Conditions = std::map<std::string, std::set<std::string>>;

/// Conditions as SafeFigure::grouped has them, and back. A backslash stands before what would part them: & | = \.
[[nodiscard]] std::string writeConditions(const Conditions& conditions);
[[nodiscard]] Conditions readConditions(const std::string& grouped);

/// The figures of one release: those of all its reports, one after the other.
struct PrintedFigures {
    std::vector<SafeFigure> figures;
    Zeros zeros = Zeros::Shown; ///< by which they were masked: where zeros are shown, what is hidden is at least 1
};

/// How a figure is given away by several tables or releases.
enum class ExposureKind : std::uint8_t {
    PrintedBefore,   ///< hidden now, and an earlier release prints it
    WorkedOut,       ///< hidden in each table that has it, and all together allow too narrow an interval
    SmallDifference, ///< printed in both, and they differ by fewer than the threshold: that is about those few
    SmallRest,       ///< the printed number of a part, so close to that of the whole that fewer are left
};

struct Exposure {
    ExposureKind kind = ExposureKind::WorkedOut;
    SafeFigure figure;       ///< without its value
    std::size_t earlier = 0; ///< which of the earlier releases gives it away, of PrintedBefore and SmallDifference
    bool operator==(const Exposure&) const = default;
};

/// Audits what is to be released together with what was: differencing. The tables of `now` are audited with one
/// another, too. What the figures have to do with each other is read from their names: a code is part of its theme, a
/// group of everybody; groups of one attribute make up the whole where nothing printed speaks against it; those who say
/// something are among those asked. Earlier releases that print another number for a figure than `now` are of another
/// state of the study: their figures are compared and not added to what is known. The order is that of the figures, the
/// earlier releases' after those of `now`. No error: what the solver cannot decide counts as given away.
[[nodiscard]] std::vector<Exposure> auditTogether(const PrintedFigures& now, const std::vector<PrintedFigures>& earlier,
                                                  int threshold);

} // namespace kenspeckle::disclosure
