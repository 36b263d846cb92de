// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/table.h"

#include <gmock/gmock.h>

#include "office_files.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace kenspeckle::sources {
namespace {

using test::FailsWith;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using Rows = std::vector<std::vector<std::string>>;

/// Header, then rows.
Rows cellsOf(const Table& table) {
    Rows rows = {table.header};
    for (const Table::Row& row : table.rows)
        rows.push_back(row.cells);
    return rows;
}

struct DelimitedCase {
    const char* source;
    Rows cells;
};

TEST(Delimited, CellsAreReadAsRfc4180Says) {
    const DelimitedCase cases[] = {
        {"a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
        {"a,b\r\n1,2", {{"a", "b"}, {"1", "2"}}},
        {"a;b\n1,5;2\n", {{"a", "b"}, {"1,5", "2"}}},
        {"a\tb\n1,5;3\t2\n", {{"a", "b"}, {"1,5;3", "2"}}},
        {"\"a;x\",b\n1,2\n", {{"a;x", "b"}, {"1", "2"}}},
        {"a,b\n\"say \"\"hi\"\"\",\"x, y\"\n", {{"a", "b"}, {"say \"hi\"", "x, y"}}},
        {"a,b\n\"two\nlines\",2\n", {{"a", "b"}, {"two\nlines", "2"}}},
        {"a,b\n, \"x\" \n", {{"a", "b"}, {"", "x "}}},
        {"a,b\n1,2,,\n", {{"a", "b"}, {"1", "2"}}},
        {"a,b,\n1\n", {{"a", "b"}, {"1", ""}}},
        {"\n,,\na,b\n\n1,2\n,\n3,4\n", {{"a", "b"}, {"1", "2"}, {"3", "4"}}},
        {"\xEF\xBB\xBF"
         "a,b\n1,2\n",
         {{"a", "b"}, {"1", "2"}}},
        {"sep=;\na;b\n1;2\n", {{"a", "b"}, {"1", "2"}}},
        {"a,b\ncafe\u0301,\U0001F600\n", {{"a", "b"}, {"caf\u00E9", "\U0001F600"}}},
        {"a\n5\" wide\n", {{"a"}, {"5\" wide"}}},
        {"a,b\n1,", {{"a", "b"}, {"1", ""}}},
        {"only\n", {{"only"}}},
    };
    for (const DelimitedCase& c : cases) {
        KS_ASSERT_VALUE(table, readTable(c.source, "t.csv"));
        EXPECT_EQ(cellsOf(table), c.cells) << c.source;
    }
}

TEST(Delimited, RowsAreNumberedAsASpreadsheetCounts) {
    KS_ASSERT_VALUE(table, readTable("a,b\n\"x\ny\",2\n\n3,4\n", "t.csv"));
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(table.rows[0].number, 2);
    EXPECT_EQ(table.rows[1].number, 4);
}

TEST(Delimited, TsvKeepsItsCommas) {
    KS_ASSERT_VALUE(table, readTable("a,x,y\n1,2,3\n", "t.TSV"));
    EXPECT_EQ(cellsOf(table), (Rows{{"a,x,y"}, {"1,2,3"}}));
}

TEST(Delimited, MistakesAreToldWithTheirPlace) {
    EXPECT_THAT(readTable("a,b\n1,2\n\"x,4\n5,6\n", "t.csv"),
                FailsWith(ErrorKind::Invalid, "opens a cell in line 3 is never closed"));
    EXPECT_THAT(readTable("a,b\n1,2\n1,2,3\n", "t.csv"), FailsWith(ErrorKind::Invalid, "row 3 has 3 cells"));
    EXPECT_THAT(readTable("", "t.csv"), FailsWith(ErrorKind::Invalid, "t.csv: the file is empty"));
    EXPECT_THAT(readTable(" ,\n\n", "t.csv"), FailsWith(ErrorKind::Invalid, "the table is empty"));
    EXPECT_THAT(readTable("a,b\n", "t.ods"), FailsWith(ErrorKind::Invalid, ".csv, .tsv or .xlsx"));
}

TEST(Delimited, LegacyEncodingIsANotice) {
    KS_ASSERT_VALUE(table, readTable("nom,mot\nAn\xE9mone,d\xE9j\xE0 tr\xE8s \xE9t\xE9\n", "t.csv"));
    EXPECT_EQ(table.rows.at(0).cells.at(1), "d\u00E9j\u00E0 tr\u00E8s \u00E9t\u00E9");
    EXPECT_THAT(table.notices, SizeIs(1));
}

TEST(TableColumns, AreFoundWhateverTheirCaseAndSpace) {
    const test::TemporaryFolder folder;
    test::writeFile(folder / "t.csv", " Quote ,Sub  Theme,\u00C9tat\nx,y,z\n");
    KS_ASSERT_VALUE(table, readTable(folder / "t.csv"));
    EXPECT_EQ(table.column("quote"), 0U);
    EXPECT_EQ(table.column(" sub theme "), 1U);
    EXPECT_EQ(table.column("\u00E9TAT"), 2U);
    EXPECT_FALSE(table.column("theme").has_value());
}

TEST(Workbook, ShowsCellsAsTheSheetDoes) {
    test::WorkbookParts parts;
    parts.sharedStrings = "<si><t>quote</t></si><si><r><t xml:space=\"preserve\">It was "
                          "</t></r><r><rPr><b/></rPr><t>good</t></r><rPh><t>reading</t></rPh></si>"
                          "<si><t>two_x000D_\nlines</t></si>";
    parts.formats =
        R"(<numFmt numFmtId="164" formatCode="dd&quot;d&quot;/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/><numFmt numFmtId="166" formatCode="[Red]0.00"/>)";
    parts.styles =
        R"(<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="21"/>)";
    parts.rows =
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>n</t></is></c><c r="C1" t="str"><v>when</v></c></row>)"
        R"(<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>3.0</v></c><c r="C3" s="1"><v>45292</v></c></row>)"
        R"(<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" s="2"><v>60</v></c></row>)"
        R"(<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" s="4"><v>0.25</v></c><c r="C5" s="3"><v>45292.5</v></c></row>)"
        R"(<row r="6"><c r="B6" s="6"><f>1+1</f><v>2</v></c><c r="C6" s="5"><v>1.5</v></c></row>)"
        R"(<row r="7"><c r="A7"/><c r="B7"><v></v></c></row>)"
        R"(<row r="8"><c t="e"><v>#N/A</v></c><c><v>-12345678901</v></c><c s="7"><v>0.5</v></c></row>)";
    KS_ASSERT_VALUE(table, readTable(test::workbookFile(parts), "t.xlsx"));
    EXPECT_EQ(cellsOf(table), (Rows{{"quote", "n", "when"},
                                    {"It was good", "3", "2024-01-01"},
                                    {"two\nlines", "0.3", "1900-02-28"},
                                    {"TRUE", "25%", "2024-01-01T12:00:00"},
                                    {"", "2", "36:00:00"},
                                    {"#N/A", "-12345678901", "12:00:00"}}));
    EXPECT_EQ(table.rows[0].number, 3);
    EXPECT_EQ(table.rows[4].number, 8);
    EXPECT_THAT(table.notices, IsEmpty());
}

