// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kenspeckle/coders.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class AgreementReportTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    void tagAs(const std::string& coder, const std::string& words, const std::string& code) {
        study().setCoder(coder);
        tag("Ernie", words, code);
    }
    static const ReportTable& table(const Report& report, const std::string& name) {
        const auto found = std::find_if(report.tables.begin(), report.tables.end(),
                                        [&](const ReportTable& each) { return each.name == name; });
        EXPECT_NE(found, report.tables.end()) << name;
        return found == report.tables.end() ? report.tables.front() : *found;
    }
    static std::size_t column(const ReportTable& table, const std::string& heading) {
        const auto found = std::find(table.header.begin(), table.header.end(), heading);
        EXPECT_NE(found, table.header.end()) << heading;
        return static_cast<std::size_t>(found - table.header.begin());
    }
};

TEST_F(AgreementReportTest, HoldsCoefficientsDifferencesAndSampleSize) {
    tagAs("Ailsa", "I was feart of being judged at the chemist.", "Safety");
    tagAs("Ailsa", "A pal told me.", "Safety");
    tagAs("Ewan", "I was feart of being judged", "Safety");
    KS_ASSERT_VALUE(report, makeReport(study(), {"agreement", {}}));
    const ReportTable& figures = table(report, "agreement");
    ASSERT_THAT(figures.rows, SizeIs(3)); // theme, Safety, all
    EXPECT_TRUE(figures.lastRowIsTotal);
    EXPECT_EQ(figures.rows[1][0], ReportCell(std::string("Safety")));
    EXPECT_EQ(figures.rows[1][column(figures, "Units")], ReportCell(std::int64_t{123}));
    EXPECT_TRUE(std::holds_alternative<double>(figures.rows[1][column(figures, "|u-alpha")]));
    EXPECT_EQ(figures.rows[1][column(figures, "u-alpha of codes below")], ReportCell()); // does not apply
    EXPECT_EQ(figures.rows[1][column(figures, "(k)u-alpha")], ReportCell(std::string("undefined")));

    const ReportTable& differences = table(report, "disagreements");
    ASSERT_THAT(differences.rows, SizeIs(2));
    EXPECT_EQ(differences.rows[1].back(), ReportCell(std::string(" at the chemist.")));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), differences.evidence.at({1, 6})));
    ASSERT_THAT(behind, SizeIs(1));
    EXPECT_EQ(behind[0].text, " at the chemist.");

    const ReportTable& needed = table(report, "sample-size");
    const auto quarter = std::find_if(needed.rows.begin(), needed.rows.end(), [](const std::vector<ReportCell>& row) {
        return row.front() == ReportCell(std::string("25 %"));
    });
    ASSERT_NE(quarter, needed.rows.end());
    EXPECT_EQ((*quarter)[column(needed, "Alpha above 0.667, at 5 %")], ReportCell(std::int64_t{81}));
    EXPECT_EQ((*quarter)[column(needed, "Alpha above 0.800, at 5 %")], ReportCell(std::int64_t{139}));
    ASSERT_THAT(report.charts, SizeIs(1));
    EXPECT_EQ(report.charts[0].categories.size(), report.charts[0].series[0].values.size());
}

TEST_F(AgreementReportTest, EveryCountOfPassagesOpensThem) {
    tagAs("Ailsa", "I was feart of being judged at the chemist.", "Safety");
    tagAs("Ailsa", "A pal told me.", "Safety");
    tagAs("Ailsa", "Recovery takes time", "Not having to retell the story");
    tagAs("Ewan", "I was feart of being judged", "Safety");
    KS_ASSERT_VALUE(report, makeReport(study(), {"agreement", {}}));
    const ReportTable& figures = table(report, "agreement");
    int opened = 0;
    for (std::size_t row = 0; row < figures.rows.size(); ++row)
        for (const std::size_t coder : {1U, 2U}) {
            const auto* count = std::get_if<std::int64_t>(&figures.rows[row][coder]);
            ASSERT_TRUE(count);
            const auto evidence = figures.evidence.find({row, coder});
            ASSERT_EQ(evidence != figures.evidence.end(), *count > 0);
            if (*count == 0) continue;
            KS_ASSERT_VALUE(behind, quotesBehind(study(), evidence->second));
            EXPECT_EQ(static_cast<std::int64_t>(behind.size()), *count);
            ++opened;
        }
    EXPECT_GE(opened, 5);
}

TEST_F(AgreementReportTest, TakesCodersCodesAndUnit) {
    tagAs("Ailsa", "A pal told me.", "Safety");
    tagAs("Ewan", "A pal told me.", "Safety");
    tagAs("Ewan", "Recovery takes time", "Local and accessible");
    tagAs("Rowan", "Recovery takes time", "Local and accessible");
    KS_ASSERT_VALUE(
        report,
        makeReport(study(), {"agreement", {{"coder", {"Ewan", "Ailsa"}}, {"code", {"Safety"}}, {"unit", {"turn"}}}}));
    const ReportTable& figures = table(report, "agreement");
    EXPECT_EQ(figures.header[1], "Passages of Ewan");
    EXPECT_EQ(figures.header[2], "Passages of Ailsa");
    ASSERT_THAT(figures.rows, SizeIs(2));
    EXPECT_EQ(figures.rows[0][column(figures, "Units")], ReportCell(std::int64_t{2}));
    EXPECT_EQ(figures.rows[0][column(figures, "Krippendorff's alpha")], ReportCell(1.0));
    EXPECT_THAT(figures.caption, HasSubstr("Unit: the turn"));
    EXPECT_THAT(report.tables, SizeIs(2)); // no list of differences: there are none
    EXPECT_THAT(report.notes, testing::Contains("They differ nowhere."));
    EXPECT_THAT(makeReport(study(), {"agreement", {{"threshold", {"50"}}}}), FailsWith(ErrorKind::Usage, "above 0.5"));
    EXPECT_THAT(makeReport(study(), {"agreement", {{"code", {"Nothing"}}}}), FailsWith(ErrorKind::NotFound, "Nothing"));
}

TEST_F(AgreementReportTest, OfThreeCodersHasFleissAndNoHolsti) {
    for (const char* coder : {"Ailsa", "Ewan", "Rowan"})
        tagAs(coder, "A pal told me.", "Safety");
    KS_ASSERT_VALUE(report, makeReport(study(), {"agreement", {}}));
    const auto& header = table(report, "agreement").header;
    EXPECT_THAT(header, testing::Contains("Fleiss' kappa"));
    EXPECT_THAT(header, testing::Not(testing::Contains("Holsti")));
}

TEST_F(AgreementReportTest, IsRefusedWhileOneWorksBlindAndNeedsTwo) {
    EXPECT_THAT(makeReport(study(), {"agreement", {}}), FailsWith(ErrorKind::Usage, "nobody has"));
    tagAs("Ailsa", "A pal told me.", "Safety");
    tagAs("Ewan", "A pal told me.", "Safety");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(makeReport(study(), {"agreement", {}}), FailsWith(ErrorKind::Refused, "blind"));
}

} // namespace
} // namespace kenspeckle::test
