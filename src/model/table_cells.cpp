// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table_cells.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <variant>

#include <fmt/core.h>

#include "kenspeckle/small_numbers.h"

namespace kenspeckle::model {
namespace {

constexpr int kMostDecimals = 3;

std::string shownReal(double value, int decimals) {
    if (!std::isfinite(value)) return {};
    if (value != 0 && std::abs(value) < 0.5 * std::pow(10.0, -decimals)) return fmt::format("{:.2g}", value);
    return fmt::format("{:.{}f}", value + 0.0, decimals);
}

} // namespace

bool isTheme(const ReportTable& table, std::size_t row) {
    return row < table.indents.size() && table.indents[row] == 0 && !isTotal(table, row) &&
           std::any_of(table.indents.begin(), table.indents.end(), [](int indent) { return indent > 0; });
}

bool isHidden(const ReportCell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && *text == kHiddenNumber;
}

bool isNumeric(const ReportTable& table, std::size_t column) {
    bool any = false;
    for (const auto& row : table.rows) {
        if (column >= row.size() || std::holds_alternative<std::monostate>(row[column])) continue;
        if (std::holds_alternative<std::string>(row[column]) && !isHidden(row[column])) return false;
        any = true;
    }
    return any;
}

int decimalsOf(const ReportTable& table, std::size_t column) {
    double smallest = HUGE_VAL;
    for (const auto& row : table.rows) {
        const auto* real = column < row.size() ? std::get_if<double>(&row[column]) : nullptr;
        if (real == nullptr || !std::isfinite(*real) || *real == std::floor(*real)) continue;
        smallest = std::min(smallest, std::abs(*real));
    }
    if (std::isinf(smallest)) return 0;
    if (smallest < 10) return kMostDecimals;
    return smallest < 100 ? 2 : 1;
}

std::string cellText(const ReportCell& cell, int decimals) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&cell)) return shownReal(*real, decimals);
    if (const auto* share = std::get_if<Share>(&cell))
        return std::isfinite(share->value) ? fmt::format("{:.1f}\u00A0%", share->value * 100) : std::string();
    return {};
}

} // namespace kenspeckle::model
