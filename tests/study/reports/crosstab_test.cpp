// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "kenspeckle/coders.h"
#include "kenspeckle/querying.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class CrosstabReportTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", "safe place 💙 where", "Safety");
        tag("Evelyn", "The staff are brilliant", "Safety");
        tag("Group", "naloxone", "Safety");
        for (const char* name : {"Evelyn", "Hanna"})
            ASSERT_THAT(setAttribute(study(), name, "site", "North"), IsOk());
        ASSERT_THAT(setAttribute(study(), "Ernie", "site", "South"), IsOk());
    }
    using Options = std::map<std::string, std::vector<std::string>>;
    Report crosstab(const Options& options) {
        auto report = makeReport(study(), {"crosstab", options});
        EXPECT_THAT(report, IsOk());
        return report.value_or(Report());
    }
    static ReportCell whole(std::int64_t number) { return number; }
    static ReportCell share(double value) { return Share{value}; }
};

TEST_F(CrosstabReportTest, TwoAttributesWithMarginsAndNotRecorded) {
    const Report report = crosstab({{"rows", {"Site"}}, {"by", {"role"}}, {"percent", {"none"}}});
    EXPECT_EQ(report.title, "site by role");
    ASSERT_THAT(report.tables, SizeIs(2));
    const ReportTable& table = report.tables[0];
    EXPECT_THAT(table.header, ElementsAre("site", "staff", "user", "Total"));
    ASSERT_THAT(table.rows, SizeIs(4));
    EXPECT_THAT(table.rows[0], ElementsAre(ReportCell("North"), whole(1), whole(1), whole(2)));
    EXPECT_THAT(table.rows[1], ElementsAre(ReportCell("South"), whole(0), whole(1), whole(1)));
    EXPECT_THAT(table.rows[2], ElementsAre(ReportCell("not recorded"), whole(1), whole(0), whole(1)));
    EXPECT_THAT(table.rows[3], ElementsAre(ReportCell("Total"), whole(2), whole(2), whole(4)));
    EXPECT_TRUE(table.lastRowIsTotal);
    // {{1, 1}, {0, 1}}: chi-squared 3 × (1 × 1 - 1 × 0)² ÷ (2 × 1 × 1 × 2)
    const ReportTable& test = report.tables[1];
    EXPECT_EQ(test.rows[0][1], whole(3));
    EXPECT_NEAR(std::get<double>(test.rows[1][1]), 0.75, 1e-12);
    EXPECT_EQ(test.rows[2][1], whole(1));
    EXPECT_NEAR(std::get<double>(test.rows[4][1]), 0.5, 1e-12);
    EXPECT_EQ(test.rows[5][0], ReportCell("Fisher's exact p"));
    EXPECT_THAT(test.caption, HasSubstr("Fewer than 5 are expected in 4 of 4 cells"));
    EXPECT_THAT(test.caption, HasSubstr("1 for whom nothing is recorded is left out"));
    ASSERT_THAT(report.charts, SizeIs(1));
    EXPECT_EQ(report.charts[0].kind, ChartKind::StackedBars);
    EXPECT_FALSE(report.charts[0].shares);
}

TEST_F(CrosstabReportTest, PercentagesAreOfWhatIsAskedFor) {
    const Options options{{"rows", {"site"}}, {"by", {"role"}}};
    const auto rowOf = [&](const char* percent, std::size_t row) {
        Options with = options;
        with["percent"] = {percent};
        return crosstab(with).tables.at(0).rows.at(row);
    };
    EXPECT_THAT(rowOf("column", 0),
                ElementsAre(ReportCell("North"), whole(1), share(0.5), whole(1), share(0.5), whole(2), share(0.5)));
    EXPECT_THAT(rowOf("row", 1),
                ElementsAre(ReportCell("South"), whole(0), share(0), whole(1), share(1), whole(1), share(1)));
    EXPECT_THAT(rowOf("total", 2), ElementsAre(ReportCell("not recorded"), whole(1), share(0.25), whole(0), share(0),
                                               whole(1), share(0.25)));
    EXPECT_THAT(rowOf("row", 3),
                ElementsAre(ReportCell("Total"), whole(2), share(0.5), whole(2), share(0.5), whole(4), share(1)));
    EXPECT_THAT(rowOf("column", 3),
                ElementsAre(ReportCell("Total"), whole(2), share(1), whole(2), share(1), whole(4), share(1)));
}

