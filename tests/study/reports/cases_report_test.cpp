// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/framework.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using Options = std::map<std::string, std::vector<std::string>>;

class CasesReport : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    Report report(const Options& options = {}) {
        auto made = makeReport(study(), {"cases", options});
        EXPECT_THAT(made, IsOk());
        return made ? std::move(*made) : Report();
    }
    static std::vector<std::string> names(const ReportTable& table) {
        std::vector<std::string> list;
        for (const auto& row : table.rows)
            list.push_back(std::get<std::string>(row.at(0)));
        return list;
    }
    /// "What: name" of the rows of the long list.
    static std::vector<std::string> items(const ReportTable& table) {
        std::vector<std::string> list;
        for (const auto& row : table.rows)
            list.push_back(std::get<std::string>(row.at(1)) + ": " + std::get<std::string>(row.at(2)));
        return list;
    }
};

TEST_F(CasesReport, TellsWhatThereIsOfEverybodyWhoSpeaks) {
    tag("Group", "nobody needs an appointment", "Safety");
    const ReportTable table = report().tables.at(0);
    EXPECT_THAT(table.header, ElementsAre("Participant", "role", "Transcripts", "Turns", "Words", "Codes", "References",
                                          "Coverage", "Summaries", "Memos"));
    EXPECT_THAT(names(table), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim"));
    const auto& hanna = table.rows.at(2);
    EXPECT_EQ(hanna[1], ReportCell("staff"));
    EXPECT_EQ(hanna[2], ReportCell(std::int64_t{1}));
    EXPECT_EQ(hanna[3], ReportCell(std::int64_t{2}));
    EXPECT_EQ(hanna[5], ReportCell(std::int64_t{1}));
    EXPECT_EQ(hanna[6], ReportCell(std::int64_t{1}));
    const double spoken = 42 + 32; // code points of her two turns
    EXPECT_NEAR(std::get<Share>(hanna[7]).value, 27 / spoken, 1e-9);
    EXPECT_EQ(table.rows.at(3)[6], ReportCell(std::int64_t{0}));
    EXPECT_EQ(table.rows.at(3)[7], ReportCell(Share{0}));
}

TEST_F(CasesReport, ListsCodesByReferencesWithTheQuotesBehindThem) {
    tag("Evelyn", "safe place", "Safety");
    tag("Evelyn", "place 💙 where", "Safety");
    tag("Evelyn", "recovered", "Naloxone");
    tag("Evelyn", "brilliant", "Naloxone");
    tag("Evelyn", "And the staff?", "Volunteering"); // asked of her
    const ParticipantId evelyn = *findParticipant(study(), "Evelyn");
    ASSERT_THAT(setSummary(study(), evelyn, codeNamed("Safety"), "Feels **safe**"), IsOk());
    ASSERT_THAT(addMemo(study(), MemoTarget::of(evelyn), "Talks with her hands"), IsOk());
    const Report made = report({{"participant", {"evelyn"}}});
    EXPECT_EQ(made.title, "Case summary: Evelyn");
    const ReportTable& list = made.tables.at(1);
    const auto rows = items(list);
    ASSERT_THAT(rows, SizeIs(8));
    EXPECT_THAT(rows[0], "Attribute: role");
    EXPECT_THAT(rows[1], "Transcript: Evelyn");
    EXPECT_THAT(rows[2], "Code: People access interventions to reduce harm");
    EXPECT_THAT(rows[3], HasSubstr("/ Naloxone"));
    EXPECT_THAT(rows[5], HasSubstr("/ Safety"));
    EXPECT_THAT(rows[6], testing::AllOf(HasSubstr("Summary: "), HasSubstr("/ Safety")));
    EXPECT_THAT(rows[7], testing::AllOf(HasSubstr("Memo: "), HasSubstr(", Morag")));
    EXPECT_EQ(list.rows[6][3], ReportCell("Feels safe"));
    for (std::size_t row = 2; row <= 5; ++row) {
        KS_ASSERT_VALUE(behind, quotesBehind(study(), list.evidence.at({row, 4})));
        EXPECT_THAT(behind, SizeIs(static_cast<std::size_t>(std::get<std::int64_t>(list.rows[row][4]))));
    }
    EXPECT_EQ(list.rows[3][4], ReportCell(std::int64_t{2}));
    EXPECT_EQ(list.rows[5][4], ReportCell(std::int64_t{1})) << "they overlap";
    ASSERT_THAT(made.charts, SizeIs(1));
    EXPECT_THAT(made.charts[0].series.at(0).values, ElementsAre(2.0, 2.0, 1.0, 1.0));
}

TEST_F(CasesReport, ConditionsAndCodesRestrict) {
    tag("Group", "naloxone", "Naloxone");
    tag("Group", "That's recovery", "Safety");
    const Report staff = report({{"where", {"role=staff"}}, {"code", {"Naloxone"}}});
    EXPECT_THAT(names(staff.tables.at(0)), ElementsAre("Hanna", "Tim"));
    EXPECT_EQ(staff.tables.at(0).rows.at(0).at(6), ReportCell(std::int64_t{0}));
    EXPECT_EQ(staff.tables.at(0).rows.at(1).at(6), ReportCell(std::int64_t{1}));
    EXPECT_THAT(staff.tables.at(0).caption, HasSubstr("Only people whose role is staff."));
    ASSERT_THAT(staff.charts, SizeIs(1));
    EXPECT_TRUE(staff.charts[0].shares);
}

TEST_F(CasesReport, SomebodyWhoNeverSpeaksIsToldOfWhereAskedFor) {
    ASSERT_THAT(addParticipant(study(), "Mhairi"), IsOk());
    EXPECT_THAT(names(report().tables.at(0)), ElementsAre("Ernie", "Evelyn", "Hanna", "Tim"));
    const Report made = report({{"participant", {"Mhairi"}}});
    ASSERT_THAT(made.tables.at(0).rows, SizeIs(1));
    EXPECT_EQ(made.tables.at(0).rows[0][7], ReportCell()) << "a share of nothing";
    EXPECT_THAT(made.charts, IsEmpty());
    EXPECT_THAT(makeReport(study(), {"cases", {{"participant", {"Nobody"}}}}),
                FailsWith(ErrorKind::NotFound, "Nobody"));
}

} // namespace
} // namespace kenspeckle::test
