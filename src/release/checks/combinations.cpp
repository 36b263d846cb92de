// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/combinations.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace kenspeckle::release {

namespace {

constexpr std::size_t kAllCombinations = 12; ///< values of which every combination is looked at
constexpr std::size_t kLargestOfMany = 4;

/// People as bits.
using Bits = std::vector<std::uint64_t>;

std::size_t count(const Bits& bits) {
    std::size_t total = 0;
    for (std::uint64_t word : bits)
        for (; word != 0; word &= word - 1)
            ++total;
    return total;
}

Bits both(const Bits& a, const Bits& b) {
    Bits common(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        common[i] = a[i] & b[i];
    return common;
}

/// A combination that enough people share, from which larger ones are made: indices of values, ascending.
struct Shared {
    std::vector<std::size_t> values;
    Bits people;
};

bool holds(const std::vector<std::size_t>& whole, const std::vector<std::size_t>& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

} // namespace

People::People(std::vector<Printed> everybody) : m_everybody(std::move(everybody)) {}

std::vector<std::size_t> People::who(const Printed& values) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_everybody.size(); ++i)
        if (std::includes(m_everybody[i].begin(), m_everybody[i].end(), values.begin(), values.end()))
            found.push_back(i);
    return found;
}

std::vector<Printed> People::rare(const Printed& values, std::size_t least) const {
    const std::vector<PrintedValue> list(values.begin(), values.end());
    std::vector<Bits> having(list.size(), Bits((m_everybody.size() + 63) / 64));
    for (std::size_t person = 0; person < m_everybody.size(); ++person)
        for (std::size_t i = 0; i < list.size(); ++i)
            if (m_everybody[person].count(list[i]) > 0) having[i][person / 64] |= std::uint64_t{1} << (person % 64);

    const std::size_t largest = list.size() <= kAllCombinations ? list.size() : kLargestOfMany;
    std::vector<std::vector<std::size_t>> rare;
    std::vector<Shared> shared{{{}, Bits((m_everybody.size() + 63) / 64, ~std::uint64_t{0})}};
    for (std::size_t size = 1; size <= largest; ++size) {
        std::vector<Shared> larger;
        for (const Shared& each : shared)
            for (std::size_t i = each.values.empty() ? 0 : each.values.back() + 1; i < list.size(); ++i) {
                Shared next{each.values, both(each.people, having[i])};
                next.values.push_back(i);
                if (std::any_of(rare.begin(), rare.end(), [&](const auto& part) { return holds(next.values, part); }))
                    continue;
                if (count(next.people) < least)
                    rare.push_back(std::move(next.values));
                else
                    larger.push_back(std::move(next));
            }
        shared = std::move(larger);
    }
    std::vector<Printed> found;
    for (const std::vector<std::size_t>& combination : rare) {
        Printed printed;
        for (const std::size_t i : combination)
            printed.insert(list[i]);
        found.push_back(std::move(printed));
    }
    return found;
}

} // namespace kenspeckle::release
