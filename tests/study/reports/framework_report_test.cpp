// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coders.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using Options = std::map<std::string, std::vector<std::string>>;

class FrameworkReport : public StudyTest {
protected:
    Report report(const Options& options = {}) {
        auto made = makeReport(study(), {"framework", options});
        EXPECT_THAT(made, IsOk());
        return made ? std::move(*made) : Report();
    }
    void codeSome() {
        importThree();
        tag("Evelyn", "safe place", "Safety");
        tag("Evelyn", "place 💙 where", "Safety");
        tag("Group", "nobody needs", "Safety");
        tag("Group", "naloxone", "Naloxone");
        study().setCoder("Iain");
        tag("Group", "That's recovery", "Safety");
        study().setCoder("Morag");
    }
};

TEST_F(FrameworkReport, AsManyQuotesAreBehindACellAsItHasPassages) {
    codeSome();
    const Report made = report({{"code", {"Safety", "Naloxone"}}, {"group-by", {"role"}}});
    const ReportTable& table = made.tables.at(0);
    EXPECT_THAT(table.header,
                ElementsAre("Participant", "role", "Naloxone", "Naloxone: passages", "Safety", "Safety: passages"));
    ASSERT_THAT(table.rows, SizeIs(4));
    EXPECT_EQ(table.rows[0][0], ReportCell("Hanna"));
    EXPECT_EQ(table.rows[0][5], ReportCell(std::int64_t{2}));
    std::size_t numbers = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (const std::size_t column : {3U, 5U}) {
            const std::int64_t count = std::get<std::int64_t>(table.rows[row][column]);
            const auto evidence = table.evidence.find({row, column});
            ASSERT_EQ(evidence == table.evidence.end(), count == 0);
            if (count == 0) continue;
            KS_ASSERT_VALUE(behind, quotesBehind(study(), evidence->second));
            EXPECT_THAT(behind, SizeIs(static_cast<std::size_t>(count)));
            ++numbers;
        }
    EXPECT_EQ(numbers, 3U);
}

TEST_F(FrameworkReport, PageHasSummaryAndCountInOneCell) {
    codeSome();
    ASSERT_THAT(setSummary(study(), *findParticipant(study(), "Tim"), codeNamed("Naloxone"), "Trains *others*"),
                IsOk());
    const ReportTable page = report({{"layout", {"page"}}, {"code", {"Naloxone"}}}).tables.at(0);
    EXPECT_THAT(page.header, ElementsAre("Participant", "role", "Naloxone"));
    EXPECT_EQ(page.rows.at(3).at(2), ReportCell("Trains others\n(1 passage)"));
    EXPECT_TRUE(page.evidence.count({3, 2}));
    EXPECT_FALSE(page.evidence.count({2, 2}));
}

TEST_F(FrameworkReport, HeatMapHasTheNumbersOfTheTable) {
    codeSome();
    const Report made = report({{"code", {"Safety", "Naloxone"}}, {"where", {"role=staff"}}, {"coder", {"Morag"}}});
    ASSERT_THAT(made.charts, SizeIs(1));
    const Chart& chart = made.charts[0];
    EXPECT_EQ(chart.kind, ChartKind::HeatMap);
    EXPECT_THAT(chart.categories, ElementsAre("Naloxone", "Safety"));
    ASSERT_THAT(chart.series, SizeIs(2));
    EXPECT_EQ(chart.series[0].name, "Hanna");
    EXPECT_THAT(chart.series[0].values, ElementsAre(0.0, 1.0));
    EXPECT_THAT(chart.series[1].values, ElementsAre(1.0, 0.0));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), chart.evidence.at({0, 1})));
    EXPECT_THAT(behind, SizeIs(1));
    EXPECT_THAT(made.tables.at(0).caption,
                testing::AllOf(HasSubstr("Only people whose role is staff."), HasSubstr("Codings of Morag only.")));
}

TEST_F(FrameworkReport, NothingCodedHasNoChartAndBlindnessHolds) {
    EXPECT_THAT(report().tables.at(0).rows, IsEmpty());
    EXPECT_THAT(report().charts, IsEmpty());
    codeSome();
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_EQ(report({{"code", {"Safety"}}}).tables.at(0).rows.at(2).at(3), ReportCell(std::int64_t{1}));
    EXPECT_THAT(makeReport(study(), {"framework", {{"coder", {"Iain"}}}}), FailsWith(ErrorKind::Refused, "blind"));
}

} // namespace
} // namespace kenspeckle::test
