// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/earlier_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "release/small_numbers/figures.h"
#include "release/small_numbers/interval_audit.h"

namespace kenspeckle::release {

namespace {

using disclosure::Relation;

constexpr std::string_view kParticipants = "participants", kNotSaid = "not said", kAnyCode = "any code";

/// "attribute=value" for each condition.
using Group = std::set<std::string>;

/// " & " may stand in a value too: what has no "=" belongs to what is before it.
Group groupIn(std::string_view grouped) {
    Group group;
    std::string held;
    while (!grouped.empty()) {
        const std::size_t end = std::min(grouped.find(" & "), grouped.size());
        const std::string_view part = grouped.substr(0, end);
        grouped.remove_prefix(std::min(end + 3, grouped.size()));
        if (!held.empty() && part.find('=') == std::string_view::npos) {
            held += " & " + std::string(part);
            continue;
        }
        if (!held.empty()) group.insert(held);
        held = part;
    }
    if (!held.empty()) group.insert(held);
    return group;
}

std::string attributeOf(const std::string& condition) { return condition.substr(0, condition.find('=')); }

/// What a number is of, apart from how many.
struct Key {
    std::string counted, theme;
    Group group;
    bool operator<(const Key& other) const {
        return std::tie(counted, theme, group) < std::tie(other.counted, other.theme, other.group);
    }
};

Key keyOf(const SafeFigure& figure) { return {figure.counted, figure.theme, groupIn(figure.grouped)}; }

/// What those who count towards `counted` do beside being asked: "participants coded by Ada" → " coded by Ada".
std::optional<std::string> restOf(const std::string& counted, std::string_view beginning) {
    if (counted.compare(0, beginning.size(), beginning) != 0) return std::nullopt;
    return counted.substr(beginning.size());
}

struct Known {
    const SafeFigure* figure = nullptr; ///< as it is called
    std::int64_t truth = 0;
    bool printed = false; ///< somewhere, as it is now
    bool hidden = false;  ///< somewhere
};

/// Figures that were printed or hidden, and how they are related.
class Together {
public:
    Together(const std::map<Key, Known>& figures, const FigureRules& rules) : m_rules(rules) {
        for (const auto& [key, known] : figures) {
            if (!known.printed && !known.hidden) continue;
            m_placeOf.emplace(key, m_keys.size());
            m_keys.push_back(key);
            m_known.push_back(known);
        }
        addFigures();
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            belowAsked(i);
            belowTheme(i);
            belowGroup(i);
        }
        unions();
    }

    /// The small figures that are known too closely.
    Result<std::vector<const SafeFigure*>> tooClose() {
        std::vector<bool> hidden;
        for (const Known& known : m_known)
            hidden.push_back(!known.printed);
        std::vector<const SafeFigure*> found;
        if (std::none_of(hidden.begin(), hidden.end(), [](bool each) { return each; })) return found;
        disclosure::IntervalAudit audit(m_system, hidden);
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            if (!hidden[i] || !isSmall(m_known[i].truth, m_rules)) continue;
            const auto wide = audit.isWide(i, m_rules.threshold);
            if (!wide) return fail(wide.error());
            if (!*wide) found.push_back(m_known[i].figure);
        }
        return found;
    }

    static bool isSmall(std::int64_t value, const FigureRules& rules) {
        return value < rules.threshold && (value > 0 || rules.zeros == Zeros::Masked);
    }

private:
    void addFigures() {
        const bool zerosShown = m_rules.zeros == Zeros::Shown;
        for (const Known& known : m_known) {
            disclosure::Figure figure;
            figure.value = known.truth;
            figure.least = zerosShown && known.truth > 0 ? 1 : 0;
            figure.name = known.figure->theme;
            m_system.most = std::max(m_system.most, known.truth);
            m_system.figures.push_back(std::move(figure));
        }
        const auto all = place({"asked", "", {}});
        if (!all || !m_known[*all].printed) m_system.most = m_system.most * 2 + 100; // readers know no bound
    }

