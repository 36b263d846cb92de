// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/generalising.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "text/words.h"

namespace kenspeckle::release {

namespace {

std::optional<double> numberIn(const std::string& value) {
    const std::string plain = text::simplify(value);
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::string compared(const std::string& value) { return text::fold(text::simplify(value)); }

bool whole(double number) { return std::nearbyint(number) == number; }

} // namespace

std::string labelOf(const PublishedAttribute& attribute) {
    return attribute.label.empty() ? attribute.name : attribute.label;
}

std::string generalise(const PublishedAttribute& attribute, const std::string& value) {
    const std::string wanted = compared(value);
    if (wanted.empty()) return {};
    for (const auto& [type, values] : attribute.types)
        for (const std::string& each : values)
            if (compared(each) == wanted) return type;
    if (!attribute.bands.empty())
        if (const auto number = numberIn(value)) {
            const auto band = std::upper_bound(attribute.bands.begin(), attribute.bands.end(), *number);
            return bandNames(attribute.bands)[static_cast<std::size_t>(band - attribute.bands.begin())];
        }
    return attribute.others ? text::simplify(value) : std::string();
}

std::vector<std::string> bandNames(const std::vector<double>& bands) {
    std::vector<std::string> names;
    if (bands.empty()) return names;
    names.push_back(fmt::format("under {}", bands.front()));
    const bool wholes = std::all_of(bands.begin(), bands.end(), whole);
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        if (!wholes)
            names.push_back(fmt::format("{} to under {}", bands[i], bands[i + 1]));
        else if (bands[i + 1] - bands[i] == 1)
            names.push_back(fmt::format("{}", bands[i]));
        else
            names.push_back(fmt::format("{} to {}", bands[i], bands[i + 1] - 1));
    }
    names.push_back(fmt::format("{} and over", bands.back()));
    return names;
}

bool printsAsItIs(const PublishedAttribute& attribute) {
    return attribute.others && attribute.types.empty() && attribute.bands.empty();
}

} // namespace kenspeckle::release