TEST_F(CrosstabReportTest, ACodeIsSaidOrNotWithTheQuotesBehind) {
    const Report report = crosstab({{"code", {"Safety"}}, {"by", {"role"}}});
    const ReportTable& table = report.tables.at(0);
    EXPECT_THAT(table.rows.at(0),
                ElementsAre(ReportCell("said"), whole(1), share(0.5), whole(1), share(0.5), whole(2), share(0.5)));
    EXPECT_THAT(table.rows.at(1),
                ElementsAre(ReportCell("not said"), whole(1), share(0.5), whole(1), share(0.5), whole(2), share(0.5)));
    const std::vector<std::pair<std::size_t, std::size_t>> places{{1, 1}, {3, 2}, {5, 3}};
    for (const auto& [column, quotes] : places) {
        KS_ASSERT_VALUE(behind, quotesBehind(study(), table.evidence.at({0, column})));
        EXPECT_THAT(behind, SizeIs(quotes));
        std::set<std::string> people;
        for (const Quote& quote : behind)
            people.insert(quote.participants.begin(), quote.participants.end());
        EXPECT_EQ(whole(static_cast<std::int64_t>(people.size())), table.rows[0][column]);
    }
    EXPECT_EQ(table.evidence.count({1, 1}), 0U);
    EXPECT_TRUE(report.charts.at(0).shares);
    EXPECT_EQ(report.charts.at(0).evidence.size(), 2U);
}

TEST_F(CrosstabReportTest, SeveralCodesAreALineEach) {
    const Report report = crosstab({{"code", {"Safety", "Naloxone"}}, {"by", {"role"}}});
    const ReportTable& table = report.tables.at(0);
    ASSERT_THAT(table.rows, SizeIs(3));
    EXPECT_EQ(table.rows[1][0], ReportCell("Naloxone"));
    EXPECT_EQ(table.rows[1][1], whole(0));
    EXPECT_EQ(table.rows[2][0], ReportCell("Participants asked"));
    EXPECT_EQ(table.rows[2][5], whole(4));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), table.evidence.at({0, 3})));
    EXPECT_THAT(behind, SizeIs(2));
    const ReportTable& tests = report.tables.at(1);
    EXPECT_EQ(tests.rows.at(0).at(2), ReportCell(0.0));
    EXPECT_EQ(tests.rows.at(1).at(2), ReportCell("undefined"));
    // Without anything chosen: the top of the codebook by the first attribute.
    const Report standard = crosstab({});
    EXPECT_EQ(standard.title, "Codes by role");
    EXPECT_THAT(standard.tables.at(0).rows, SizeIs(9));
}

TEST_F(CrosstabReportTest, AQueryIsSaidOrNot) {
    ASSERT_THAT(saveQuery(study(), "Harm", "Safety and text(naloxone)"), IsOk());
    const Report report = crosstab({{"query", {"harm"}}, {"by", {"role"}}, {"percent", {"none"}}});
    EXPECT_EQ(report.title, "Harm by role");
    EXPECT_THAT(report.tables.at(0).rows.at(0), ElementsAre(ReportCell("said"), whole(1), whole(0), whole(1)));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), report.tables.at(0).evidence.at({0, 1})));
    EXPECT_THAT(behind, SizeIs(1));
}