    [[nodiscard]] std::optional<std::size_t> place(const Key& key) const {
        const auto found = m_placeOf.find(key);
        if (found == m_placeOf.end()) return std::nullopt;
        return found->second;
    }

    /// What does not hold, nobody knows: two tables may speak of different codes by one name.
    void relate(Relation relation) {
        std::int64_t sum = 0;
        for (const Relation::Term& term : relation.terms)
            sum += term.coefficient * m_system.figures[term.figure].value;
        const bool holds = relation.kind == Relation::Kind::Zero ? sum == 0 : sum <= 0;
        if (holds) m_system.relations.push_back(std::move(relation));
    }
    void atMost(std::size_t part, std::size_t whole) { relate({{{part, 1}, {whole, -1}}, Relation::Kind::AtMostZero}); }

    void belowAsked(std::size_t at) {
        const Key& key = m_keys[at];
        if (key.counted == "asked") return;
        const auto asked = place({"asked", "", key.group});
        if (!asked) return;
        atMost(at, *asked);
        const auto rest = restOf(key.counted, kNotSaid);
        if (!rest) return;
        if (const auto said = place({std::string(kParticipants) + *rest, key.theme, key.group}))
            relate({{{at, 1}, {*said, 1}, {*asked, -1}}, Relation::Kind::Zero});
    }

    /// The nearest theme above that is there; all are of any code.
    void belowTheme(std::size_t at) {
        Key above = m_keys[at];
        if (!restOf(above.counted, kParticipants) || above.theme.empty() || above.theme == kAnyCode) return;
        for (std::size_t end = above.theme.rfind(" / "); end != std::string::npos; end = above.theme.rfind(" / ")) {
            above.theme.resize(end);
            if (const auto theme = place(above)) {
                m_partsOf[*theme].push_back(at);
                return atMost(at, *theme);
            }
        }
        above.theme = kAnyCode;
        if (const auto any = place(above)) {
            m_partsOf[*any].push_back(at);
            atMost(at, *any);
        }
    }

    void belowGroup(std::size_t at) {
        for (const std::string& condition : m_keys[at].group) {
            Key whole = m_keys[at];
            whole.group.erase(condition);
            if (const auto there = place(whole)) {
                atMost(at, *there);
                m_groupsOf[{*there, attributeOf(condition)}].push_back(at);
            }
            // role=user within role=user|staff
            for (const auto& [key, there] : m_placeOf) {
                if (key.counted != whole.counted || key.theme != whole.theme ||
                    key.group.size() != whole.group.size() + 1)
                    continue;
                for (const std::string& wider : key.group) {
                    Group rest = key.group;
                    rest.erase(wider);
                    if (rest == whole.group && wider != condition && isAmong(condition, wider)) {
                        atMost(at, there);
                        m_groupsOf[{there, wider}].push_back(at);
                    }
                }
            }
        }
    }

    /// Whether "role=user" is one of the alternatives of "role=user|staff".
    static bool isAmong(const std::string& condition, const std::string& alternatives) {
        const std::size_t equals = condition.find('=');
        if (alternatives.find('|') == std::string::npos ||
            alternatives.compare(0, equals + 1, condition, 0, equals + 1) != 0)
            return false;
        return ("|" + alternatives.substr(equals + 1) + "|").find("|" + condition.substr(equals + 1) + "|") !=
               std::string::npos;
    }

    /// What parts say of their whole, where they make it up.
    void unions() {
        for (const auto& [theme, parts] : m_partsOf)
            notAbove(theme, parts);
        for (const auto& [whole, parts] : m_groupsOf) {
            std::vector<std::size_t> single;
            for (const std::size_t part : parts)
                if (!hasAlternatives(part, m_keys[whole.first].group)) single.push_back(part);
            if (madeUpBy(whole.first, single)) notAbove(whole.first, single);
        }
    }

