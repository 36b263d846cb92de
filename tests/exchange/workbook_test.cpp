// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook.h"

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "table_readers.h"
#include "zip_reader.h"

namespace kenspeckle::exchange {
namespace {

using test::IsOk;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

ReportTable named(const std::string& name) {
    ReportTable table;
    table.name = name;
    table.title = "Title of " + name;
    table.caption = "How to read " + name;
    table.header = {"Code", "n", "κ", "%"};
    table.rows = {{std::string("Stigma"), std::int64_t{3}, 0.49231, Share{0.125}},
                  {std::string("All"), std::int64_t{3}, std::monostate{}, Share{1}}};
    table.lastRowIsTotal = true;
    return table;
}

std::vector<std::string> namesOf(const std::vector<std::string>& wanted) {
    std::vector<ReportTable> tables;
    for (const std::string& name : wanted)
        tables.push_back(named(name));
    std::vector<const ReportTable*> pointers;
    for (const ReportTable& table : tables)
        pointers.push_back(&table);
    return sheetNames(pointers);
}

TEST(SheetNames, AreLegalShortAndGivenOnce) {
    EXPECT_THAT(namesOf({"by-role", "By-Role", "by-role"}), ElementsAre("by-role", "By-Role 2", "by-role 3"));
    EXPECT_THAT(namesOf({"a/b:c?d*[e]\\f", "'quoted'", "", "  "}),
                ElementsAre("a b c d  e  f", "quoted", "Table", "Table 2"));
    EXPECT_THAT(namesOf({"about", "FIGURES", "History"}), ElementsAre("about 2", "FIGURES 2", "History 2"));
    EXPECT_THAT(namesOf({std::string(40, 'x'), std::string(40, 'x')}),
                ElementsAre(std::string(31, 'x'), std::string(29, 'x') + " 2"));
}

TEST(SheetNames, CountUtf16) {
    std::string emoji;
    for (int i = 0; i < 20; ++i)
        emoji += "🙂";
    EXPECT_EQ(namesOf({emoji}).front().size(), 15U * 4);
}

class Workbooks : public testing::Test {
protected:
    test::TemporaryFolder m_folder;
};

TEST_F(Workbooks, HaveASheetForEachTableAndOneAboutThem) {
    const ReportTable first = named("first"), second = named("second");
    ASSERT_THAT(writeWorkbook({"Report", {"A note."}, {{"Study", "hubs"}}, {&first, &second}, {}}, m_folder / "w.xlsx"),
                IsOk());
    pugi::xml_document book;
    test::readZippedXml(m_folder / "w.xlsx", "xl/workbook.xml", book);
    std::vector<std::string> names;
    for (const auto& sheet : book.select_nodes("//sheet/@name"))
        names.emplace_back(sheet.attribute().value());
    EXPECT_THAT(names, ElementsAre("first", "second", "About"));
    EXPECT_THAT(test::readXlsx(m_folder / "w.xlsx", 2)[1], ElementsAre("Stigma", "3", "0.49231", "0.125"));
    const test::Cells about = test::readXlsx(m_folder / "w.xlsx", 3);
    EXPECT_THAT(about[0], ElementsAre("Report"));
    EXPECT_THAT(about, Contains(ElementsAre("Note", "A note.")));
    EXPECT_THAT(about, Contains(ElementsAre("Study", "hubs")));
    EXPECT_THAT(about, Contains(ElementsAre("Sheet second", "Title of second")));
    EXPECT_THAT(about, Contains(ElementsAre("How to read it", "How to read second")));
}

TEST_F(Workbooks, FilterTheRowsButNotTheTotal) {
    const ReportTable table = named("t");
    ASSERT_THAT(writeWorkbook({"", {}, {}, {&table}, {}}, m_folder / "w.xlsx"), IsOk());
    pugi::xml_document sheet;
    test::readZippedXml(m_folder / "w.xlsx", "xl/worksheets/sheet1.xml", sheet);
    EXPECT_STREQ(sheet.select_node("//autoFilter/@ref").attribute().value(), "A1:D2");
    EXPECT_STREQ(sheet.select_node("//pane/@state").attribute().value(), "frozen");
}

TEST_F(Workbooks, NothingComesFromTheClock) {
    const ReportTable table = named("t");
    const WorkbookContent content{"Report", {}, {}, {&table}, {}};
    ASSERT_THAT(writeWorkbook(content, m_folder / "a.xlsx"), IsOk());
    ASSERT_THAT(writeWorkbook(content, m_folder / "b.xlsx"), IsOk());
    EXPECT_EQ(test::readFile(m_folder / "a.xlsx"), test::readFile(m_folder / "b.xlsx"));
    EXPECT_THAT(test::readZipped(m_folder / "a.xlsx", "docProps/core.xml"), HasSubstr(">1980-01-01T00:00:00Z<"));
}

} // namespace
} // namespace kenspeckle::exchange
