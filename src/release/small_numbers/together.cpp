// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/together.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>

#include "release/small_numbers/figure_names.h"
#include "release/small_numbers/interval_audit.h"

namespace kenspeckle::disclosure {

namespace {

using Key = std::tuple<std::string, std::string, std::string>;
using Printed = std::map<Key, std::optional<std::int64_t>>;

Key keyOf(const SafeFigure& figure) { return {figure.counted, figure.theme, figure.grouped}; }

Printed printedOf(const PrintedFigures& release) {
    Printed printed;
    for (const SafeFigure& figure : release.figures) {
        auto& value = printed[keyOf(figure)];
        if (!value) value = figure.value;
    }
    return printed;
}

SafeFigure nameless(const Key& key) { return {std::get<0>(key), std::get<1>(key), std::get<2>(key), std::nullopt}; }

bool isFew(std::int64_t number, int threshold) { return number > 0 && number < threshold; }

/// Two releases of one figure.
class Comparison {
public:
    Comparison(const Printed& now, const Printed& before, std::size_t number, int threshold)
        : m_now(now), m_before(before), m_number(number), m_threshold(threshold) {}

    [[nodiscard]] bool isSameState() const {
        return std::all_of(m_now.begin(), m_now.end(), [this](const auto& figure) {
            const auto before = m_before.find(figure.first);
            return !figure.second || before == m_before.end() || !before->second || *before->second == *figure.second;
        });
    }

    void compare(const SafeFigure& figure, std::vector<Exposure>& exposures) const {
        const Key key = keyOf(figure);
        const auto before = m_before.find(key);
        if (before == m_before.end() || !before->second) return;
        const auto& now = m_now.at(key);
        if (now && isFew(std::abs(*now - *before->second), m_threshold))
            exposures.push_back({ExposureKind::SmallDifference, nameless(key), m_number});
        // Where nobody was and somebody is, it is among those who have come since.
        if (!now && (*before->second > 0 || newcomers(key) <= m_threshold))
            exposures.push_back({ExposureKind::PrintedBefore, nameless(key), m_number});
    }

private:
    /// How many were asked since, of those a figure is of, as far as is printed; 0 if it is not.
    [[nodiscard]] std::int64_t newcomers(const Key& key) const {
        const Key asked{"asked", "", std::get<2>(key)};
        const auto now = m_now.find(asked), before = m_before.find(asked);
        if (now == m_now.end() || before == m_before.end() || !now->second || !before->second) return 0;
        return *now->second - *before->second;
    }

    const Printed &m_now, &m_before;
    std::size_t m_number;
    int m_threshold;
};

/// All that is printed of one state of the study, as one system.
class Together {
public:
    void add(const PrintedFigures& release) {
        for (const SafeFigure& figure : release.figures) {
            const auto [place, isNew] = m_places.emplace(keyOf(figure), m_names.size());
            if (isNew) {
                m_names.emplace_back(figure);
                m_values.emplace_back();
                m_least.push_back(0);
            }
            if (figure.value) m_values[place->second] = figure.value;
            const bool isPeopled = release.zeros == Zeros::Shown || figure.counted == "asked";
            if (!figure.value && isPeopled) m_least[place->second] = 1;
        }
    }

    void audit(int threshold, std::vector<Exposure>& exposures) const {
        std::vector<bool> hidden;
        for (const auto& value : m_values)
            hidden.push_back(!value);
        // Groups are taken to make up the whole; if numbers contradict that, they are taken to be parts of it.
        for (const Groups groups : {Groups::MakeUpTheWhole, Groups::ArePartOfIt}) {
            const FigureSystem system = systemOf(groups);
            IntervalAudit audit(system, hidden);
            bool fits = true;
            std::vector<Exposure> found;
            for (std::size_t i = 0; i < hidden.size() && fits; ++i) {
                if (!hidden[i]) continue;
                const auto wide = audit.isWide(i, threshold);
                fits = wide || wide.error().kind != ErrorKind::Conflict;
                if (fits && !wide.value_or(false))
                    found.push_back({ExposureKind::WorkedOut, nameless(keyOf(m_names[i].figure())), 0});
            }
            if (!fits && groups == Groups::MakeUpTheWhole) continue;
            exposures.insert(exposures.end(), found.begin(), found.end());
            return;
        }
    }

