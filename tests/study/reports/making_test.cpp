// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/report.h"
#include "study/study_fixture.h"

#include <set>

namespace kenspeckle::test {
namespace {

using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class MakingReportsTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
    }
    void tagSome() {
        tag("Evelyn", "safe place", "Safety");
        tag("Evelyn", "And the staff?", "Safety");
        tag("Group", "naloxone", "Safety");
        tag("Group", "nobody needs an appointment", "Not having to retell the story");
    }
};

TEST_F(MakingReportsTest, EveryKindIsWholeAndHasItsOwnName) {
    std::set<std::string> names;
    for (const ReportKind& kind : reportKinds()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_THAT(kind.title, Not(IsEmpty()));
        EXPECT_THAT(kind.about, Not(IsEmpty())) << kind.name;
        std::set<std::string> keys;
        for (const ReportOption& option : kind.options) {
            EXPECT_TRUE(keys.insert(option.key).second) << kind.name << ' ' << option.key;
            EXPECT_THAT(option.label, Not(IsEmpty())) << kind.name << ' ' << option.key;
            EXPECT_THAT(option.help, Not(IsEmpty())) << kind.name << ' ' << option.key;
            if (option.type == OptionType::Choice) {
                EXPECT_GT(option.choices.size(), 1U) << kind.name << ' ' << option.key;
                if (!option.standard.empty()) {
                    EXPECT_THAT(option.choices, testing::Contains(option.standard)) << kind.name << ' ' << option.key;
                }
            }
        }
    }
}

/// Whatever a report needs more than nothing, it says so in words; what it makes is whole, twice the same, and every
/// number's quotes can be had.
TEST_F(MakingReportsTest, EveryKindIsMadeOfAnEmptyAndOfACodedStudy) {
    for (const bool coded : {false, true}) {
        if (coded) tagSome();
        for (const ReportKind& kind : reportKinds()) {
            const auto report = makeReport(study(), {kind.name, {}});
            if (!report) {
                EXPECT_TRUE(report.error().kind == ErrorKind::Usage || report.error().kind == ErrorKind::NotFound)
                    << kind.name << ": " << report.error().message;
                continue;
            }
            EXPECT_EQ(report->kind, kind.name);
            EXPECT_THAT(report->title, Not(IsEmpty())) << kind.name;
            std::set<std::string> tables;
            for (const ReportTable& table : report->tables) {
                EXPECT_TRUE(tables.insert(table.name).second) << kind.name << ' ' << table.name;
                EXPECT_THAT(table.title, Not(IsEmpty())) << kind.name;
                EXPECT_THAT(table.header, Not(IsEmpty())) << kind.name;
                EXPECT_THAT(table.rows, Each(SizeIs(table.header.size()))) << kind.name << ' ' << table.name;
                for (const auto& [place, evidence] : table.evidence) {
                    ASSERT_LT(place.first, table.rows.size()) << kind.name << ' ' << table.name;
                    ASSERT_LT(place.second, table.header.size()) << kind.name << ' ' << table.name;
                    EXPECT_THAT(quotesBehind(study(), evidence), IsOk()) << kind.name << ' ' << table.name;
                }
            }
            EXPECT_EQ(reportJson(*report), reportJson(*makeReport(study(), {kind.name, {}}))) << kind.name;
        }
    }
}

TEST_F(MakingReportsTest, WhatIsAskedWronglyIsSaidInWords) {
    EXPECT_THAT(makeReport(study(), {"frequencies", {}}), FailsWith(ErrorKind::Usage, "frequency"));
    EXPECT_THAT(makeReport(study(), {"frequency", {{"colour", {"red"}}}}), FailsWith(ErrorKind::Usage, "colour"));
    EXPECT_THAT(makeReport(study(), {"frequency", {{"by", {"role", "site"}}}}),
                FailsWith(ErrorKind::Usage, "one value"));
    EXPECT_THAT(makeReport(study(), {"frequency", {{"by", {"shoe size"}}}}),
                FailsWith(ErrorKind::NotFound, "shoe size"));
    EXPECT_THAT(makeReport(study(), {"frequency", {{"with-interviewers", {"perhaps"}}}}),
                FailsWith(ErrorKind::Usage, "perhaps"));
    EXPECT_THAT(makeReport(study(), {"quotes", {{"each", {"-1"}}}}), FailsWith(ErrorKind::Usage, "whole number"));
    EXPECT_THAT(makeReport(study(), {"quotes", {{"each", {"3x"}}}}), FailsWith(ErrorKind::Usage, "3x"));
    EXPECT_THAT(makeReport(study(), {"quotes", {{"choose", {"best"}}}}), FailsWith(ErrorKind::Usage, "balanced"));
    EXPECT_THAT(makeReport(study(), {"quotes", {{"where", {"role"}}}}), FailsWith(ErrorKind::Usage, "role=user"));
    EXPECT_THAT(makeReport(study(), {"quotes", {{"code", {"Shoes"}}}}), FailsWith(ErrorKind::NotFound, "Shoes"));
}

TEST_F(MakingReportsTest, TheQuotesBehindANumberAreThoseItCounts) {
    tagSome();
    KS_ASSERT_VALUE(report, makeReport(study(), {"frequency", {{"by", {"role"}}}}));
    const ReportTable& table = report.tables.at(0);
    std::size_t checked = 0;
    for (const auto& [place, evidence] : table.evidence) {
        // References are in every other column, from the third on.
        if (table.header[place.second].find("eferences") == std::string::npos) continue;
        KS_ASSERT_VALUE(behind, quotesBehind(study(), evidence));
        EXPECT_EQ(static_cast<std::int64_t>(behind.size()),
                  std::get<std::int64_t>(table.rows[place.first][place.second]))
            << std::get<std::string>(table.rows[place.first][0]) << ", " << table.header[place.second];
        ++checked;
    }
    EXPECT_GT(checked, 6U);
}

TEST_F(MakingReportsTest, PassagesThatNobodyCodedCanBeRead) {
    const Passage passage = passageOf("Ernie", "needle exchange");
    KS_ASSERT_VALUE(behind, quotesBehind(study(), std::vector<Passage>{passage}));
    ASSERT_THAT(behind, SizeIs(1));
    EXPECT_EQ(behind[0].text, "needle exchange");
    EXPECT_THAT(behind[0].codes, IsEmpty());
    EXPECT_THAT(behind[0].attribution, HasSubstr("Ernie"));
    EXPECT_THAT(quotesBehind(study(), Evidence{}), IsOk());
}

} // namespace
} // namespace kenspeckle::test
