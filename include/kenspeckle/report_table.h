// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kenspeckle/evidence.h"

namespace kenspeckle {

/// A share of a whole, 0 to 1. It is written as a percentage where the format can show one.
struct Share {
    double value = 0;
    constexpr auto operator<=>(const Share&) const = default;
};

/// Nothing (undefined, or does not apply), words, a whole number, a real one, or a share.
using ReportCell = std::variant<std::monostate, std::string, std::int64_t, double, Share>;

/// A table as it is shown, written to a file and printed. Texts are valid UTF-8.
struct ReportTable {
    std::string name;    ///< short, lower case, for a file or sheet: "by-role"; unique in its report
    std::string title;   ///< "Theme frequencies by role"
    std::string caption; ///< how to read it: denominators, units, what was left out
    std::vector<std::string> header;
    std::vector<std::vector<ReportCell>> rows; ///< as wide as the header
    std::vector<int> indents;                  ///< of each row's first cell, 0 at the margin; empty: none
    bool lastRowIsTotal = false;
    std::map<std::pair<std::size_t, std::size_t>, Evidence> evidence; ///< of cells, by row and column
};

} // namespace kenspeckle
