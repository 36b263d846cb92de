// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/chart.h"

namespace kenspeckle::exchange {

/// How the values of a chart are written: all of them alike.
struct Figures {
    bool shares = false;
    int decimals = 0;

    /// Whole numbers as they are, others with as many decimals as their size asks for. Values that are no numbers are
    /// passed over.
    [[nodiscard]] static Figures of(const std::vector<double>& values, bool shares);
    /// "7", "0.43", "43 %", "−1.2"; "<1 %" for what would be rounded to nothing.
    [[nodiscard]] std::string write(double value) const;
};

/// A value axis: from `low` to `high`, both of them ticks, in steps of 1, 2 or 5 times a power of ten.
struct Scale {
    double low = 0, high = 1;
    std::vector<double> ticks;
    Figures figures; ///< of the ticks

    /// Holds 0 and all of the values, with about `wanted` ticks; `whole`: no tick between whole numbers.
    [[nodiscard]] static Scale over(const std::vector<double>& values, bool shares, int wanted, bool whole);
    /// Where a value stands between two places.
    [[nodiscard]] double place(double value, double from, double to) const {
        return from + (value - low) / (high - low) * (to - from);
    }
};

/// Every value of the chart that is a number, bands included.
[[nodiscard]] std::vector<double> valuesOf(const Chart& chart);
[[nodiscard]] bool allWhole(const std::vector<double>& values);

} // namespace kenspeckle::exchange
