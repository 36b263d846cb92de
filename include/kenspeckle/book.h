// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kenspeckle/chart.h"
#include "kenspeckle/report_table.h"

namespace kenspeckle {

/// What readers outside the team are given: nothing is in it that they may not see, so that whatever writes it cannot
/// show too much. Texts are valid UTF-8.
struct BookQuote {
    std::string words; ///< as printed; (…) and [brackets] where it was shortened
    bool paraphrase = false;
    std::string attribution; ///< as printed; may be empty
    /// Published attributes by label, in the order of Book::filters, for those that the person has.
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string code; ///< short, by which the team finds its place: "K7QF"
};

struct BookTheme {
    std::string name;
    std::string definition; ///< may be empty
    int depth = 0;          ///< 0: a theme of its own; 1: below the last of depth 0, and so on
    std::vector<BookQuote> quotes;
};

struct Book {
    std::string title;
    std::string audience;
    std::string date; ///< as printed; may be empty
    std::string language = "en";
    std::vector<std::string> introduction; ///< paragraphs of plain text
    std::vector<std::string> rules;        ///< whole sentences: how people's words were treated in it
    std::vector<BookTheme> themes;
    std::vector<std::string> filters; ///< labels of published attributes
    std::vector<ReportTable> tables;  ///< safe; evidence is empty
    std::vector<Chart> charts;        ///< of what is in the tables; evidence is empty
};

} // namespace kenspeckle
