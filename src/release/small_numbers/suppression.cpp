// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/suppression.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "release/small_numbers/interval_audit.h"
#include "release/small_numbers/linear_program.h"

namespace kenspeckle::disclosure {

namespace {

constexpr double kUnmoved = 1e-6;   ///< a change below it is none
constexpr int kSharpenings = 2;     ///< how often costs are weighed anew
constexpr double kSharedTotals = 8; ///< how much more than others figures matter that other tables print as well

/// The cheapest change of figures by which one of them moves: what is hidden already moves for nothing.
class Moves {
public:
    struct Found {
        std::vector<std::size_t> toHide;
        double cost = 0;
    };

    explicit Moves(const FigureSystem& system) : m_system(system) {}

    /// Of a figure to be moved to, or beyond, another number. None if nothing that may be hidden lets it.
    [[nodiscard]] Result<std::optional<Found>> moving(std::size_t figure, std::int64_t to,
                                                      const std::vector<bool>& hidden) {
        if (auto built = build(); !built) return fail(built.error());
        const std::int64_t by = to - m_system.figures[figure].value;
        const std::size_t column = by > 0 ? up(figure) : down(figure);
        const std::size_t other = by > 0 ? down(figure) : up(figure);
        const double distance = std::abs(static_cast<double>(by));
        if (distance > room(column)) return std::optional<Found>();
        if (auto set = m_program.setBounds(column, distance, room(column)); !set) return fail(set.error());
        if (auto set = m_program.setBounds(other, 0, 0); !set) return fail(set.error());
        auto found = cheapest(hidden);
        if (auto set = m_program.setBounds(column, 0, room(column)); !set) return fail(set.error());
        if (auto set = m_program.setBounds(other, 0, room(other)); !set) return fail(set.error());
        return found;
    }

private:
    static std::size_t up(std::size_t figure) { return figure * 2; }
    static std::size_t down(std::size_t figure) { return figure * 2 + 1; }
    /// How far a column may go.
    [[nodiscard]] double room(std::size_t column) const {
        const Figure& figure = m_system.figures[column / 2];
        if (figure.fixed) return 0;
        const std::int64_t room = column % 2 == 0 ? m_system.most - figure.value : figure.value - figure.least;
        return static_cast<double>(std::max<std::int64_t>(room, 0));
    }

    Result<void> build() {
        if (m_built) return {};
        for (std::size_t column = 0; column < m_system.figures.size() * 2; ++column)
            if (auto added = m_program.addColumn(0, room(column)); !added) return fail(added.error());
        for (const Relation& relation : m_system.relations) {
            std::vector<LinearProgram::Term> terms;
            std::int64_t now = 0;
            for (const Relation::Term& term : relation.terms) {
                const auto coefficient = static_cast<double>(term.coefficient);
                terms.push_back({up(term.figure), coefficient});
                terms.push_back({down(term.figure), -coefficient});
                now += term.coefficient * m_system.figures[term.figure].value;
            }
            const auto side =
                relation.kind == Relation::Kind::Zero ? LinearProgram::Side::Equal : LinearProgram::Side::AtMost;
            if (auto added = m_program.addRow(terms, side, static_cast<double>(-now)); !added) return added;
        }
        m_built = true;
        return {};
    }

    [[nodiscard]] Result<void> price(std::size_t figure, double cost) {
        if (auto set = m_program.setCost(up(figure), cost); !set) return set;
        return m_program.setCost(down(figure), cost);
    }

    /// A linear cost likes many small changes, where what counts is how many figures change at all: so the costs of
    /// what changed much are lowered, of what changed little raised, and the search repeated.
    Result<std::optional<Found>> cheapest(const std::vector<bool>& hidden) {
        const std::size_t figures = m_system.figures.size();
        for (std::size_t i = 0; i < figures; ++i)
            if (auto set = price(i, hidden[i] ? 0 : m_system.figures[i].weight); !set) return fail(set.error());
        std::optional<Found> best;
        for (int round = 0; round <= kSharpenings; ++round) {
            const auto solution = m_program.solve(LinearProgram::Goal::Least, LinearProgram::Numbers::Real);
            if (!solution && solution.error().kind == ErrorKind::Conflict) return best;
            if (!solution) return fail(solution.error());
            Found found;
            for (std::size_t i = 0; i < figures; ++i) {
                const double change = std::abs(solution->values[up(i)] - solution->values[down(i)]);
                if (hidden[i]) continue;
                const double weight = m_system.figures[i].weight;
                if (auto set = price(i, weight / (0.5 + change)); !set) return fail(set.error());
                if (change <= kUnmoved) continue;
                found.toHide.push_back(i);
                found.cost += weight;
            }
            if (!best || found.cost < best->cost) best = std::move(found);
            if (best->toHide.size() < 2) break;
        }
        return best;
    }

    const FigureSystem& m_system;
    LinearProgram m_program;
    bool m_built = false;
};

/// Masks one system.
class Suppression {
public:
    /// `mask` hides what is to be hidden in any case.
    Suppression(const FigureSystem& system, std::int64_t threshold, Mask mask)
        : m_system(system), m_threshold(threshold), m_mask(std::move(mask)), m_audit(system, m_mask.hidden),
          m_moves(system) {}

