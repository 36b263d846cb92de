// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "kenspeckle/coders.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class PresenceReportTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", "safe place 💙 where", "Safety");
        tag("Evelyn", "The staff are brilliant", "Safety");
        tag("Evelyn", "And the staff?", "Naloxone"); // an interviewer's
        tag("Group", "naloxone", "Naloxone");
        ASSERT_THAT(setAttribute(study(), "Evelyn", "age", "61"), IsOk());
        ASSERT_THAT(setAttribute(study(), "Tim", "age", "40.5"), IsOk());
    }
    using Options = std::map<std::string, std::vector<std::string>>;
    Report presence(const Options& options) {
        auto report = makeReport(study(), {"presence", options});
        EXPECT_THAT(report, IsOk());
        return report.value_or(Report());
    }
    static ReportCell whole(std::int64_t number) { return number; }
};

TEST_F(PresenceReportTest, ARowForEverybodyWhoSpeaks) {
    const Report report = presence({{"code", {"Safety", "Naloxone"}}, {"names", {"name"}}});
    const ReportTable& table = report.tables.at(0);
    EXPECT_THAT(table.header, ElementsAre("participant", "role", "age", "Safety", "Naloxone"));
    EXPECT_THAT(table.rows,
                ElementsAre(ElementsAre(ReportCell("Ernie"), ReportCell("user"), ReportCell(), whole(0), whole(0)),
                            ElementsAre(ReportCell("Evelyn"), ReportCell("user"), whole(61), whole(1), whole(0)),
                            ElementsAre(ReportCell("Hanna"), ReportCell("staff"), ReportCell(), whole(0), whole(0)),
                            ElementsAre(ReportCell("Tim"), ReportCell("staff"), ReportCell(40.5), whole(0), whole(1))));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), table.evidence.at({1, 3})));
    EXPECT_THAT(behind, SizeIs(2));
    EXPECT_EQ(table.evidence.size(), 2U);
    ASSERT_THAT(report.charts, SizeIs(1));
    EXPECT_EQ(report.charts[0].kind, ChartKind::HeatMap);
    EXPECT_EQ(report.charts[0].series.at(1).values.at(0), 1.0);
}

TEST_F(PresenceReportTest, ReferencesInstead) {
    const Report report =
        presence({{"code", {"Safety", "A trauma-informed approach is developed"}}, {"values", {"references"}}});
    EXPECT_THAT(report.tables.at(0).header.back(), "A trauma-informed approach is developed");
    EXPECT_EQ(report.tables.at(0).rows.at(1).at(3), whole(2));
    EXPECT_EQ(report.tables.at(0).rows.at(1).at(4), whole(2)) << "with the codes below";
}

TEST_F(PresenceReportTest, ARowForEveryTranscript) {
    Options options{{"code", {"Safety", "Naloxone"}}, {"rows", {"transcripts"}}, {"without-attributes", {"yes"}}};
    const Report report = presence(options);
    EXPECT_THAT(report.tables.at(0).rows, ElementsAre(ElementsAre(ReportCell("Evelyn"), whole(1), whole(0)),
                                                      ElementsAre(ReportCell("Ernie"), whole(0), whole(0)),
                                                      ElementsAre(ReportCell("Group"), whole(0), whole(1))));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), report.tables.at(0).evidence.at({2, 2})));
    EXPECT_THAT(behind, SizeIs(1));
    options["with-interviewers"] = {"yes"};
    options["values"] = {"references"};
    EXPECT_EQ(presence(options).tables.at(0).rows.at(0).at(2), whole(1));
    options["without-attributes"] = {"no"};
    EXPECT_EQ(presence(options).tables.at(0).rows.at(2).at(1), ReportCell("staff"));
}

TEST_F(PresenceReportTest, OnlySomePeopleHaveRows) {
    const Report people = presence({{"where", {"role=user"}}, {"code", {"Safety"}}, {"without-attributes", {"yes"}}});
    EXPECT_THAT(people.tables.at(0).rows,
                ElementsAre(ElementsAre(ReportCell("Ernie"), whole(0)), ElementsAre(ReportCell("Evelyn"), whole(1))));
    KS_ASSERT_VALUE(behind, quotesBehind(study(), people.tables.at(0).evidence.at({1, 1})));
    EXPECT_THAT(behind, SizeIs(2));
    const Report transcripts = presence({{"where", {"role=staff"}}, {"rows", {"transcripts"}}});
    EXPECT_THAT(transcripts.tables.at(0).rows, SizeIs(1));
}

TEST_F(PresenceReportTest, SafeNamesAreTakenByEveryProgram) {
    const CodeId theme = codeNamed("A trauma-informed approach is developed");
    CodeText text;
    text.name = "2 hàbits – café & naloxone, and everything else people said";
    ASSERT_THAT(addCode(study(), theme, text), IsOk());
    text.name = "SAFETY!";
    ASSERT_THAT(addCode(study(), theme, text), IsOk());
    text.name = "💙";
    ASSERT_THAT(addCode(study(), theme, text), IsOk());
    const Report report = presence({{"names", {"safe"}}});
    const ReportTable& table = report.tables.at(0);
    std::set<std::string> distinct;
    for (const std::string& name : table.header) {
        EXPECT_LE(name.size(), 32U);
        EXPECT_TRUE(name[0] >= 'a' && name[0] <= 'z') << name;
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string::npos) << name;
        EXPECT_TRUE(distinct.insert(name).second) << name;
    }
    EXPECT_EQ(distinct.count("v_2_habits_cafe_naloxone_and_eve"), 1U);
    EXPECT_EQ(distinct.count("safety_2"), 1U);
    const ReportTable& key = report.tables.at(1);
    ASSERT_THAT(key.rows, SizeIs(table.header.size()));
    const auto safety =
        std::find_if(key.rows.begin(), key.rows.end(), [](const auto& row) { return row[0] == ReportCell("safety"); });
    ASSERT_NE(safety, key.rows.end());
    EXPECT_EQ(safety->at(1), ReportCell("A trauma-informed approach is developed / Safety"));
}

TEST_F(PresenceReportTest, AgreesWithTheFrequencyTable) {
    const Report report = presence({{"without-attributes", {"yes"}}});
    const auto table = frequencyTable(study());
    ASSERT_THAT(table, IsOk());
    ASSERT_EQ(report.tables.at(0).header.size(), table->rows.size() + 1);
    for (std::size_t code = 0; code < table->rows.size(); ++code) {
        std::int64_t people = 0;
        for (const auto& row : report.tables.at(0).rows)
            people += std::get<std::int64_t>(row[code + 1]);
        EXPECT_EQ(people, table->rows[code].all.participants) << table->rows[code].path;
    }
}

TEST_F(PresenceReportTest, BlindCodersSeeTheirOwn) {
    study().setCoder("Iain");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    const Report report = presence({{"without-attributes", {"yes"}}});
    EXPECT_THAT(report.tables.at(0).evidence, IsEmpty());
    for (const auto& row : report.tables.at(0).rows)
        EXPECT_EQ(row.at(1), whole(0));
}

} // namespace
} // namespace kenspeckle::test
