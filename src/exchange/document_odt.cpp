// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/core.h>
#include <pugixml.hpp>

#include "exchange/chart_picture.h"
#include "exchange/document.h"
#include "exchange/odt_parts.h"
#include "exchange/table_formats.h"
#include "exchange/table_text.h"
#include "exchange/xml_text.h"
#include "exchange/zip_writer.h"

namespace kenspeckle::exchange {
namespace {

constexpr double kUprightWidth = 16.0, kLyingWidth = 24.7; // of the text, in centimetres
constexpr double kCentimetresPerPixel = 2.54 / 96;
constexpr int kDeepestIndent = 20;

void addPlain(pugi::xml_node node, std::string& words) {
    if (!words.empty()) node.append_child(pugi::node_pcdata).set_value(words.c_str());
    words.clear();
}

/// The format drops spaces at the edges and all but one elsewhere, and line feeds and tabs become spaces; elements
/// stand for those that count.
void addWords(pugi::xml_node node, const std::string& text) {
    const std::string words = xmlText(text);
    std::string plain;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const char letter = words[at];
        const bool edge = at == 0 || at + 1 == words.size() || words[at - 1] == ' ' || words[at + 1] == '\n' ||
                          words[at - 1] == '\n' || words[at - 1] == '\t' || words[at + 1] == '\t';
        if (letter == '\n' || letter == '\t' || (letter == ' ' && edge)) {
            addPlain(node, plain);
            node.append_child(letter == '\n' ? "text:line-break" : letter == '\t' ? "text:tab" : "text:s");
        } else {
            plain += letter;
        }
    }
    addPlain(node, plain);
}

class OdtWriter {
public:
    explicit OdtWriter(const Document& document) : m_document(document) {}

    Result<std::string> bytes() {
        m_xml.load_string(fmt::format("<office:document-content {}/>", odtNamespaces()).c_str());
        pugi::xml_node root = m_xml.document_element();
        m_automatic = root.append_child("office:automatic-styles");
        addFixedStyles();
        m_text = root.append_child("office:body").append_child("office:text");
        pugi::xml_node sequences = m_text.append_child("text:sequence-decls");
        for (const char* name : {"Table", "Figure"}) {
            pugi::xml_node sequence = sequences.append_child("text:sequence-decl");
            sequence.append_attribute("text:display-outline-level") = 0;
            sequence.append_attribute("text:name") = name;
        }
        const auto orientations = orientationsOf(m_document);
        m_orientation = orientations.empty() ? Orientation::Upright : orientations.front();
        m_turnPage = m_orientation == Orientation::Lying;
        addParagraph("Title", {{m_document.title}});
        for (std::size_t i = 0; i < orientations.size(); ++i) {
            m_turnPage = orientations[i] != m_orientation;
            m_orientation = orientations[i];
            if (auto added = std::visit([this](const auto& block) { return add(block); }, m_document.blocks[i]); !added)
                return fail(added.error());
        }
        std::vector<std::pair<std::string, std::string>> files{
            {"mimetype", kOdtMimeType},
            {"META-INF/manifest.xml", odtManifest(m_pictures.size())},
            {"content.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
                                toBytes(m_xml, pugi::format_raw | pugi::format_no_declaration)},
            {"styles.xml", odtStyles()},
            {"meta.xml", odtMeta(m_document.title)}};
        for (std::size_t i = 0; i < m_pictures.size(); ++i)
            files.emplace_back(fmt::format("Pictures/image{}.png", i + 1), std::move(m_pictures[i]));
        return zipBytes(files);
    }

private:
    pugi::xml_node addStyle(const std::string& name, const char* family, const std::string& parent = {}) {
        pugi::xml_node style = m_automatic.append_child("style:style");
        style.append_attribute("style:name") = name.c_str();
        style.append_attribute("style:family") = family;
        if (!parent.empty()) style.append_attribute("style:parent-style-name") = parent.c_str();
        return style;
    }

    void addFixedStyles() {
        addStyle("Bold", "text").append_child("style:text-properties").append_attribute("fo:font-weight") = "bold";
        constexpr const char* kThick = "1pt solid #000000";
        constexpr const char* kThin = "0.25pt solid #d9d9d9";
        const auto cell = [&](const char* name, const char* top, const char* bottom) {
            pugi::xml_node properties = addStyle(name, "table-cell").append_child("style:table-cell-properties");
            properties.append_attribute("fo:padding") = "0.1cm";
            properties.append_attribute("fo:border-left") = "none";
            properties.append_attribute("fo:border-right") = "none";
            properties.append_attribute("fo:border-top") = top;
            properties.append_attribute("fo:border-bottom") = bottom;
        };
        cell("HeaderCell", kThick, "0.75pt solid #000000");
        cell("BodyCell", "none", kThin);
        cell("LastCell", "none", kThick);
        cell("TotalCell", "0.75pt solid #000000", kThick);
        pugi::xml_node row = addStyle("Row", "table-row").append_child("style:table-row-properties");
        row.append_attribute("fo:keep-together") = "always";
    }

