// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/core.h>
#include <pugixml.hpp>

#include "exchange/quote_formats.h"
#include "exchange/quote_outline.h"
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

constexpr std::string_view kProperties =
    R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" )"
    R"(xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Quotes</dc:title><dc:creator>Kenspeckle</dc:creator>)"
    R"(</cp:coreProperties>)";

constexpr int kDeepestHeading = 9; // of the format

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
    for (int level = 1; level <= kDeepestHeading; ++level) {
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
    return out + "</w:styles>";
}

void addParagraph(pugi::xml_node body, const std::string& styleId, std::string_view words) {
    pugi::xml_node paragraph = body.append_child("w:p");
    paragraph.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = styleId.c_str();
    pugi::xml_node text = paragraph.append_child("w:r").append_child("w:t");
    text.append_attribute("xml:space") = "preserve";
    text.text() = xmlText(words).c_str();
}

/// A run of text, in bold or plain.
void addRun(pugi::xml_node paragraph, std::string_view words, bool bold) {
    if (words.empty()) return;
    pugi::xml_node run = paragraph.append_child("w:r");
    if (bold) run.append_child("w:rPr").append_child("w:b");
    pugi::xml_node text = run.append_child("w:t");
    text.append_attribute("xml:space") = "preserve";
    text.text() = xmlText(words).c_str();
}

/// A paragraph per turn, the words quoted in bold.
void addContext(pugi::xml_node body, const Quote& quote) {
    for (const ContextTurn& turn : quote.context) {
        pugi::xml_node paragraph = body.append_child("w:p");
        paragraph.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = "Quote";
        if (!turn.speaker.empty()) addRun(paragraph, turn.speaker + ": ", false);
        const auto parts = partsOf(turn, quote.passage.range);
        addRun(paragraph, parts[0], false);
        addRun(paragraph, parts[1], true);
        addRun(paragraph, parts[2], false);
    }
}

/// A paragraph per line: turns and paragraphs of what was said.
void addQuote(pugi::xml_node body, std::string_view words) {
    for (std::size_t begin = 0; begin <= words.size();) {
        const std::size_t end = std::min(words.find('\n', begin), words.size());
        if (end > begin) addParagraph(body, "Quote", words.substr(begin, end - begin));
        begin = end + 1;
    }
}

std::string document(const std::vector<Quote>& quotes) {
    pugi::xml_document xml;
    pugi::xml_node root = xml.append_child("w:document");
    root.append_attribute("xmlns:w") = kMain;
    pugi::xml_node body = root.append_child("w:body");
    addParagraph(body, "Title", "Quotes");
    if (quotes.empty()) addParagraph(body, "Normal", "There are no quotes.");
    std::vector<std::string> before;
    for (const Quote& quote : quotes) {
        for (const Heading& heading : headingsBetween(before, quote.headings))
            addParagraph(body, fmt::format("Heading{}", std::min(heading.level, kDeepestHeading)), heading.text);
        before = quote.headings;
        if (quote.context.empty())
            addQuote(body, quote.text);
        else
            addContext(body, quote);
        addParagraph(body, "QuoteAttribution", quote.attribution);
    }
    pugi::xml_node section = body.append_child("w:sectPr"); // A4, in twentieths of a point
    pugi::xml_node size = section.append_child("w:pgSz");
    size.append_attribute("w:w") = 11906;
    size.append_attribute("w:h") = 16838;
    pugi::xml_node margins = section.append_child("w:pgMar");
    for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"})
        margins.append_attribute(side) = 1440;
    for (const char* side : {"w:header", "w:footer"})
        margins.append_attribute(side) = 708;
    margins.append_attribute("w:gutter") = 0;
    return toBytes(xml, pugi::format_raw | pugi::format_no_declaration);
}

} // namespace

Result<std::string> quoteDocx(const std::vector<Quote>& quotes) {
    const std::string head(kDeclaration);
    return zipBytes({{"[Content_Types].xml", head + std::string(kContentTypes)},
                     {"_rels/.rels", head + std::string(kPackage)},
                     {"docProps/core.xml", head + std::string(kProperties)},
                     {"word/document.xml", head + document(quotes)},
                     {"word/_rels/document.xml.rels", head + std::string(kDocument)},
                     {"word/styles.xml", head + styles()}});
}

} // namespace kenspeckle::exchange
