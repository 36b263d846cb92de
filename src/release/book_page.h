// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kenspeckle/book.h"
#include "release/book_html.h"

namespace kenspeckle::release {

// The parts of the quote book's page: book_html.cpp puts them together.

/// The page's one style sheet and one script, as they stand in it.
[[nodiscard]] std::string_view bookStyle();
[[nodiscard]] std::string_view bookScript();

/// A text of the book as HTML, without control characters.
[[nodiscard]] std::string bookWords(std::string_view utf8);

[[nodiscard]] bool hasQuotes(const Book& book);
/// What stands over Book::rules.
[[nodiscard]] const char* rulesHeading(const Book& book);

/// A theme as it is numbered and nested on the page.
struct PlacedTheme {
    std::size_t theme = 0;  ///< into Book::themes
    int depth = 0;          ///< no deeper than one below what it stands in
    std::string number;     ///< "2.1"
    std::size_t quotes = 0; ///< its own and those of the themes in it
};
[[nodiscard]] std::vector<PlacedTheme> placed(const std::vector<BookTheme>& themes);

/// Every value that a quote has of each of Book::filters, sorted.
[[nodiscard]] std::vector<std::vector<std::string>> filterValues(const Book& book);

/// "Role: provider · Age: 30 to 44": what readers can filter a quote by and its attribution does not tell.
[[nodiscard]] std::string untold(const Book& book, const BookQuote& quote);

/// `mark` is what begins an element's attributes where it holds the book's own words: their language, if it is not
/// that of the page.
[[nodiscard]] std::string findForm(const Book& book, const std::vector<PlacedTheme>& themes, const std::string& mark);
[[nodiscard]] std::string contents(const Book& book, const std::vector<PlacedTheme>& themes, const std::string& mark);
[[nodiscard]] std::string quoteSections(const Book& book, const std::vector<PlacedTheme>& themes,
                                        const std::string& mark);
/// Charts and tables; nothing where there are none.
[[nodiscard]] std::string numberSections(const Book& book, const std::vector<BookPicture>& pictures,
                                         const std::string& mark);

} // namespace kenspeckle::release
