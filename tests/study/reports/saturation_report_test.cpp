// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/attributes.h"
#include "kenspeckle/coders.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using Options = std::map<std::string, std::vector<std::string>>;

class SaturationReport : public StudyTest {
protected:
    Report report(Options options = {}) {
        if (options.count("orders") == 0) options["orders"] = {"20"};
        auto made = makeReport(study(), {"saturation", options});
        EXPECT_THAT(made, IsOk());
        return made ? std::move(*made) : Report();
    }
    /// Six interviews, one person each, of which the first are coded as the letters say; "-" is coded with what only
    /// the interviewer says, and "" is not coded.
    void importCoded(const std::vector<std::string>& codesOf) {
        const std::map<char, std::string> names{
            {'s', "Safety"}, {'n', "Naloxone"}, {'r', "Not having to retell the story"}, {'v', "Volunteering"}};
        for (std::size_t i = 0; i < codesOf.size(); ++i) {
            const std::string name = "Interview " + std::to_string(i + 1);
            ASSERT_THAT(importTranscripts(study(), {write(name + ".md", "**Interviewer:** How are ye, number " + name +
                                                                            "?\n\n**Person " + name +
                                                                            ":** No bad, no bad at all.\n")}),
                        IsOk());
            for (const char code : codesOf[i]) {
                if (code == '-')
                    tag(name, "How are ye", "Safety");
                else
                    tag(name, "No bad,", names.at(code));
            }
        }
    }
    static std::vector<std::string> column(const ReportTable& table, std::size_t column) {
        std::vector<std::string> cells;
        for (const auto& row : table.rows) {
            const ReportCell& cell = row.at(column);
            if (const auto* text = std::get_if<std::string>(&cell)) cells.push_back(*text);
            if (const auto* whole = std::get_if<std::int64_t>(&cell)) cells.push_back(std::to_string(*whole));
            if (const auto* share = std::get_if<Share>(&cell))
                cells.push_back(std::to_string(static_cast<int>(share->value * 100 + 0.5)) + "%");
            if (std::holds_alternative<std::monostate>(cell)) cells.emplace_back();
        }
        return cells;
    }
};

TEST_F(SaturationReport, CountsNewCodesInTheOrderOfTheInterviews) {
    importCoded({"sn", "s", "rn", "-", "v", "", "s"});
    const Report made = report({{"base", {"2"}}});
    const ReportTable& table = made.tables.at(0);
    EXPECT_THAT(table.header,
                ElementsAre("Interview", "No.", "Codes in it", "New codes", "All codes so far",
                            "New information, run of 2", "Random orders: median", "5 %", "95 %", "First coded here"));
    EXPECT_THAT(column(table, 0),
                ElementsAre("Interview 1", "Interview 2", "Interview 3", "Interview 4", "Interview 5", "Interview 7"));
    EXPECT_THAT(column(table, 2), ElementsAre("2", "1", "2", "0", "1", "1"));
    EXPECT_THAT(column(table, 3), ElementsAre("2", "0", "1", "0", "1", "0"));
    EXPECT_THAT(column(table, 4), ElementsAre("2", "2", "3", "3", "4", "4"));
    EXPECT_THAT(column(table, 5), ElementsAre("", "", "", "50%", "50%", "50%"));
    EXPECT_THAT(column(table, 9),
                ElementsAre("Naloxone; Safety", "", "Not having to retell the story", "", "Volunteering", ""));
    EXPECT_EQ(table.rows.back().at(6), ReportCell(std::int64_t{4})) << "in any order, all are known at the end";
    EXPECT_THAT(table.caption, HasSubstr("nothing in them is coded yet: Interview 6."));
    EXPECT_THAT(table.caption, HasSubstr("as imported"));

    KS_ASSERT_VALUE(behind, quotesBehind(study(), table.evidence.at({0, 3})));
    ASSERT_THAT(behind, SizeIs(1));
    EXPECT_THAT(behind[0].codes, SizeIs(2));
    EXPECT_FALSE(table.evidence.count({1, 3}));
    EXPECT_EQ(report({{"base", {"2"}}}).tables.at(0).rows, table.rows);
}