    void compareParts(int threshold, std::vector<Exposure>& exposures) const {
        for (const auto& [whole, attribute, parts] : breakdowns(m_names)) {
            // Of several groups the rest is shared out among others, which are audited.
            if (parts.size() > 1 || !m_values[whole] || !m_values[parts.front()]) continue;
            if (isFew(*m_values[whole] - *m_values[parts.front()], threshold))
                exposures.push_back({ExposureKind::SmallRest, nameless(keyOf(m_names[parts.front()].figure())), 0});
        }
    }

private:
    enum class Groups : std::uint8_t { MakeUpTheWhole, ArePartOfIt };

    [[nodiscard]] FigureSystem systemOf(Groups groups) const {
        FigureSystem system;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            const std::int64_t value = m_values[i].value_or(0);
            system.figures.push_back({.value = value, .least = m_least[i]});
            system.most = std::max(system.most, value);
        }
        if (!m_places.count({"asked", "", ""})) system.most = system.most * 2 + 100;
        for (const auto& [part, whole] : containments(m_names))
            system.relations.push_back({{{part, 1}, {whole, -1}}, Relation::Kind::AtMostZero});
        for (const auto& [said, notSaid, asked] : complements(m_names))
            system.relations.push_back({{{said, 1}, {notSaid, 1}, {asked, -1}}, Relation::Kind::Zero});
        if (groups == Groups::ArePartOfIt) return system;
        const auto all = breakdowns(m_names);
        for (const Breakdown& breakdown : all) {
            if (breakdown.parts.size() < 2 || contradicts(breakdown, all)) continue;
            Relation sum{{{breakdown.whole, -1}}, Relation::Kind::Zero};
            for (const std::size_t part : breakdown.parts)
                sum.terms.push_back({part, 1});
            system.relations.push_back(std::move(sum));
        }
        return system;
    }

    /// Whether printed numbers, of this figure or of any other that is broken down alike, do not add up.
    [[nodiscard]] bool contradicts(const Breakdown& breakdown, const std::vector<Breakdown>& all) const {
        return std::any_of(all.begin(), all.end(), [&](const Breakdown& other) {
            if (other.attribute != breakdown.attribute ||
                m_names[other.whole].figure().grouped != m_names[breakdown.whole].figure().grouped ||
                !m_values[other.whole])
                return false;
            std::int64_t sum = 0;
            bool allPrinted = true;
            for (const std::size_t part : other.parts) {
                sum += m_values[part].value_or(m_least[part]);
                allPrinted = allPrinted && m_values[part];
            }
            return allPrinted ? sum != *m_values[other.whole] : sum > *m_values[other.whole];
        });
    }

    std::map<Key, std::size_t> m_places;
    std::vector<FigureName> m_names;
    std::vector<std::optional<std::int64_t>> m_values; ///< none where no release prints it
    std::vector<std::int64_t> m_least;
};

} // namespace

std::vector<Exposure> auditTogether(const PrintedFigures& now, const std::vector<PrintedFigures>& earlier,
                                    int threshold) {
    std::vector<Exposure> exposures;
    const Printed printed = printedOf(now);
    Together together;
    together.add(now);
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const Printed before = printedOf(earlier[i]);
        const Comparison comparison(printed, before, i, threshold);
        for (const SafeFigure& figure : now.figures)
            comparison.compare(figure, exposures);
        if (comparison.isSameState()) together.add(earlier[i]);
    }
    together.compareParts(threshold, exposures);
    together.audit(threshold, exposures);
    // A figure may stand in several tables.
    std::vector<Exposure> each;
    for (Exposure& exposure : exposures)
        if (std::find(each.begin(), each.end(), exposure) == each.end()) each.push_back(std::move(exposure));
    return each;
}

} // namespace kenspeckle::disclosure
