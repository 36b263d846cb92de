// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/querying.h"

#include "kenspeckle/coders.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class QueryReportTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", "safe place 💙 where", "Safety");
        tag("Evelyn", "The staff are brilliant", "Safety");
        tag("Group", "naloxone", "Safety");
        tag("Ernie", "feart of being judged", "No stigma or prejudice");
    }
    static ReportCell whole(std::int64_t number) { return number; }
};

TEST_F(QueryReportTest, CountsByAttributeWithDenominators) {
    KS_ASSERT_VALUE(report, makeReport(study(), {"query", {{"query", {"Safety"}}, {"by", {"role"}}}}));
    EXPECT_EQ(report.title, "Safety by role");
    ASSERT_THAT(report.tables, SizeIs(1));
    const ReportTable& table = report.tables[0];
    ASSERT_THAT(table.rows, SizeIs(3));
    EXPECT_THAT(table.rows[0], ElementsAre(ReportCell("staff"), whole(1), whole(2), ReportCell(Share{0.5}), whole(1),
                                           whole(1), whole(1)));
    EXPECT_THAT(table.rows[1], ElementsAre(ReportCell("user"), whole(1), whole(2), ReportCell(Share{0.5}), whole(2),
                                           whole(1), whole(2)));
    EXPECT_THAT(table.rows[2], ElementsAre(ReportCell("All"), whole(2), whole(4), ReportCell(Share{0.5}), whole(3),
                                           whole(2), whole(3)));
    EXPECT_TRUE(table.lastRowIsTotal);
    for (std::size_t row = 0; row < 3; ++row) {
        KS_ASSERT_VALUE(behind, quotesBehind(study(), table.evidence.at({row, 4})));
        EXPECT_EQ(whole(static_cast<std::int64_t>(behind.size())), table.rows[row][4]);
    }
    EXPECT_THAT(report.quotes, SizeIs(3));
    ASSERT_THAT(report.charts, SizeIs(1));
    EXPECT_THAT(report.charts[0].categories, ElementsAre("staff (n = 2)", "user (n = 2)"));
    EXPECT_EQ(report.charts[0].series[0].values[1], 0.5);
    KS_ASSERT_VALUE(behind, quotesBehind(study(), report.charts[0].evidence.at({0, 1})));
    EXPECT_THAT(behind, SizeIs(2));
}

TEST_F(QueryReportTest, OnlySomePeopleAreCounted) {
    KS_ASSERT_VALUE(report, makeReport(study(), {"query", {{"query", {"coded"}}, {"where", {"role=user"}}}}));
    EXPECT_THAT(report.tables[0].rows[0], ElementsAre(ReportCell("coded"), whole(2), whole(2), ReportCell(Share{1}),
                                                      whole(3), whole(2), whole(2)));
    EXPECT_THAT(report.quotes, SizeIs(3));
    EXPECT_THAT(report.tables[0].caption, HasSubstr("role is user"));
}

TEST_F(QueryReportTest, SavedQueriesAreMeantByName) {
    ASSERT_THAT(saveQuery(study(), "Safe users", "Safety and role = user"), IsOk());
    KS_ASSERT_VALUE(report, makeReport(study(), {"query", {{"query", {"safe users"}}}}));
    EXPECT_EQ(report.title, "Safe users");
    EXPECT_EQ(report.tables[0].rows[0][4], whole(2));
    EXPECT_THAT(report.tables[0].caption, HasSubstr("Safety and role = user"));
    EXPECT_THAT(report.charts, IsEmpty());
}

TEST_F(QueryReportTest, EverythingCodedIsTheStandard) {
    KS_ASSERT_VALUE(report, makeReport(study(), {"query", {}}));
    EXPECT_EQ(report.tables[0].rows[0][4], whole(4));
    EXPECT_THAT(makeReport(study(), {"query", {{"query", {"Safety and"}}}}),
                FailsWith(ErrorKind::Invalid, "at character 8"));
}

TEST_F(QueryReportTest, PeopleWithoutAValueAndWithTwoAreShown) {
    ASSERT_THAT(setAttribute(study(), "Tim", "role", ""), IsOk());
    ASSERT_THAT(setAttributes(study(), AttributesOf::Transcripts, {{"Evelyn", "role", "staff"}}), IsOk());
    KS_ASSERT_VALUE(report, makeReport(study(), {"query", {{"query", {"Safety"}}, {"by", {"role"}}}}));
    const auto& rows = report.tables[0].rows;
    ASSERT_THAT(rows, SizeIs(4));
    EXPECT_EQ(rows[0][0], ReportCell("staff"));
    EXPECT_EQ(rows[0][4], whole(2)); // Evelyn's, as her transcript has it
    EXPECT_EQ(rows[1][4], whole(0));
    EXPECT_EQ(rows[1][3], ReportCell(Share{0}));
    EXPECT_EQ(rows[2][0], ReportCell("not recorded"));
    EXPECT_EQ(rows[2][4], whole(1));
    EXPECT_EQ(report.tables[0].evidence.count({1, 4}), 0U) << "nothing to read behind a nought";
}

TEST_F(QueryReportTest, BlindCodersCountTheirOwn) {
    study().setCoder("Iain");
    tag("Ernie", "A pal told me", "Safety");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    KS_ASSERT_VALUE(report, makeReport(study(), {"query", {{"query", {"Safety"}}}}));
    EXPECT_EQ(report.tables[0].rows[0][4], whole(1));
    EXPECT_THAT(report.quotes, SizeIs(1));
}

} // namespace
} // namespace kenspeckle::test
