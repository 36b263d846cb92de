// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/column_labels.h"

#include <algorithm>
#include <cmath>

#include "exchange/charts/chart_drawing.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kSlant = 45; // degrees
constexpr double kSlope = 0.7072;
constexpr double kGap = 4;
constexpr double kTight = 1.15; // between upright lines, in sizes
constexpr std::size_t kLines = 3, kLinesOfWide = 5;
constexpr double kWide = 70;           // a column
constexpr double kCutAtMost = 0.7;     // of a name's length must be left, or upright is better
constexpr std::size_t kManyNames = 40; // so many numbers or dates are better thinned out than turned

} // namespace

ColumnLabels::ColumnLabels(const std::vector<std::string>& names, double first, double step, double left, double right,
                           double longest, Side side)
    : m_names(names), m_first(first), m_step(step), m_left(left), m_right(right), m_longest(longest), m_side(side),
      m_size(kSmallSize) {
    if (!layLevel() && !laySlanted()) layUpright();
}

bool ColumnLabels::layLevel() {
    double widest = 0;
    for (const std::string& name : m_names)
        widest = std::max(widest, textWidth(name, m_size));
    // Names of one word can be thinned out: numbers, dates. They are read in order, so none is missed.
    const bool brief = widest <= 40 && m_names.size() > 1;
    const double room = m_step - 6;
    if (widest > room && brief && (m_side == Side::Below || m_names.size() > kManyNames)) {
        thinOut(widest + 8);
        return true;
    }
    std::size_t lines = 1;
    m_labels.clear();
    for (const std::string& name : m_names) {
        Label label{wrap(name, room, m_size), false, true};
        if (label.lines.size() > (m_step >= kWide ? kLinesOfWide : kLines) ||
            (!label.lines.empty() && !isWhole(label.lines, name)))
            return false;
        lines = std::max(lines, label.lines.size());
        m_labels.push_back(std::move(label));
    }
    m_height = lineHeight(m_size) * static_cast<double>(lines) + kGap;
    return true;
}

void ColumnLabels::thinOut(double widest) {
    // 1, 2, 3 … are best known by 5, 10, 15 …
    bool counted = true;
    for (std::size_t i = 0; counted && i < m_names.size(); ++i)
        counted = m_names[i] == std::to_string(i + 1);
    m_every = static_cast<std::size_t>(std::ceil(widest / m_step));
    if (counted) {
        std::size_t nice = 1;
        for (const std::size_t next : {2U, 5U, 10U, 20U, 50U, 100U, 200U, 500U, 1000U})
            if (nice < m_every) nice = next;
        m_every = std::max(nice, m_every);
    }
    for (std::size_t i = 0; i < m_names.size(); ++i)
        m_labels.push_back({{m_names[i]}, false, counted ? (i + 1) % m_every == 0 : i % m_every == 0});
    if (counted && m_step * static_cast<double>(m_every - 1) >= widest) m_labels.front().shown = true;
    m_height = lineHeight(m_size) + kGap;
}

double ColumnLabels::slantedRoom(std::size_t column) const {
    // Above, names lean to the right and begin at their column; below, they end there.
    const double aside = m_side == Side::Above ? m_right - middle(column) : middle(column) - m_left;
    return std::min(m_longest, (aside - m_size / 2) / kSlope);
}

bool ColumnLabels::laySlanted() {
    if (m_step < m_size * 1.3 / kSlope) return false;
    m_way = Way::Slanted;
    m_labels.clear();
    double longest = 0;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const double wanted = std::min(m_longest, textWidth(m_names[i], m_size));
        if (slantedRoom(i) < wanted * kCutAtMost) return false;
        std::string name = elide(m_names[i], slantedRoom(i), m_size);
        longest = std::max(longest, textWidth(name, m_size));
        const bool shortened = name != m_names[i];
        m_labels.push_back({{std::move(name)}, shortened, true});
    }
    m_height = longest * kSlope + m_size + kGap;
    return true;
}

void ColumnLabels::layUpright() {
    m_way = Way::Upright;
    m_labels.clear();
    m_size = std::clamp(m_step / 1.2, kLeastSize, kSmallSize);
    m_every = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(m_size * 1.15 / m_step)));
    const double lines = std::floor((m_step - 2) / (m_size * kTight));
    double longest = 0;
    for (const std::string& full : m_names) {
        Label label{wrap(full, m_longest, m_size, static_cast<std::size_t>(std::clamp(lines, 1.0, 2.0))), false, true};
        for (const std::string& line : label.lines)
            longest = std::max(longest, textWidth(line, m_size));
        label.shortened = !isWhole(label.lines, full);
        label.shown = m_labels.size() % m_every == 0;
        m_labels.push_back(std::move(label));
    }
    m_height = longest + 2 * kGap;
}

void ColumnLabels::draw(Canvas& canvas, double y, Colour colour) const {
    const bool above = m_side == Side::Above;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const Label& label = m_labels[i];
        if (!label.shown) continue;
        canvas.open(label.shortened ? m_names[i] : std::string());
        if (m_way == Way::Level) {
            const auto count = static_cast<double>(label.lines.size());
            double baselineAt =
                above ? y - kGap - lineHeight(m_size) * count + baseline(m_size) : y + kGap + baseline(m_size);
            for (const std::string& line : label.lines) {
                // The first and the last may lean inwards.
                const double half = textWidth(line, m_size) / 2;
                const double x = std::clamp(middle(i), m_left + half, std::max(m_left + half, m_right - half));
                canvas.text(x, baselineAt, line, {m_size, colour, Anchor::Middle});
                baselineAt += lineHeight(m_size);
            }
        } else {
            const double turn = m_way == Way::Slanted ? -kSlant : -90;
            const double foot = above ? y - kGap : y + kGap + (m_way == Way::Slanted ? m_size * 0.7 : 0);
            const auto count = static_cast<double>(label.lines.size());
            double x =
                middle(i) + (m_way == Way::Slanted ? m_size * 0.25 : m_size * 0.35) - (count - 1) / 2 * m_size * kTight;
            for (const std::string& line : label.lines) {
                canvas.text(x, foot, line,
                            {m_size, colour, above ? Anchor::Start : Anchor::End, Weight::Regular, turn});
                x += m_size * kTight;
            }
        }
        canvas.close();
    }
}

} // namespace kenspeckle::exchange