    /// A style of its own for whatever differs from the named one by colour.
    std::string coloured(const TextRun& run) {
        std::string& name = m_coloured[{run.colour, run.bold || run.marked}];
        if (!name.empty()) return name;
        name = fmt::format("Colour{}", m_coloured.size());
        pugi::xml_node properties = addStyle(name, "text").append_child("style:text-properties");
        properties.append_attribute("fo:color") = ("#" + run.colour).c_str();
        if (run.bold || run.marked) properties.append_attribute("fo:font-weight") = "bold";
        return name;
    }

    void addRun(pugi::xml_node paragraph, const TextRun& run) {
        if (run.text.empty()) return;
        const bool bold = run.bold || run.marked;
        if (!bold && run.colour.empty()) return addWords(paragraph, run.text);
        pugi::xml_node span = paragraph.append_child("text:span");
        span.append_attribute("text:style-name") = run.colour.empty() ? "Bold" : coloured(run).c_str();
        addWords(span, run.text);
    }

    /// The style itself, or one like it that begins a page lying the other way.
    std::string styleHere(const std::string& style) {
        if (!m_turnPage) return style;
        m_turnPage = false;
        const std::string name = fmt::format("Page{}", ++m_pageStyles);
        addStyle(name, "paragraph", style).append_attribute("style:master-page-name") =
            m_orientation == Orientation::Lying ? kLyingPage : kUprightPage;
        return name;
    }

    pugi::xml_node addParagraph(const std::string& style, const std::vector<TextRun>& runs,
                                const char* element = "text:p") {
        const std::string here = styleHere(style);
        pugi::xml_node paragraph = m_text.append_child(element);
        paragraph.append_attribute("text:style-name") = here.c_str();
        for (const TextRun& run : runs)
            addRun(paragraph, run);
        return paragraph;
    }

    void addCaption(const char* what, int number, const std::string& title) {
        pugi::xml_node paragraph = addParagraph("Caption", {{std::string(what) + " "}});
        pugi::xml_node sequence = paragraph.append_child("text:sequence");
        sequence.append_attribute("text:ref-name") = fmt::format("ref{}{}", what, number - 1).c_str();
        sequence.append_attribute("text:name") = what;
        sequence.append_attribute("text:formula") = fmt::format("ooow:{}+1", what).c_str();
        sequence.append_attribute("style:num-format") = "1";
        sequence.text() = number;
        if (!title.empty()) addRun(paragraph, {". " + title});
    }

    Result<void> add(const DocumentHeading& heading) {
        const int level = std::clamp(heading.level, 1, kDeepestOdtHeading);
        addParagraph(fmt::format("Heading_20_{}", level), heading.runs, "text:h")
            .append_attribute("text:outline-level") = level;
        return {};
    }

    Result<void> add(const DocumentParagraph& paragraph) {
        const char* style = paragraph.style == TextStyle::Body    ? "Standard"
                            : paragraph.style == TextStyle::Small ? "Small"
                                                                  : "Quotations";
        addParagraph(style, paragraph.runs);
        return {};
    }

    Result<void> add(const DocumentQuote& quote) {
        for (const auto& runs : quote.paragraphs)
            addParagraph("Quotations", runs);
        addParagraph("Quote_20_Attribution", {{quote.attribution}});
        return {};
    }

    Result<void> add(const DocumentFacts& facts) {
        for (const auto& [name, value] : facts.facts)
            addParagraph("Table_20_Contents", {{name + ": ", {}, true}, {value}});
        return {};
    }

    Result<void> add(const DocumentTable& block) {
        const ReportTable& table = *block.table;
        addCaption("Table", block.number, table.title);
        const TableText text(table);
        const std::string name = fmt::format("Table{}", ++m_tables);
        const double width = m_orientation == Orientation::Lying ? kLyingWidth : kUprightWidth;
        pugi::xml_node look = addStyle(name, "table").append_child("style:table-properties");
        look.append_attribute("style:width") = fmt::format("{:.2f}cm", width).c_str();
        look.append_attribute("table:align") = "margins";
        pugi::xml_node made = m_text.append_child("table:table");
        made.append_attribute("table:name") = name.c_str();
        made.append_attribute("table:style-name") = name.c_str();
        for (std::size_t column = 0; column < text.columns(); ++column) {
            const std::string style = fmt::format("{}.{}", name, column + 1);
            addStyle(style, "table-column")
                .append_child("style:table-column-properties")
                .append_attribute("style:column-width") =
                fmt::format("{:.2f}cm", text.widths()[column] * width).c_str();
            made.append_child("table:table-column").append_attribute("table:style-name") = style.c_str();
        }
        pugi::xml_node header = addRow(made.append_child("table:table-header-rows"));
        for (std::size_t column = 0; column < text.columns(); ++column)
            addCell(
                header, "HeaderCell",
                variant(text.isNumeric(column) ? "Table_20_Number_20_Heading" : "Table_20_Heading", 0, text.isDense()),
                table.header[column]);
        for (std::size_t number = 0; number < table.rows.size(); ++number) {
            pugi::xml_node row = addRow(made);
            const bool bold = isTheme(table, number) || isTotal(table, number);
            const char* cell = isTotal(table, number)            ? "TotalCell"
                               : number + 1 == table.rows.size() ? "LastCell"
                                                                 : "BodyCell";
            for (std::size_t column = 0; column < text.columns(); ++column) {
                std::string style = bold ? "Table_20_Heading" : "Table_20_Contents";
                if (text.isNumeric(column)) style = bold ? "Table_20_Number_20_Heading" : "Table_20_Number";
                const int indent = column == 0 ? std::min(indentOf(table, number), kDeepestIndent) : 0;
                addCell(row, cell, variant(style, indent, text.isDense()), text.cell(number, column));
            }
        }
        addParagraph("Table_20_Note", {{table.caption}});
        return {};
    }

