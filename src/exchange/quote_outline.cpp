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

std::vector<Heading> headingsBetween(std::string_view before, std::string_view after) {
    std::vector<Heading> headings;
    if (before == after) return headings;
    const std::vector<std::string> old = namesOf(before), now = namesOf(after);
    std::size_t shared = 0;
    while (shared < std::min(old.size(), now.size()) && old[shared] == now[shared])
        ++shared;
    if (shared == now.size() && shared > 0) --shared;
    for (; shared < now.size(); ++shared)
        headings.push_back({static_cast<int>(shared) + 1, now[shared]});
    return headings;
}

} // namespace kenspeckle::exchange
