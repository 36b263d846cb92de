// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/report_file.h"

#include <set>

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "table_readers.h"
#include "tex_check.h"
#include "zip_reader.h"

namespace kenspeckle::exchange {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReportFiles : public testing::Test {
protected:
    ReportFiles() {
        m_report.title = "Co-occurrence of codes";
        m_report.notes = {"Overlaps are counted.", "Of 3 passages."};
        for (const char* name : {"pairs", "codes"}) {
            ReportTable table;
            table.name = name;
            table.title = std::string("Table of ") + name;
            table.caption = "Of 3 passages.";
            table.header = {"Code", "n"};
            table.rows = {{std::string("Stigma"), std::int64_t{3}}};
            m_report.tables.push_back(table);
        }
        for (const char* name : {"bars", "more"}) {
            Chart chart;
            chart.name = name;
            chart.title = std::string("Chart of ") + name;
            chart.caption = "Bars & lengths.";
            chart.valueTitle = "Passages";
            chart.categories = {"Stigma", "Safety"};
            chart.series = {{"all", {3.0, 1.0}, {}, {}}};
            m_report.charts.push_back(chart);
        }
        Quote quote;
        quote.codes = {{{}, "Stigma"}};
        quote.headings = {"Stigma"};
        quote.text = "Naebody judges ye.";
        quote.attribution = "Evelyn";
        m_report.quotes = {quote};
        m_report.about = {{"Study", "hubs"}, {"Study revision", "12"}};
    }

    std::vector<std::string> write(const std::string& name, const WriteOptions& options = {}) {
        const auto written = writeReportFile(m_report, m_folder / name, options);
        EXPECT_THAT(written, IsOk());
        std::vector<std::string> names;
        for (const auto& file : written.value_or(std::vector<std::filesystem::path>()))
            names.push_back(file.filename().string());
        return names;
    }

    test::TemporaryFolder m_folder;
    Report m_report;
};

TEST_F(ReportFiles, CsvIsAFileForEachTable) {
    EXPECT_THAT(write("r.csv"), ElementsAre("r.csv", "r-codes.csv", "r-quotes.csv"));
    EXPECT_EQ(test::readFile(m_folder / "r-codes.csv"), "\xEF\xBB\xBF"
                                                        "Code,n\r\nStigma,3\r\n");
    write("r.csv", {.bom = false});
    EXPECT_EQ(test::readFile(m_folder / "r.csv"), "Code,n\r\nStigma,3\r\n");
}

TEST_F(ReportFiles, ChartsAreAFileEach) {
    EXPECT_THAT(write("r.svg"), ElementsAre("r.svg", "r-more.svg"));
    EXPECT_THAT(test::readFile(m_folder / "r-more.svg"), HasSubstr("Chart of more"));
}

TEST_F(ReportFiles, XlsxHoldsTablesQuotesPicturesAndWhatItWasMadeFrom) {
    EXPECT_THAT(write("r.xlsx"), ElementsAre("r.xlsx"));
    pugi::xml_document book;
    test::readZippedXml(m_folder / "r.xlsx", "xl/workbook.xml", book);
    std::vector<std::string> names;
    for (const auto& sheet : book.select_nodes("//sheet/@name"))
        names.emplace_back(sheet.attribute().value());
    EXPECT_THAT(names, ElementsAre("pairs", "codes", "quotes", "Figures", "About"));
    EXPECT_THAT(test::readXlsx(m_folder / "r.xlsx", 3)[1], testing::Contains("Naebody judges ye."));
    EXPECT_THAT(test::readXlsx(m_folder / "r.xlsx", 5), testing::Contains(ElementsAre("Study", "hubs")));
    EXPECT_EQ(test::readZipped(m_folder / "r.xlsx", "xl/media/image1.png").substr(1, 3), "PNG");
    EXPECT_THAT(test::readZipped(m_folder / "r.xlsx", "xl/drawings/drawing1.xml"),
                HasSubstr("descr=\"Chart of bars. Bars &amp; lengths.\""));
}

TEST_F(ReportFiles, DocumentsHoldEverythingInOrder) {
    for (const char* name : {"r.docx", "r.odt", "r.html"})
        EXPECT_THAT(write(name), ElementsAre(name));
    const std::string docx = test::readZipped(m_folder / "r.docx", "word/document.xml");
    const std::string odt = test::readZipped(m_folder / "r.odt", "content.xml");
    const std::string html = test::readFile(m_folder / "r.html");
    for (const std::string* bytes : {&docx, &odt, &html}) {
        std::size_t at = 0;
        for (const char* words :
             {"Co-occurrence of codes", "Overlaps are counted.", "Table of pairs", "Table of codes", "Chart of bars",
              "Chart of more", "Stigma", "Naebody judges ye.", "Evelyn", "About this report", "Study revision"}) {
            at = bytes->find(words, at);
            ASSERT_NE(at, std::string::npos) << words;
        }
    }
    // What stands below a table is not said twice.
    EXPECT_EQ(html.find("<p>Of 3 passages.</p>"), std::string::npos);
}

TEST_F(ReportFiles, PicturesAreInTheDocumentAndSaidInWords) {
    write("r.docx");
    write("r.odt");
    pugi::xml_document docx, relations, odt;
    test::readZippedXml(m_folder / "r.docx", "word/document.xml", docx);
    test::readZippedXml(m_folder / "r.docx", "word/_rels/document.xml.rels", relations);
    test::readZippedXml(m_folder / "r.odt", "content.xml", odt);
    const auto blips = docx.select_nodes("//a:blip/@r:embed");
    ASSERT_EQ(blips.size(), 2U);
    for (const auto& blip : blips) {
        const std::string path = "//Relationship[@Id='" + std::string(blip.attribute().value()) + "']/@Target";
        const std::string target = relations.select_node(path.c_str()).attribute().value();
        EXPECT_EQ(test::readZipped(m_folder / "r.docx", "word/" + target).substr(1, 3), "PNG");
    }
    EXPECT_STREQ(docx.select_node("//wp:docPr/@descr").attribute().value(), "Chart of bars. Bars & lengths.");
    const auto images = odt.select_nodes("//draw:image/@xlink:href");
    ASSERT_EQ(images.size(), 2U);
    for (const auto& image : images)
        EXPECT_EQ(test::readZipped(m_folder / "r.odt", image.attribute().value()).substr(1, 3), "PNG");
    EXPECT_STREQ(odt.select_node("//draw:frame/svg:title").node().text().get(), "Chart of bars");
}

TEST_F(ReportFiles, APageShowsChartsInTheLookOfItsReader) {
    write("r.html");
    const std::string html = test::readFile(m_folder / "r.html");
    std::set<std::string> ids;
    for (std::size_t at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
        const std::string id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
        EXPECT_TRUE(ids.insert(id).second) << id << " stands twice";
    }
    EXPECT_THAT(html, HasSubstr("<div class=\"light\"><svg"));
    EXPECT_THAT(html, HasSubstr("<div class=\"dark\"><svg"));
    EXPECT_THAT(html, HasSubstr("Content-Security-Policy"));
    EXPECT_THAT(html, Not(HasSubstr("<?xml")));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html,
                HasSubstr("<figcaption><strong>Figure 2. Chart of more</strong>\nBars &amp; lengths.</figcaption>"));
}

