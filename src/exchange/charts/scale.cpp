// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/scale.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace kenspeckle::exchange {

namespace {

constexpr std::string_view kMinus = "−";
constexpr double kLong = 1e9; // from here on in powers of ten
constexpr std::string_view kPercent = "\u00A0%";

/// The least of 1, 2, 5 times a power of ten that is not below.
double niceStep(double step) {
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= step * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

int decimalsOf(double step) { return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 9); }

} // namespace

bool allWhole(const std::vector<double>& values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return value == std::round(value); });
}

std::vector<double> valuesOf(const Chart& chart) {
    std::vector<double> values;
    const auto add = [&](double value) {
        if (std::isfinite(value)) values.push_back(value);
    };
    for (const ChartSeries& series : chart.series) {
        for (std::size_t i = 0; i < series.values.size() && i < chart.categories.size(); ++i)
            if (series.values[i]) add(*series.values[i]);
        for (std::size_t i = 0; i < series.low.size() && i < series.high.size(); ++i) {
            add(series.low[i]);
            add(series.high[i]);
        }
    }
    return values;
}

Figures Figures::of(const std::vector<double>& values, bool shares) {
    double greatest = 0;
    for (const double value : values)
        greatest = std::max(greatest, std::abs(value));
    if (shares) return {true, greatest >= 0.1 || greatest == 0 ? 0 : 1};
    if (allWhole(values)) return {false, 0};
    if (greatest < 0.01) return {false, 4};
    return {false, greatest < 10 ? 2 : greatest < 1000 ? 1 : 0};
}

std::string Figures::write(double value) const {
    const double shown = shares ? value * 100 : value;
    // Halves away from 0, as people round, and not to the even neighbour.
    const double unit = std::pow(10.0, decimals);
    const double size = std::abs(shown);
    const std::string digits =
        size < kLong ? fmt::format("{:.{}f}", std::round(size * unit) / unit, decimals) : fmt::format("{:.2e}", size);
    const bool nothing = digits.find_first_not_of("0.") == std::string::npos;
    std::string text;
    if (nothing && shown != 0 && shares) {
        text = "<" + fmt::format("{:.{}f}", std::pow(10.0, -decimals), decimals);
        if (shown < 0) text = "−" + text;
    } else {
        if (shown < 0 && !nothing) text = kMinus;
        text += digits;
    }
    if (shares) text += kPercent;
    return text;
}

Scale Scale::over(const std::vector<double>& values, bool shares, int wanted, bool whole) {
    double least = 0;
    double greatest = 0;
    for (const double value : values) {
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    if (least == greatest) greatest = 1;
    double step = niceStep((greatest - least) / std::max(1, wanted));
    if (whole) step = std::max(step, 1.0);
    Scale scale;
    const auto first = static_cast<long>(std::floor(least / step + 1e-9));
    const auto last = static_cast<long>(std::ceil(greatest / step - 1e-9));
    for (long i = first; i <= last; ++i)
        scale.ticks.push_back(static_cast<double>(i) * step);
    scale.low = scale.ticks.front();
    scale.high = scale.ticks.back();
    scale.figures = {shares, decimalsOf(shares ? step * 100 : step)};
    return scale;
}

} // namespace kenspeckle::exchange
