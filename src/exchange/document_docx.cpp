// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <fmt/core.h>
#include <pugixml.hpp>

#include "exchange/chart_picture.h"
#include "exchange/document.h"
#include "exchange/docx_parts.h"
#include "exchange/table_formats.h"
#include "exchange/table_text.h"
#include "exchange/xml_text.h"
#include "exchange/zip_writer.h"

namespace kenspeckle::exchange {
namespace {

// A4, in twentieths of a point.
constexpr int kShortEdge = 11906, kLongEdge = 16838, kMargin = 1440;
constexpr double kEmuPerPixel = 9525, kEmuPerTwip = 635, kEmuPerCentimetre = 360'000;

int textWidth(Orientation orientation) {
    return (orientation == Orientation::Lying ? kLongEdge : kShortEdge) - 2 * kMargin;
}

/// Text as one or several elements: a line feed is a line break, a tab a tab.
void addWords(pugi::xml_node run, const std::string& words) {
    for (std::size_t begin = 0; begin <= words.size();) {
        const std::size_t end = std::min(words.find_first_of("\n\t", begin), words.size());
        if (end > begin) {
            pugi::xml_node text = run.append_child("w:t");
            text.append_attribute("xml:space") = "preserve";
            text.text() = words.substr(begin, end - begin).c_str();
        }
        if (end < words.size()) run.append_child(words[end] == '\n' ? "w:br" : "w:tab");
        begin = end + 1;
    }
}

void addRun(pugi::xml_node paragraph, const TextRun& run) {
    if (run.text.empty()) return;
    pugi::xml_node made = paragraph.append_child("w:r");
    if (run.bold || run.marked || !run.colour.empty()) {
        pugi::xml_node properties = made.append_child("w:rPr");
        if (run.bold || run.marked) properties.append_child("w:b");
        if (!run.colour.empty()) properties.append_child("w:color").append_attribute("w:val") = run.colour.c_str();
    }
    addWords(made, xmlText(run.text));
}

class DocxWriter {
public:
    explicit DocxWriter(const Document& document) : m_document(document) {}

    Result<std::string> bytes() {
        pugi::xml_node root = m_xml.append_child("w:document");
        root.append_attribute("xmlns:w") = kWordMain;
        root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        root.append_attribute("xmlns:wp") = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
        root.append_attribute("xmlns:a") = "http://schemas.openxmlformats.org/drawingml/2006/main";
        root.append_attribute("xmlns:pic") = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        m_body = root.append_child("w:body");
        addParagraph("Title", {{m_document.title}});
        const auto orientations = orientationsOf(m_document);
        for (std::size_t i = 0; i < orientations.size(); ++i) {
            if (i > 0 && orientations[i] != m_orientation)
                addSection(m_body.last_child().child("w:pPr")); // of what stands before
            m_orientation = orientations[i];
            if (auto added = std::visit([this](const auto& block) { return add(block); }, m_document.blocks[i]); !added)
                return fail(added.error());
        }
        addSection(m_body);
        std::vector<std::pair<std::string, std::string>> files{
            {"[Content_Types].xml", docxContentTypes()},
            {"_rels/.rels", docxRelations()},
            {"docProps/core.xml", docxProperties(m_document.title)},
            {"word/document.xml", kWordDeclaration + toBytes(m_xml, pugi::format_raw | pugi::format_no_declaration)},
            {"word/_rels/document.xml.rels", docxTextRelations(m_pictures.size())},
            {"word/styles.xml", docxStyles()}};
        for (std::size_t i = 0; i < m_pictures.size(); ++i)
            files.emplace_back(fmt::format("word/media/image{}.png", i + 1), std::move(m_pictures[i]));
        return zipBytes(files);
    }

private:
    /// Returns its properties.
    pugi::xml_node addParagraph(const std::string& style, const std::vector<TextRun>& runs) {
        pugi::xml_node paragraph = m_body.append_child("w:p");
        pugi::xml_node properties = paragraph.append_child("w:pPr");
        properties.append_child("w:pStyle").append_attribute("w:val") = style.c_str();
        for (const TextRun& run : runs)
            addRun(paragraph, run);
        return properties;
    }

