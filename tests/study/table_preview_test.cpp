// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/table_preview.h"

#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;

using TablePreviewTest = StudyTest;

constexpr ColumnRole kText = ColumnRole::Text;
constexpr ColumnRole kIgnore = ColumnRole::Ignore;

TEST_F(TablePreviewTest, HeadingsSayWhatTheColumnsAre) {
    const auto file = write("q.csv", "Row,Pseudonym,Role,Theme,Sub-theme,Quote of theme,Quote,Seen\n"
                                     "1,Evelyn,user,Access,Open door,,\"It's open, aye 💙\",2018-03-31\n"
                                     "2,Ernie,user,Stigma,,,Folk stare at ye,2018-04-01\n"
                                     "3,Hanna,staff,Stigma,,,,\n");
    KS_ASSERT_VALUE(preview, previewTable(file, 2));
    EXPECT_EQ(preview.rowCount, 3);
    ASSERT_EQ(preview.rows.size(), 2U);
    EXPECT_EQ(preview.rows[0][6], "It's open, aye 💙");
    EXPECT_THAT(preview.roles, ElementsAre(kIgnore, ColumnRole::Participant, ColumnRole::Attribute, ColumnRole::Code,
                                           ColumnRole::Code, ColumnRole::Code, kText, ColumnRole::Attribute));
    auto roles = preview.roles;
    roles[5] = kIgnore;
    KS_ASSERT_VALUE(columns, columnsFor(preview.header, roles));
    EXPECT_EQ(columns.text, "Quote");
    EXPECT_EQ(columns.participant, "Pseudonym");
    EXPECT_THAT(columns.attributes, ElementsAre("Role", "Seen"));
    EXPECT_THAT(columns.codes, ElementsAre("Theme", "Sub-theme"));
    KS_ASSERT_VALUE(outcome, importTable(study(), file, columns));
    EXPECT_EQ(outcome.transcripts, 2);
}

TEST_F(TablePreviewTest, WithoutATellingHeadingTheLongestCellsAreTheText) {
    KS_ASSERT_VALUE(preview, previewTable(write("s.csv", "Q1,Q2,Q3\nyes,\"Nobody asked me what I wanted, ever.\",no\n"
                                                         "no,They asked and then they did nothing at all.,no\n")));
    EXPECT_THAT(preview.roles, ElementsAre(ColumnRole::Attribute, kText, ColumnRole::Attribute));
}

TEST_F(TablePreviewTest, ColumnsThatCannotBeImportedAreSaidWhy) {
    const std::vector<std::string> header{"a", "b", "A", ""};
    EXPECT_THAT(columnsFor(header, {kIgnore, kIgnore, kIgnore, kIgnore}),
                FailsWith(ErrorKind::Usage, "no column is the text"));
    EXPECT_THAT(columnsFor(header, {kText, kText, kIgnore, kIgnore}),
                FailsWith(ErrorKind::Usage, "cannot both be the text"));
    EXPECT_THAT(columnsFor(header, {kText, kIgnore, ColumnRole::Code, kIgnore}),
                FailsWith(ErrorKind::Usage, "two columns"));
    EXPECT_THAT(columnsFor(header, {kText, kIgnore, kIgnore, ColumnRole::Code}),
                FailsWith(ErrorKind::Usage, "column 4"));
    EXPECT_THAT(previewTable(folder() / "none.csv"), FailsWith(ErrorKind::NotFound, "none.csv"));
}

} // namespace
} // namespace kenspeckle::test
