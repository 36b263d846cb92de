// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document.h"

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "zip_reader.h"

namespace kenspeckle::exchange {
namespace {

using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;

ReportTable narrow() {
    ReportTable table;
    table.name = "by-role";
    table.title = "Themes by role";
    table.caption = "Of 3 participants.";
    table.header = {"Code", "References", "κ"};
    table.rows = {{std::string("Stigma"), std::int64_t{12}, 0.5},
                  {std::string("Self-stigma"), std::int64_t{5}, 0.49231},
                  {std::string("Any code"), std::int64_t{12}, std::monostate{}}};
    table.indents = {0, 1, 0};
    table.lastRowIsTotal = true;
    return table;
}

ReportTable wide() {
    ReportTable table = narrow();
    table.title = "Wide";
    for (int i = 0; i < 12; ++i) {
        table.header.push_back("Participants");
        for (auto& row : table.rows)
            row.emplace_back(std::int64_t{i});
    }
    return table;
}

class Documents : public testing::Test {
protected:
    void write(const Document& document) {
        for (const char* name : {"d.docx", "d.odt", "d.html", "d.tex"})
            ASSERT_THAT(writeDocument(document, m_folder / name), IsOk());
        test::readZippedXml(m_folder / "d.docx", "word/document.xml", m_docx);
        test::readZippedXml(m_folder / "d.docx", "word/styles.xml", m_docxStyles);
        test::readZippedXml(m_folder / "d.odt", "content.xml", m_odt);
        test::readZippedXml(m_folder / "d.odt", "styles.xml", m_odtStyles);
        m_html = test::readFile(m_folder / "d.html");
    }
    static std::string textOf(const pugi::xml_node& node) {
        std::string text;
        pugi::xpath_node_set parts = node.select_nodes(".//text() | .//*[name()='text:s']");
        parts.sort();
        for (const auto& part : parts)
            text += part.node().type() == pugi::node_pcdata ? part.node().value() : " ";
        return text;
    }
    static std::string textAt(const pugi::xml_document& document, const char* path) {
        return textOf(document.select_node(path).node());
    }