    void addSection(pugi::xml_node to) {
        const bool lying = m_orientation == Orientation::Lying;
        pugi::xml_node section = to.append_child("w:sectPr");
        pugi::xml_node size = section.append_child("w:pgSz");
        size.append_attribute("w:w") = lying ? kLongEdge : kShortEdge;
        size.append_attribute("w:h") = lying ? kShortEdge : kLongEdge;
        if (lying) size.append_attribute("w:orient") = "landscape";
        pugi::xml_node margins = section.append_child("w:pgMar");
        for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"})
            margins.append_attribute(side) = kMargin;
        for (const char* side : {"w:header", "w:footer"})
            margins.append_attribute(side) = 708;
        margins.append_attribute("w:gutter") = 0;
    }

    /// "Table 1. Title", the number being a field that the word processor counts on with.
    void addCaption(const char* what, int number, const std::string& title) {
        addParagraph("Caption", {{fmt::format("{} ", what)}});
        pugi::xml_node paragraph = m_body.last_child();
        pugi::xml_node field = paragraph.append_child("w:fldSimple");
        field.append_attribute("w:instr") = fmt::format(" SEQ {} \\* ARABIC ", what).c_str();
        addRun(field, {fmt::format("{}", number)});
        if (!title.empty()) addRun(paragraph, {". " + title});
    }

    Result<void> add(const DocumentHeading& heading) {
        addParagraph(fmt::format("Heading{}", std::clamp(heading.level, 1, kDeepestWordHeading)), heading.runs);
        return {};
    }

    Result<void> add(const DocumentParagraph& paragraph) {
        const char* style = paragraph.style == TextStyle::Body    ? "Normal"
                            : paragraph.style == TextStyle::Small ? "Small"
                                                                  : "Quote";
        addParagraph(style, paragraph.runs);
        return {};
    }

    Result<void> add(const DocumentQuote& quote) {
        for (const auto& runs : quote.paragraphs)
            addParagraph("Quote", runs);
        addParagraph("QuoteAttribution", {{quote.attribution}});
        return {};
    }

    Result<void> add(const DocumentFacts& facts) {
        for (const auto& [name, value] : facts.facts)
            addParagraph("TableText", {{name + ": ", {}, true}, {value}});
        return {};
    }

    Result<void> add(const DocumentTable& block) {
        const ReportTable& table = *block.table;
        addCaption("Table", block.number, table.title);
        const TableText text(table);
        const char* style = text.isDense() ? "DenseTableText" : "TableText";
        pugi::xml_node made = m_body.append_child("w:tbl");
        pugi::xml_node properties = made.append_child("w:tblPr");
        properties.append_child("w:tblStyle").append_attribute("w:val") = "ReportTable";
        pugi::xml_node width = properties.append_child("w:tblW");
        width.append_attribute("w:w") = 5000; // fiftieths of a percent
        width.append_attribute("w:type") = "pct";
        pugi::xml_node look = properties.append_child("w:tblLook");
        look.append_attribute("w:val") = table.lastRowIsTotal ? "0660" : "0620";
        look.append_attribute("w:firstRow") = 1;
        look.append_attribute("w:lastRow") = table.lastRowIsTotal ? 1 : 0;
        look.append_attribute("w:noVBand") = 1;
        pugi::xml_node grid = made.append_child("w:tblGrid");
        std::vector<int> widths;
        for (const double share : text.widths()) {
            widths.push_back(static_cast<int>(std::lround(share * textWidth(m_orientation))));
            grid.append_child("w:gridCol").append_attribute("w:w") = widths.back();
        }
        pugi::xml_node header = addRow(made);
        header.child("w:trPr").append_child("w:tblHeader");
        for (std::size_t column = 0; column < text.columns(); ++column)
            addCell(header, style, widths[column], {table.header[column], {}, true}, text.isNumeric(column), 0);
        for (std::size_t number = 0; number < table.rows.size(); ++number) {
            pugi::xml_node row = addRow(made);
            const bool bold = isTheme(table, number) || isTotal(table, number);
            for (std::size_t column = 0; column < text.columns(); ++column)
                addCell(row, style, widths[column], {text.cell(number, column), {}, bold}, text.isNumeric(column),
                        column == 0 ? indentOf(table, number) : 0);
        }
        addParagraph("TableNote", {{table.caption}}); // also without words: tables must be parted
        return {};
    }

