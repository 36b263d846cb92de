// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "model/table_cells.h"
#include "release/book_page.h"

namespace kenspeckle::release {
namespace {

constexpr int kDeepestIndent = 6; // that the page's style knows

class TableWriter {
public:
    TableWriter(const ReportTable& table, std::size_t number, const std::string& mark)
        : m_table(table), m_number(number), m_mark(mark) {
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            m_figures.push_back(column > 0 && model::isNumeric(table, column));
            m_decimals.push_back(model::decimalsOf(table, column));
        }
    }

    /// What scrolls can be reached by keyboard, and has a name.
    std::string html() const {
        std::string out =
            fmt::format("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table{0}\">\n"
                        "<table{1}>\n<caption><h3 id=\"table{0}\">Table {0}{2}</h3>",
                        m_number, m_mark, m_table.title.empty() ? "" : ". " + bookWords(m_table.title));
        if (!m_table.caption.empty()) out += "<span class=\"how\">" + bookWords(m_table.caption) + "</span>";
        out += "</caption>\n<thead>\n<tr>";
        for (std::size_t column = 0; column < m_table.header.size(); ++column) {
            // An empty header names nothing: it is a cell like others.
            const char* tag = m_table.header[column].empty() ? "td" : "th scope=\"col\"";
            out += fmt::format("<{}{}>{}</{}>", tag, m_figures[column] ? " class=\"figure\"" : "",
                               bookWords(m_table.header[column]), m_table.header[column].empty() ? "td" : "th");
        }
        out += "</tr>\n</thead>\n<tbody>\n";
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            if (model::isTotal(m_table, row)) out += "</tbody>\n<tfoot>\n";
            out += rowHtml(row);
        }
        out += m_table.lastRowIsTotal && !m_table.rows.empty() ? "</tfoot>\n" : "</tbody>\n";
        return out + "</table>\n</div>\n";
    }

private:
    std::string rowHtml(std::size_t row) const {
        std::string out = model::isTheme(m_table, row) ? "<tr class=\"whole\">" : "<tr>";
        for (std::size_t column = 0; column < m_table.header.size(); ++column) {
            const std::string words = column < m_table.rows[row].size()
                                          ? bookWords(model::cellText(m_table.rows[row][column], m_decimals[column]))
                                          : std::string();
            const int indent = std::clamp(model::indentOf(m_table, row), 0, kDeepestIndent);
            if (column > 0 && column < m_table.rows[row].size() && model::isHidden(m_table.rows[row][column]))
                out += "<td class=\"figure masked\">" + words + "</td>";
            else if (column > 0)
                out += (m_figures[column] ? "<td class=\"figure\">" : "<td>") + words + "</td>";
            else if (indent > 0)
                out += fmt::format("<th scope=\"row\" class=\"i{}\">{}</th>", indent, words);
            else
                out += "<th scope=\"row\">" + words + "</th>";
        }
        return out + "</tr>\n";
    }

    const ReportTable& m_table;
    std::size_t m_number;
    const std::string& m_mark;
    std::vector<bool> m_figures;
    std::vector<int> m_decimals;
};

} // namespace

std::string numberSections(const Book& book, const std::vector<BookPicture>& pictures, const std::string& mark) {
    if (book.tables.empty() && book.charts.empty()) return {};
    std::string html = "<section class=\"numbers\" aria-labelledby=\"numbers\">\n<h2 id=\"numbers\">In numbers</h2>\n";
    for (std::size_t i = 0; i < std::min(book.charts.size(), pictures.size()); ++i) {
        const Chart& chart = book.charts[i];
        const BookPicture& picture = pictures[i];
        html += fmt::format("<figure class=\"chart\">\n<h3{}>Figure {}{}</h3>\n<div class=\"drawing\">\n"
                            "<div class=\"light wide\">{}</div>\n<div class=\"dark wide\">{}</div>\n"
                            "<div class=\"light narrow\">{}</div>\n<div class=\"dark narrow\">{}</div>\n</div>\n",
                            mark, i + 1, chart.title.empty() ? "" : ". " + bookWords(chart.title), picture.light,
                            picture.dark, picture.narrowLight, picture.narrowDark);
        if (!chart.caption.empty())
            html += fmt::format("<figcaption{}>{}</figcaption>\n", mark, bookWords(chart.caption));
        html += "</figure>\n";
    }
    for (std::size_t i = 0; i < book.tables.size(); ++i)
        html += TableWriter(book.tables[i], i + 1, mark).html();
    return html + "</section>\n";
}

} // namespace kenspeckle::release
