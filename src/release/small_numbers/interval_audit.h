// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "kenspeckle/result.h"
#include "release/small_numbers/figures.h"
#include "release/small_numbers/linear_program.h"

namespace kenspeckle::disclosure {

/// The whole numbers a hidden figure may be, by everything that is published: from low to high, both possible.
struct Interval {
    std::int64_t low = 0, high = 0;
    [[nodiscard]] std::int64_t width() const { return high - low; }
    bool operator==(const Interval&) const = default;
};

/// What a reader can work out of hidden figures: for each the least and the most that any table has which agrees with
/// all that is published (the attacker's problem of Fischetti & Salazar 2001, in whole numbers). Every number that it
/// names is taken from such a table, found by the solver and then checked in whole numbers; so rounding cannot make an
/// interval look wider than it is.
class IntervalAudit {
public:
    /// `hidden`: for each figure. The system must outlive it.
    IntervalAudit(const FigureSystem& system, std::vector<bool> hidden);

    [[nodiscard]] Result<void> hide(std::size_t figure);
    /// Publishes a figure if every one that is still hidden isWide() then; says whether it did.
    [[nodiscard]] Result<bool> publishIfSafe(std::size_t figure, std::int64_t width);
    [[nodiscard]] const std::vector<bool>& hidden() const { return m_hidden; }

    /// What it may be; where the solver's search for whole numbers is given up, what it was found to be. Conflict if no
    /// table agrees with what is published; Damaged if the solver gives up.
    [[nodiscard]] Result<Interval> interval(std::size_t figure);
    /// Whether two tables agree with what is published of which the figure differs by at least `width`. Stops as soon
    /// as they are found.
    [[nodiscard]] Result<bool> isWide(std::size_t figure, std::int64_t width);
    /// Two tables, with all figures in each, between which the figure differs the most of those found so far.
    [[nodiscard]] std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> witnesses(std::size_t figure) const;

private:
    using Table = std::vector<std::int64_t>;

    [[nodiscard]] Result<void> build();
    [[nodiscard]] Result<void> setHidden(std::size_t figure, bool hidden);
    [[nodiscard]] Result<std::int64_t> extreme(std::size_t figure, LinearProgram::Goal goal);
    /// Of the tables found so far; the figure's own value if there is none.
    [[nodiscard]] Interval found(std::size_t figure) const;
    [[nodiscard]] bool agrees(const Table& table) const;

    const FigureSystem& m_system;
    std::vector<bool> m_hidden;
    LinearProgram m_program;
    std::vector<Table> m_tables; ///< that agree with what is published
    bool m_built = false;
};

} // namespace kenspeckle::disclosure
