// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <regex>

#include <gmock/gmock.h>

#include "exchange/zip_reader.h"
#include "kenspeckle/releasing.h"
#include "support/matchers.h"
#include "support/sample_book.h"
#include "support/temporary_folder.h"

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class BookFiles : public testing::Test {
protected:
    std::string written(const Book& book, const std::string& name) {
        EXPECT_THAT(writeBook(book, m_folder / name), IsOk());
        return readFile(m_folder / name);
    }

    TemporaryFolder m_folder;
};

TEST_F(BookFiles, SameBookIsTheSameBytes) {
    for (const char* name : {"book.html", "book.docx"})
        EXPECT_EQ(written(inventedBook(), name), written(inventedBook(), std::string("again-") + name)) << name;
}

TEST_F(BookFiles, PageHoldsEachChartInBothLooksForScreensWideAndNarrow) {
    const std::string page = written(inventedBook(), "book.html");
    const std::regex drawing("<svg[^>]*>"), id(" id=\"([^\"]*)\"");
    EXPECT_EQ(std::distance(std::sregex_iterator(page.begin(), page.end(), drawing), std::sregex_iterator()), 8);
    std::vector<std::string> ids;
    for (std::sregex_iterator at(page.begin(), page.end(), id); at != std::sregex_iterator(); ++at)
        ids.push_back((*at)[1]);
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end()) << "an id stands twice";
}

TEST_F(BookFiles, DrawingsNeedNothingThatThePolicyForbids) {
    Book book = inventedBook();
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::StackedBars, ChartKind::HeatMap, ChartKind::Lines,
                                 ChartKind::Treemap, ChartKind::Network, ChartKind::Timeline}) {
        book.charts.push_back(book.charts[0]);
        book.charts.back().kind = kind;
    }
    const std::string page = written(book, "book.html");
    EXPECT_THAT(page, Not(HasSubstr(" style=")));
    EXPECT_THAT(page, Not(HasSubstr("href=\"http")));
    EXPECT_THAT(page, Not(HasSubstr("<image")));
    EXPECT_THAT(page.substr(page.find("</style>") + 8), Not(HasSubstr("<style")));
}

TEST_F(BookFiles, ChartsOfWhichAllIsHiddenAreLeftOut) {
    Book book = inventedBook();
    for (auto& value : book.charts[0].series[0].values)
        value.reset();
    const std::string page = written(book, "book.html");
    EXPECT_THAT(page, HasSubstr("Figure 1. Themes by role"));
    EXPECT_THAT(page, Not(HasSubstr("How many people spoke of each theme")));
}

TEST_F(BookFiles, NamesOfChartsDoNotGetIntoThePage) {
    Book book = inventedBook();
    book.charts[0].name = "by-diagnosis";
    EXPECT_THAT(written(book, "book.html"), Not(HasSubstr("diagnosis")));
}

TEST_F(BookFiles, DocumentHasHeadingsQuotesAndTables) {
    const Book book = inventedBook();
    (void)written(book, "book.docx");
    pugi::xml_document xml;
    readZippedXml(m_folder / "book.docx", "word/document.xml", xml);
    const auto paragraphs = [&](const std::string& style) {
        std::vector<std::string> found;
        for (const auto& each : xml.select_nodes(("//w:p[w:pPr/w:pStyle/@w:val='" + style + "']").c_str())) {
            std::string text;
            for (const auto& run : each.node().select_nodes(".//w:t"))
                text += run.node().text().get();
            found.push_back(text);
        }
        return found;
    };
    EXPECT_THAT(paragraphs("Heading1"), testing::ElementsAre("How people’s words were treated", "1 Getting there",
                                                             "2 The kettle is on", "3 Being watched", "In numbers"));
    EXPECT_THAT(paragraphs("Heading2"), testing::Contains("1.1 Waiting and letters"));
    EXPECT_THAT(paragraphs("Quote"), testing::Contains(book.themes[0].quotes[0].words));
    EXPECT_THAT(paragraphs("QuoteAttribution"),
                testing::IsSupersetOf({"Person 3, person who uses a hub, community hub · Age: 45 to 59 ·\u00A0K7QF",
                                       "Paraphrase · A person who uses a hub · Service: community hub · "
                                       "Age: 60 and over ·\u00A0T6LG"}));
    EXPECT_EQ(xml.select_nodes("//w:tbl").size(), 2U);
}

TEST_F(BookFiles, DocumentTellsNeitherWhoNorWhen) {
    (void)written(inventedBook(), "book.docx");
    const std::string properties = readZipped(m_folder / "book.docx", "docProps/core.xml");
    EXPECT_THAT(properties, Not(HasSubstr("dcterms")));
    EXPECT_THAT(properties, Not(HasSubstr("lastModifiedBy")));
    EXPECT_THAT(properties, HasSubstr("<dc:creator>Kenspeckle</dc:creator>"));
    EXPECT_THROW((void)readZipped(m_folder / "book.docx", "docProps/app.xml"), std::runtime_error);
}

TEST_F(BookFiles, WhatIsNeitherPageNorDocumentIsRefused) {
    EXPECT_THAT(writeBook(inventedBook(), m_folder / "book.pdf"), FailsWith(ErrorKind::Usage, ".html or .docx"));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "book.pdf"));
}

TEST_F(BookFiles, AnEmptyBookIsWritten) {
    EXPECT_THAT(written({}, "book.html"), HasSubstr("<h1"));
    EXPECT_THAT(written({}, "book.docx"), testing::StartsWith("PK"));
}

} // namespace
} // namespace kenspeckle::test
