// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "kenspeckle/coders.h"
#include "study/reports/word_reports_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class KeynessReport : public WordReportTest {
protected:
    static double real(const ReportTable& table, const std::string& row, const std::string& column) {
        const ReportCell found = cell(table, row, column);
        const auto* number = std::get_if<double>(&found);
        EXPECT_TRUE(number) << row << ", " << column;
        return number ? *number : 0;
    }
    Report keyness(Options options) {
        options.try_emplace("at-least", std::vector<std::string>{"1"});
        options.try_emplace("significance", std::vector<std::string>{"all"});
        options.try_emplace("top", std::vector<std::string>{"0"});
        return reportOf("keyness", options);
    }
};

TEST_F(KeynessReport, ComparesAGroupWithEverybodyElseInBothDirections) {
    importThree();
    // Users say 47 words, staff 21; "folk" is said by staff alone, twice.
    const Report report = keyness({{"group", {"role=staff"}}});
    ASSERT_EQ(report.tables.size(), 2U);
    const ReportTable& over = report.tables[0];
    EXPECT_EQ(whole(over, "folk", "Group: count"), 2);
    EXPECT_EQ(whole(over, "folk", "Group: participants"), 2);
    EXPECT_EQ(whole(over, "folk", "Reference: count"), 0);
    EXPECT_NEAR(real(over, "folk", "Group: per 10,000"), 20000.0 / 21, 1e-9);
    EXPECT_NEAR(real(over, "folk", "G²"), 2 * 2 * std::log(2 / (21 * 2.0 / 68)), 1e-9);
    EXPECT_NEAR(real(over, "folk", "Log ratio"), std::log2((2.0 / 21) / (0.5 / 47)), 1e-9);
    EXPECT_EQ(cell(over, "folk", "%DIFF"), ReportCell()) << "undefined: the reference never says it";
    EXPECT_EQ(cell(over, "folk", "p"), ReportCell("< 0.05"));
    EXPECT_THAT(over.caption, AllOf(HasSubstr("Group: role=staff, 21 words. Reference: everybody else, 47 words"),
                                    HasSubstr("3.84 is p < 0.05")));
    const ReportTable& under = report.tables[1];
    EXPECT_NEAR(real(under, "the", "%DIFF"), -100, 1e-9);
    EXPECT_THAT(firstColumn(under), Not(Contains("folk")));
}

TEST_F(KeynessReport, EveryCountOpensItsPlaces) {
    importThree();
    const Report report = keyness({{"group", {"role=user"}}});
    for (const ReportTable& table : report.tables) {
        expectQuotesBehind(table, "Group: count");
        expectQuotesBehind(table, "Reference: count");
    }
}

TEST_F(KeynessReport, IsTheOppositeFromTheOtherSide) {
    importThree();
    const Report staff = keyness({{"group", {"role=staff"}}, {"reference", {"role=user"}}});
    const Report users = keyness({{"group", {"role=user"}}, {"reference", {"role=staff"}}});
    EXPECT_EQ(firstColumn(staff.tables[0]), firstColumn(users.tables[1]));
    EXPECT_EQ(firstColumn(staff.tables[1]), firstColumn(users.tables[0]));
}

TEST_F(KeynessReport, ComparesACodeWithEverythingElse) {
    importThree();
    tag("Evelyn", "safe place", "Naloxone");
    const Report report = keyness({{"code", {"Naloxone"}}});
    EXPECT_THAT(report.tables[0].caption, HasSubstr("Group: Naloxone, 2 words. Reference: everything else, 66 words."));
    EXPECT_EQ(whole(report.tables[0], "safe", "Group: count"), 1);
    EXPECT_EQ(report.tables[0].rows.size(), 2U);
    study().setCoder("Tam");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(keyness({{"code", {"Naloxone"}}}).tables[0].caption,
                HasSubstr("The group has no words: keyness is undefined"));
}

TEST_F(KeynessReport, ShowsWhatReachesTheThreshold) {
    importThree();
    const Report report = keyness({{"group", {"role=staff"}}, {"significance", {"0.05"}}});
    EXPECT_THAT(firstColumn(report.tables[0]), Contains("folk"));
    EXPECT_THAT(firstColumn(report.tables[0]), Not(Contains("naloxone")));
    EXPECT_THAT(report.tables[0].caption, HasSubstr("may be chance"));
    EXPECT_THAT(keyness({{"group", {"role=staff"}}, {"significance", {"0.01"}}}).tables[0].rows, IsEmpty());
    EXPECT_THAT(firstColumn(keyness({{"group", {"role=staff"}}, {"at-least", {"2"}}}).tables[0]),
                Not(Contains("naloxone")));
}

TEST_F(KeynessReport, ComparesInterviewersToo) {
    importThree();
    const Report report = keyness({{"group", {"role=user"}}, {"speech", {"all"}}});
    EXPECT_THAT(report.tables[0].caption, HasSubstr("everybody else, 43 words"));
}

TEST_F(KeynessReport, RefusesToComparePeopleWithThemselves) {
    importThree();
    EXPECT_THAT(
        makeReport(study(), {"keyness", {{"group", {"role=user"}}, {"reference", {"role=user", "role=staff"}}}}),
        FailsWith(ErrorKind::Usage, "Evelyn is in the group and in the reference"));
    EXPECT_THAT(makeReport(study(), {"keyness", {}}), FailsWith(ErrorKind::Usage, "say which words to compare"));
    EXPECT_THAT(makeReport(study(), {"keyness", {{"group", {"role=user"}}, {"code", {"Naloxone"}}}}),
                FailsWith(ErrorKind::Usage, "say which words to compare"));
    EXPECT_THAT(makeReport(study(), {"keyness", {{"group", {"role=user"}}, {"coder", {"Morag"}}}}),
                FailsWith(ErrorKind::Usage, "by a code"));
}

TEST_F(KeynessReport, OfAnEmptyGroupIsUndefined) {
    importThree();
    const Report report = keyness({{"group", {"role=nobody"}}});
    EXPECT_THAT(report.tables[0].rows, IsEmpty());
    EXPECT_THAT(report.tables[1].rows, IsEmpty());
    EXPECT_THAT(report.tables[0].caption, HasSubstr("keyness is undefined"));
    EXPECT_THAT(report.charts, IsEmpty());
}

} // namespace
} // namespace kenspeckle::test
