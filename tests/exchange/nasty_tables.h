// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "kenspeckle/report_table.h"

namespace kenspeckle::test {

/// What writers of tables get wrong; each is a cell, and random cells are put together from them.
[[nodiscard]] inline const std::vector<std::string>& nastyWords() {
    static const std::vector<std::string> words{"plain",
                                                "",
                                                " ",
                                                "  two  spaces  ",
                                                " leading",
                                                "trailing ",
                                                "tab\there",
                                                "\ttab first",
                                                "tab last\t",
                                                "two\nlines",
                                                "\nline feed first",
                                                "line feed last\n",
                                                "\n",
                                                "a\n\nb",
                                                "say \"aye\"",
                                                "\"",
                                                "\"\"",
                                                "'",
                                                "''",
                                                "comma, semicolon; pipe |",
                                                "<b>&amp;</b>",
                                                "]]>",
                                                "<!-- -->",
                                                "&#65;",
                                                "=1+1",
                                                "=HYPERLINK(\"x\")",
                                                "+44",
                                                "-5",
                                                "@SUM(A1)",
                                                "--",
                                                "_x0041_",
                                                "_x000D_",
                                                "%$#_{}~^\\",
                                                "\\newline",
                                                "[opt]",
                                                "*",
                                                "🙂",
                                                "👩‍👩‍👧‍👦 family",
                                                "מילים בעברית",
                                                "قالت «نعم»",
                                                "abc אבג def",
                                                "e\u0301",
                                                "\u00A0",
                                                "Tha e doirbh",
                                                "100%",
                                                "1e5",
                                                "007",
                                                "TRUE",
                                                "2026-11-22",
                                                "NaN"};
    return words;
}

class NastyTables {
public:
    explicit NastyTables(unsigned seed) : m_random(seed) {}

    /// Of texts only, with a header that is fit for any format.
    [[nodiscard]] ReportTable texts() {
        ReportTable table;
        table.name = "nasty";
        table.title = "Nasty & <table>";
        const std::size_t columns = 1 + below(5), rows = 1 + below(12);
        for (std::size_t column = 0; column < columns; ++column)
            table.header.push_back("h" + std::to_string(column) + text());
        for (std::size_t row = 0; row < rows; ++row) {
            auto& cells = table.rows.emplace_back();
            for (std::size_t column = 0; column < columns; ++column)
                cells.emplace_back(text());
        }
        return table;
    }

    [[nodiscard]] std::string text() {
        std::string text;
        for (std::size_t parts = 1 + below(3); parts > 0; --parts)
            text += nastyWords()[below(nastyWords().size())];
        if (below(40) == 0)
            while (text.size() < 3000)
                text += " very long & \"quoted\" 🙂\n";
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }

    std::mt19937 m_random;
};

} // namespace kenspeckle::test
