// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* kSafety = "Safety";
constexpr const char* kNaloxone = "Naloxone";
constexpr const char* kTrauma = "A trauma-informed approach is developed";

ReportCell number(std::int64_t value) { return value; }

class MatrixReport : public RelationsTest {
protected:
    void SetUp() override {
        RelationsTest::SetUp();
        importThree();
        tag("Evelyn", "It's a safe place 💙 where naebody judges ye.", kSafety);
        tag("Evelyn", "💙 where naebody", kNaloxone);
        tag("Evelyn", "ye. I recovered there.", kNaloxone);
        tag("Group", "We train folk to use it.", kNaloxone);
        const Passage both{transcriptNamed("Group"),
                           {passageOf("Group", "nobody needs").range.begin, passageOf("Group", "use it.").range.end}};
        ASSERT_THAT(addCoding(study(), both, codeNamed(kSafety)), IsOk());
    }
    ReportTable table(const std::string& name, const Options& options = {}) {
        return tableNamed(report("matrix", options), name);
    }
};

TEST_F(MatrixReport, CellsAreStretchesOfBothWithWhoSaysThem) {
    const Options options{{"row", {kNaloxone, kSafety}}, {"column", {kSafety}}};
    const ReportTable references = table("references", options), people = table("participants", options);
    EXPECT_EQ(cell(references, kNaloxone, kSafety), number(3));
    EXPECT_EQ(cell(references, kNaloxone, "All"), number(3));
    EXPECT_EQ(cell(references, kSafety, kSafety), number(2));
    EXPECT_EQ(cell(references, "All", kSafety), number(2));
    EXPECT_EQ(cell(references, "All", "All"), ReportCell{});
    EXPECT_TRUE(references.lastRowIsTotal);
    expectQuotesBehindAll(references);
    EXPECT_EQ(cell(people, kNaloxone, kSafety), number(2)) << "Evelyn and Tim";
    EXPECT_EQ(cell(people, kSafety, "All (of 4)"), number(3)) << "and Hanna";
    EXPECT_THAT(behind(people, kNaloxone, kSafety), ElementsAre("💙 where naebody", "ye.", "We train folk to use it."));
}

TEST_F(MatrixReport, EveryRowIsBrokenDownByAnAttribute) {
    const Options options{{"row", {kNaloxone}}, {"column", {kTrauma}}, {"by", {"role"}}};
    const ReportTable references = table("references", options), people = table("participants", options);
    EXPECT_THAT(references.rows, SizeIs(6));
    EXPECT_THAT(references.indents, ElementsAre(0, 1, 1, 0, 1, 1));
    EXPECT_EQ(references.rows[0][2], number(3));
    EXPECT_EQ(references.rows[1], (std::vector<ReportCell>{"staff", number(1), number(1)}));
    EXPECT_EQ(references.rows[2], (std::vector<ReportCell>{"user", number(2), number(2)}));
    EXPECT_EQ(people.rows[1][0], ReportCell{"staff (of 2)"});
    EXPECT_EQ(people.rows[4][2], number(2)) << "Hanna and Tim";
    expectQuotesBehindAll(references);
    const Report made = report("matrix", options);
    ASSERT_THAT(made.charts, SizeIs(3));
    EXPECT_THAT(made.charts[1].title, HasSubstr("staff"));
    EXPECT_EQ(made.charts[2].series.at(0).values.at(0), 2.0);
}

TEST_F(MatrixReport, ColumnsMayBeValuesPeopleOrTranscripts) {
    const ReportTable values = table("references", {{"columns", {"values"}}, {"by", {"role"}}});
    EXPECT_EQ(cell(values, kSafety, "user"), number(1));
    EXPECT_EQ(cell(values, kSafety, "staff"), number(1));
    EXPECT_EQ(cell(values, kTrauma, "staff"), number(1));
    expectQuotesBehindAll(values);
    const ReportTable people = table("references", {{"columns", {"participants"}}});
    EXPECT_THAT(people.header, ElementsAre("Code", "All", "Evelyn", "Ernie", "Hanna", "Tim"));
    EXPECT_EQ(cell(people, kSafety, "Hanna"), number(1));
    EXPECT_EQ(cell(people, kSafety, "Tim"), number(1));
    EXPECT_EQ(cell(people, kSafety, "All"), number(2));
    expectQuotesBehindAll(people);
    const Report byTranscript = report("matrix", {{"columns", {"transcripts"}}});
    EXPECT_EQ(cell(tableNamed(byTranscript, "participants"), kSafety, "Group (of 2)"), number(2));
    expectQuotesBehindAll(tableNamed(byTranscript, "references"));
    EXPECT_THAT(report("matrix", {{"columns", {"participants"}}}).tables, SizeIs(1));
}

TEST_F(MatrixReport, PeopleWithoutAValueStandUnderNotRecorded) {
    ASSERT_THAT(setAttribute(study(), "Tim", "role", ""), IsOk());
    const ReportTable values = table("references", {{"columns", {"values"}}, {"by", {"role"}}});
    EXPECT_EQ(cell(values, kNaloxone, "not recorded"), number(1));
    expectQuotesBehindAll(values);
}

TEST_F(MatrixReport, TurnsWithBothAndOwnPassagesOfThemes) {
    tag("Evelyn", "I recovered there.", kTrauma);
    const Options own{{"themes", {"own"}}, {"row", {kTrauma}}, {"column", {kNaloxone}}, {"by", {"role"}}};
    const ReportTable references = table("references", own);
    EXPECT_EQ(cell(references, kTrauma, kNaloxone), number(1));
    expectQuotesBehindAll(references);
    Options turns = own;
    turns["how"] = {"turn"};
    turns["row"] = {kSafety};
    const ReportTable counted = table("turns", turns);
    EXPECT_EQ(cell(counted, kSafety, kNaloxone), number(2));
    EXPECT_EQ(cell(counted, kSafety, "All"), number(3));
    expectQuotesBehindAll(counted);
}

TEST_F(MatrixReport, TopOfTheCodebookAreTheColumnsUnlessSaidOtherwise) {
    const ReportTable references = table("references");
    EXPECT_THAT(references.header, ElementsAre("Code", "All", "People access interventions to reduce harm", kTrauma));
    EXPECT_EQ(cell(references, kNaloxone, kTrauma), number(3));
    EXPECT_EQ(references.indents, (std::vector<int>{0, 1, 0, 1, 0}));
}

TEST_F(MatrixReport, OptionsThatDoNotGoTogetherAreRefused) {
    EXPECT_THAT(makeReport(study(), {"matrix", {{"columns", {"values"}}}}), FailsWith(ErrorKind::Usage, "by"));
    EXPECT_THAT(makeReport(study(), {"matrix", {{"columns", {"transcripts"}}, {"by", {"role"}}}}),
                FailsWith(ErrorKind::Usage, "transcripts"));
    EXPECT_THAT(makeReport(study(), {"matrix", {{"columns", {"participants"}}, {"column", {kSafety}}}}),
                FailsWith(ErrorKind::Usage, "participants"));
    EXPECT_THAT(makeReport(study(), {"matrix", {{"by", {"shoe"}}}}), FailsWith(ErrorKind::NotFound, "role"));
}

} // namespace
} // namespace kenspeckle::test
