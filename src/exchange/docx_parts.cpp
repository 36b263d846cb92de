// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx_parts.h"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>
#include <pugixml.hpp>

#include "exchange/xml_text.h"

namespace kenspeckle::exchange {
namespace {

constexpr const char* kRelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";

/// One paragraph style; `paragraph` and `run` are its properties.
std::string style(std::string_view id, std::string_view name, std::string_view paragraph, std::string_view run,
                  std::string_view next = "Normal") {
    return fmt::format(R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="Normal"/>)"
                       R"(<w:next w:val="{}"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>)",
                       id, name, next, paragraph, run);
}

} // namespace

std::string docxContentTypes() {
    constexpr const char* kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    constexpr const char* kPackage = "application/vnd.openxmlformats-package";
    return fmt::format(R"({0}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
                       R"(<Default Extension="rels" ContentType="{2}.relationships+xml"/>)"
                       R"(<Default Extension="xml" ContentType="application/xml"/>)"
                       R"(<Default Extension="png" ContentType="image/png"/>)"
                       R"(<Override PartName="/word/document.xml" ContentType="{1}.document.main+xml"/>)"
                       R"(<Override PartName="/word/styles.xml" ContentType="{1}.styles+xml"/>)"
                       R"(<Override PartName="/docProps/core.xml" ContentType="{2}.core-properties+xml"/></Types>)",
                       kWordDeclaration, kWord, kPackage);
}

std::string docxRelations() {
    constexpr const char* kProperties =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    return fmt::format(R"({}{}<Relationship Id="rId1" Type="{}/officeDocument" Target="word/document.xml"/>)"
                       R"(<Relationship Id="rId2" Type="{}" Target="docProps/core.xml"/></Relationships>)",
                       kWordDeclaration, kRelations, kRelationType, kProperties);
}

std::string docxTextRelations(std::size_t pictures) {
    std::string out = fmt::format(R"({}{}<Relationship Id="rId1" Type="{}/styles" Target="styles.xml"/>)",
                                  kWordDeclaration, kRelations, kRelationType);
    for (std::size_t i = 1; i <= pictures; ++i)
        out += fmt::format(R"(<Relationship Id="rId{}" Type="{}/image" Target="media/image{}.png"/>)", i + 1,
                           kRelationType, i);
    return out + "</Relationships>";
}

std::string docxProperties(const std::string& title) {
    pugi::xml_document xml;
    pugi::xml_node root = xml.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_child("dc:title").text() = xmlText(title).c_str();
    root.append_child("dc:creator").text() = "Kenspeckle";
    return kWordDeclaration + toBytes(xml, pugi::format_raw | pugi::format_no_declaration);
}

std::string docxStyles() {
    std::string out = fmt::format(
        R"({}<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" )"
        R"(w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr>)"
        R"(</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>)"
        R"(</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">)"
        R"(<w:name w:val="Normal"/><w:qFormat/></w:style>)"
        R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>)"
        R"(<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>)"
        R"(</w:style>)",
        kWordDeclaration, kWordMain);
    out += style("Title", "Title", R"(<w:keepNext/><w:spacing w:after="240"/>)", R"(<w:b/><w:sz w:val="44"/>)");
    for (int level = 1; level <= kDeepestWordHeading; ++level) {
        const int halfPoints = std::max(32 - 3 * (level - 1), 22);
        out += style(
            fmt::format("Heading{}", level), fmt::format("heading {}", level),
            fmt::format(R"(<w:keepNext/><w:keepLines/><w:spacing w:before="{}" w:after="80"/>)"
                        R"(<w:outlineLvl w:val="{}"/>)",
                        level == 1 ? 360 : 240, level - 1),
            fmt::format(R"(<w:b/><w:color w:val="1F4E79"/><w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", halfPoints));
    }
    out += style("Caption", "caption", R"(<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/>)",
                 R"(<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/>)");
    out += style(
        "Quote", "Quote",
        R"(<w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="40"/><w:ind w:left="567" w:right="567"/>)",
        R"(<w:i/><w:iCs/>)", "QuoteAttribution");
    out += style("QuoteAttribution", "Quote Attribution",
                 R"(<w:spacing w:after="200"/><w:ind w:left="567" w:right="567"/>)",
                 R"(<w:color w:val="595959"/><w:sz w:val="20"/>)");
    out += style("Small", "Small", R"(<w:keepNext/><w:spacing w:after="80"/>)",
                 R"(<w:color w:val="595959"/><w:sz w:val="20"/>)");
    out += style("TableText", "Table Text", R"(<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>)",
                 R"(<w:sz w:val="19"/><w:szCs w:val="19"/>)", "TableText");
    out += style("DenseTableText", "Dense Table Text",
                 R"(<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>)",
                 R"(<w:sz w:val="16"/><w:szCs w:val="16"/>)", "DenseTableText");
    out += style("TableNote", "Table Note", R"(<w:spacing w:before="80" w:after="240"/>)",
                 R"(<w:sz w:val="18"/><w:szCs w:val="18"/>)");
    out += R"(<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/>)"
           R"(<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>)"
           R"(<w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>)"
           R"(<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>)"
           R"(<w:insideH w:val="single" w:sz="2" w:space="0" w:color="D9D9D9"/></w:tblBorders></w:tblPr>)"
           R"(<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>)"
           R"(<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders>)"
           R"(<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>)"
           R"(<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>)"
           R"(<w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr></w:tblStylePr>)"
           R"(</w:style>)";
    return out + "</w:styles>";
}

} // namespace kenspeckle::exchange