    Result<Mask> run() {
        std::vector<std::size_t> queue;
        for (std::size_t i = 0; i < m_mask.hidden.size(); ++i)
            if (m_mask.hidden[i]) queue.push_back(i);
        // What is hidden later only widens the intervals of what was hidden before.
        for (std::size_t next = 0; next < queue.size(); ++next)
            if (auto widened = widen(queue[next], queue); !widened) return fail(widened.error());
        if (auto published = publishAgain(queue); !published) return fail(published.error());
        m_mask.hidden = m_audit.hidden();
        return std::move(m_mask);
    }

private:
    /// Hides others until a figure's interval is wide enough.
    Result<void> widen(std::size_t figure, std::vector<std::size_t>& queue) {
        for (std::int64_t further = 0;;) {
            const auto wide = m_audit.isWide(figure, m_threshold);
            if (!wide) return fail(wide.error());
            if (*wide) return {};
            const auto interval = m_audit.interval(figure);
            if (!interval) return fail(interval.error());
            auto moves =
                cheaperOf(figure, interval->low + m_threshold + further, interval->high - m_threshold - further);
            if (!moves) return fail(moves.error());
            if (!*moves) return refused(figure);
            // Broken numbers may move it where whole ones do not; so it is pushed further.
            if ((*moves)->toHide.empty()) ++further;
            for (const std::size_t other : (*moves)->toHide) {
                if (auto hidden = m_audit.hide(other); !hidden) return hidden;
                queue.push_back(other);
            }
        }
    }

    Result<std::optional<Moves::Found>> cheaperOf(std::size_t figure, std::int64_t up, std::int64_t down) {
        auto rising = m_moves.moving(figure, up, m_audit.hidden());
        if (!rising || down < m_system.figures[figure].least) return rising;
        auto falling = m_moves.moving(figure, down, m_audit.hidden());
        if (!falling) return falling;
        if (!*rising) return falling;
        if (!*falling) return rising;
        return (*falling)->cost < (*rising)->cost ? falling : rising;
    }

    [[nodiscard]] tl::unexpected<Error> refused(std::size_t figure) const {
        return fail(
            ErrorKind::Refused,
            fmt::format("the table cannot be masked: however much of it is hidden, what stands at \"{}\" could "
                        "be worked out too closely; lower the threshold, join values of the attribute, or leave "
                        "the breakdown out",
                        m_system.figures[figure].name));
    }

    /// Publishes what was hidden in vain, the most valuable first.
    Result<void> publishAgain(std::vector<std::size_t> hidden) {
        std::stable_sort(hidden.begin(), hidden.end(), [this](std::size_t a, std::size_t b) {
            return m_system.figures[a].weight > m_system.figures[b].weight;
        });
        for (const std::size_t figure : hidden)
            if (!m_mask.hidden[figure])
                if (auto tried = m_audit.publishIfSafe(figure, m_threshold); !tried) return fail(tried.error());
        return {};
    }

    const FigureSystem& m_system;
    std::int64_t m_threshold;
    Mask m_mask;
    IntervalAudit m_audit;
    Moves m_moves;
};

/// The first row of a table, or its first column, as a table of its own.
CountTable firstRow(const CountTable& table) {
    CountTable row = table;
    row.rows.resize(1);
    row.counts.resize(1);
    row.peopledRows.clear();
    return row;
}

CountTable firstColumn(const CountTable& table) {
    CountTable column = table;
    column.columns.resize(1);
    for (auto& counts : column.counts)
        counts.resize(1);
    column.peopledColumns.clear();
    return column;
}

} // namespace

Result<Mask> maskSmallNumbers(const FigureSystem& system, std::int64_t threshold, const std::vector<bool>& alsoHidden) {
    if (threshold < 1) return fail(ErrorKind::Invalid, "a threshold is 1 or more");
    Mask mask;
    std::vector<std::int64_t> truth;
    for (const Figure& figure : system.figures) {
        truth.push_back(figure.value);
        if (figure.fixed && figure.value > 0 && figure.value < threshold)
            return fail(
                ErrorKind::Refused,
                fmt::format("the table cannot be masked: there are fewer than {} participants in all; lower the "
                            "threshold",
                            threshold));
        mask.primary.push_back(!figure.fixed && figure.value < threshold);
    }
    if (!system.allows(truth))
        return fail(ErrorKind::Invalid, "the numbers of a table contradict what it says of its totals");
    mask.hidden = mask.primary;
    for (std::size_t i = 0; i < alsoHidden.size(); ++i)
        if (alsoHidden[i] && !system.figures[i].fixed) mask.hidden[i] = true;
    return Suppression(system, threshold, std::move(mask)).run();
}

Result<Mask> maskTable(const CountTable& table, std::int64_t threshold, bool zerosShown, std::vector<bool> alsoHidden) {
    FigureSystem system = table.system(zerosShown);
    alsoHidden.resize(system.figures.size(), false);
    const CountTable row = firstRow(table), column = firstColumn(table);
    const auto ofRow = maskSmallNumbers(row.system(zerosShown), threshold);
    if (!ofRow) return ofRow;
    const auto ofColumn = maskSmallNumbers(column.system(zerosShown), threshold);
    if (!ofColumn) return ofColumn;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (ofRow->hidden[i]) alsoHidden[table.place(0, i)] = true;
        system.figures[table.place(0, i)].weight *= kSharedTotals;
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        if (ofColumn->hidden[i]) alsoHidden[table.place(i, 0)] = true;
        system.figures[table.place(i, 0)].weight *= kSharedTotals;
    }
    return maskSmallNumbers(system, threshold, alsoHidden);
}

} // namespace kenspeckle::disclosure
