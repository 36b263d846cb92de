// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class QuotesReportTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", "safe place", "Safety");
        tag("Evelyn", "I recovered there", "Safety");
        tag("Evelyn", "The staff are brilliant", "Safety");
        tag("Ernie", "feart of being judged", "Safety");
        tag("Group", "We train folk", "Safety");
    }
    Report made(std::map<std::string, std::vector<std::string>> options = {}) {
        auto report = makeReport(study(), {"quotes", std::move(options)});
        EXPECT_THAT(report, IsOk());
        return report.value_or(Report{});
    }
    static std::vector<std::string> textsOf(const Report& report) {
        std::vector<std::string> texts;
        for (const Quote& quote : report.quotes)
            texts.push_back(quote.text);
        return texts;
    }
};

TEST_F(QuotesReportTest, ThreeOfFiveAreOfThreePeople) {
    EXPECT_THAT(textsOf(made({{"each", {"3"}}})), ElementsAre("safe place", "feart of being judged", "We train folk"));
    EXPECT_THAT(textsOf(made({{"each", {"3"}}, {"choose", {"first"}}})),
                ElementsAre("safe place", "I recovered there", "The staff are brilliant"));
    EXPECT_THAT(made().quotes, SizeIs(5));
}

TEST_F(QuotesReportTest, SomebodyQuotedUnderOneCodeGivesWayUnderTheNext) {
    tag("Evelyn", "naebody judges ye", "Not having to retell the story");
    tag("Ernie", "A pal told me", "Not having to retell the story");
    const Report report = made({{"each", {"1"}}});
    ASSERT_THAT(report.quotes, SizeIs(2));
    EXPECT_NE(report.quotes[0].participants, report.quotes[1].participants);
}

TEST_F(QuotesReportTest, TheMeterTellsWhoIsNotHeard) {
    const Report report = made({{"each", {"2"}}, {"choose", {"first"}}, {"by", {"role"}}});
    const ReportTable& meter = report.tables.at(0);
    ASSERT_THAT(meter.rows, SizeIs(1));
    EXPECT_EQ(std::get<std::int64_t>(meter.rows[0][1]), 5);
    EXPECT_EQ(std::get<std::int64_t>(meter.rows[0][2]), 2);
    EXPECT_EQ(std::get<std::int64_t>(meter.rows[0][3]), 3) << "Evelyn, Ernie, Tim";
    EXPECT_EQ(std::get<std::int64_t>(meter.rows[0][4]), 1);
    EXPECT_DOUBLE_EQ(std::get<Share>(meter.rows[0][5]).value, 1.0 / 3);
    EXPECT_DOUBLE_EQ(std::get<Share>(meter.rows[0][6]).value, 1.0);
    EXPECT_EQ(std::get<std::string>(meter.rows[0][7]), "staff");
    KS_ASSERT_VALUE(behind, quotesBehind(study(), meter.evidence.at({0, 1})));
    EXPECT_THAT(behind, SizeIs(5));
    const ReportTable& people = report.tables.at(1);
    ASSERT_THAT(people.rows, SizeIs(3));
    EXPECT_EQ(std::get<std::string>(people.rows[0][0]), "Evelyn");
    EXPECT_EQ(std::get<std::int64_t>(people.rows[0][1]), 2);
    EXPECT_EQ(std::get<std::int64_t>(people.rows[1][1]), 0);
}

TEST_F(QuotesReportTest, TheyAreSignedAsAsked) {
    const Report report = made({{"attribution", {"{pseudonym} ({role})"}}});
    EXPECT_EQ(report.quotes.at(0).attribution, "Evelyn (user)");
    EXPECT_EQ(report.quotes.at(4).attribution, "Tim (staff)");
    EXPECT_EQ(made({{"attribution", {"{Role}, {transcript}"}}}).quotes.at(3).attribution, "user, Ernie");
    EXPECT_THAT(makeReport(study(), {"quotes", {{"attribution", {"{shoe size}"}}}}),
                FailsWith(ErrorKind::NotFound, "shoe size"));
    EXPECT_THAT(makeReport(study(), {"quotes", {{"attribution", {"Evelyn"}}}}), FailsWith(ErrorKind::Usage, "{"));
}

TEST_F(QuotesReportTest, InterviewersAreNotQuoted) {
    tag("Evelyn", "And the staff?", "Safety");
    EXPECT_THAT(made().quotes, SizeIs(5));
}

TEST_F(QuotesReportTest, NothingCodedIsNothingQuoted) {
    const Report report = made({{"code", {"Not having to retell the story"}}});
    EXPECT_THAT(report.quotes, IsEmpty());
    EXPECT_THAT(report.tables.at(0).rows, IsEmpty());
    EXPECT_THAT(makeReport(study(), {"quotes", {{"by", {"shoe size"}}}}), FailsWith(ErrorKind::NotFound, "shoe size"));
}

} // namespace
} // namespace kenspeckle::test