    test::TemporaryFolder m_folder;
    pugi::xml_document m_docx, m_docxStyles, m_odt, m_odtStyles;
    std::string m_html;
};

TEST_F(Documents, TablesHaveACaptionTheWordProcessorCounts) {
    const ReportTable table = narrow();
    ASSERT_NO_FATAL_FAILURE(write({"Report", {DocumentTable{&table, 3}}}));
    EXPECT_EQ(textAt(m_docx, "//w:p[w:pPr/w:pStyle/@w:val='Caption']"), "Table 3. Themes by role");
    EXPECT_STREQ(m_docx.select_node("//w:fldSimple").node().attribute("w:instr").value(), " SEQ Table \\* ARABIC ");
    EXPECT_EQ(textAt(m_odt, "//text:p[@text:style-name='Caption']"), "Table 3. Themes by role");
    EXPECT_STREQ(m_odt.select_node("//text:sequence").node().attribute("text:name").value(), "Table");
    EXPECT_EQ(textAt(m_docx, "//w:p[w:pPr/w:pStyle/@w:val='TableNote']"), "Of 3 participants.");
    EXPECT_EQ(textAt(m_odt, "//text:p[@text:style-name='Table_20_Note']"), "Of 3 participants.");
}

TEST_F(Documents, HeaderRowsAreRepeatedAndNumbersStandRight) {
    const ReportTable table = narrow();
    ASSERT_NO_FATAL_FAILURE(write({"Report", {DocumentTable{&table}}}));
    EXPECT_EQ(m_docx.select_nodes("//w:tr[w:trPr/w:tblHeader]").size(), 1U);
    EXPECT_EQ(textAt(m_docx, "//w:tr[w:trPr/w:tblHeader]"), "CodeReferencesκ");
    EXPECT_EQ(textAt(m_odt, "//table:table-header-rows"), "CodeReferencesκ");
    EXPECT_STREQ(m_docx.select_node("//w:tr[2]/w:tc[2]//w:jc").node().attribute("w:val").value(), "right");
    EXPECT_FALSE(m_docx.select_node("//w:tr[2]/w:tc[1]//w:jc"));
    EXPECT_TRUE(m_docx.select_node("//w:tr[3]/w:tc[1]//w:ind[@w:left='227']"));
    EXPECT_TRUE(m_odt.select_node(
        "//table:table/table:table-row[2]/table:table-cell[2]/text:p[@text:style-name='Table_20_Number']"));
    EXPECT_TRUE(m_odtStyles.select_node("//style:style[@style:name='Table_20_Number']//@fo:text-align[.='end']"));
}

TEST_F(Documents, RealNumbersOfAColumnHaveTheSameDecimals) {
    const ReportTable table = narrow();
    ASSERT_NO_FATAL_FAILURE(write({"Report", {DocumentTable{&table}}}));
    EXPECT_EQ(textAt(m_odt, "//table:table/table:table-row[1]/table:table-cell[3]"), "0.500");
    EXPECT_EQ(textAt(m_odt, "//table:table/table:table-row[2]/table:table-cell[3]"), "0.492");
    EXPECT_EQ(textAt(m_odt, "//table:table/table:table-row[3]/table:table-cell[3]"), "");
}

TEST_F(Documents, PagesLieOnlyWhereATableIsWide) {
    const ReportTable upright = narrow(), lying = wide();
    Document document{"Report", {DocumentTable{&upright, 1}, DocumentTable{&lying, 2}}};
    document.heading(1, "Quotes");
    document.paragraph("Aye.");
    EXPECT_THAT(orientationsOf(document),
                ElementsAre(Orientation::Upright, Orientation::Lying, Orientation::Upright, Orientation::Upright));
    ASSERT_NO_FATAL_FAILURE(write(document));
    const auto sizes = m_docx.select_nodes("//w:sectPr/w:pgSz");
    ASSERT_EQ(sizes.size(), 3U);
    EXPECT_STREQ(sizes[0].node().attribute("w:orient").value(), "");
    EXPECT_STREQ(sizes[1].node().attribute("w:orient").value(), "landscape");
    EXPECT_STREQ(sizes[2].node().attribute("w:orient").value(), "");
    const auto pages = m_odt.select_nodes("//office:automatic-styles/style:style/@style:master-page-name");
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_STREQ(pages[0].attribute().value(), "Landscape");
    EXPECT_STREQ(pages[1].attribute().value(), "Standard");
}

TEST_F(Documents, AVeryWideTableHasSmallerLettersAndItsHeadersWhole) {
    ReportTable table = wide();
    table.rows[0][0] = std::string("People access treatment and support, particularly those most at risk");
    ASSERT_NO_FATAL_FAILURE(write({"Report", {DocumentTable{&table}}}));
    EXPECT_TRUE(m_docx.select_node("//w:tc//w:pStyle[@w:val='DenseTableText']"));
    EXPECT_TRUE(m_odt.select_node("//style:style/style:text-properties[@fo:font-size='8pt']"));
    // The text gives way, not the numbers: of equal columns under it none is narrower than a third of it.
    const int first = m_docx.select_node("//w:gridCol[1]/@w:w").attribute().as_int();
    const int last = m_docx.select_node("//w:gridCol[last()]/@w:w").attribute().as_int();
    EXPECT_LT(first, 3 * last);
}

TEST_F(Documents, TheTitleLiesWithTheFirstTable) {
    const ReportTable lying = wide();
    Document document{"Report", {}};
    document.paragraph("A note.");
    document.blocks.emplace_back(DocumentTable{&lying});
    EXPECT_THAT(orientationsOf(document), ElementsAre(Orientation::Lying, Orientation::Lying));
    ASSERT_NO_FATAL_FAILURE(write(document));
    EXPECT_EQ(m_docx.select_nodes("//w:sectPr").size(), 1U);
    document.blocks.insert(document.blocks.begin() + 1, DocumentHeading{1, {{"Tables"}}});
    EXPECT_THAT(orientationsOf(document), ElementsAre(Orientation::Lying, Orientation::Lying, Orientation::Lying));
}

TEST_F(Documents, EveryStyleThatIsUsedIsThere) {
    const ReportTable upright = narrow(), lying = wide();
    Document document{"Report", {DocumentTable{&upright, 1}, DocumentTable{&lying, 2}}};
    for (int level = 1; level <= 12; ++level)
        document.heading(level, "Heading");
    for (const TextStyle style : {TextStyle::Body, TextStyle::Small, TextStyle::Quote})
        document.paragraph("Words", style);
    document.blocks.emplace_back(DocumentQuote{{{{"Aye.", "112233", true}}}, "Evelyn"});
    document.blocks.emplace_back(DocumentFacts{{{"Study", "hubs"}}});
    ASSERT_NO_FATAL_FAILURE(write(document));
    for (const auto& used : m_docx.select_nodes("//w:pStyle/@w:val | //w:tblStyle/@w:val"))
        EXPECT_TRUE(
            m_docxStyles.select_node(("//w:style[@w:styleId='" + std::string(used.attribute().value()) + "']").c_str()))
            << used.attribute().value();
    for (const auto& used :
         m_odt.select_nodes("//@text:style-name | //@table:style-name | //@style:parent-style-name")) {
        const std::string path = "//style:style[@style:name='" + std::string(used.attribute().value()) + "']";
        EXPECT_TRUE(m_odt.select_node(path.c_str()) || m_odtStyles.select_node(path.c_str()))
            << used.attribute().value();
    }
    // What a document has for itself can only be like one of the common styles (ODF 1.2, part 1, 19.510).
    for (const auto& parent : m_odt.select_nodes("//@style:parent-style-name"))
        EXPECT_TRUE(m_odtStyles.select_node(
            ("//style:style[@style:name='" + std::string(parent.attribute().value()) + "']").c_str()))
            << parent.attribute().value();
    EXPECT_THAT(m_html, HasSubstr("<h6>Heading</h6>"));
    EXPECT_THAT(m_html, HasSubstr("<dt>Study</dt><dd>hubs</dd>"));
    EXPECT_THAT(m_html, HasSubstr("<span style=\"color:#112233\"><strong>Aye.</strong></span>"));
}

TEST_F(Documents, AnOdtSaysWhatItIsFirst) {
    ASSERT_NO_FATAL_FAILURE(write({"Report", {}}));
    const std::string bytes = test::readFile(m_folder / "d.odt");
    // Local header of 30 bytes, the name, and the content as it is: method 0, no extra field (ODF 1.2, part 3, 3.3).
    EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
    EXPECT_EQ(bytes.substr(8, 2), std::string("\0\0", 2));
    EXPECT_EQ(bytes.substr(28, 2), std::string("\0\0", 2));
    EXPECT_EQ(bytes.substr(30, 8 + 39), "mimetypeapplication/vnd.oasis.opendocument.text");
    pugi::xml_document manifest;
    test::readZippedXml(m_folder / "d.odt", "META-INF/manifest.xml", manifest);
    for (const auto& entry : manifest.select_nodes("//manifest:file-entry/@manifest:full-path"))
        if (const std::string part = entry.attribute().value(); part != "/") {
            EXPECT_NE(test::readZipped(m_folder / "d.odt", part), "");
        }
}

TEST_F(Documents, EveryPartIsWellFormed) {
    const ReportTable table = narrow();
    ASSERT_NO_FATAL_FAILURE(write({"Re & <port> \x01", {DocumentTable{&table}}}));
    pugi::xml_document xml;
    for (const char* part : {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels"})
        EXPECT_NO_THROW(test::readZippedXml(m_folder / "d.docx", part, xml)) << part;
    EXPECT_NO_THROW(test::readZippedXml(m_folder / "d.odt", "meta.xml", xml));
    EXPECT_EQ(textAt(xml, "//dc:title"), "Re & <port> ");
}

TEST_F(Documents, NothingComesFromTheClock) {
    const ReportTable table = narrow();
    const Document document{"Report", {DocumentTable{&table}}};
    for (const char* name : {"a.docx", "b.docx", "a.odt", "b.odt", "a.html", "b.html"})
        ASSERT_THAT(writeDocument(document, m_folder / name), IsOk());
    for (const std::string ending : {".docx", ".odt", ".html"})
        EXPECT_EQ(test::readFile(m_folder / ("a" + ending)), test::readFile(m_folder / ("b" + ending))) << ending;
    EXPECT_EQ(test::readZipped(m_folder / "a.docx", "docProps/core.xml").find("dcterms"), std::string::npos);
    EXPECT_EQ(test::readZipped(m_folder / "a.odt", "meta.xml").find("date"), std::string::npos);
}

} // namespace
} // namespace kenspeckle::exchange
