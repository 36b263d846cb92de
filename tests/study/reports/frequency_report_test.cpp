// SPDX-License-Identifier: GPL-3.0-or-later
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

class FrequencyReport : public StudyTest {
protected:
    Report report(const Options& options = {}) {
        auto made = makeReport(study(), {"frequency", options});
        EXPECT_THAT(made, IsOk());
        return made ? std::move(*made) : Report();
    }
    void codeSome() {
        importThree();
        tag("Evelyn", "safe place", "Safety");
        tag("Evelyn", "place 💙 where", "Safety");
        tag("Group", "naloxone", "Safety");
        tag("Group", "That's recovery", "Not having to retell the story");
        study().setCoder("Iain");
        tag("Ernie", "feart of being judged", "Safety");
        tag("Evelyn", "a safe place", "Safety");
        tag("Evelyn", "And the staff?", "Safety"); // asked, not said
        study().setCoder("Morag");
    }
    static std::size_t columnOf(const ReportTable& table, const std::string& header) {
        const auto found = std::find(table.header.begin(), table.header.end(), header);
        EXPECT_NE(found, table.header.end()) << header;
        return static_cast<std::size_t>(found - table.header.begin());
    }
    static std::size_t rowOf(const ReportTable& table, const std::string& name) {
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            if (table.rows[i].front() == ReportCell(name)) return i;
        ADD_FAILURE() << "no row " << name;
        return 0;
    }
    /// Every number of references has as many quotes behind it; the total's are told as they were coded.
    void expectEvidence(const Report& made) {
        const ReportTable& table = made.tables.at(0);
        for (std::size_t row = 0; row + 1 < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.header.size(); ++column) {
                if (table.header[column].find("eferences") == std::string::npos) continue;
                const std::int64_t count = std::get<std::int64_t>(table.rows[row][column]);
                const auto evidence = table.evidence.find({row, column});
                ASSERT_EQ(evidence == table.evidence.end(), count == 0);
                if (count == 0) continue;
                KS_ASSERT_VALUE(behind, quotesBehind(study(), evidence->second));
                EXPECT_THAT(behind, SizeIs(static_cast<std::size_t>(count))) << row << ' ' << table.header[column];
            }
    }
};

TEST_F(FrequencyReport, SharesAreOfThoseAskedAndDenominatorsStandInTheHeader) {
    codeSome();
    const Report made = report({{"by", {"role"}}});
    const ReportTable& table = made.tables.at(0);
    EXPECT_THAT(table.header, ElementsAre("Code", "Participants (of 4)", "Participants, %", "References", "Coverage",
                                          "staff: participants (of 2)", "staff: %", "staff: references",
                                          "user: participants (of 2)", "user: %", "user: references"));
    const auto& row = table.rows.at(rowOf(table, "Safety"));
    EXPECT_EQ(row[1], ReportCell(std::int64_t{3}));
    EXPECT_EQ(row[2], ReportCell(Share{0.75}));
    EXPECT_EQ(row[3], ReportCell(std::int64_t{3}));
    EXPECT_EQ(row[6], ReportCell(Share{0.5}));
    EXPECT_EQ(row[9], ReportCell(Share{1.0}));
    EXPECT_TRUE(table.lastRowIsTotal);
    EXPECT_THAT(table.caption, HasSubstr("Of 4 participants."));
    const Report again = report({{"by", {"role"}}});
    EXPECT_EQ(again.tables.at(0).rows, table.rows);
    EXPECT_EQ(reportJson(again), reportJson(made));
}

TEST_F(FrequencyReport, AsManyQuotesAreBehindANumberAsItSays) {
    codeSome();
    expectEvidence(report());
    expectEvidence(report({{"by", {"role"}}}));
    expectEvidence(report({{"by", {"role"}}, {"where", {"role=staff"}}}));
    expectEvidence(report({{"coder", {"Iain"}}, {"hide-unused", {"yes"}}}));
    expectEvidence(report({{"with-interviewers", {"yes"}}}));
    ASSERT_THAT(setAttribute(study(), "Tim", "role", ""), IsOk());
    expectEvidence(report({{"by", {"role"}}}));
}

