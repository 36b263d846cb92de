// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/coders.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class MethodsReportTest : public StudyTest {
protected:
    Report made() {
        auto report = makeReport(study(), {"methods", {}});
        EXPECT_THAT(report, IsOk());
        return report.value_or(Report{});
    }
    static std::string item(const Report& report, std::int64_t number) {
        for (const auto& row : report.tables.at(0).rows)
            if (std::get<std::int64_t>(row[0]) == number) return std::get<std::string>(row[2]);
        ADD_FAILURE() << "no item " << number;
        return {};
    }
};

TEST_F(MethodsReportTest, AnEmptyStudySaysNothingItDoesNotKnow) {
    const Report report = made();
    EXPECT_THAT(report.notes.at(0), HasSubstr("0 participants took part in 0 interviews."));
    EXPECT_EQ(item(report, 26), "No passage is coded yet.");
}

TEST_F(MethodsReportTest, WhatTheRecordSaysIsCounted) {
    importThree();
    tag("Evelyn", "safe place", "Safety");
    CodeText words;
    words.name = "Chemists";
    words.definition = "Where folk are judged";
    KS_ASSERT_VALUE(theme, addCode(study(), {}, words));
    ASSERT_TRUE(theme);
    tag("Ernie", "feart of being judged", "Chemists");
    study().setCoder("Ewan");
    tag("Evelyn", "I recovered there", "Safety");
    ASSERT_THAT(addMemo(study(), MemoTarget::study(), "Ask about the chemists."), IsOk());
    const Report report = made();
    EXPECT_THAT(report.notes.at(0), HasSubstr("4 participants took part in 3 interviews, 1 of them with several"));
    EXPECT_THAT(report.notes.at(0), HasSubstr("coded by 2 people in Kenspeckle"));
    EXPECT_THAT(report.notes.at(0), HasSubstr("1 interview was coded by two people or more."));
    EXPECT_THAT(report.notes.at(0), HasSubstr("3 passages were coded, in which 2 of 4 participants speak"));
    EXPECT_THAT(report.notes.at(0), HasSubstr("1 memo was kept"));
    EXPECT_THAT(item(report, 24), HasSubstr("2 people coded 2 of 3 interviews"));
    EXPECT_THAT(item(report, 26), HasSubstr("1 came while coding"));
    EXPECT_THAT(item(report, 26), HasSubstr("changed 1 time since"));
    EXPECT_THAT(item(report, 29), HasSubstr("2 of 4 participants"));
    for (const auto& row : report.tables.at(0).rows)
        EXPECT_THAT(std::get<std::string>(row[2]), Not(HasSubstr("Morag"))) << "coders are not named";
}

TEST_F(MethodsReportTest, WhoWorksBlindCountsTheirOwnOnly) {
    importThree();
    tag("Evelyn", "safe place", "Safety");
    study().setCoder("Ewan");
    tag("Ernie", "feart of being judged", "Safety");
    ASSERT_THAT(setBlind(study(), Blind::On), IsOk());
    EXPECT_THAT(made().notes.at(0), HasSubstr("1 passage was coded, in which 1 of 4"));
}

} // namespace
} // namespace kenspeckle::test
