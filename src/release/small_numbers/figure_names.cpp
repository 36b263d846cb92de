// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/small_numbers/figure_names.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace kenspeckle::disclosure {

namespace {

constexpr std::string_view kCodedBy = " coded by ";
constexpr std::string_view kBelow = " / "; ///< between a code and the one below it, in a path
constexpr std::string_view kAnyCode = "any code";
constexpr std::string_view kAnyOf = "any of ";
constexpr std::string_view kQuery = "query ";

bool startsWith(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool isCode(std::string_view theme) {
    return !theme.empty() && theme != kAnyCode && !startsWith(theme, kAnyOf) && !startsWith(theme, kQuery);
}

/// Whether all who say the one say the other.
bool isThemeWithin(const std::string& theme, const std::string& whole) {
    if (theme == whole) return true;
    if (whole == kAnyCode) return isCode(theme) || startsWith(theme, kAnyOf);
    return isCode(theme) && startsWith(theme, whole + std::string(kBelow));
}

bool isWithin(const Conditions& conditions, const Conditions& whole) {
    return std::all_of(whole.begin(), whole.end(), [&](const auto& condition) {
        const auto same = conditions.find(condition.first);
        return same != conditions.end() && std::includes(condition.second.begin(), condition.second.end(),
                                                         same->second.begin(), same->second.end());
    });
}

void append(std::string& to, std::string_view text) {
    for (const char letter : text) {
        if (letter == '&' || letter == '|' || letter == '=' || letter == '\\') to += '\\';
        to += letter;
    }
}

} // namespace

std::string writeConditions(const Conditions& conditions) {
    std::string written;
    for (const auto& [attribute, values] : conditions) {
        if (!written.empty()) written += " & ";
        append(written, attribute);
        char between = '=';
        for (const std::string& value : values) {
            written += between;
            append(written, value);
            between = '|';
        }
    }
    return written;
}

Conditions readConditions(const std::string& grouped) {
    Conditions conditions;
    if (grouped.empty()) return conditions;
    std::string attribute, part;
    bool isValue = false;
    const auto endValue = [&] {
        conditions[attribute].insert(part);
        part.clear();
    };
    for (std::size_t i = 0; i < grouped.size(); ++i) {
        const char letter = grouped[i];
        if (letter == '\\' && i + 1 < grouped.size()) {
            part += grouped[++i];
        } else if (letter == '=' && !isValue) {
            attribute = std::move(part);
            part.clear();
            isValue = true;
        } else if (letter == '|') {
            endValue();
        } else if (letter == '&') {
            part.pop_back(); // the space in front
            endValue();
            isValue = false;
            ++i; // and the one behind
        } else {
            part += letter;
        }
    }
    endValue();
    return conditions;
}

FigureName::FigureName(SafeFigure figure) : m_figure(std::move(figure)) {
    m_conditions = readConditions(m_figure.grouped);
    const std::size_t coder = m_figure.counted.find(kCodedBy);
    m_what = m_figure.counted.substr(0, coder);
    if (coder != std::string::npos) m_coder = m_figure.counted.substr(coder);
}

bool FigureName::isPartOf(const FigureName& whole) const {
    const bool ofAllAsked = whole.m_what == "asked";
    if (!ofAllAsked && (m_what != whole.m_what || (!whole.m_coder.empty() && m_coder != whole.m_coder))) return false;
    if (!isWithin(m_conditions, whole.m_conditions)) return false;
    if (ofAllAsked) return true;
    // Whoever does not say a theme says none of its codes.
    if (m_what == "not said") return m_coder == whole.m_coder && isThemeWithin(whole.m_figure.theme, m_figure.theme);
    return isThemeWithin(m_figure.theme, whole.m_figure.theme);
}

std::vector<Breakdown> breakdowns(const std::vector<FigureName>& names) {
    using Place = std::tuple<std::string, std::string, std::string>;
    std::map<Place, std::size_t> wholes;
    for (std::size_t i = 0; i < names.size(); ++i)
        wholes[{names[i].figure().counted, names[i].figure().theme, names[i].figure().grouped}] = i;
    std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>> found;
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const auto& [attribute, values] : names[i].conditions()) {
            if (values.size() > 1) continue;
            Conditions others = names[i].conditions();
            others.erase(attribute);
            const auto whole =
                wholes.find({names[i].figure().counted, names[i].figure().theme, writeConditions(others)});
            if (whole != wholes.end()) found[{whole->second, attribute}].push_back(i);
        }
    std::vector<Breakdown> all;
    for (auto& [whole, parts] : found)
        all.push_back({whole.first, whole.second, std::move(parts)});
    return all;
}

std::vector<std::pair<std::size_t, std::size_t>> containments(const std::vector<FigureName>& names) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t part = 0; part < names.size(); ++part) {
        std::vector<std::size_t> wholes;
        for (std::size_t whole = 0; whole < names.size(); ++whole)
            if (part != whole && names[part].isPartOf(names[whole])) wholes.push_back(whole);
        for (const std::size_t whole : wholes)
            if (std::none_of(wholes.begin(), wholes.end(), [&](std::size_t between) {
                    return between != whole && names[between].isPartOf(names[whole]);
                }))
                found.emplace_back(part, whole);
    }
    return found;
}

std::vector<Complement> complements(const std::vector<FigureName>& names) {
    std::vector<Complement> found;
    for (std::size_t notSaid = 0; notSaid < names.size(); ++notSaid) {
        const SafeFigure& figure = names[notSaid].figure();
        if (!startsWith(figure.counted, "not said")) continue;
        const std::string said = "participants" + figure.counted.substr(std::string_view("not said").size());
        const auto find = [&](const std::string& counted, const std::string& theme) {
            return static_cast<std::size_t>(std::find_if(names.begin(), names.end(),
                                                         [&](const FigureName& name) {
                                                             return name.figure().counted == counted &&
                                                                    name.figure().theme == theme &&
                                                                    name.figure().grouped == figure.grouped;
                                                         }) -
                                            names.begin());
        };
        const Complement complement{find(said, figure.theme), notSaid, find("asked", "")};
        if (complement.said < names.size() && complement.asked < names.size()) found.push_back(complement);
    }
    return found;
}

} // namespace kenspeckle::disclosure
