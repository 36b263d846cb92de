// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kenspeckle::analysis {

/// Picks quotes so that as many different people as can be are heard: each time one of those whose speakers have been
/// quoted least so far, in this list and those before it; of these the first. Deterministic.
class BalancedChoice {
public:
    explicit BalancedChoice(std::size_t participants) : m_quoted(participants, 0) {}

    /// `speakers` are the participants (indices) of each quote; at most `most` are taken, 0: all. Indices, ascending.
    [[nodiscard]] std::vector<std::size_t> choose(const std::vector<std::vector<std::size_t>>& speakers,
                                                  std::size_t most);

private:
    std::vector<int> m_quoted; ///< how often each participant is quoted already
};

/// How evenly a list of quotes lets people be heard.
struct QuoteBalance {
    std::int64_t quotes = 0;
    std::int64_t contributing = 0;   ///< participants who said something to the theme
    std::int64_t quoted = 0;         ///< of those, whom a quote is of
    std::int64_t mostQuoted = 0;     ///< quotes of whoever is quoted most
    std::optional<double> mostShare; ///< of all quotes; nothing without quotes
    std::vector<std::size_t> heard;  ///< how often each of `participants` is quoted, as indexed
};

/// `said` and `chosen` are the speakers of every passage of the theme, and of those quoted.
[[nodiscard]] QuoteBalance quoteBalance(const std::vector<std::vector<std::size_t>>& said,
                                        const std::vector<std::vector<std::size_t>>& chosen, std::size_t participants);

} // namespace kenspeckle::analysis
