// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/report_table.h"

namespace kenspeckle::exchange {

/// A table as it is read: what stands in a cell, and how wide a column wants to be. It must outlive this.
class TableText {
public:
    explicit TableText(const ReportTable& table);

    /// Shares as percentages with one decimal; the real numbers of a column with as many decimals as its smallest
    /// needs; nothing for what is undefined or no number.
    [[nodiscard]] std::string cell(std::size_t row, std::size_t column) const;
    /// Holds numbers and nothing else.
    [[nodiscard]] bool isNumeric(std::size_t column) const { return m_numeric[column]; }
    [[nodiscard]] std::size_t columns() const { return m_numeric.size(); }
    /// Of the page's width, 0 to 1; together 1.
    [[nodiscard]] const std::vector<double>& widths() const { return m_widths; }
    /// Of its widest line, long texts being broken.
    [[nodiscard]] std::int64_t characters() const { return m_characters; }
    /// True if one line of it does not fit an upright A4 page, long texts being broken.
    [[nodiscard]] bool isWide() const;
    /// True if it does not fit a lying one either, but for smaller letters.
    [[nodiscard]] bool isDense() const;

private:
    const ReportTable& m_table;
    std::vector<bool> m_numeric;
    std::vector<int> m_decimals;
    std::vector<double> m_widths;
    std::int64_t m_characters = 0;
};

} // namespace kenspeckle::exchange
