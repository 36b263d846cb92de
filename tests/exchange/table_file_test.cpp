// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_file.h"

#include <limits>

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "zip_reader.h"

namespace kenspeckle::exchange {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::HasSubstr;
using testing::Not;

ReportTable themes() {
    ReportTable table;
    table.name = "themes";
    table.title = "Themes & <codes>";
    table.caption = "3 participants were asked.";
    table.header = {"Code", "References", "Coverage", "Note"};
    table.rows = {{std::string("Stigma"), std::int64_t{12}, Share{0.1234}, std::string("said \"aye\", often")},
                  {std::string("Self-stigma"), std::int64_t{5}, Share{0.05}, std::monostate{}},
                  {std::string("Any code"), std::int64_t{12}, Share{0.1234}, std::monostate{}}};
    table.indents = {0, 1, 0};
    table.lastRowIsTotal = true;
    return table;
}

std::string written(const ReportTable& table, const std::string& name) {
    const test::TemporaryFolder folder;
    EXPECT_THAT(writeTable(table, folder / name), IsOk());
    return test::readFile(folder / name);
}

/// A csv of one column and one row, without BOM and header.
std::string csvCell(const ReportCell& cell) {
    ReportTable table;
    table.header = {"h"};
    table.rows = {{cell}};
    const std::string csv = written(table, "t.csv");
    return csv.substr(std::string("\xEF\xBB\xBFh\r\n").size());
}

TEST(WriteTable, CsvHasABomQuotesAndCrlf) {
    EXPECT_EQ(written(themes(), "t.csv"), "\xEF\xBB\xBF"
                                          "Code,References,Coverage,Note\r\n"
                                          "Stigma,12,0.1234,\"said \"\"aye\"\", often\"\r\n"
                                          "Self-stigma,5,0.05,\r\n"
                                          "Any code,12,0.1234,\r\n");
}

TEST(WriteTable, CsvDisarmsFormulasButNotNumbers) {
    EXPECT_EQ(csvCell(std::string("=HYPERLINK(1)")), "'=HYPERLINK(1)\r\n");
    EXPECT_EQ(csvCell(std::string("+1")), "'+1\r\n");
    EXPECT_EQ(csvCell(std::string("-aye")), "'-aye\r\n");
    EXPECT_EQ(csvCell(std::string("@SUM(A1)")), "'@SUM(A1)\r\n");
    EXPECT_EQ(csvCell(std::string("\t=1")), "\"'\t=1\"\r\n");
    EXPECT_EQ(csvCell(std::int64_t{-3}), "-3\r\n");
    EXPECT_EQ(csvCell(-0.5), "-0.5\r\n");
    EXPECT_EQ(csvCell(std::string("a = b")), "a = b\r\n");
}

TEST(WriteTable, CsvQuotesLineBreaksAndOuterSpaces) {
    EXPECT_EQ(csvCell(std::string("two\nlines")), "\"two\nlines\"\r\n");
    EXPECT_EQ(csvCell(std::string(" padded")), "\" padded\"\r\n");
    EXPECT_EQ(csvCell(std::string("tha e math 🙂")), "tha e math 🙂\r\n");
}

TEST(WriteTable, NumbersThatAreNoneAreLeftEmpty) {
    EXPECT_EQ(csvCell(std::numeric_limits<double>::quiet_NaN()), "\r\n");
    EXPECT_EQ(csvCell(Share{std::numeric_limits<double>::infinity()}), "\r\n");
}

TEST(WriteTable, HtmlIsAnAccessibleTable) {
    const std::string html = written(themes(), "t.html");
    EXPECT_THAT(html, HasSubstr("<title>Themes &amp; &lt;codes&gt;</title>"));
    EXPECT_THAT(html, HasSubstr("<caption><strong id=\"table1\">Table 1. Themes &amp; &lt;codes&gt;</strong>\n"
                                "3 participants were asked.</caption>"));
    EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Code</th><th scope=\"col\" class=\"n\">References</th>"));
    EXPECT_THAT(html, HasSubstr("<tr class=\"theme\"><th scope=\"row\">Stigma</th><td class=\"n\">12</td>"
                                "<td class=\"n\">12.3\u00A0%</td><td>said &quot;aye&quot;, often</td></tr>"));
    EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\" class=\"i1\">Self-stigma</th>"));
    EXPECT_THAT(html, HasSubstr("<tfoot>\n<tr><th scope=\"row\">Any code</th>"));
    EXPECT_THAT(html, HasSubstr("prefers-color-scheme: dark"));
}