TEST_F(FrequencyReport, NothingOfAnAttributeIsTrueOfAnInterviewer) {
    codeSome();
    tag("Group", "What do you offer?", "Safety"); // asked, in a transcript that has a value of its own
    ASSERT_THAT(
        setAttributes(study(), AttributesOf::Transcripts, {{"Evelyn", "role", "user"}, {"Group", "role", "staff"}}),
        IsOk());
    expectEvidence(report({{"with-interviewers", {"yes"}}, {"where", {"role=user"}}}));
    expectEvidence(report({{"with-interviewers", {"yes"}}, {"by", {"role"}}}));
    expectEvidence(report({{"with-interviewers", {"yes"}}, {"by", {"role"}}, {"where", {"role=staff"}}}));
    const ReportTable table = report({{"with-interviewers", {"yes"}}, {"by", {"role"}}}).tables.at(0);
    EXPECT_EQ(std::count(table.header.begin(), table.header.end(), "not recorded: references"), 0)
        << "an interviewer is nobody of whom it could be recorded";
}

TEST_F(FrequencyReport, SurveyTellsWhoSelectedWithoutCoverage) {
    codeSome();
    const ReportTable table = report({{"survey", {"yes"}}, {"by", {"role"}}, {"words", {"yes"}}}).tables.at(0);
    EXPECT_THAT(table.header,
                ElementsAre("Code", "Selected by (of 4 respondents)", "Selected by, %", "References", "Words",
                            "staff: selected by (of 2)", "staff: %", "user: selected by (of 2)", "user: %"));
    for (const auto& row : table.rows)
        EXPECT_THAT(row, SizeIs(table.header.size()));
    EXPECT_THAT(table.caption, HasSubstr("Of 4 respondents."));
}

TEST_F(FrequencyReport, ChartsLeaveOutUnusedCodesAndTellSharesByGroup) {
    codeSome();
    const Report plain = report();
    ASSERT_THAT(plain.charts, SizeIs(2));
    EXPECT_EQ(plain.charts[0].kind, ChartKind::Bars);
    EXPECT_THAT(plain.charts[0].categories,
                ElementsAre("A trauma-informed approach is developed", "Not having to retell the story", "Safety"));
    EXPECT_THAT(plain.charts[0].depths, ElementsAre(0, 1, 1));
    EXPECT_THAT(plain.charts[0].series.at(0).values, ElementsAre(4.0, 1.0, 3.0));
    EXPECT_EQ(plain.charts[0].valueTitle, "Participants (of 4)");
    EXPECT_EQ(plain.charts[1].kind, ChartKind::Treemap);
    EXPECT_THAT(plain.charts[1].series.at(0).values, ElementsAre(4.0, 1.0, 3.0));

    const Report byRole = report({{"by", {"role"}}});
    ASSERT_THAT(byRole.charts, SizeIs(3));
    EXPECT_TRUE(byRole.charts[0].shares);
    EXPECT_EQ(byRole.charts[0].series.at(0).name, "staff (2)");
    EXPECT_THAT(byRole.charts[0].series.at(0).values, ElementsAre(1.0, 0.5, 0.5));
    EXPECT_EQ(byRole.charts[1].kind, ChartKind::StackedBars);
    EXPECT_THAT(byRole.charts[1].series.at(1).values, ElementsAre(2.0, 0.0, 2.0));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), byRole.charts[0].evidence.at({0, 2})));
    EXPECT_THAT(behind, SizeIs(1));
    EXPECT_FALSE(byRole.charts[1].evidence.count({1, 1}));
}

TEST_F(FrequencyReport, StudyWithoutAnythingHasEmptySharesAndNoChart) {
    const Report made = report();
    EXPECT_THAT(made.charts, IsEmpty());
    const ReportTable& table = made.tables.at(0);
    EXPECT_EQ(table.rows.back().at(1), ReportCell(std::int64_t{0}));
    EXPECT_EQ(table.rows.back().at(2), ReportCell());
    EXPECT_EQ(table.rows.back().at(4), ReportCell());
    EXPECT_THAT(table.evidence, IsEmpty());
    EXPECT_THAT(makeReport(study(), {"frequency", {{"order", {"shoe size"}}}}),
                FailsWith(ErrorKind::Usage, "codebook, size, name"));
    EXPECT_THAT(makeReport(study(), {"frequency", {{"code", {"Nonesuch"}}}}),
                FailsWith(ErrorKind::NotFound, "Nonesuch"));
}

TEST_F(FrequencyReport, BlindCoderCountsTheirOwn) {
    codeSome();
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    const ReportTable table = report().tables.at(0);
    EXPECT_EQ(table.rows.at(rowOf(table, "Safety")).at(1), ReportCell(std::int64_t{2}));
    EXPECT_THAT(table.caption, HasSubstr("Codings of Morag only."));
    EXPECT_THAT(makeReport(study(), {"frequency", {{"coder", {"Iain"}}}}), FailsWith(ErrorKind::Refused, "blind"));
}

} // namespace
} // namespace kenspeckle::test
