// SPDX-License-Identifier: GPL-3.0-or-later
// Reports that hide small numbers: nothing of what is hidden is anywhere in them.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kenspeckle/attributes.h"
#include "kenspeckle/report.h"
#include "kenspeckle/specification.h"
#include "release/small_numbers/together.h"
#include "study/reports/safe_reports.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using Options = std::map<std::string, std::vector<std::string>>;

/// Thirty people: twelve users, ten staff, eight volunteers. Seventeen say the first code, of whom two are volunteers;
/// three say the second, all of them users.
class SmallNumbersTest : public StudyTest {
protected:
    static constexpr const char* kTheme = "A trauma-informed approach is developed";
    static constexpr const char* kLarge = "Safety";
    static constexpr const char* kSmall = "Not having to retell the story";

    void SetUp() override {
        StudyTest::SetUp();
        std::vector<std::filesystem::path> files;
        std::string people = "name,role,site\n";
        for (int i = 0; i < 30; ++i) {
            files.push_back(
                write(nameOf(i) + ".md", fmt::format("**{}:** It is a safe place, I tell nobody twice. I am "
                                                     "number {}.\n",
                                                     nameOf(i), i)));
            people += fmt::format("{},{},{}\n", nameOf(i),
                                  i < 12   ? "user"
                                  : i < 22 ? "staff"
                                           : "volunteer",
                                  i % 2 == 0 ? "Leith" : "Fife");
        }
        ASSERT_THAT(importTranscripts(study(), files), IsOk());
        ASSERT_THAT(importAttributes(study(), write("people.csv", people)), IsOk());
        for (const int i : {0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 16, 17, 18, 22, 23})
            tag(nameOf(i), "safe place", kLarge);
        for (const int i : {3, 4, 5})
            tag(nameOf(i), "nobody twice", kSmall);
    }
    static std::string nameOf(int number) { return fmt::format("Person{:02}", number); }

    Report report(const std::string& kind, const Options& options) {
        auto made = makeReport(study(), {kind, options});
        EXPECT_THAT(made, IsOk());
        return made.value_or(Report());
    }
    static const std::vector<ReportCell>& rowOf(const ReportTable& table, const std::string& name) {
        const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                        [&](const auto& row) { return row.front() == ReportCell(name); });
        EXPECT_NE(found, table.rows.end()) << name;
        return found == table.rows.end() ? table.rows.front() : *found;
    }
    /// Every cell that says it is hidden has nothing behind it, and there is one.
    static void expectNoEvidence(const ReportTable& table) {
        int hidden = 0;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.header.size(); ++column) {
                if (table.rows[row][column] != ReportCell(kHiddenNumber)) continue;
                ++hidden;
                EXPECT_EQ(table.evidence.count({row, column}), 0U) << row << ' ' << column;
            }
        EXPECT_GT(hidden, 0);
    }
    static ReportCell whole(std::int64_t number) { return number; }
    const ReportCell m_hidden{std::string(kHiddenNumber)};
};

TEST_F(SmallNumbersTest, WithoutAThresholdNothingIsHidden) {
    const Report made = report("frequency", {{"by", {"role"}}});
    EXPECT_THAT(reportJson(made), Not(HasSubstr(kHiddenNumber)));
    EXPECT_THAT(made.tables[0].caption, Not(HasSubstr("Hidden")));
    EXPECT_THAT(made.figures, IsEmpty());
    EXPECT_EQ(rowOf(made.tables[0], kSmall)[1], whole(3));
}

TEST_F(SmallNumbersTest, ASmallNumberIsHiddenWithItsShareReferencesAndCoverage) {
    const Report made = report("frequency", {{"threshold", {"5"}}, {"words", {"yes"}}});
    const ReportTable& table = made.tables[0];
    EXPECT_THAT(rowOf(table, kSmall),
                ElementsAre(ReportCell(kSmall), m_hidden, m_hidden, m_hidden, m_hidden, m_hidden));
    EXPECT_EQ(rowOf(table, kLarge)[1], whole(17));
    expectNoEvidence(table);
    EXPECT_THAT(table.caption, AllOf(HasSubstr("Hidden are numbers of fewer than 5 participants"),
                                     HasSubstr("Zeros are shown."), HasSubstr("from which they could be worked out")));
    EXPECT_THAT(made.notes, Contains(table.caption));
}

