// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/balance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kenspeckle::analysis {

std::optional<Balance> balanceOf(std::vector<std::int64_t> amounts) {
    const auto total = static_cast<double>(std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}));
    if (amounts.size() < 2 || total <= 0) return std::nullopt;
    std::sort(amounts.begin(), amounts.end());
    const auto n = static_cast<double>(amounts.size());
    Balance balance;
    balance.largest = static_cast<double>(amounts.back()) / total;
    double weighted = 0;
    double entropy = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const auto amount = static_cast<double>(amounts[i]);
        weighted += (2 * static_cast<double>(i + 1) - n - 1) * amount;
        if (amount > 0) entropy -= amount / total * std::log(amount / total);
    }
    balance.gini = weighted / (n * total);
    // Rounding may bring equal shares a hair above 1.
    balance.evenness = std::min(1.0, entropy / std::log(n));
    return balance;
}

} // namespace kenspeckle::analysis
