// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/word_writer.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/xml_text.h"
#include "exchange/zip_writer.h"

namespace kenspeckle::exchange {
namespace {

// The parts of the smallest document that word processors open without complaint (ECMA-376, parts 1 and 2).
constexpr const char* kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view kContentTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(</Types>)";

constexpr std::string_view kPackage =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    R"(</Relationships>)";

constexpr std::string_view kDocument =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(</Relationships>)";

std::string properties(const std::string& title) {
    pugi::xml_document xml;
    pugi::xml_node root = xml.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_child("dc:title").text() = xmlText(title).c_str();
    root.append_child("dc:creator").text() = "Kenspeckle";
    return toBytes(xml, pugi::format_raw | pugi::format_no_declaration);
}

/// One paragraph style; `paragraph` and `run` are its properties.
std::string style(std::string_view id, std::string_view name, std::string_view paragraph, std::string_view run) {
    return fmt::format(R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="Normal"/>)"
                       R"(<w:next w:val="Normal"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>)",
                       id, name, paragraph, run);
}

std::string styles() {
    std::string out = fmt::format(
        R"(<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" )"
        R"(w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>)"
        R"(<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>)"
        R"(</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>)"
        R"(<w:qFormat/></w:style>)",
        kMain);
    out += style("Title", "Title", R"(<w:spacing w:after="240"/>)", R"(<w:b/><w:sz w:val="44"/>)");
    for (int level = 1; level <= WordWriter::kDeepestHeading; ++level) {
        const int halfPoints = std::max(32 - 3 * (level - 1), 22);
        out += style(
            fmt::format("Heading{}", level), fmt::format("heading {}", level),
            fmt::format(R"(<w:keepNext/><w:keepLines/><w:spacing w:before="{}" w:after="80"/>)"
                        R"(<w:outlineLvl w:val="{}"/>)",
                        level == 1 ? 360 : 240, level - 1),
            fmt::format(R"(<w:b/><w:color w:val="1F4E79"/><w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", halfPoints));
    }
    out += style(
        "Quote", "Quote",
        R"(<w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="40"/><w:ind w:left="567" w:right="567"/>)",
        R"(<w:i/>)");
    out += style("QuoteAttribution", "Quote Attribution",
                 R"(<w:spacing w:after="200"/><w:ind w:left="567" w:right="567"/>)",
                 R"(<w:color w:val="595959"/><w:sz w:val="20"/>)");
    out += style("Small", "Small", R"(<w:keepNext/><w:spacing w:after="80"/>)",
                 R"(<w:color w:val="595959"/><w:sz w:val="20"/>)");
    return out + "</w:styles>";
}

/// A run of text; a line feed in it is a line break.
void addRun(pugi::xml_node paragraph, const WordRun& run) {
    if (run.text.empty()) return;
    pugi::xml_node made = paragraph.append_child("w:r");
    if (run.bold || !run.colour.empty()) {
        pugi::xml_node properties = made.append_child("w:rPr");
        if (run.bold) properties.append_child("w:b");
        if (!run.colour.empty()) properties.append_child("w:color").append_attribute("w:val") = run.colour.c_str();
    }
    const std::string words = xmlText(run.text);
    for (std::size_t begin = 0; begin <= words.size();) {
        const std::size_t end = std::min(words.find('\n', begin), words.size());
        if (begin > 0) made.append_child("w:br");
        pugi::xml_node text = made.append_child("w:t");
        text.append_attribute("xml:space") = "preserve";
        text.text() = words.substr(begin, end - begin).c_str();
        begin = end + 1;
    }
}

} // namespace

WordWriter::WordWriter(const std::string& title) : m_title(title) {
    pugi::xml_node root = m_document.append_child("w:document");
    root.append_attribute("xmlns:w") = kMain;
    m_body = root.append_child("w:body");
    add("Title", title);
}

void WordWriter::add(const std::string& style, std::string_view words) {
    add(style, std::vector<WordRun>{{std::string(words), {}, false}});
}

void WordWriter::add(const std::string& style, const std::vector<WordRun>& runs) {
    pugi::xml_node paragraph = m_body.append_child("w:p");
    paragraph.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = style.c_str();
    for (const WordRun& run : runs)
        addRun(paragraph, run);
}

void WordWriter::addHeading(int level, const std::vector<WordRun>& runs) {
    add(fmt::format("Heading{}", std::clamp(level, 1, kDeepestHeading)), runs);
}

void WordWriter::addTable(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows) {
    m_landscape = true;
    pugi::xml_node table = m_body.append_child("w:tbl");
    pugi::xml_node properties = table.append_child("w:tblPr");
    pugi::xml_node width = properties.append_child("w:tblW");
    width.append_attribute("w:w") = 5000; // fiftieths of a percent
    width.append_attribute("w:type") = "pct";
    pugi::xml_node borders = properties.append_child("w:tblBorders");
    for (const char* side : {"w:top", "w:bottom", "w:insideH"}) {
        pugi::xml_node border = borders.append_child(side);
        border.append_attribute("w:val") = "single";
        border.append_attribute("w:sz") = 4; // eighths of a point
        border.append_attribute("w:space") = 0;
        border.append_attribute("w:color") = "A6A6A6";
    }
    pugi::xml_node grid = table.append_child("w:tblGrid");
    for (std::size_t column = 0; column < header.size(); ++column)
        grid.append_child("w:gridCol");
    const auto addRow = [&](const std::vector<std::string>& cells, bool isHeader) {
        pugi::xml_node row = table.append_child("w:tr");
        pugi::xml_node about = row.append_child("w:trPr");
        about.append_child("w:cantSplit");
        if (isHeader) about.append_child("w:tblHeader");
        for (const std::string& words : cells) {
            pugi::xml_node paragraph = row.append_child("w:tc").append_child("w:p");
            paragraph.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = "Normal";
            addRun(paragraph, {words, {}, isHeader});
        }
    };
    addRow(header, true);
    for (const auto& row : rows)
        addRow(row, false);
    add("Normal", ""); // a document does not end in a table
}

Result<std::string> WordWriter::bytes() {
    pugi::xml_node section = m_body.append_child("w:sectPr"); // A4, in twentieths of a point
    pugi::xml_node size = section.append_child("w:pgSz");
    size.append_attribute("w:w") = m_landscape ? 16838 : 11906;
    size.append_attribute("w:h") = m_landscape ? 11906 : 16838;
    if (m_landscape) size.append_attribute("w:orient") = "landscape";
    pugi::xml_node margins = section.append_child("w:pgMar");
    for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"})
        margins.append_attribute(side) = 1440;
    for (const char* side : {"w:header", "w:footer"})
        margins.append_attribute(side) = 708;
    margins.append_attribute("w:gutter") = 0;
    const std::string head(kDeclaration);
    return zipBytes({{"[Content_Types].xml", head + std::string(kContentTypes)},
                     {"_rels/.rels", head + std::string(kPackage)},
                     {"docProps/core.xml", head + properties(m_title)},
                     {"word/document.xml", head + toBytes(m_document, pugi::format_raw | pugi::format_no_declaration)},
                     {"word/_rels/document.xml.rels", head + std::string(kDocument)},
                     {"word/styles.xml", head + styles()}});
}

} // namespace kenspeckle::exchange
