// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/interval_audit.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kenspeckle::disclosure {

IntervalAudit::IntervalAudit(const FigureSystem& system, std::vector<bool> hidden)
    : m_system(system), m_hidden(std::move(hidden)) {
    // What is true is possible. Where the truth of hidden figures is not known, in an audit of what others have
    // published, the first solution takes its place.
    Table truth;
    for (const Figure& figure : system.figures)
        truth.push_back(figure.value);
    if (system.allows(truth)) m_tables.push_back(std::move(truth));
}

Result<void> IntervalAudit::build() {
    if (m_built) return {};
    for (std::size_t i = 0; i < m_system.figures.size(); ++i) {
        const Figure& figure = m_system.figures[i];
        const double low = static_cast<double>(m_hidden[i] ? figure.least : figure.value);
        const double high = static_cast<double>(m_hidden[i] ? m_system.most : figure.value);
        if (auto added = m_program.addColumn(low, high); !added) return fail(added.error());
    }
    for (const Relation& relation : m_system.relations) {
        std::vector<LinearProgram::Term> terms;
        for (const Relation::Term& term : relation.terms)
            terms.push_back({term.figure, static_cast<double>(term.coefficient)});
        const auto side =
            relation.kind == Relation::Kind::Zero ? LinearProgram::Side::Equal : LinearProgram::Side::AtMost;
        if (auto added = m_program.addRow(terms, side, 0); !added) return added;
    }
    m_built = true;
    return {};
}

Result<void> IntervalAudit::setHidden(std::size_t figure, bool hidden) {
    m_hidden[figure] = hidden;
    if (!m_built) return {};
    const Figure& it = m_system.figures[figure];
    return m_program.setBounds(figure, static_cast<double>(hidden ? it.least : it.value),
                               static_cast<double>(hidden ? m_system.most : it.value));
}

Result<void> IntervalAudit::hide(std::size_t figure) { return setHidden(figure, true); }

Result<bool> IntervalAudit::publishIfSafe(std::size_t figure, std::int64_t width) {
    const std::int64_t value = m_system.figures[figure].value;
    const auto lost = std::stable_partition(m_tables.begin(), m_tables.end(),
                                            [&](const Table& table) { return table[figure] == value; });
    std::vector<Table> otherwise(std::make_move_iterator(lost), std::make_move_iterator(m_tables.end()));
    m_tables.erase(lost, m_tables.end());
    if (auto set = setHidden(figure, false); !set) return fail(set.error());
    for (std::size_t i = 0; i < m_hidden.size(); ++i) {
        if (!m_hidden[i]) continue;
        if (const auto wide = isWide(i, width); wide && *wide) continue;
        if (auto set = setHidden(figure, true); !set) return fail(set.error());
        std::move(otherwise.begin(), otherwise.end(), std::back_inserter(m_tables));
        return false;
    }
    return true;
}

bool IntervalAudit::agrees(const Table& table) const {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!m_hidden[i] && table[i] != m_system.figures[i].value) return false;
    return m_system.allows(table);
}

Interval IntervalAudit::found(std::size_t figure) const {
    const std::int64_t value = m_system.figures[figure].value;
    if (m_tables.empty()) return {value, value};
    Interval interval{m_tables.front()[figure], m_tables.front()[figure]};
    for (const Table& table : m_tables) {
        interval.low = std::min(interval.low, table[figure]);
        interval.high = std::max(interval.high, table[figure]);
    }
    return interval;
}

Result<std::int64_t> IntervalAudit::extreme(std::size_t figure, LinearProgram::Goal goal) {
    if (auto built = build(); !built) return fail(built.error());
    if (auto set = m_program.setCost(figure, 1); !set) return fail(set.error());
    const auto solution = m_program.solve(goal, LinearProgram::Numbers::Whole);
    if (auto set = m_program.setCost(figure, 0); !set) return fail(set.error());
    if (!solution) return fail(solution.error());
    Table table;
    for (const double value : solution->values)
        table.push_back(static_cast<std::int64_t>(std::llround(value)));
    if (!agrees(table))
        return fail(ErrorKind::Damaged, "the solver of linear programs gave numbers that do not fit; leave out some "
                                        "rows or columns");
    const std::int64_t value = table[figure];
    const Interval before = found(figure);
    if (m_tables.empty() || value < before.low || value > before.high) m_tables.push_back(std::move(table));
    return value;
}

Result<Interval> IntervalAudit::interval(std::size_t figure) {
    const std::int64_t value = m_system.figures[figure].value;
    if (!m_hidden[figure]) return Interval{value, value};
    const auto low = extreme(figure, LinearProgram::Goal::Least);
    if (!low) return fail(low.error());
    const auto high = extreme(figure, LinearProgram::Goal::Most);
    if (!high) return fail(high.error());
    return found(figure);
}

Result<bool> IntervalAudit::isWide(std::size_t figure, std::int64_t width) {
    for (const auto goal : {LinearProgram::Goal::Most, LinearProgram::Goal::Least}) {
        if (!m_tables.empty() && found(figure).width() >= width) return true;
        if (auto bound = extreme(figure, goal); !bound) return fail(bound.error());
    }
    return found(figure).width() >= width;
}

std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> IntervalAudit::witnesses(std::size_t figure) const {
    if (m_tables.empty()) return {};
    const auto less = [figure](const Table& a, const Table& b) { return a[figure] < b[figure]; };
    const auto [low, high] = std::minmax_element(m_tables.begin(), m_tables.end(), less);
    return {*low, *high};
}

} // namespace kenspeckle::disclosure