TEST_F(ReportFiles, LatexTakesPicturesFromBesideIt) {
    EXPECT_THAT(write("r.tex"), ElementsAre("r.tex", "r-bars.pdf", "r-more.pdf"));
    const std::string tex = test::readFile(m_folder / "r.tex");
    EXPECT_THAT(test::texProblems(tex), IsEmpty());
    EXPECT_THAT(tex, HasSubstr("\\includegraphics[width=\\linewidth]{\\detokenize{r-bars.pdf}}"));
    EXPECT_THAT(tex, HasSubstr("\\label{fig:bars}"));
    EXPECT_EQ(test::readFile(m_folder / "r-bars.pdf").substr(0, 5), "%PDF-");
}

TEST_F(ReportFiles, TheSameReportIsTheSameFile) {
    for (const char* ending : {".csv", ".xlsx", ".html", ".docx", ".odt", ".tex", ".svg", ".png", ".pdf"}) {
        const std::string first = write(std::string("a") + ending).front();
        const std::string bytes = test::readFile(m_folder / first);
        write(std::string("a") + ending);
        EXPECT_EQ(test::readFile(m_folder / first), bytes) << ending;
    }
}

TEST_F(ReportFiles, WhatAReportLacksIsSaid) {
    m_report.charts.clear();
    EXPECT_THAT(writeReportFile(m_report, m_folder / "r.png", {}), FailsWith(ErrorKind::Usage, "no chart"));
    m_report.tables.clear();
    m_report.quotes.clear();
    EXPECT_THAT(writeReportFile(m_report, m_folder / "r.csv", {}), FailsWith(ErrorKind::Usage, "no table"));
    EXPECT_THAT(writeReportFile(m_report, m_folder / "r.rtf", {}), FailsWith(ErrorKind::Usage, ".json"));
    EXPECT_THAT(write("r.html"), ElementsAre("r.html"));
}

} // namespace
} // namespace kenspeckle::exchange
