// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/quote_balance.h"

#include <algorithm>
#include <limits>

namespace kenspeckle::analysis {

std::vector<std::size_t> BalancedChoice::choose(const std::vector<std::vector<std::size_t>>& speakers,
                                                std::size_t most) {
    const std::size_t wanted = most == 0 ? speakers.size() : std::min(most, speakers.size());
    std::vector<bool> taken(speakers.size(), false);
    std::vector<std::size_t> chosen;
    // A quote of several people is as fresh as the one of them who has been quoted most; one of nobody comes last.
    const auto heardBefore = [&](std::size_t quote) {
        if (speakers[quote].empty()) return std::numeric_limits<int>::max();
        int before = 0;
        for (const std::size_t who : speakers[quote])
            before = std::max(before, m_quoted[who]);
        return before;
    };
    while (chosen.size() < wanted) {
        std::optional<std::size_t> best;
        int least = 0;
        for (std::size_t i = 0; i < speakers.size(); ++i) {
            if (taken[i]) continue;
            const int before = heardBefore(i);
            if (best && before >= least) continue;
            best = i;
            least = before;
        }
        taken[*best] = true;
        chosen.push_back(*best);
        for (const std::size_t who : speakers[*best])
            ++m_quoted[who];
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

QuoteBalance quoteBalance(const std::vector<std::vector<std::size_t>>& said,
                          const std::vector<std::vector<std::size_t>>& chosen, std::size_t participants) {
    QuoteBalance balance;
    std::vector<bool> contributes(participants, false);
    balance.heard.assign(participants, 0);
    for (const auto& speakers : said)
        for (const std::size_t who : speakers)
            contributes[who] = true;
    for (const auto& speakers : chosen)
        for (const std::size_t who : speakers)
            ++balance.heard[who];
    balance.quotes = static_cast<std::int64_t>(chosen.size());
    for (std::size_t who = 0; who < participants; ++who) {
        balance.contributing += contributes[who] ? 1 : 0;
        balance.quoted += balance.heard[who] > 0 ? 1 : 0;
        balance.mostQuoted = std::max(balance.mostQuoted, static_cast<std::int64_t>(balance.heard[who]));
    }
    if (balance.quotes > 0)
        balance.mostShare = static_cast<double>(balance.mostQuoted) / static_cast<double>(balance.quotes);
    return balance;
}

} // namespace kenspeckle::analysis