TEST_F(CrosstabReportTest, WhoStandsInTwoCellsMakesNoTest) {
    ASSERT_THAT(setAttributes(study(), AttributesOf::Transcripts, {{"Ernie", "role", "volunteer"}}), IsOk());
    // Evelyn speaks in Ernie's interview too, as a volunteer then.
    write("Visit.md", "**Evelyn:** I came along.\n");
    ASSERT_THAT(importTranscripts(study(), {folder() / "Visit.md"}), IsOk());
    ASSERT_THAT(setAttributes(study(), AttributesOf::Transcripts, {{"Visit", "role", "volunteer"}}), IsOk());
    const Report report = crosstab({{"rows", {"site"}}, {"by", {"role"}}, {"percent", {"none"}}});
    const ReportTable& table = report.tables.at(0);
    EXPECT_THAT(table.header, ElementsAre("site", "staff", "user", "volunteer", "Total"));
    EXPECT_THAT(table.rows.at(0), ElementsAre(ReportCell("North"), whole(1), whole(1), whole(1), whole(2)));
    EXPECT_THAT(table.caption, HasSubstr("stands in each"));
    EXPECT_EQ(report.tables.at(1).rows.at(1).at(1), ReportCell("undefined"));
    EXPECT_THAT(report.tables.at(1).caption, HasSubstr("several cells"));
}

TEST_F(CrosstabReportTest, OnlySomePeopleAreCounted) {
    const Report report =
        crosstab({{"code", {"Safety"}}, {"by", {"role"}}, {"where", {"site=North"}}, {"percent", {"none"}}});
    EXPECT_THAT(report.tables.at(0).rows.at(0), ElementsAre(ReportCell("said"), whole(0), whole(1), whole(1)));
    EXPECT_THAT(report.tables.at(0).rows.at(2), ElementsAre(ReportCell("Total"), whole(1), whole(1), whole(2)));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), report.tables.at(0).evidence.at({0, 3})));
    EXPECT_THAT(behind, SizeIs(2));
    const Report attributes = crosstab({{"rows", {"site"}}, {"by", {"role"}}, {"where", {"role=user"}}});
    EXPECT_EQ(attributes.tables.at(0).rows.back().at(1), whole(2));
    const Report query = crosstab({{"query", {"coded"}}, {"by", {"role"}}, {"where", {"role=staff"}}});
    EXPECT_EQ(query.tables.at(0).rows.back().at(1), whole(2));
}

TEST_F(CrosstabReportTest, SaysWhatWouldDo) {
    const auto make = [&](const Options& options) { return makeReport(study(), {"crosstab", options}); };
    EXPECT_THAT(make({{"rows", {"site"}}, {"code", {"Safety"}}}), FailsWith(ErrorKind::Usage, "one of rows"));
    EXPECT_THAT(make({{"rows", {"site"}}, {"coder", {"Morag"}}}), FailsWith(ErrorKind::Usage, "coder"));
    EXPECT_THAT(make({{"by", {"shoe"}}}), FailsWith(ErrorKind::NotFound, "role"));
    EXPECT_THAT(make({{"code", {"Sfety"}}}), FailsWith(ErrorKind::NotFound, "Safety"));
    EXPECT_THAT(make({{"percent", {"all"}}}), FailsWith(ErrorKind::Usage, "column"));
    auto empty = Study::create(folder() / "empty.ken", {shippedCodebookFolder() / "rosc-eight-point-plan.qdc", "en"});
    ASSERT_THAT(empty, IsOk());
    EXPECT_THAT(makeReport(*empty, {"crosstab", {}}), FailsWith(ErrorKind::Usage, "the study has none"));
    EXPECT_THAT(makeReport(*empty, {"query", {}}), IsOk());
    EXPECT_THAT(makeReport(*empty, {"presence", {}}), IsOk());
}

TEST_F(CrosstabReportTest, OneCodersWorkAndBlindness) {
    study().setCoder("Iain");
    tag("Ernie", "A pal told me", "Safety");
    EXPECT_EQ(crosstab({{"code", {"Safety"}}, {"coder", {"Iain"}}}).tables.at(0).rows.at(0).at(5), whole(1));
    EXPECT_EQ(crosstab({{"code", {"Safety"}}}).tables.at(0).rows.at(0).at(5), whole(3));
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_EQ(crosstab({{"code", {"Safety"}}}).tables.at(0).rows.at(0).at(5), whole(1));
    EXPECT_THAT(makeReport(study(), {"crosstab", {{"code", {"Safety"}}, {"coder", {"Morag"}}}}),
                FailsWith(ErrorKind::Refused, "blind"));
}

} // namespace
} // namespace kenspeckle::test
