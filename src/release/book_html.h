// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/book.h"

namespace kenspeckle::release {

/// A chart of the book as it is drawn: each an <svg> element without styles, scripts and references outside, whose ids
/// no other of the page has.
struct BookPicture {
    std::string light, dark;             ///< as wide as the page's column
    std::string narrowLight, narrowDark; ///< for telephones
};

inline constexpr double kColumnWidth = 680, kNarrowWidth = 340; ///< of the drawings, in CSS pixels

/// The quote book as one HTML page that needs nothing else. It holds the book's words, figures counted from them, and
/// fixed sentences; no ids, places or times. Its policy lets the browser load nothing and run this page's own script
/// only; without scripts everything is shown. The same book gives the same bytes. `pictures` are those of Book::charts,
/// in their order; a chart without one is left out.
[[nodiscard]] std::string bookHtml(const Book& book, const std::vector<BookPicture>& pictures = {});

} // namespace kenspeckle::release
