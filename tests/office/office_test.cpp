// SPDX-License-Identifier: GPL-3.0-or-later
// What we write, opened by LibreOffice and written again by it: an eye that is not ours. It is built where LibreOffice
// was found; .ci/run installs it.
#include <cstdlib>
#include <optional>

#include <gmock/gmock.h>

#include "exchange/report_file.h"
#include "nasty_tables.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "table_readers.h"
#include "zip_reader.h"

namespace kenspeckle::exchange {
namespace {

using test::IsOk;
using testing::HasSubstr;

test::Cells cellsOf(const ReportTable& table) {
    test::Cells cells{table.header};
    for (const auto& row : table.rows) {
        auto& texts = cells.emplace_back();
        for (const ReportCell& cell : row)
            texts.push_back(std::get<std::string>(cell));
    }
    return cells;
}

/// Cells one by one, so that a failure says which.
void expectEqual(const test::Cells& found, const test::Cells& expected) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t row = 0; row < expected.size(); ++row)
        EXPECT_EQ(found[row], expected[row]) << "in row " << row;
}

/// A report with a table of every nasty cell, a wide one, a chart and a quote.
Report report() {
    Report report;
    report.title = "Report & <title>";
    report.notes = {"A note."};
    ReportTable nasty;
    nasty.name = "nasty";
    nasty.title = "Nasty & <cells>";
    nasty.caption = "100 % of them.";
    nasty.header = {"number", "cell"};
    for (const std::string& words : test::nastyWords())
        nasty.rows.push_back({"row " + std::to_string(nasty.rows.size()), words});
    for (unsigned seed = 1; seed < 20; ++seed)
        nasty.rows.push_back({"seed " + std::to_string(seed), test::NastyTables(seed).text()});
    report.tables.push_back(nasty);
    ReportTable numbers;
    numbers.name = "numbers";
    numbers.title = "Numbers";
    numbers.header = {"Code", "n", "κ", "%"};
    numbers.rows = {{std::string("Stigma"), std::int64_t{1234567}, 0.49231, Share{0.125}},
                    {std::string("All"), std::int64_t{12}, std::monostate{}, Share{1}}};
    numbers.lastRowIsTotal = true;
    for (int i = 0; i < 10; ++i) {
        numbers.header.push_back("Participants");
        for (auto& row : numbers.rows)
            row.emplace_back(std::int64_t{i});
    }
    report.tables.push_back(numbers);
    Chart chart;
    chart.name = "bars";
    chart.title = "A chart";
    chart.valueTitle = "Passages";
    chart.categories = {"Stigma", "Safety"};
    chart.series = {{"all", {3.0, 1.0}, {}, {}}};
    report.charts.push_back(chart);
    Quote quote;
    quote.codes = {{{}, "Stigma"}};
    quote.headings = {"Stigma"};
    quote.text = "Naebody judges ye. 🙂";
    quote.attribution = "Evelyn";
    report.quotes = {quote};
    report.about = {{"Study", "hubs"}};
    return report;
}