    [[nodiscard]] bool hasAlternatives(std::size_t part, const Group& whole) const {
        for (const std::string& condition : m_keys[part].group)
            if (whole.count(condition) == 0 && condition.find('|') != std::string::npos) return true;
        return false;
    }

    /// Whether all who were asked stand in these groups: else there are groups that nobody prints.
    [[nodiscard]] bool madeUpBy(std::size_t whole, const std::vector<std::size_t>& parts) {
        std::vector<std::size_t> asked;
        for (const std::size_t part : parts) {
            const auto there = place({"asked", "", m_keys[part].group});
            if (!there) return false;
            asked.push_back(*there);
        }
        const auto all = place({"asked", "", m_keys[whole].group});
        if (!all) return false;
        std::int64_t sum = 0;
        for (const std::size_t each : asked)
            sum += m_known[each].truth;
        if (sum < m_known[*all].truth) return false;
        if (sum > m_known[*all].truth) return true;
        // Everybody stands in one group: the groups add up.
        Relation adds{{{whole, -1}}, Relation::Kind::Zero};
        for (const std::size_t part : parts)
            adds.terms.push_back({part, 1});
        relate(std::move(adds));
        return true;
    }

    void notAbove(std::size_t whole, const std::vector<std::size_t>& parts) {
        Relation relation{{{whole, 1}}, Relation::Kind::AtMostZero};
        for (const std::size_t part : parts)
            relation.terms.push_back({part, -1});
        relate(std::move(relation));
    }

    FigureRules m_rules;
    std::vector<Key> m_keys;
    std::vector<Known> m_known; ///< as m_keys
    std::map<Key, std::size_t> m_placeOf;
    std::map<std::size_t, std::vector<std::size_t>> m_partsOf;
    std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>> m_groupsOf;
    disclosure::FigureSystem m_system;
};

} // namespace

Result<std::vector<FigureLeak>> figureLeaks(const std::vector<SafeFigure>& now,
                                            const std::vector<std::vector<SafeFigure>>& earlier,
                                            const std::vector<SafeFigure>& truth, const FigureRules& rules) {
    std::map<Key, Known> figures;
    for (const SafeFigure& figure : truth)
        if (figure.value) figures[keyOf(figure)] = {&figure, *figure.value};
    const auto take = [&](const std::vector<SafeFigure>& released) {
        for (const SafeFigure& figure : released)
            if (const auto known = figures.find(keyOf(figure)); known != figures.end()) {
                // A number of another state of the study says nothing certain of this one.
                if (figure.value)
                    known->second.printed = known->second.printed || *figure.value == known->second.truth;
                else
                    known->second.hidden = true;
            }
    };
    take(now);
    std::vector<FigureLeak> leaks;
    const auto add = [&](FigureLeak::Kind kind, const SafeFigure& figure, std::size_t release) {
        leaks.push_back({kind, figure.counted, figure.theme, figure.grouped, release});
    };
    std::map<Key, const SafeFigure*> ofNow;
    for (const SafeFigure& figure : now)
        ofNow.emplace(keyOf(figure), &figure);
    for (std::size_t release = 0; release < earlier.size(); ++release) {
        take(earlier[release]);
        for (const SafeFigure& before : earlier[release]) {
            const auto same = ofNow.find(keyOf(before));
            const auto known = figures.find(keyOf(before));
            if (same == ofNow.end() || !before.value || known == figures.end()) continue;
            const SafeFigure& figure = *same->second;
            if (!figure.value && *before.value == known->second.truth && Together::isSmall(*before.value, rules))
                add(FigureLeak::Kind::Printed, figure, release);
            if (figure.value && *figure.value != *before.value &&
                std::abs(*figure.value - *before.value) < rules.threshold)
                add(FigureLeak::Kind::Changed, figure, release);
        }
    }
    const auto close = Together(figures, rules).tooClose();
    if (!close) return fail(close.error());
    for (const SafeFigure* figure : *close)
        add(FigureLeak::Kind::WorkedOut, *figure, earlier.size());
    return leaks;
}

} // namespace kenspeckle::release