TEST(WriteTable, HtmlFetchesNothingAndRunsNothing) {
    ReportTable table = themes();
    table.title = "</title><script>alert(1)</script>";
    table.rows[0][3] = std::string("<img src=\"http://example.org/x.png\" onerror='x'>");
    const std::string html = written(table, "t.html");
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, Not(HasSubstr("<link")));
    EXPECT_THAT(html, Not(HasSubstr("url(")));
    EXPECT_THAT(html, Not(HasSubstr("@import")));
    EXPECT_THAT(html, HasSubstr("default-src 'none'"));
    EXPECT_THAT(html, HasSubstr("onerror=&#39;x&#39;&gt;"));
}

class WriteTableXlsx : public testing::Test {
protected:
    void write(const ReportTable& table) {
        ASSERT_THAT(writeTable(table, m_folder / "t.xlsx"), IsOk());
        test::readZippedXml(m_folder / "t.xlsx", "xl/worksheets/sheet1.xml", m_sheet);
        test::readZippedXml(m_folder / "t.xlsx", "xl/styles.xml", m_styles);
        test::readZippedXml(m_folder / "t.xlsx", "xl/sharedStrings.xml", m_strings);
    }
    [[nodiscard]] pugi::xml_node cell(const char* place) const {
        return m_sheet.select_node(("//c[@r='" + std::string(place) + "']").c_str()).node();
    }
    [[nodiscard]] std::string text(const char* place) const {
        EXPECT_STREQ(cell(place).attribute("t").value(), "s") << place << " holds no text";
        const int index = cell(place).child("v").text().as_int();
        return m_strings.select_node(("//si[" + std::to_string(index + 1) + "]/t").c_str()).node().text().get();
    }
    [[nodiscard]] pugi::xml_node style(const char* place) const {
        const int index = cell(place).attribute("s").as_int();
        return m_styles.select_node(("//cellXfs/xf[" + std::to_string(index + 1) + "]").c_str()).node();
    }
    [[nodiscard]] bool isBold(const char* place) const {
        const int font = style(place).attribute("fontId").as_int();
        return bool(m_styles.select_node(("//fonts/font[" + std::to_string(font + 1) + "]/b").c_str()));
    }

    test::TemporaryFolder m_folder;
    pugi::xml_document m_sheet, m_styles, m_strings;
};

TEST_F(WriteTableXlsx, NumbersAreNumbersAndFractionsPercentages) {
    ASSERT_NO_FATAL_FAILURE(write(themes()));
    EXPECT_EQ(text("A2"), "Stigma");
    EXPECT_TRUE(cell("B2").attribute("t").empty());
    EXPECT_EQ(cell("B2").child("v").text().as_int(), 12);
    EXPECT_DOUBLE_EQ(cell("C2").child("v").text().as_double(), 0.1234);
    const int format = style("C2").attribute("numFmtId").as_int();
    const auto code = m_styles.select_node(("//numFmt[@numFmtId='" + std::to_string(format) + "']").c_str()).node();
    EXPECT_STREQ(code.attribute("formatCode").value(), "0.0 %");
}

TEST_F(WriteTableXlsx, HeaderThemesAndTotalStandOut) {
    ASSERT_NO_FATAL_FAILURE(write(themes()));
    EXPECT_TRUE(isBold("A1"));
    EXPECT_TRUE(isBold("A2"));
    EXPECT_FALSE(isBold("A3"));
    EXPECT_TRUE(isBold("A4"));
    EXPECT_EQ(style("A3").child("alignment").attribute("indent").as_int(), 1);
    const int border = style("A4").attribute("borderId").as_int();
    EXPECT_TRUE(
        m_styles.select_node(("//borders/border[" + std::to_string(border + 1) + "]/top[@style='thin']").c_str()));
}

TEST_F(WriteTableXlsx, TheHeaderIsFrozenWidthsFittedAndPrintFitsThePage) {
    ReportTable table = themes();
    table.rows[1][3] = std::string(400, 'm');
    ASSERT_NO_FATAL_FAILURE(write(table));
    const auto pane = m_sheet.select_node("//pane").node();
    EXPECT_STREQ(pane.attribute("state").value(), "frozen");
    EXPECT_EQ(pane.attribute("ySplit").as_int(), 1);
    EXPECT_TRUE(m_sheet.select_node("//pageSetUpPr[@fitToPage='1']"));
    EXPECT_STREQ(m_sheet.select_node("//pageSetup").node().attribute("fitToHeight").value(), "0");
    const double first = m_sheet.select_node("//col[1]").node().attribute("width").as_double();
    const double last = m_sheet.select_node("//col[last()]").node().attribute("width").as_double();
    EXPECT_GT(first, 11.0);
    EXPECT_LT(first, 25.0);
    EXPECT_GT(last, 55.0);
    EXPECT_LT(last, 65.0);
}