TEST_F(SaturationReport, TellsWhereItIsReached) {
    importCoded({"sn", "r", "s", "n", "v", "s", "n"});
    const ReportTable table = report({{"base", {"2"}}, {"threshold", {"40"}}}).tables.at(1);
    EXPECT_THAT(column(table, 0),
                ElementsAre("Run of 2, at most 40 %", "Run of 2, at most 5 %", "Run of 2, at most 0 %",
                            "Run of 3, at most 40 %", "Run of 3, at most 5 %", "Run of 3, at most 0 %"));
    EXPECT_THAT(column(table, 1), ElementsAre("2+2", "2+2", "2+2", "2+3", "not reached", "not reached"));
    EXPECT_THAT(column(table, 2), ElementsAre("4", "4", "4", "5", "", ""));
    EXPECT_THAT(column(table, 3), ElementsAre("0%", "0%", "0%", "33%", "", ""));
    EXPECT_THAT(column(table, 4), ElementsAre("0", "2", "2", "0", "", "")) << "v comes in the fifth";
}

TEST_F(SaturationReport, SaysWhatIsUndefined) {
    const Report nothing = report();
    EXPECT_THAT(nothing.tables.at(0).rows, IsEmpty());
    EXPECT_THAT(nothing.charts, IsEmpty());
    importCoded({"s", "n"});
    const Report few = report();
    EXPECT_THAT(column(few.tables.at(1), 1), testing::Each("undefined"));
    EXPECT_THAT(few.tables.at(1).caption, HasSubstr("base and run need 6 interviews, and there are 2"));
    EXPECT_THAT(few.charts, SizeIs(1));
    EXPECT_THAT(makeReport(study(), {"saturation", {{"base", {"0"}}}}), FailsWith(ErrorKind::Usage, "at least 1"));
}

TEST_F(SaturationReport, ThemesTakeInWhatIsBelowThem) {
    importCoded({"s", "r", "v"});
    const ReportTable table = report({{"unit", {"themes"}}, {"base", {"1"}}, {"run", {"1"}}}).tables.at(0);
    EXPECT_THAT(column(table, 3), ElementsAre("1", "0", "1")) << "safety and retelling are of one theme";
    EXPECT_THAT(column(report({{"code", {"Safety"}}}).tables.at(0), 2), ElementsAre("1", "0", "0"));
}

TEST_F(SaturationReport, FollowsTheDateThatInterviewsWereHeld) {
    importCoded({"s", "sn", "r"});
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Interview 3"), "held", "2024-02-01"), IsOk());
    ASSERT_THAT(setTranscriptAttribute(study(), transcriptNamed("Interview 2"), "held", "2024-03-01"), IsOk());
    const Report made = report();
    EXPECT_THAT(column(made.tables.at(0), 0), ElementsAre("Interview 3", "Interview 2", "Interview 1"));
    EXPECT_EQ(made.tables.at(0).header.at(2), "held");
    EXPECT_THAT(made.tables.at(0).caption, HasSubstr("without a date come last (1)"));
    EXPECT_THAT(column(report({{"order", {"imported"}}}).tables.at(0), 0),
                ElementsAre("Interview 1", "Interview 2", "Interview 3"));
    EXPECT_THAT(makeReport(study(), {"saturation", {{"date", {"hat"}}}}), FailsWith(ErrorKind::NotFound, "held"));
}

TEST_F(SaturationReport, ChartsHaveTheBandOfRandomOrders) {
    importCoded({"sn", "s", "rn", "n", "v"});
    const Report made = report({{"base", {"2"}}});
    ASSERT_THAT(made.charts, SizeIs(2));
    const Chart& known = made.charts[0];
    EXPECT_EQ(known.kind, ChartKind::Lines);
    EXPECT_THAT(known.series.at(0).values, ElementsAre(2.0, 2.0, 3.0, 3.0, 4.0));
    EXPECT_THAT(known.series.at(1).low, SizeIs(5));
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_LE(known.series[1].low[i], *known.series[1].values[i]);
        EXPECT_LE(*known.series[1].values[i], known.series[1].high[i]);
    }
    EXPECT_TRUE(made.charts[1].shares);
    EXPECT_THAT(report({{"orders", {"0"}}, {"base", {"2"}}}).charts.at(0).series, SizeIs(1));
}

TEST_F(SaturationReport, BlindCoderSeesTheirOwnInterviews) {
    importCoded({"s", "n"});
    study().setCoder("Iain");
    tag("Interview 2", "at all", "Volunteering");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    const ReportTable table = report().tables.at(0);
    EXPECT_THAT(column(table, 9), ElementsAre("Volunteering"));
    EXPECT_THAT(table.caption, HasSubstr("Codings of Iain only."));
}

} // namespace
} // namespace kenspeckle::test
