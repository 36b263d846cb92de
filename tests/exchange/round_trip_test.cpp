// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with the cells that writers get wrong come back as they were from every format that holds tables.
#include <gmock/gmock.h>

#include "exchange/table_file.h"
#include "nasty_tables.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "table_readers.h"

namespace kenspeckle::exchange {
namespace {

test::Cells cellsOf(const ReportTable& table) {
    test::Cells cells{table.header};
    for (const auto& row : table.rows) {
        auto& texts = cells.emplace_back();
        for (const ReportCell& cell : row)
            texts.push_back(std::get<std::string>(cell));
    }
    return cells;
}

/// As a csv has it: a text that a spreadsheet would run stands behind an apostrophe.
test::Cells disarmed(test::Cells cells) {
    for (auto& row : cells)
        for (std::string& cell : row)
            if (!cell.empty() && std::string("=+-@\t").find(cell.front()) != std::string::npos) cell.insert(0, "'");
    return cells;
}

class RoundTrip : public testing::TestWithParam<unsigned> {
protected:
    std::filesystem::path write(const ReportTable& table, const std::string& name) {
        EXPECT_THAT(writeTable(table, m_folder / name), test::IsOk());
        return m_folder / name;
    }
    test::TemporaryFolder m_folder;
};

TEST_P(RoundTrip, OfCsv) {
    const ReportTable table = test::NastyTables(GetParam()).texts();
    EXPECT_EQ(test::readCsv(test::readFile(write(table, "t.csv"))), disarmed(cellsOf(table)));
}

TEST_P(RoundTrip, OfXlsx) {
    const ReportTable table = test::NastyTables(GetParam()).texts();
    EXPECT_EQ(test::readXlsx(write(table, "t.xlsx")), cellsOf(table));
}

TEST_P(RoundTrip, OfOdt) {
    const ReportTable table = test::NastyTables(GetParam()).texts();
    EXPECT_EQ(test::readOdt(write(table, "t.odt")), cellsOf(table));
}

TEST_P(RoundTrip, OfDocx) {
    const ReportTable table = test::NastyTables(GetParam()).texts();
    EXPECT_EQ(test::readDocx(write(table, "t.docx")), cellsOf(table));
}

INSTANTIATE_TEST_SUITE_P(Seeds, RoundTrip, testing::Range(1U, 13U));

TEST(RoundTripOfEach, NastyCell) {
    const test::TemporaryFolder folder;
    ReportTable table;
    table.name = "each";
    table.header = {"cell"};
    for (const std::string& words : test::nastyWords())
        table.rows.push_back({words});
    for (const char* name : {"t.csv", "t.xlsx", "t.odt", "t.docx"})
        ASSERT_THAT(writeTable(table, folder / name), test::IsOk());
    EXPECT_EQ(test::readCsv(test::readFile(folder / "t.csv")), disarmed(cellsOf(table)));
    EXPECT_EQ(test::readXlsx(folder / "t.xlsx"), cellsOf(table));
    EXPECT_EQ(test::readOdt(folder / "t.odt"), cellsOf(table));
    EXPECT_EQ(test::readDocx(folder / "t.docx"), cellsOf(table));
}

} // namespace
} // namespace kenspeckle::exchange