class Office : public testing::Test {
protected:
    std::filesystem::path write(const std::string& name) {
        EXPECT_THAT(writeReportFile(m_report, m_folder / name, {}), IsOk());
        return m_folder / name;
    }
    /// What LibreOffice makes of the file, in a folder of its own.
    std::filesystem::path convert(const std::filesystem::path& file, const std::string& ending,
                                  const std::string& filter = {}, const std::string& more = {}) {
        const std::string command = "'" KENSPECKLE_SOFFICE "' '-env:UserInstallation=file://" +
                                    (m_folder / "profile").string() + "' --headless " + more + " --convert-to '" +
                                    ending + (filter.empty() ? "" : ":" + filter) + "' --outdir '" +
                                    (m_folder / "out").string() + "' '" + file.string() + "' >'" +
                                    (m_folder / "log").string() + "' 2>&1";
        EXPECT_EQ(std::system(command.c_str()), 0) << test::readFile(m_folder / "log");
        const std::filesystem::path made = m_folder / "out" / (file.stem().string() + "." + ending);
        EXPECT_TRUE(std::filesystem::exists(made)) << test::readFile(m_folder / "log");
        return made;
    }
    void expectWholeOdt(const std::filesystem::path& file) {
        expectEqual(test::readOdt(file, 1, test::LastSpace::Kept), cellsOf(m_report.tables[0]));
        EXPECT_THAT(test::readOdt(file, 2).at(1), testing::IsSupersetOf({"Stigma", "1234567", "0.492", "12.5\u00A0%"}));
        const std::string content = test::readZipped(file, "content.xml");
        for (const char* words : {"Naebody judges ye. 🙂", "Evelyn", "About this report", "<draw:image"})
            EXPECT_THAT(content, HasSubstr(words));
        pugi::xml_document xml;
        test::readZippedXml(file, "content.xml", xml);
        EXPECT_EQ(xml.select_nodes("//table:table-header-rows").size(), 2U);
        EXPECT_EQ(xml.select_nodes("//text:sequence[@text:name='Table']").size(), 2U);
        EXPECT_GE(xml.select_nodes("//text:h[@text:outline-level='1']").size(), 3U);
    }

    test::TemporaryFolder m_folder;
    Report m_report = report();
};

TEST_F(Office, ReadsAnOdt) { expectWholeOdt(convert(write("r.odt"), "odt")); }

TEST_F(Office, ReadsADocx) { expectWholeOdt(convert(write("r.docx"), "odt")); }

TEST_F(Office, PrintsADocument) { EXPECT_GT(std::filesystem::file_size(convert(write("r.docx"), "pdf")), 5000U); }

/// A spreadsheet's export: comma, quotation mark, UTF-8; every text quoted, numbers as they are stored.
constexpr const char* kCsvOut = "Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,";

TEST_F(Office, ReadsAnXlsx) {
    const auto csv = convert(write("r.xlsx"), "csv", kCsvOut + std::string("1"));
    const auto sheet = m_folder / "out/r-nasty.csv";
    expectEqual(test::readCsv(test::readFile(std::filesystem::exists(sheet) ? sheet : csv), "\n"),
                cellsOf(m_report.tables[0]));
}

TEST_F(Office, ReadsTheNumbersOfAnXlsx) {
    m_report.tables.erase(m_report.tables.begin());
    const auto csv = convert(write("n.xlsx"), "csv", kCsvOut + std::string("0"));
    EXPECT_THAT(test::readCsv(test::readFile(csv), "\n").at(1),
                testing::IsSupersetOf({"Stigma", "1234567", "0.49231", "12.5%"}));
}

TEST_F(Office, ReadsACsv) {
    // Both columns as text, as one does who wants what is there.
    const auto csv = convert(write("r.csv"), "csv", kCsvOut + std::string("0"),
                             "'--infilter=Text - txt - csv (StarCalc):44,34,76,1,1/2/2/2,0,true'");
    test::Cells expected = cellsOf(m_report.tables[0]);
    for (auto& row : expected)
        for (std::string& cell : row)
            if (!cell.empty() && std::string("=+-@\t").find(cell.front()) != std::string::npos) cell.insert(0, "'");
    expectEqual(test::readCsv(test::readFile(csv), "\n"), expected);
}

/// White space is a page's own matter.
std::string letters(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text.compare(at, 2, "\u00A0") == 0)
            ++at;
        else if (std::string(" \t\n\r").find(text[at]) == std::string::npos)
            out += text[at];
    return out;
}

TEST_F(Office, ReadsAPage) {
    const auto odt = convert(write("r.html"), "odt", "writer8", "'--infilter=HTML (StarWriter)'");
    const test::Cells found = test::readOdt(odt, 1), expected = cellsOf(m_report.tables[0]);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t row = 0; row < expected.size(); ++row)
        EXPECT_EQ(letters(found[row].at(1)), letters(expected[row].at(1)));
}

} // namespace
} // namespace kenspeckle::exchange
