// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include <fmt/core.h>

#include "exchange/document.h"
#include "exchange/table_formats.h"
#include "exchange/table_text.h"
#include "exchange/tex_text.h"
#include "text/offsets.h"

namespace kenspeckle::exchange {
namespace {

constexpr std::size_t kLongTable = 30;    // rows; more are broken over pages
constexpr std::int64_t kShortHeader = 14; // characters; longer ones are broken into lines
constexpr std::int64_t kShortText = 24;   // characters; longer ones are broken into lines

constexpr const char* kPreamble = R"(% Written by Kenspeckle.
% The text is UTF-8: compile with XeLaTeX or LuaLaTeX, and choose a font that has every script and emoji in it
% (\setmainfont). pdfLaTeX does for Latin letters. Nothing but standard packages is needed.
% Into a paper of your own: copy a table from \begin to \end and load booktabs, longtable, array and pdflscape there;
% or \usepackage{docmute}, and \input this file as it is.
\documentclass[11pt,a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \DeclareUnicodeCharacter{2212}{\ensuremath{-}}
\else
  \usepackage{fontspec}
\fi
\usepackage[margin=2.5cm]{geometry}
\usepackage{array,booktabs,graphicx,longtable,pdflscape,xcolor}
\setlength{\tabcolsep}{4pt}
)";

/// A paragraph's words; a line feed is a line break, which cannot be the first thing in one.
std::string words(std::string_view text) {
    return (text.substr(0, 1) == "\n" ? "\\leavevmode" : "") + escapeTex(text, "\\newline{}");
}

std::string runsTex(const std::vector<TextRun>& runs) {
    std::string tex;
    for (const TextRun& run : runs) {
        if (run.text.empty()) continue;
        std::string each = words(run.text);
        if (run.bold || run.marked) each = "\\textbf{" + each + "}";
        if (!run.colour.empty()) each = fmt::format("\\textcolor[HTML]{{{}}}{{{}}}", run.colour, each);
        tex += each;
    }
    return tex;
}

class TexWriter {
public:
    explicit TexWriter(const Document& document) : m_document(document), m_orientations(orientationsOf(document)) {}

