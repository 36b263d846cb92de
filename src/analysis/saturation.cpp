// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/saturation.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <random>
#include <utility>

namespace kenspeckle::analysis {

namespace {

/// The codes of every interview as bits.
class CodeBits {
public:
    explicit CodeBits(const SaturationInput& input) : m_words((static_cast<std::size_t>(input.codes) + 63) / 64) {
        m_bits.resize(input.codesOf.size() * m_words);
        for (std::size_t i = 0; i < input.codesOf.size(); ++i)
            for (const std::int32_t code : input.codesOf[i])
                m_bits[i * m_words + static_cast<std::size_t>(code) / 64] |= std::uint64_t{1} << (code % 64);
    }

    /// New codes per interview in this order.
    [[nodiscard]] std::vector<std::int32_t> newIn(const std::vector<std::size_t>& order) const {
        std::vector<std::uint64_t> known(m_words);
        std::vector<std::int32_t> fresh;
        fresh.reserve(order.size());
        for (const std::size_t interview : order) {
            std::int32_t count = 0;
            for (std::size_t word = 0; word < m_words; ++word) {
                const std::uint64_t bits = m_bits[interview * m_words + word];
                count += std::popcount(bits & ~known[word]);
                known[word] |= bits;
            }
            fresh.push_back(count);
        }
        return fresh;
    }

private:
    std::size_t m_words;
    std::vector<std::uint64_t> m_bits; ///< interview × word
};

/// A whole number below the bound, each as likely as any other. Not std::uniform_int_distribution, which differs
/// between libraries.
std::size_t below(std::mt19937_64& random, std::size_t bound) {
    const std::uint64_t fair =
        std::numeric_limits<std::uint64_t>::max() - std::numeric_limits<std::uint64_t>::max() % bound;
    std::uint64_t drawn = random();
    while (drawn >= fair)
        drawn = random();
    return static_cast<std::size_t>(drawn % bound);
}

void shuffle(std::vector<std::size_t>& order, std::mt19937_64& random) {
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[below(random, left)]);
}

std::vector<std::size_t> asHeld(const SaturationInput& input) {
    std::vector<std::size_t> order(input.codesOf.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

SaturationOrders summarised(std::vector<std::size_t> reachedAt) {
    std::sort(reachedAt.begin(), reachedAt.end());
    SaturationOrders summary;
    const auto never = std::count(reachedAt.begin(), reachedAt.end(), kNever);
    summary.reached = 1 - static_cast<double>(never) / static_cast<double>(reachedAt.size());
    const auto at = [&](double share) -> std::optional<std::size_t> {
        const std::size_t interviews = quantile(reachedAt, share);
        if (interviews == kNever) return std::nullopt;
        return interviews;
    };
    summary.median = at(0.5);
    summary.low = at(0.05);
    summary.high = at(0.95);
    return summary;
}

} // namespace

std::vector<std::int32_t> newCodes(const SaturationInput& input) { return CodeBits(input).newIn(asHeld(input)); }

std::vector<std::optional<double>> newInformation(const std::vector<std::int32_t>& newCodes, std::size_t base,
                                                  std::size_t run) {
    std::vector<std::optional<double>> information(newCodes.size());
    std::int64_t known = 0;
    for (std::size_t i = 0; i < std::min(base, newCodes.size()); ++i)
        known += newCodes[i];
    if (known == 0) return information;
    for (std::size_t last = base + run - 1; last < newCodes.size(); ++last) {
        std::int64_t fresh = 0;
        for (std::size_t i = last + 1 - run; i <= last; ++i)
            fresh += newCodes[i];
        information[last] = static_cast<double>(fresh) / static_cast<double>(known);
    }
    return information;
}

std::optional<std::size_t> saturatedAt(const std::vector<std::optional<double>>& information, double threshold) {
    for (std::size_t i = 0; i < information.size(); ++i)
        if (information[i] && *information[i] <= threshold) return i;
    return std::nullopt;
}

RandomOrders overRandomOrders(const SaturationInput& input, std::size_t base, const std::vector<SaturationRule>& rules,
                              std::size_t orders, std::uint64_t seed) {
    RandomOrders result;
    if (orders == 0 || input.codesOf.empty()) return result;
    const CodeBits bits(input);
    const std::size_t interviews = input.codesOf.size();
    std::vector<std::vector<std::int32_t>> knownAfter(interviews);
    std::vector<std::vector<std::size_t>> reachedAt(rules.size());
    std::mt19937_64 random(seed);
    std::vector<std::size_t> order = asHeld(input);
    for (std::size_t round = 0; round < orders; ++round) {
        shuffle(order, random);
        const std::vector<std::int32_t> fresh = bits.newIn(order);
        std::int32_t known = 0;
        for (std::size_t i = 0; i < interviews; ++i)
            knownAfter[i].push_back(known += fresh[i]);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const auto last = saturatedAt(newInformation(fresh, base, rules[i].run), rules[i].threshold);
            reachedAt[i].push_back(last ? *last + 1 : kNever);
        }
    }
    for (std::vector<std::int32_t>& known : knownAfter) {
        std::sort(known.begin(), known.end());
        result.median.push_back(quantile(known, 0.5));
        result.low.push_back(quantile(known, 0.05));
        result.high.push_back(quantile(known, 0.95));
    }
    for (std::vector<std::size_t>& reached : reachedAt)
        result.rules.push_back(summarised(std::move(reached)));
    return result;
}

} // namespace kenspeckle::analysis