TEST_F(WriteTableXlsx, FormulasAreText) {
    ReportTable table = themes();
    table.rows[0][3] = std::string("=1+1");
    ASSERT_NO_FATAL_FAILURE(write(table));
    EXPECT_EQ(text("D2"), "=1+1");
    EXPECT_FALSE(m_sheet.select_node("//f"));
}

TEST_F(WriteTableXlsx, TitleAndCaptionComeAlong) {
    ASSERT_NO_FATAL_FAILURE(write(themes()));
    EXPECT_THAT(test::readZipped(m_folder / "t.xlsx", "docProps/core.xml"), HasSubstr("Themes &amp; &lt;codes&gt;"));
    EXPECT_THAT(test::readZipped(m_folder / "t.xlsx", "xl/workbook.xml"), HasSubstr("\"About\""));
    EXPECT_THAT(test::readZipped(m_folder / "t.xlsx", "xl/sharedStrings.xml"), HasSubstr("3 participants were asked."));
}

TEST_F(WriteTableXlsx, ATextTooLongForACellIsCutAndSaysSo) {
    ReportTable table = themes();
    std::string longText;
    for (int i = 0; i < 20'000; ++i)
        longText += "🙂";
    table.rows[0][3] = longText;
    ASSERT_NO_FATAL_FAILURE(write(table));
    EXPECT_THAT(text("D2"), HasSubstr("🙂 [cut here"));
    EXPECT_LT(text("D2").size(), longText.size());
    table.rows[0][3] = std::string(32'767, 'x');
    ASSERT_NO_FATAL_FAILURE(write(table));
    EXPECT_EQ(text("D2").size(), 32'767U);
}

TEST_F(WriteTableXlsx, AnEmptyTableIsAFileWithItsHeader) {
    ReportTable table;
    table.header = {"Code"};
    ASSERT_NO_FATAL_FAILURE(write(table));
    EXPECT_EQ(text("A1"), "Code");
}

TEST(WriteTable, MoreColumnsThanAnXlsxHoldsAreRefused) {
    const test::TemporaryFolder folder;
    ReportTable table;
    table.header.resize(16'385, "h");
    EXPECT_THAT(writeTable(table, folder / "t.xlsx"), FailsWith(ErrorKind::Usage, "write .csv"));
    EXPECT_FALSE(std::filesystem::exists(folder / "t.xlsx"));
}

TEST(WriteTable, DocxHoldsEveryCellUnderAHeaderThatIsRepeated) {
    const test::TemporaryFolder folder;
    const ReportTable table = themes();
    ASSERT_THAT(writeTable(table, folder / "t.docx"), IsOk());
    pugi::xml_document document;
    test::readZippedXml(folder / "t.docx", "word/document.xml", document);
    const auto rows = document.select_nodes("//w:tbl/w:tr");
    ASSERT_EQ(rows.size(), table.rows.size() + 1);
    EXPECT_TRUE(rows[0].node().child("w:trPr").child("w:tblHeader"));
    for (const auto& row : rows)
        EXPECT_EQ(row.node().select_nodes("w:tc").size(), table.header.size());
    EXPECT_EQ(std::string(rows[0].node().select_node("w:tc//w:t").node().text().get()), table.header[0]);
}

TEST(WriteTable, TheEndingChoosesTheFormatWhateverItsCase) {
    EXPECT_THAT(written(themes(), "T.CSV"), HasSubstr("Stigma,12"));
    EXPECT_THAT(written(themes(), "t.HTML"), HasSubstr("<!DOCTYPE html>"));
    const test::TemporaryFolder folder;
    EXPECT_THAT(writeTable(themes(), folder / "t.pdf"), FailsWith(ErrorKind::Usage, ".odt or .tex"));
    EXPECT_THAT(writeTable(themes(), folder / "missing/t.xlsx"), FailsWith(ErrorKind::InputOutput, "missing"));
}

} // namespace
} // namespace kenspeckle::exchange
