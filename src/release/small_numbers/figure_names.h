// SPDX-License-Identifier: GPL-3.0-or-later
// What figures have to do with one another, by what they are called.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/report.h"
#include "release/small_numbers/together.h"

namespace kenspeckle::disclosure {

/// A figure with its name taken apart.
class FigureName {
public:
    explicit FigureName(SafeFigure figure);

    [[nodiscard]] const SafeFigure& figure() const { return m_figure; }
    [[nodiscard]] const Conditions& conditions() const { return m_conditions; }
    /// Whether everybody it counts is counted by the other, too.
    [[nodiscard]] bool isPartOf(const FigureName& whole) const;

private:
    SafeFigure m_figure;
    Conditions m_conditions;
    std::string m_what;  ///< "participants", without the coder
    std::string m_coder; ///< " coded by Morag"; empty: all coders
};

/// A figure and those of the same that are of one value of an attribute each.
struct Breakdown {
    std::size_t whole = 0;
    std::string attribute;
    std::vector<std::size_t> parts;
};
[[nodiscard]] std::vector<Breakdown> breakdowns(const std::vector<FigureName>& names);

/// Part and whole, where there is nothing between them.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> containments(const std::vector<FigureName>& names);

/// Those who say something and those who do not, of those who were asked.
struct Complement {
    std::size_t said = 0, notSaid = 0, asked = 0;
};
[[nodiscard]] std::vector<Complement> complements(const std::vector<FigureName>& names);

} // namespace kenspeckle::disclosure