    /// The style, or one like it that stands farther in or has smaller letters.
    std::string variant(const std::string& style, int indent, bool dense) {
        if (indent == 0 && !dense) return style;
        std::string& name = m_variants[{style, indent, dense}];
        if (!name.empty()) return name;
        name = fmt::format("Cell{}", m_variants.size());
        pugi::xml_node made = addStyle(name, "paragraph", style);
        if (indent > 0)
            made.append_child("style:paragraph-properties").append_attribute("fo:margin-left") =
                fmt::format("{:.1f}cm", 0.4 * indent).c_str();
        if (dense) made.append_child("style:text-properties").append_attribute("fo:font-size") = "8pt";
        return name;
    }

    static pugi::xml_node addRow(pugi::xml_node table) {
        pugi::xml_node row = table.append_child("table:table-row");
        row.append_attribute("table:style-name") = "Row";
        return row;
    }

    static void addCell(pugi::xml_node row, const char* style, const std::string& paragraph, const std::string& words) {
        pugi::xml_node cell = row.append_child("table:table-cell");
        cell.append_attribute("table:style-name") = style;
        cell.append_attribute("office:value-type") = "string";
        pugi::xml_node text = cell.append_child("text:p");
        text.append_attribute("text:style-name") = paragraph.c_str();
        addWords(text, words);
    }

    Result<void> add(const DocumentFigure& figure) {
        auto picture = pictureOf(*figure.chart);
        if (!picture && picture.error().kind == ErrorKind::NotFound) {
            addCaption("Figure", figure.number, figure.chart->title);
            addParagraph("Table_20_Note", {{picture.error().message}});
            return {};
        }
        if (!picture) return fail(picture.error());
        m_pictures.push_back(std::move(picture->png));
        const double most = m_orientation == Orientation::Lying ? kLyingWidth : kUprightWidth;
        const double highest = m_orientation == Orientation::Lying ? 11.0 : 19.0; // with room for the caption
        const double scale = std::min(
            {kCentimetresPerPixel, most / std::max(picture->width, 1.0), highest / std::max(picture->height, 1.0)});
        pugi::xml_node frame = addParagraph("Figure", {}).append_child("draw:frame");
        frame.append_attribute("draw:name") = fmt::format("Figure{}", figure.number).c_str();
        frame.append_attribute("text:anchor-type") = "as-char";
        frame.append_attribute("svg:width") = fmt::format("{:.3f}cm", picture->width * scale).c_str();
        frame.append_attribute("svg:height") = fmt::format("{:.3f}cm", picture->height * scale).c_str();
        pugi::xml_node image = frame.append_child("draw:image");
        image.append_attribute("xlink:href") = fmt::format("Pictures/image{}.png", m_pictures.size()).c_str();
        image.append_attribute("xlink:type") = "simple";
        image.append_attribute("xlink:show") = "embed";
        image.append_attribute("xlink:actuate") = "onLoad";
        frame.append_child("svg:title").text() = xmlText(figure.chart->title).c_str();
        frame.append_child("svg:desc").text() = xmlText(wordsFor(*figure.chart)).c_str();
        addCaption("Figure", figure.number, figure.chart->title);
        if (!figure.chart->caption.empty()) addParagraph("Table_20_Note", {{figure.chart->caption}});
        return {};
    }

    const Document& m_document;
    pugi::xml_document m_xml;
    pugi::xml_node m_automatic, m_text;
    std::vector<std::string> m_pictures;
    std::map<std::pair<std::string, bool>, std::string> m_coloured;
    std::map<std::tuple<std::string, int, bool>, std::string> m_variants;
    Orientation m_orientation = Orientation::Upright;
    bool m_turnPage = false; ///< the next paragraph begins a page that lies another way
    int m_pageStyles = 0, m_tables = 0;
};

} // namespace

Result<std::string> documentOdt(const Document& document) { return OdtWriter(document).bytes(); }

} // namespace kenspeckle::exchange
