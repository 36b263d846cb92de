// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// Words that look alike. A line feed is a line break.
struct WordRun {
    std::string text;
    std::string colour; ///< "1F4E79"; empty: the style's
    bool bold = false;
};

/// An Office Open XML document of paragraphs in named styles: Title, Heading1 to Heading9 (real ones, that a table of
/// contents and a screen reader find), Normal, Small, Quote, QuoteAttribution.
class WordWriter {
public:
    static constexpr int kDeepestHeading = 9; // of the format

    /// The title is the first paragraph too.
    explicit WordWriter(const std::string& title);
    void add(const std::string& style, std::string_view words);
    void add(const std::string& style, const std::vector<WordRun>& runs);
    /// A level deeper than the format has is its deepest.
    void addHeading(int level, const std::vector<WordRun>& runs);
    /// Rows as wide as the header, which is repeated on every page; a line feed is a line break. The document lies on
    /// its side from then on: tables are wide.
    void addTable(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows);
    /// Once, when all is added.
    [[nodiscard]] Result<std::string> bytes();

private:
    std::string m_title;
    pugi::xml_document m_document;
    pugi::xml_node m_body;
    bool m_landscape = false;
};

} // namespace kenspeckle::exchange
