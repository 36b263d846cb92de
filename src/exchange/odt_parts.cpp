// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt_parts.h"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "exchange/html_page.h"
#include "exchange/xml_text.h"

namespace kenspeckle::exchange {
namespace {

constexpr const char* kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// One paragraph style; a space in a name is written _20_.
std::string style(std::string_view name, std::string_view paragraph, std::string_view text,
                  std::string_view next = "Standard", std::string_view more = "") {
    std::string id;
    for (const char letter : name)
        id += letter == ' ' ? std::string("_20_") : std::string(1, letter);
    return fmt::format(R"(<style:style style:name="{}" style:display-name="{}" style:family="paragraph" )"
                       R"(style:parent-style-name="Standard" style:next-style-name="{}" {}>)"
                       R"(<style:paragraph-properties {}/><style:text-properties {}/></style:style>)",
                       id, name, next, more, paragraph, text);
}

std::string pageLayout(std::string_view name, std::string_view width, std::string_view height,
                       std::string_view orientation) {
    return fmt::format(R"(<style:page-layout style:name="{}"><style:page-layout-properties fo:page-width="{}" )"
                       R"(fo:page-height="{}" style:print-orientation="{}" fo:margin-top="2.5cm" )"
                       R"(fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>)"
                       R"(</style:page-layout>)",
                       name, width, height, orientation);
}

} // namespace

std::string odtNamespaces() {
    constexpr const char* kOasis = "urn:oasis:names:tc:opendocument:xmlns";
    std::string out;
    for (const char* name : {"office", "style", "text", "table", "meta", "drawing"})
        out +=
            fmt::format(R"(xmlns:{}="{}:{}:1.0" )", std::string_view(name) == "drawing" ? "draw" : name, kOasis, name);
    out += fmt::format(R"(xmlns:fo="{0}:xsl-fo-compatible:1.0" xmlns:svg="{0}:svg-compatible:1.0" )", kOasis);
    return out + R"(xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
                 R"(xmlns:ooow="http://openoffice.org/2004/writer" office:version="1.2")";
}

std::string odtManifest(std::size_t pictures) {
    std::string out = kDeclaration;
    out += fmt::format(R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" )"
                       R"(manifest:version="1.2">)"
                       R"(<manifest:file-entry manifest:full-path="/" manifest:version="1.2" )"
                       R"(manifest:media-type="{}"/>)",
                       kOdtMimeType);
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"})
        out += fmt::format(R"(<manifest:file-entry manifest:full-path="{}" manifest:media-type="text/xml"/>)", part);
    for (std::size_t i = 1; i <= pictures; ++i)
        out += fmt::format(
            R"(<manifest:file-entry manifest:full-path="Pictures/image{}.png" manifest:media-type="image/png"/>)", i);
    return out + "</manifest:manifest>";
}

std::string odtMeta(const std::string& title) {
    return fmt::format("{}<office:document-meta {}><office:meta><meta:generator>Kenspeckle</meta:generator>"
                       "<dc:title>{}</dc:title></office:meta></office:document-meta>",
                       kDeclaration, odtNamespaces(), escapeHtml(xmlText(title)));
}

std::string odtStyles() {
    constexpr const char* kIndented = R"(fo:margin-left="1cm" fo:margin-right="1cm" )";
    constexpr const char* kGrey = R"(fo:color="#595959" fo:font-size="10pt")";
    std::string out = fmt::format(
        R"({}<office:document-styles {}><office:styles><style:default-style style:family="paragraph">)"
        R"(<style:paragraph-properties style:tab-stop-distance="1.25cm"/>)"
        R"(<style:text-properties fo:font-family="Carlito, Calibri, 'Liberation Sans', sans-serif" fo:font-size="11pt" )"
        R"(fo:language="en" fo:country="GB"/></style:default-style>)"
        R"(<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties )"
        R"(fo:margin-top="0cm" fo:margin-bottom="0.21cm" fo:line-height="110%" fo:orphans="2" fo:widows="2"/>)"
        R"(</style:style>)",
        kDeclaration, odtNamespaces());
    out += style("Title", R"(fo:margin-bottom="0.42cm" fo:keep-with-next="always")",
                 R"(fo:font-size="22pt" fo:font-weight="bold")");
    for (int level = 1; level <= kDeepestOdtHeading; ++level)
        out += style(fmt::format("Heading {}", level),
                     fmt::format(R"(fo:margin-top="{}cm" fo:margin-bottom="0.14cm" fo:keep-with-next="always")",
                                 level == 1 ? "0.63" : "0.42"),
                     fmt::format(R"(fo:font-size="{}pt" fo:font-weight="bold" fo:color="#1f4e79")",
                                 std::max(16.0 - 1.5 * (level - 1), 11.0)),
                     "Standard", fmt::format(R"(style:default-outline-level="{}")", level));
    out += style("Caption", R"(fo:margin-top="0.42cm" fo:margin-bottom="0.14cm" fo:keep-with-next="always")",
                 R"(fo:font-size="10pt" fo:font-weight="bold")");
    out += style(
        "Quotations",
        fmt::format(R"({}fo:margin-top="0.21cm" fo:margin-bottom="0.07cm" fo:keep-with-next="always")", kIndented),
        R"(fo:font-style="italic")", "Quote_20_Attribution");
    out += style("Quote Attribution", fmt::format(R"({}fo:margin-bottom="0.35cm")", kIndented), kGrey);
    out += style("Figure", R"(fo:margin-top="0.42cm" fo:keep-with-next="always")", "");
    out += style("Small", R"(fo:margin-bottom="0.14cm" fo:keep-with-next="always")", kGrey);
    out += style("Table Contents", R"(fo:margin-top="0.04cm" fo:margin-bottom="0.04cm" fo:line-height="100%")",
                 R"(fo:font-size="9.5pt")", "Table_20_Contents");
    out += style("Table Heading", R"(fo:margin-top="0.04cm" fo:margin-bottom="0.04cm" fo:line-height="100%")",
                 R"(fo:font-size="9.5pt" fo:font-weight="bold")", "Table_20_Contents");
    constexpr const char* kNumber =
        R"(fo:margin-top="0.04cm" fo:margin-bottom="0.04cm" fo:line-height="100%" fo:text-align="end" )"
        R"(style:justify-single-word="false")";
    out += style("Table Number", kNumber, R"(fo:font-size="9.5pt")", "Table_20_Number");
    out += style("Table Number Heading", kNumber, R"(fo:font-size="9.5pt" fo:font-weight="bold")", "Table_20_Number");
    out += style("Table Note", R"(fo:margin-top="0.14cm" fo:margin-bottom="0.42cm")", R"(fo:font-size="9pt")");
    out += R"(</office:styles><office:automatic-styles>)";
    out += pageLayout("Upright", "21cm", "29.7cm", "portrait") + pageLayout("Lying", "29.7cm", "21cm", "landscape");
    return out + fmt::format(R"(</office:automatic-styles><office:master-styles>)"
                             R"(<style:master-page style:name="{}" style:page-layout-name="Upright"/>)"
                             R"(<style:master-page style:name="{}" style:page-layout-name="Lying"/>)"
                             R"(</office:master-styles></office:document-styles>)",
                             kUprightPage, kLyingPage);
}

} // namespace kenspeckle::exchange