    std::string bytes() {
        m_out = kPreamble;
        m_out += "\\begin{document}\n";
        if (!m_document.title.empty())
            m_out += fmt::format("\n\\begingroup\\raggedright\\Large\\bfseries {}\\par\\endgroup\\bigskip\n",
                                 words(m_document.title));
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            m_lying = m_orientations[i] == Orientation::Lying;
            std::visit([this](const auto& block) { add(block); }, m_document.blocks[i]);
        }
        return m_out + "\n\\end{document}\n";
    }

private:
    void add(const DocumentHeading& heading) {
        constexpr std::array kSections{"section", "subsection", "subsubsection", "paragraph", "subparagraph"};
        const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, static_cast<int>(kSections.size())));
        m_out += fmt::format("\n\\{}*{{{}}}\n", kSections[level - 1], runsTex(heading.runs));
    }

    void add(const DocumentParagraph& paragraph) {
        const std::string tex = runsTex(paragraph.runs);
        if (tex.empty()) return;
        if (paragraph.style == TextStyle::Quote)
            m_out += fmt::format("\n\\begin{{quote}}\n{}\n\\end{{quote}}\n", tex);
        else if (paragraph.style == TextStyle::Small)
            m_out += fmt::format("\n{{\\small {}\\par}}\n", tex);
        else
            m_out += fmt::format("\n\\noindent {}\\par\n", tex);
    }

    void add(const DocumentQuote& quote) {
        m_out += "\n\\begin{quote}\n";
        for (const auto& runs : quote.paragraphs)
            m_out += runsTex(runs) + "\\par\n";
        if (!quote.attribution.empty()) m_out += "{\\small --- " + words(quote.attribution) + "\\par}\n";
        m_out += "\\end{quote}\n";
    }

    void add(const DocumentFacts& facts) {
        if (facts.facts.empty()) return;
        m_out += "\n\\begin{description}\n";
        for (const auto& [name, value] : facts.facts)
            m_out += fmt::format("\\item[{{{}}}] {}\n", words(name), words(value));
        m_out += "\\end{description}\n";
    }

    void add(const DocumentFigure& figure) {
        if (figure.file.empty()) return;
        const Chart& chart = *figure.chart;
        m_out += fmt::format("\n\\begin{{figure}}[htbp]\n\\centering\n"
                             "\\includegraphics[width=\\linewidth]{{\\detokenize{{{}}}}}\n"
                             "\\caption{{{}}}\\label{{fig:{}}}\n",
                             figure.file, escapeTex(chart.title, " "), unique("fig:", chart.name));
        if (!chart.caption.empty())
            m_out +=
                fmt::format("\\par\\smallskip\\parbox{{\\linewidth}}{{\\footnotesize {}}}\n", words(chart.caption));
        m_out += "\\end{figure}\n";
    }

    void add(const DocumentTable& block) {
        const ReportTable& table = *block.table;
        const TableText text(table);
        const bool isLong = table.rows.size() > kLongTable;
        const std::string caption = fmt::format("\\caption{{{}}}\\label{{tab:{}}}", escapeTex(table.title, " "),
                                                unique("tab:", table.name.empty() ? table.title : table.name));
        const std::string columns = columnsOf(table, text);
        const std::string note =
            table.caption.empty() ? "" : fmt::format("{{\\footnotesize {}\\par}}\n", words(table.caption));
        std::string header;
        for (std::size_t column = 0; column < text.columns(); ++column) {
            header += column == 0 ? "" : " & ";
            header += headerCell(text, column, table.header[column]);
        }
        std::string body;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            body += rowOf(table, text, row);

        m_out += "\n";
        if (m_lying) m_out += "\\begin{landscape}\n";
        if (isLong) {
            m_out += fmt::format("{{\\small\n\\begin{{longtable}}{{{0}}}\n{1} \\\\\n\\toprule\n{2} \\\\\n\\midrule\n"
                                 "\\endfirsthead\n\\toprule\n{2} \\\\\n\\midrule\n\\endhead\n"
                                 "\\midrule\n\\endfoot\n\\bottomrule\n\\endlastfoot\n{3}\\end{{longtable}}\n}}\n{4}",
                                 columns, caption, header, body, note);
        } else {
            m_out += fmt::format("\\begin{{table}}[htbp]\n\\small\\centering\n{1}\n\\smallskip\n"
                                 "\\begin{{tabular}}{{{0}}}\n\\toprule\n{2} \\\\\n\\midrule\n{3}\\bottomrule\n"
                                 "\\end{{tabular}}\n\\par\\smallskip\n{4}\\end{{table}}\n",
                                 columns, caption, header, body, note);
        }
        if (m_lying) m_out += "\\end{landscape}\n";
    }

    /// Texts that stand on one line.
    static bool isNarrow(const ReportTable& table, const TableText& text, std::size_t column) {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (const std::string cell = text.cell(row, column);
                cell.find('\n') != std::string::npos || text::codePointCount(cell) > kShortText)
                return false;
        return true;
    }

    [[nodiscard]] std::string width(const TableText& text, std::size_t column) const {
        constexpr double kUpright = 85, kLying = 130; // characters of a line
        const double taken = std::min(1.0, static_cast<double>(text.characters()) / (m_lying ? kLying : kUpright));
        // What is left when the space between the columns is taken from it.
        return fmt::format("\\dimexpr {:.4f}\\linewidth-2\\tabcolsep\\relax", text.widths()[column] * taken);
    }

    [[nodiscard]] std::string columnsOf(const ReportTable& table, const TableText& text) const {
        std::string columns;
        for (std::size_t column = 0; column < text.columns(); ++column) {
            if (text.isNumeric(column))
                columns += "r";
            else if (isNarrow(table, text, column))
                columns += "l";
            else
                columns += fmt::format(">{{\\raggedright\\arraybackslash}}p{{{}}}", width(text, column));
        }
        return columns;
    }

    /// A long one is broken into lines, in a box as wide as the column wants to be, so that it does not widen it.
    [[nodiscard]] std::string headerCell(const TableText& text, std::size_t column, const std::string& header) const {
        const bool isLong = header.find('\n') != std::string::npos || text::codePointCount(header) > kShortHeader;
        if (!isLong) return header.empty() ? "" : "\\textbf{" + words(header) + "}";
        const char* side = text.isNumeric(column) ? "\\raggedleft" : "\\raggedright";
        return fmt::format("\\parbox[b]{{{}}}{{{}\\bfseries {}}}", width(text, column), side, words(header));
    }

    static std::string rowOf(const ReportTable& table, const TableText& text, std::size_t row) {
        const bool bold = isTheme(table, row) || isTotal(table, row);
        std::string out = isTotal(table, row) && row > 0 ? "\\midrule\n" : "";
        for (std::size_t column = 0; column < text.columns(); ++column) {
            if (column > 0) out += " & ";
            const int indent = column == 0 ? std::clamp(indentOf(table, row), 0, 20) : 0;
            if (indent > 0) out += fmt::format("\\hspace*{{{}em}}", indent);
            const std::string cell = words(text.cell(row, column));
            out += bold && !cell.empty() ? "\\textbf{" + cell + "}" : cell;
        }
        return out + " \\\\\n";
    }

    /// A label is given once.
    std::string unique(const std::string& prefix, const std::string& name) {
        const std::string label = texLabel(name);
        std::string given = label;
        for (int number = 2; !m_labels.insert(prefix + given).second; ++number)
            given = fmt::format("{}-{}", label, number);
        return given;
    }

    const Document& m_document;
    std::vector<Orientation> m_orientations;
    std::set<std::string> m_labels;
    std::string m_out;
    bool m_lying = false;
};

} // namespace

std::string documentTex(const Document& document) { return TexWriter(document).bytes(); }

} // namespace kenspeckle::exchange