TEST(Workbook, CountsDaysByItsOwnCalendar) {
    test::WorkbookParts parts;
    parts.workbookProperties = R"(<workbookPr date1904="1"/>)";
    parts.styles = R"(<xf numFmtId="14"/>)";
    parts.rows = R"(<row><c t="str"><v>d</v></c></row><row><c s="0"><v>0</v></c></row>)";
    KS_ASSERT_VALUE(table, readTable(test::workbookFile(parts), "t.xlsx"));
    EXPECT_EQ(cellsOf(table), (Rows{{"d"}, {"1904-01-01"}}));
}

TEST(Workbook, SaysThatOtherSheetsWereLeftOut) {
    test::WorkbookParts parts;
    parts.secondSheet = true;
    parts.rows = R"(<row><c t="str"><v>d</v></c></row>)";
    KS_ASSERT_VALUE(table, readTable(test::workbookFile(parts), "t.xlsx"));
    EXPECT_THAT(table.notices,
                ElementsAre(HasSubstr("Only the first sheet, \"Quotes\", was read; 1 more was left out.")));
}

TEST(Workbook, ThatIsNoneIsRefused) {
    test::WorkbookParts parts;
    EXPECT_THAT(readTable("a,b\n", "t.xlsx"), FailsWith(ErrorKind::Invalid, "t.xlsx: this is no workbook"));
    EXPECT_THAT(readTable("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest", "t.xlsx"),
                FailsWith(ErrorKind::Invalid, "password"));
    EXPECT_THAT(readTable(test::workbookFile(parts), "t.xlsx"), FailsWith(ErrorKind::Invalid, "the table is empty"));
    parts.rows = R"(<row><c r="A1" t="s"><v>4</v></c></row>)";
    EXPECT_THAT(readTable(test::workbookFile(parts), "t.xlsx"),
                FailsWith(ErrorKind::Invalid, "cell A1 refers to words"));
    parts.rows = R"(<row r="-3"/>)";
    EXPECT_THAT(readTable(test::workbookFile(parts), "t.xlsx"),
                FailsWith(ErrorKind::Invalid, "a row has the number -3"));
    parts.rows = R"(<row><c r="ZZZ1"><v>4</v></c></row>)";
    EXPECT_THAT(readTable(test::workbookFile(parts), "t.xlsx"),
                FailsWith(ErrorKind::Invalid, "a cell has the place ZZZ1"));
}

} // namespace
} // namespace kenspeckle::sources
