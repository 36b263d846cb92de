// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unitizing.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace kenspeckle::analysis {

namespace {

/// Where a unit begins or ends.
struct Border {
    CodePoint at;
    bool begins = false;
    std::size_t coder = 0;
    std::size_t unit = 0;
};

std::vector<Border> bordersOf(const std::vector<std::vector<ValuedUnit>>& coders) {
    std::vector<Border> borders;
    for (std::size_t coder = 0; coder < coders.size(); ++coder)
        for (std::size_t unit = 0; unit < coders[coder].size(); ++unit) {
            const Range range = coders[coder][unit].range;
            if (range.empty()) continue;
            borders.push_back({range.begin, true, coder, unit});
            borders.push_back({range.end, false, coder, unit});
        }
    std::sort(borders.begin(), borders.end(), [](const Border& a, const Border& b) { return a.at < b.at; });
    return borders;
}

/// The units one coder's stretch belongs to: with one alone, the sum of their indexes is its index.
struct Open {
    std::size_t count = 0;
    std::size_t sum = 0;
};

/// 1 - observed ÷ expected disagreement; nothing where chance alone leaves none to expect.
std::optional<double> alphaOf(double observed, double expected, double all) {
    if (!(expected > all * 1e-12)) return std::nullopt;
    return 1 - observed / expected;
}

} // namespace

UnitizingTally::UnitizingTally(int values)
    : m_values(static_cast<std::size_t>(values) + 1), m_coincidences(m_values * m_values, 0), m_squares(m_values, 0),
      m_commonSquares(m_values, 0) {}

void UnitizingTally::addGap(std::int64_t length, std::size_t coders) {
    if (coders < 2) return;
    const double all = static_cast<double>(length) * static_cast<double>(coders);
    at(0, 0) += all;
    m_squares[0] += all;
}

void UnitizingTally::add(const std::vector<Range>& counts, const std::vector<std::vector<ValuedUnit>>& coders) {
    const std::size_t m = coders.size();
    if (m < 2) return;
    const double pair = 1 / static_cast<double>(m - 1);
    std::vector<std::vector<double>> lengths(m);
    std::vector<std::vector<double>> common(m); // of each unit with each coder
    for (std::size_t i = 0; i < m; ++i) {
        lengths[i].assign(coders[i].size(), 0);
        common[i].assign(coders[i].size() * m, 0);
    }
    std::vector<Open> open(m);
    const auto valueOf = [&](std::size_t i) {
        return open[i].count == 0 ? 0 : static_cast<std::size_t>(coders[i][open[i].sum].value);
    };
    const auto count = [&](std::int64_t length) {
        if (length <= 0) return;
        if (std::any_of(open.begin(), open.end(), [](const Open& each) { return each.count > 1; })) {
            m_severalValues += length;
            return;
        }
        if (std::all_of(open.begin(), open.end(), [](const Open& each) { return each.count == 0; })) {
            addGap(length, m);
            return;
        }
        const auto size = static_cast<double>(length);
        for (std::size_t i = 0; i < m; ++i) {
            const std::size_t value = valueOf(i);
            if (value == 0)
                m_squares[0] += size;
            else
                lengths[i][open[i].sum] += size;
            for (std::size_t j = 0; j < m; ++j) {
                if (j == i) continue;
                at(value, valueOf(j)) += size * pair;
                if (value != 0 && open[j].count > 0) common[i][open[i].sum * m + j] += size;
            }
        }
    };

    const std::vector<Border> borders = bordersOf(coders);
    std::size_t next = 0;
    for (const Range& stretch : counts) {
        CodePoint from = stretch.begin;
        for (; next < borders.size() && borders[next].at < stretch.end; ++next) {
            const Border& border = borders[next];
            if (border.at > from) {
                count(border.at - from);
                from = border.at;
            }
            Open& each = open[border.coder];
            each.count = border.begins ? each.count + 1 : each.count - 1;
            each.sum = border.begins ? each.sum + border.unit : each.sum - border.unit;
        }
        count(stretch.end - from);
    }

    for (std::size_t i = 0; i < m; ++i)
        for (std::size_t unit = 0; unit < coders[i].size(); ++unit) {
            const auto value = static_cast<std::size_t>(coders[i][unit].value);
            m_squares[value] += lengths[i][unit] * lengths[i][unit];
            for (std::size_t j = 0; j < m; ++j) {
                const double shared = common[i][unit * m + j];
                m_commonSquares[value] += shared * shared * pair;
            }
        }
}

Unitizing UnitizingTally::valuesOnly() const {
    Unitizing result;
    result.values.resize(m_values - 1);
    std::vector<double> margins(m_values, 0), wholeMargins(m_values, 0);
    double all = 0, everything = 0;
    for (std::size_t c = 0; c < m_values; ++c)
        for (std::size_t k = 0; k < m_values; ++k) {
            wholeMargins[c] += at(c, k);
            everything += at(c, k);
            if (c == 0 || k == 0) continue;
            margins[c] += at(c, k);
            all += at(c, k);
        }
    if (all <= 0) return result;
    result.coverage = all / everything;
    const double squares = std::accumulate(m_commonSquares.begin(), m_commonSquares.end(), 0.0);
    const double denominator = all - squares / all;
    double observed = all, expected = all * all;
    for (std::size_t k = 1; k < m_values; ++k) {
        observed -= at(k, k);
        expected -= margins[k] * margins[k];
        UnitizedValue& value = result.values[k - 1];
        if (wholeMargins[k] > 0) value.coverage = margins[k] / wholeMargins[k];
        if (margins[k] <= 0 || denominator <= 0) continue;
        // e*_k and e*_kk, and l*_k (l* - l*_k) for what their difference is but for the denominator.
        const double expectedAll = (margins[k] * all - m_commonSquares[k]) / denominator;
        const double expectedUnlike = margins[k] * (all - margins[k]) / denominator;
        value.alpha = alphaOf(expectedAll / margins[k] * (margins[k] - at(k, k)), expectedUnlike, all);
    }
    if (denominator > 0) result.valued = alphaOf(observed, expected / denominator, all);
    return result;
}

Unitizing UnitizingTally::figures() const {
    Unitizing result = valuesOnly();
    result.severalValues = m_severalValues;
    double all = 0, alike = 0;
    std::vector<double> margins(m_values, 0);
    for (std::size_t c = 0; c < m_values; ++c) {
        alike += at(c, c);
        for (std::size_t k = 0; k < m_values; ++k)
            margins[c] += at(c, k);
        all += margins[c];
    }
    if (all <= 0) return result;
    const double denominator = all - std::accumulate(m_squares.begin(), m_squares.end(), 0.0) / all;
    if (denominator <= 0) return result;
    double unlike = all * all;
    for (const double margin : margins)
        unlike -= margin * margin;
    result.whole = alphaOf(all - alike, unlike / denominator, all);
    result.relevant = alphaOf(margins[0] - at(0, 0), margins[0] * (all - margins[0]) / denominator, all);
    return result;
}

} // namespace kenspeckle::analysis
