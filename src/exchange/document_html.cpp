// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/core.h>

#include "exchange/chart_picture.h"
#include "exchange/document.h"
#include "exchange/html_page.h"
#include "exchange/table_formats.h"
#include "exchange/table_text.h"

namespace kenspeckle::exchange {
namespace {

constexpr int kDeepestHeading = 6; // of the format
constexpr int kDeepestIndent = 8;  // that the page's style knows

std::string runsHtml(const std::vector<TextRun>& runs) {
    std::string html;
    for (const TextRun& run : runs) {
        std::string words = escapeHtml(run.text);
        if (words.empty()) continue;
        if (run.marked) words = "<mark>" + words + "</mark>";
        if (run.bold) words = "<strong>" + words + "</strong>";
        if (!run.colour.empty()) words = fmt::format("<span style=\"color:#{}\">{}</span>", run.colour, words);
        html += words;
    }
    return html;
}

class HtmlWriter {
public:
    explicit HtmlWriter(const Document& document) : m_document(document) {}

    std::string page() {
        if (!m_document.title.empty()) m_body = "<h1 id=\"title\">" + escapeHtml(m_document.title) + "</h1>\n";
        for (const DocumentBlock& block : m_document.blocks)
            std::visit([this](const auto& each) { add(each); }, block);
        return htmlPage(m_document.title.empty() ? "Table" : m_document.title, m_body);
    }

private:
    void add(const DocumentHeading& heading) {
        m_body += fmt::format("<h{0}>{1}</h{0}>\n", std::clamp(heading.level + 1, 2, kDeepestHeading),
                              runsHtml(heading.runs));
    }

    void add(const DocumentParagraph& paragraph) {
        const std::string words = runsHtml(paragraph.runs);
        if (paragraph.style == TextStyle::Quote)
            m_body += "<blockquote>" + words + "</blockquote>\n";
        else
            m_body += (paragraph.style == TextStyle::Small ? "<p class=\"facts\">" : "<p>") + words + "</p>\n";
    }

    void add(const DocumentQuote& quote) {
        m_body += "<figure>\n<blockquote>";
        for (const auto& runs : quote.paragraphs)
            m_body += quote.paragraphs.size() == 1 ? runsHtml(runs) : "<p>" + runsHtml(runs) + "</p>";
        m_body += "</blockquote>\n";
        if (!quote.attribution.empty()) m_body += "<figcaption>" + escapeHtml(quote.attribution) + "</figcaption>\n";
        m_body += "</figure>\n";
    }

    void add(const DocumentFacts& facts) {
        m_body += "<dl>\n";
        for (const auto& [name, value] : facts.facts)
            m_body += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escapeHtml(name), escapeHtml(value));
        m_body += "</dl>\n";
    }

    void add(const DocumentTable& block) {
        const ReportTable& table = *block.table;
        const TableText text(table);
        const std::string id = fmt::format("table{}", block.number);
        // What scrolls must be reachable by keyboard, and have a name.
        m_body += fmt::format("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{0}\">\n<table>\n"
                              "<caption><strong id=\"{0}\">Table {1}{2}</strong>",
                              id, block.number, table.title.empty() ? "" : ". " + escapeHtml(table.title));
        if (!table.caption.empty()) m_body += "\n" + escapeHtml(table.caption);
        m_body += "</caption>\n<thead>\n<tr>";
        for (std::size_t column = 0; column < text.columns(); ++column) {
            m_body += text.isNumeric(column) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">";
            m_body += escapeHtml(table.header[column]) + "</th>";
        }
        m_body += "</tr>\n</thead>\n<tbody>\n";
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (isTotal(table, row)) m_body += "</tbody>\n<tfoot>\n";
            addRow(table, text, row);
        }
        m_body += table.lastRowIsTotal && !table.rows.empty() ? "</tfoot>\n" : "</tbody>\n";
        m_body += "</table>\n</div>\n";
    }

    void addRow(const ReportTable& table, const TableText& text, std::size_t row) {
        m_body += isTheme(table, row) ? "<tr class=\"theme\">" : "<tr>";
        for (std::size_t column = 0; column < text.columns(); ++column) {
            const std::string words = escapeHtml(text.cell(row, column));
            const int indent = std::clamp(indentOf(table, row), 0, kDeepestIndent);
            if (column > 0)
                m_body += (text.isNumeric(column) ? "<td class=\"n\">" : "<td>") + words + "</td>";
            else if (indent > 0)
                m_body += fmt::format("<th scope=\"row\" class=\"i{}\">{}</th>", indent, words);
            else
                m_body += "<th scope=\"row\">" + words + "</th>";
        }
        m_body += "</tr>\n";
    }

    /// In both looks; the page's style shows one of them.
    void add(const DocumentFigure& figure) {
        const Chart& chart = *figure.chart;
        m_body += fmt::format("<figure class=\"chart\" id=\"figure{}\">\n", figure.number);
        for (const ChartLook look : {ChartLook::Light, ChartLook::Dark}) {
            const char* name = look == ChartLook::Light ? "light" : "dark";
            const std::string prefix = fmt::format("{}{}-", name, figure.number);
            m_body += fmt::format("<div class=\"{}\">{}</div>\n", name, inlineSvg(chart, look, prefix));
        }
        m_body += fmt::format("<figcaption><strong>Figure {}{}</strong>", figure.number,
                              chart.title.empty() ? "" : ". " + escapeHtml(chart.title));
        if (!chart.caption.empty()) m_body += "\n" + escapeHtml(chart.caption);
        m_body += "</figcaption>\n</figure>\n";
    }

    const Document& m_document;
    std::string m_body;
};

} // namespace

std::string documentHtml(const Document& document) { return HtmlWriter(document).page(); }

} // namespace kenspeckle::exchange
