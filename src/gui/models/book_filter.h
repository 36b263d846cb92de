// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kenspeckle/book.h"

namespace kenspeckle::gui {

/// Which quotes of a book somebody wants to read.
struct BookFilter {
    QString words;                                      ///< each must occur, whatever its case
    std::map<std::string, std::set<std::string>> where; ///< label, and values one of which a quote has

    [[nodiscard]] bool empty() const { return words.trimmed().isEmpty() && where.empty(); }
    [[nodiscard]] QStringList terms() const;
    /// The words are looked for in what is printed: the quote and its attribution.
    [[nodiscard]] bool lets(const BookQuote& quote) const;
};

/// The themes from one on: itself and all below it. [first, last)
[[nodiscard]] std::pair<std::size_t, std::size_t> themesFrom(const Book& book, std::size_t theme);

/// How many quotes the filter lets of a range of themes.
[[nodiscard]] int countOf(const Book& book, std::size_t first, std::size_t last, const BookFilter& filter);

/// The values that quotes of the book have under a label, in their natural order, with how many quotes have each.
[[nodiscard]] std::vector<std::pair<std::string, int>> valuesUnder(const Book& book, const std::string& label);

} // namespace kenspeckle::gui
