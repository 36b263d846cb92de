// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cell_format.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "sources/characters.h"

namespace kenspeckle::sources {

namespace {

/// The whole of the text as a number, whatever the program's locale.
std::optional<double> numberIn(std::string_view text) {
    text = trimAscii(text);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Fifteen digits, as Excel keeps: 0.1 + 0.2 shows as 0.3, 3.0 as 3.
std::string plainNumber(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15) return fmt::format("{:.0f}", value == 0 ? 0.0 : value);
    return fmt::format("{:.15g}", value);
}

} // namespace

CellFormats::Kind CellFormats::kindOfCode(std::string_view code) {
    bool year = false, day = false, hour = false, second = false, month = false, percent = false, elapsed = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = lowerAscii(code.substr(at, 1))[0];
        if (c == '"') {
            const std::size_t close = code.find('"', at + 1);
            if (close == std::string_view::npos) break;
            at = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '[') {
            const std::size_t close = code.find(']', at);
            if (close == std::string_view::npos) break;
            // [h] counts hours beyond a day; [Red] and [$-809] are something else.
            const std::string inside = lowerAscii(code.substr(at + 1, close - at - 1));
            if (!inside.empty() && inside.find_first_not_of("hms") == std::string::npos) elapsed = true;
            at = close;
        } else if (c == ';') {
            break; // the part for negative numbers says nothing new
        } else {
            year = year || c == 'y';
            day = day || c == 'd';
            hour = hour || c == 'h';
            second = second || c == 's';
            month = month || c == 'm';
            percent = percent || c == '%';
            // "General" and "Standard" are words, not "e" and "d" of a date.
            if (at == 0 && (startsWith(lowerAscii(code), "general") || startsWith(lowerAscii(code), "standard")))
                return Kind::Number;
        }
    }
    if (elapsed) return Kind::Duration;
    const bool date = year || day || (month && !hour && !second);
    const bool time = hour || second;
    if (date && time) return Kind::DateTime;
    if (date) return Kind::Date;
    if (time) return Kind::Time;
    return percent ? Kind::Percentage : Kind::Number;
}

void CellFormats::define(int format, std::string_view code) { m_defined[format] = kindOfCode(code); }

CellFormats::Kind CellFormats::kindOf(int style) const {
    if (style < 0 || static_cast<std::size_t>(style) >= m_styles.size()) return Kind::Number;
    const int format = m_styles[static_cast<std::size_t>(style)];
    if (const auto defined = m_defined.find(format); defined != m_defined.end()) return defined->second;
    // The formats every workbook has without defining them (ECMA-376, 18.8.30).
    if (format == 9 || format == 10) return Kind::Percentage;
    if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format == 36 ||
        (format >= 50 && format <= 58))
        return Kind::Date;
    if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || format == 45 || format == 47)
        return Kind::Time;
    if (format == 22) return Kind::DateTime;
    if (format == 46) return Kind::Duration;
    return Kind::Number;
}

std::string CellFormats::dateTime(double days, Kind kind) const {
    constexpr double kSecondsPerDay = 86400;
    const auto total = static_cast<std::int64_t>(std::llround(days * kSecondsPerDay));
    if (kind == Kind::Duration) return fmt::format("{}:{:02}:{:02}", total / 3600, total / 60 % 60, total % 60);
    std::int64_t wholeDays = total / 86400;
    const std::int64_t seconds = total % 86400;
    const std::string clock = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (kind == Kind::Time) return clock;
    // Excel's 1900 calendar believes in a 29 February 1900; days before it are one further on.
    if (!m_from1904 && wholeDays < 60) ++wholeDays;
    const std::chrono::sys_days epoch = m_from1904 ? std::chrono::sys_days{std::chrono::year{1904} / 1 / 1}
                                                   : std::chrono::sys_days{std::chrono::year{1899} / 12 / 30};
    const std::chrono::year_month_day date{epoch + std::chrono::days{wholeDays}};
    const std::string iso = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return kind == Kind::DateTime && seconds != 0 ? iso + "T" + clock : iso;
}

std::string CellFormats::show(const std::string& value, int style) const {
    const std::optional<double> number = numberIn(value);
    if (!number) return value;
    constexpr double kLastDay = 2958465; // 31 December 9999
    const Kind kind = kindOf(style);
    if (kind == Kind::Percentage) return plainNumber(*number * 100) + "%";
    if (kind == Kind::Number || *number < 0 || *number > kLastDay) return plainNumber(*number);
    return dateTime(*number, kind);
}

} // namespace kenspeckle::sources
