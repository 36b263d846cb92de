// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_text.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "exchange/table_formats.h"
#include "text/offsets.h"

namespace kenspeckle::exchange {
namespace {

constexpr std::int64_t kNarrowest = 5, kWidest = 36; // columns, in characters
constexpr double kBetween = 2.6;                     // columns
constexpr double kBold = 1.1;                        // as wide as plain letters
constexpr double kLying = 128, kDense = 172;         // characters of a line, on a lying page, and in small letters
constexpr std::int64_t kUpright = 92;                // characters of a line in the size of tables

/// Of the longest part between separators.
std::int64_t longestPart(std::string_view text, std::string_view separators) {
    std::int64_t longest = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        longest = std::max(longest, text::codePointCount(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return longest;
}

} // namespace

TableText::TableText(const ReportTable& table) : m_table(table) {
    std::vector<double> least, wanted;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        m_numeric.push_back(model::isNumeric(table, column));
        m_decimals.push_back(model::decimalsOf(table, column));
        const std::int64_t header = std::max(kNarrowest, longestPart(table.header[column], " \n"));
        std::int64_t longest = header, unbroken = 0;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const std::int64_t indent = column == 0 ? 2 * std::max(0, indentOf(table, row)) : 0;
            const std::string words = cell(row, column);
            longest = std::max(longest, std::min(kWidest, longestPart(words, "\n") + indent));
            unbroken = std::max(unbroken, std::min(kWidest / 2, longestPart(words, " \n-") + indent));
        }
        least.push_back(std::max(kBold * static_cast<double>(header), static_cast<double>(unbroken)) + kBetween);
        wanted.push_back(std::max(least.back(), static_cast<double>(std::min(longest, kWidest)) + kBetween));
    }
    const double leastTotal = std::accumulate(least.begin(), least.end(), 0.0);
    const double wantedTotal = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    m_characters = static_cast<std::int64_t>(wantedTotal);
    // Where there is no room for all, texts that can be broken give way to words and numbers that cannot.
    const double room = isDense() ? kDense : kLying;
    const double kept = wantedTotal <= room || wantedTotal <= leastTotal
                            ? 1.0
                            : std::max(0.0, room - leastTotal) / (wantedTotal - leastTotal);
    for (std::size_t column = 0; column < least.size(); ++column)
        m_widths.push_back(least[column] + kept * (wanted[column] - least[column]));
    const double total = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    for (double& width : m_widths)
        width /= total;
}

bool TableText::isWide() const { return m_characters > kUpright; }

bool TableText::isDense() const { return static_cast<double>(m_characters) > kLying; }

std::string TableText::cell(std::size_t row, std::size_t column) const {
    if (column >= m_table.rows[row].size()) return {};
    return model::cellText(m_table.rows[row][column], m_decimals[column]);
}

} // namespace kenspeckle::exchange
