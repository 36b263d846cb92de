// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::sources {

/// The number formats of one workbook, as far as they decide what a cell's number means: a number, a percentage, a date
/// or a time. Dates are shown as ISO 8601 whatever the format, so that they sort and compare.
class CellFormats {
public:
    /// `from1904` is the other of Excel's two calendars.
    explicit CellFormats(bool from1904) : m_from1904(from1904) {}

    void define(int format, std::string_view code);
    /// The next cell style uses this format.
    void addStyle(int format) { m_styles.push_back(format); }

    /// What a cell of this style shows for the stored number; what is no number is returned as it is.
    [[nodiscard]] std::string show(const std::string& value, int style) const;

private:
    enum class Kind : std::uint8_t { Number, Percentage, Date, Time, DateTime, Duration };
    [[nodiscard]] Kind kindOf(int style) const;
    [[nodiscard]] static Kind kindOfCode(std::string_view code);
    [[nodiscard]] std::string dateTime(double days, Kind kind) const;

    bool m_from1904;
    std::map<int, Kind> m_defined;
    std::vector<int> m_styles;
};

} // namespace kenspeckle::sources
