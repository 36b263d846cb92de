// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/near_names.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/words.h"

namespace kenspeckle::model {

namespace {

constexpr std::size_t kShown = 3;

/// Code points of valid UTF-8.
std::u32string letters(std::string_view utf8) {
    std::u32string result;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) {
            const unsigned char mask = byte < 0x80 ? 0x7F : byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07;
            result.push_back(static_cast<char32_t>(byte & mask));
        } else if (!result.empty()) {
            result.back() = (result.back() << 6U) | (byte & 0x3FU);
        }
    }
    return result;
}

/// Levenshtein's distance: insertions, deletions and substitutions.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({above + 1, row[j - 1] + 1, substituted});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

std::vector<std::string> nearNames(std::string_view wanted, const std::vector<std::string>& candidates) {
    const std::u32string want = letters(text::fold(text::simplify(wanted)));
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& candidate : candidates) {
        const std::u32string have = letters(text::fold(text::simplify(candidate)));
        if (want.empty() || have.empty()) continue;
        const std::size_t apart = distance(want, have);
        const std::size_t longest = std::max(want.size(), have.size());
        const bool within = std::min(want.size(), have.size()) >= 3 &&
                            (want.find(have) != std::u32string::npos || have.find(want) != std::u32string::npos);
        if (!within && apart > std::max<std::size_t>(1, longest / 3)) continue;
        near.emplace_back(apart, candidate);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (auto& [apart, name] : near) {
        if (names.size() == kShown) break;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return names;
}

} // namespace kenspeckle::model
