// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/quote_outline.h"

#include <algorithm>

namespace kenspeckle::exchange {

std::vector<std::string> namesOf(std::string_view codePath) {
    constexpr std::string_view kBetween = " / ";
    std::vector<std::string> names;
    if (codePath.empty()) return names;
    for (std::size_t at = codePath.find(kBetween); at != std::string_view::npos; at = codePath.find(kBetween)) {
        names.emplace_back(codePath.substr(0, at));
        codePath.remove_prefix(at + kBetween.size());
    }
    names.emplace_back(codePath);
    return names;
}

std::vector<Heading> headingsBetween(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::vector<Heading> headings;
    if (before == after) return headings;
    std::size_t shared = 0;
    while (shared < std::min(before.size(), after.size()) && before[shared] == after[shared])
        ++shared;
    if (shared == after.size() && shared > 0) --shared;
    for (; shared < after.size(); ++shared)
        headings.push_back({static_cast<int>(shared) + 1, after[shared]});
    return headings;
}

} // namespace kenspeckle::exchange