    static pugi::xml_node addRow(pugi::xml_node table) {
        pugi::xml_node row = table.append_child("w:tr");
        row.append_child("w:trPr").append_child("w:cantSplit");
        return row;
    }

    static void addCell(pugi::xml_node row, const char* style, int width, const TextRun& words, bool numeric,
                        int indent) {
        constexpr int kStep = 227; // 4 mm
        pugi::xml_node cell = row.append_child("w:tc");
        pugi::xml_node size = cell.append_child("w:tcPr").append_child("w:tcW");
        size.append_attribute("w:w") = width;
        size.append_attribute("w:type") = "dxa";
        pugi::xml_node paragraph = cell.append_child("w:p");
        pugi::xml_node properties = paragraph.append_child("w:pPr");
        properties.append_child("w:pStyle").append_attribute("w:val") = style;
        if (indent > 0) properties.append_child("w:ind").append_attribute("w:left") = std::min(indent, 20) * kStep;
        if (numeric) properties.append_child("w:jc").append_attribute("w:val") = "right";
        addRun(paragraph, words);
    }

    Result<void> add(const DocumentFigure& figure) {
        auto picture = pictureOf(*figure.chart);
        if (!picture && picture.error().kind == ErrorKind::NotFound) {
            addCaption("Figure", figure.number, figure.chart->title);
            addParagraph("TableNote", {{picture.error().message}});
            return {};
        }
        if (!picture) return fail(picture.error());
        m_pictures.push_back(std::move(picture->png));
        const double most = textWidth(m_orientation) * kEmuPerTwip;
        const double highest = (m_orientation == Orientation::Lying ? 11.0 : 19.0) * kEmuPerCentimetre;
        const double scale =
            std::min({kEmuPerPixel, most / std::max(picture->width, 1.0), highest / std::max(picture->height, 1.0)});
        const std::size_t number = m_pictures.size();
        addParagraph("Normal", {}).append_child("w:keepNext");
        pugi::xml_document drawing;
        drawing.load_string(
            fmt::format(
                R"(<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{0}" cy="{1}"/>)"
                R"(<wp:docPr id="{2}" name="Figure {2}"/><a:graphic>)"
                R"(<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>)"
                R"(<pic:nvPicPr><pic:cNvPr id="{2}" name="image{2}.png"/><pic:cNvPicPr/></pic:nvPicPr>)"
                R"(<pic:blipFill><a:blip r:embed="rId{3}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>)"
                R"(<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{1}"/></a:xfrm>)"
                R"(<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>)"
                R"(</wp:inline></w:drawing></w:r>)",
                std::llround(picture->width * scale), std::llround(picture->height * scale), number, number + 1)
                .c_str());
        drawing.select_node("//wp:docPr").node().append_attribute("descr") = xmlText(wordsFor(*figure.chart)).c_str();
        m_body.last_child().append_copy(drawing.document_element());
        addCaption("Figure", figure.number, figure.chart->title);
        if (!figure.chart->caption.empty()) addParagraph("TableNote", {{figure.chart->caption}});
        return {};
    }

    const Document& m_document;
    pugi::xml_document m_xml;
    pugi::xml_node m_body;
    std::vector<std::string> m_pictures;
    Orientation m_orientation = Orientation::Upright;
};

} // namespace

Result<std::string> documentDocx(const Document& document) { return DocxWriter(document).bytes(); }

} // namespace kenspeckle::exchange