TEST_F(SmallNumbersTest, AnotherNumberOfTheLineIsHiddenThatWouldGiveTheSmallOneAway) {
    const Report made = report("frequency", {{"by", {"role"}}, {"threshold", {"5"}}, {"hide-unused", {"yes"}}});
    const auto& row = rowOf(made.tables[0], kLarge);
    EXPECT_EQ(row[1], whole(17));
    // staff, user, volunteer: number, share, references
    EXPECT_EQ(row[11], m_hidden) << "two volunteers";
    EXPECT_EQ(row[12], m_hidden);
    EXPECT_EQ(row[13], m_hidden);
    EXPECT_NE(row[5] == m_hidden, row[8] == m_hidden) << "and either seven of the staff or eight users";
    EXPECT_EQ(rowOf(made.tables[0], kSmall)[5], whole(0)) << "zeros are shown";
    expectNoEvidence(made.tables[0]);
}

TEST_F(SmallNumbersTest, ZerosAreHiddenWhereThatIsAskedFor) {
    const Report made = report("frequency", {{"by", {"role"}}, {"threshold", {"5"}}, {"zeros", {"mask"}}});
    EXPECT_EQ(rowOf(made.tables[0], kSmall)[5], m_hidden);
    EXPECT_THAT(made.tables[0].caption, HasSubstr("Zeros are hidden as small numbers."));
    const auto refused =
        makeReport(study(), {"frequency", {{"threshold", {"5"}}, {"zeros", {"mask"}}, {"hide-unused", {"yes"}}}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
}

TEST_F(SmallNumbersTest, JsonHasNullsForWhatIsHidden) {
    const Report made = report("frequency", {{"by", {"role"}}, {"threshold", {"5"}}});
    const auto json = nlohmann::json::parse(reportJson(made));
    EXPECT_EQ(json["threshold"], 5);
    EXPECT_EQ(json["zeros"], "show");
    int hidden = 0;
    for (const auto& row : json["rows"]) {
        if (row["name"] == kSmall) {
            EXPECT_TRUE(row["participants"].is_null());
            EXPECT_TRUE(row["share"].is_null());
            EXPECT_TRUE(row["references"].is_null());
            EXPECT_TRUE(row["coverage"].is_null());
            EXPECT_TRUE(row["codePoints"].is_null());
            EXPECT_EQ(row["hidden"], true);
        }
        for (const auto& group : row["by"]) {
            hidden += group.contains("hidden") ? 1 : 0;
            EXPECT_EQ(group.contains("hidden"), group["participants"].is_null());
            EXPECT_TRUE(group["participants"].is_null() || group["participants"] == 0 || group["participants"] >= 5);
        }
    }
    EXPECT_GT(hidden, 1);
}

TEST_F(SmallNumbersTest, ChartsLeaveOutWhatIsHiddenAndSaySo) {
    const Report made = report("frequency", {{"by", {"role"}}, {"threshold", {"5"}}});
    ASSERT_THAT(made.charts, SizeIs(3));
    for (const Chart& chart : made.charts) {
        EXPECT_THAT(chart.categories, Not(Contains(kSmall))) << chart.name;
        EXPECT_THAT(chart.categories, Contains(kLarge)) << chart.name;
        EXPECT_THAT(chart.caption, HasSubstr("Hidden are numbers of fewer than 5")) << chart.name;
        EXPECT_EQ(chart.absent, "hidden") << chart.name;
    }
    const Chart& bars = made.charts[0];
    const auto place = static_cast<std::size_t>(std::find(bars.categories.begin(), bars.categories.end(), kLarge) -
                                                bars.categories.begin());
    EXPECT_EQ(bars.series[2].values[place], std::nullopt);
    EXPECT_EQ(bars.evidence.count({2, place}), 0U);
    EXPECT_THAT(drawChart(bars).svg, Not(HasSubstr("2 of 8")));
}

TEST_F(SmallNumbersTest, TheOrderBySizeSaysNothingOfWhatIsHidden) {
    // One more small one, larger than the other and behind it in the codebook.
    const std::vector<std::string> small{kSmall, "Informal therapeutic activities"};
    for (const int i : {8, 9, 10, 11})
        tag(nameOf(i), "nobody twice", small.back());
    const auto namesOf = [&](const char* order) {
        const Report made = report("frequency", {{"order", {order}}, {"threshold", {"5"}}});
        std::vector<std::string> names;
        for (const auto& row : made.tables[0].rows)
            if (const auto& name = std::get<std::string>(row.front());
                std::find(small.begin(), small.end(), name) != small.end())
                names.push_back(name);
        return names;
    };
    EXPECT_EQ(namesOf("size"), namesOf("codebook"));
    const Report top = report("frequency", {{"top", {"2"}}, {"threshold", {"5"}}});
    for (std::size_t row = 0; row < 2; ++row)
        EXPECT_NE(top.tables[0].rows[row][1], m_hidden) << "what is shown is larger than what is not";
}

TEST_F(SmallNumbersTest, HowManyWereAskedIsHiddenOfASmallGroup) {
    for (int i = 22; i < 26; ++i)
        ASSERT_THAT(setAttribute(study(), nameOf(i), "role", "carer"), IsOk());
    for (int i = 26; i < 30; ++i)
        ASSERT_THAT(setAttribute(study(), nameOf(i), "role", "staff"), IsOk());
    const Report made = report("frequency", {{"by", {"role"}}, {"threshold", {"5"}}});
    EXPECT_THAT(made.tables[0].header, Contains("carer: participants (of hidden)"));
    EXPECT_THAT(made.tables[0].header, Contains("Participants (of 30)"));
    const auto json = nlohmann::json::parse(reportJson(made));
    EXPECT_TRUE(json["totals"]["asked"]["by"]["carer"].is_null());
    for (const auto& row : made.tables[0].rows)
        EXPECT_TRUE(row[5] == whole(0) || row[5] == m_hidden);
}

TEST_F(SmallNumbersTest, RefusesWhatCannotBeHidden) {
    const auto few = makeReport(study(), {"frequency", {{"threshold", {"40"}}}});
    ASSERT_FALSE(few);
    EXPECT_EQ(few.error().kind, ErrorKind::Refused);
    EXPECT_THAT(few.error().message, HasSubstr("fewer than 40 participants in all"));
    const auto negative = makeReport(study(), {"frequency", {{"threshold", {"-1"}}}});
    ASSERT_FALSE(negative);
    EXPECT_EQ(negative.error().kind, ErrorKind::Usage);
}

TEST_F(SmallNumbersTest, WhatNobodyHasCodedIsShownAsNothing) {
    const Report made = report("frequency", {{"code", {"Naloxone"}}, {"threshold", {"5"}}});
    for (const auto& row : made.tables[0].rows)
        EXPECT_EQ(row[1], whole(0));
    EXPECT_THAT(made.charts, IsEmpty());
}

TEST_F(SmallNumbersTest, TheLedgerIsToldWhatIsPrintedAndThatTheRestIsHidden) {
    const Report made = report("frequency", {{"by", {"Role"}}, {"where", {"site=Leith"}}, {"threshold", {"5"}}});
    const auto path = std::string(kTheme) + " / " + kSmall;
    const auto find = [&](const std::string& counted, const std::string& theme, const std::string& grouped) {
        const auto found = std::find_if(made.figures.begin(), made.figures.end(), [&](const SafeFigure& figure) {
            return figure.counted == counted && figure.theme == theme && figure.grouped == grouped;
        });
        EXPECT_NE(found, made.figures.end()) << counted << ", " << theme << ", " << grouped;
        return found == made.figures.end() ? std::optional<std::int64_t>(-1) : found->value;
    };
    EXPECT_EQ(find("asked", "", "site=Leith"), 15);
    EXPECT_EQ(find("asked", "", "role=user & site=Leith"), 6);
    EXPECT_EQ(find("participants", path, "site=Leith"), std::nullopt);
    EXPECT_EQ(find("participants", path, "role=volunteer & site=Leith"), 0);
    EXPECT_EQ(find("participants", "any code", "site=Leith"), 9);
    const Report cross = report("crosstab", {{"by", {"role"}}, {"rows", {"site"}}, {"threshold", {"3"}}});
    EXPECT_THAT(cross.figures, Contains(SafeFigure{"asked", "", "role=user & site=Leith", 6}));
    EXPECT_THAT(cross.figures, Contains(SafeFigure{"asked", "", "site=Leith", 15}));
}

TEST_F(SmallNumbersTest, ACrosstabOfACodeHidesThoseWhoDoNotSayItToo) {
    const Report made = report("crosstab", {{"by", {"role"}}, {"code", {kSmall}}, {"threshold", {"5"}}});
    ASSERT_THAT(made.tables, SizeIs(1)) << "no test of what is hidden";
    const ReportTable& table = made.tables[0];
    EXPECT_EQ(rowOf(table, "said")[3], m_hidden);
    EXPECT_EQ(rowOf(table, "not said")[3], m_hidden) << "twelve users less nine";
    EXPECT_THAT(table.caption, AllOf(HasSubstr("Hidden are numbers"), HasSubstr("There is no test")));
    expectNoEvidence(table);
    for (const ChartSeries& series : made.charts[0].series)
        EXPECT_EQ(series.values[1], std::nullopt);
    EXPECT_THAT(made.figures, Contains(SafeFigure{"not said", std::string(kTheme) + " / " + kSmall, "role=user", {}}));
}

TEST_F(SmallNumbersTest, ACrosstabOfSeveralCodesHidesTheirTests) {
    const Report made = report("crosstab", {{"by", {"role"}}, {"code", {kSmall, kLarge}}, {"threshold", {"5"}}});
    ASSERT_THAT(made.tables, SizeIs(2));
    expectNoEvidence(made.tables[0]);
    EXPECT_THAT(std::vector<ReportCell>(made.tables[1].rows[0].begin() + 1, made.tables[1].rows[0].end()),
                Each(m_hidden));
    EXPECT_THAT(made.tables[1].caption, HasSubstr("Hidden are tests"));
    EXPECT_EQ(made.charts[0].series[1].values[0], std::nullopt) << "users who say the small one";
}

TEST_F(SmallNumbersTest, ACrosstabOfAttributesHidesPercentagesOfHiddenTotals) {
    for (int i = 0; i < 3; ++i)
        ASSERT_THAT(setAttribute(study(), nameOf(i), "site", "Skye"), IsOk());
    const Report made =
        report("crosstab", {{"by", {"role"}}, {"rows", {"site"}}, {"percent", {"row"}}, {"threshold", {"5"}}});
    const auto& skye = rowOf(made.tables[0], "Skye");
    EXPECT_EQ(skye[3], m_hidden) << "three users";
    EXPECT_EQ(skye[7], m_hidden) << "three in all";
    for (std::size_t column = 1; column < skye.size(); column += 2)
        EXPECT_EQ(skye[column + 1], m_hidden) << "a share of three";
    EXPECT_THAT(made.charts[0].categories, Contains("Skye (n = hidden)"));
}

TEST_F(SmallNumbersTest, NoReportPrintsWhatAnotherOfTheSameReleaseHides) {
    // Two of each role, all of Leith: by role the six in all are hidden, by site they need not be.
    for (const int i : {0, 2, 12, 14, 22, 24})
        tag(nameOf(i), "I am number", "Naloxone");
    const auto requestBy = [](const char* attribute) {
        return ReportRequest{"frequency", {{"by", {attribute}}, {"threshold", {"5"}}}};
    };
    const auto sixIn = [](const Report& made) {
        return std::any_of(made.figures.begin(), made.figures.end(), [](const SafeFigure& figure) {
            return figure.theme.find("Naloxone") != std::string::npos && figure.value == 6;
        });
    };
    EXPECT_FALSE(sixIn(report("frequency", requestBy("role").options)));
    EXPECT_TRUE(sixIn(report("frequency", requestBy("site").options)));
    const auto together =
        study::makeReportsTogether(study(), {requestBy("role"), requestBy("site"), {"crosstab", {{"rows", {"x"}}}}});
    ASSERT_THAT(together, SizeIs(3));
    ASSERT_THAT(together[0], IsOk());
    ASSERT_THAT(together[1], IsOk());
    EXPECT_FALSE(together[2]) << "there is no such attribute, and the others are made all the same";
    EXPECT_FALSE(sixIn(*together[0]));
    EXPECT_FALSE(sixIn(*together[1]));
    EXPECT_EQ(together[1]->kind, "frequency");
    EXPECT_THAT(together[1]->about, Not(IsEmpty()));
    disclosure::PrintedFigures all{together[0]->figures};
    all.figures.insert(all.figures.end(), together[1]->figures.begin(), together[1]->figures.end());
    EXPECT_THAT(disclosure::auditTogether(all, {}, 5), IsEmpty());
}

TEST_F(SmallNumbersTest, NorDoTheTablesOfOnePaper) {
    for (const int i : {0, 2, 12, 14, 22, 24})
        tag(nameOf(i), "I am number", "Naloxone");
    const auto rowOfPaper = [&](const std::string& toml) {
        const auto specification = readSpecification(write("paper.toml", toml));
        EXPECT_THAT(specification, IsOk());
        EXPECT_THAT(makeReports(study(), *specification, folder() / "paper"), IsOk());
        const std::string table = readFile(folder() / "paper" / "sites.csv");
        const std::size_t at = table.find("Naloxone");
        return table.substr(at, table.find('\n', at) - at);
    };
    const std::string sites = "[[report]]\nkind = \"frequency\"\nname = \"sites\"\nby = \"site\"\nthreshold = 5\n";
    EXPECT_THAT(rowOfPaper(sites), HasSubstr(",6,"));
    EXPECT_THAT(rowOfPaper("[[report]]\nkind = \"frequency\"\nby = \"role\"\nthreshold = 5\n" + sites),
                AllOf(HasSubstr("hidden"), Not(HasSubstr(",6,"))));
}

} // namespace
} // namespace kenspeckle::test
