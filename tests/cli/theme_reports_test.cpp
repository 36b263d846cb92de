// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"
#include "support/source_tree.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

/// Each of these reports is made out of what its kind declares.
class ThemeReportsTest : public KenTest {
protected:
    std::string study() {
        const std::string file = codedStudy();
        done({"attributes", file, this->file("people.csv", "name,role\nErnie,Staff\nMòrag,User\n")});
        done({"search", file, "letter", "--code", "Letters", "--scope", "turn"});
        done({"code", file, "--transcript", "Mòrag", "--range", rangeOf(file, "Mòrag", "door"), "--code", "Open door"});
        return file;
    }
};

TEST_F(ThemeReportsTest, FrequencyTakesItsOptionsFromTheDeclaration) {
    const std::string file = study();
    const std::string printed = done({"report", "frequency", file, "--by", "role", "--hide-unused"});
    EXPECT_THAT(printed, AllOf(HasSubstr("of 2"), HasSubstr("Staff (of 1)"), HasSubstr("100 %"), HasSubstr("Any code"),
                               Not(HasSubstr("Waiting"))));
    const auto themes = doneJson({"report", "frequency", file, "--level", "themes", "--order", "size", "--words"});
    ASSERT_THAT(themes["rows"], SizeIs(3));
    EXPECT_EQ(themes["rows"][0]["name"], "Access");
    EXPECT_EQ(themes["rows"][0]["share"], 1.0);
    EXPECT_GT(themes["rows"][0]["words"], 0);
    const auto staff = doneJson({"report", "frequency", file, "--where", "role=Staff", "--code", "Access"});
    EXPECT_EQ(staff["totals"]["asked"]["participants"], 1);
    EXPECT_THAT(staff["rows"], SizeIs(3));
    EXPECT_THAT(done({"report", "frequency", file, "--survey", "--top", "1"}),
                AllOf(HasSubstr("Selected by"), HasSubstr("2 respondents"), Not(HasSubstr("Coverage"))));
    EXPECT_EQ(ken({"report", "frequency", file, "--order", "shoe"}).code, 2);
}

TEST_F(ThemeReportsTest, SaturationIsPrintedAndWritten) {
    const std::string file = study();
    EXPECT_THAT(done({"report", "saturation", file, "--base", "1", "--run", "1"}),
                AllOf(HasSubstr("New codes per interview"), HasSubstr("Run of 1, at most 5 %"), HasSubstr("1+1")));
    const auto json = doneJson({"report", "saturation", file, "--orders", "0"});
    EXPECT_EQ(json["report"], "saturation");
    ASSERT_THAT(json["tables"], SizeIs(2));
    EXPECT_THAT(json["tables"][0]["rows"], SizeIs(2));
    done({"report", "saturation", file, "-o", path("s.csv"), "-o", path("s.json")});
    EXPECT_THAT(readFile(path("s.csv")), HasSubstr("Interview,No.,Codes in it,New codes"));
    EXPECT_THAT(readFile(path("s-saturation.csv")), HasSubstr("Rule,Reached at"));
    EXPECT_EQ(ken({"report", "saturation", file, "--run", "0"}).code, 2);
}

TEST_F(ThemeReportsTest, CasesTellOfOneOrAll) {
    const std::string file = study();
    const std::string printed = done({"report", "cases", file, "--participant", "Ernie"});
    EXPECT_THAT(printed, AllOf(HasSubstr("Attribute"), HasSubstr("Staff"), Not(HasSubstr("Mòrag"))));
    const auto json = doneJson({"report", "cases", file});
    EXPECT_THAT(json["tables"][0]["rows"], SizeIs(2));
    done({"report", "cases", file, "-o", path("cases.csv")});
    EXPECT_THAT(readFile(path("cases-case-list.csv")), HasSubstr("Ernie,Attribute,role,Staff"));
    EXPECT_EQ(ken({"report", "cases", file, "--participant", "Nobody"}).code, 2);
}

TEST_F(ThemeReportsTest, PortraitAndCodelineTellWhereCodesStand) {
    const std::string file = study();
    const auto portrait = doneJson({"report", "portrait", file, "--along", "turns"});
    EXPECT_THAT(portrait["tables"][0]["rows"], SizeIs(2));
    done({"report", "portrait", file, "-o", path("p.csv")});
    EXPECT_THAT(readFile(path("p-stretches.csv")), HasSubstr("Access / Open door"));
    const std::string printed = done({"report", "codeline", file, "--transcript", "Mòrag"});
    EXPECT_THAT(printed, AllOf(HasSubstr("Codes along Mòrag"), HasSubstr("Access / Open door"), HasSubstr("door")));
    done({"report", "codeline", file, "--transcript", "Mòrag", "-o", path("c.csv")});
    EXPECT_THAT(readFile(path("c.csv")), HasSubstr("Code,Begin,End"));
    EXPECT_THAT(doneJson({"report", "codeline", file, "--transcript", "Ernie"})["tables"][0]["columns"][0], "Code");
}

TEST_F(ThemeReportsTest, FrameworkIsWrittenInTwoLayouts) {
    const std::string file = study();
    done({"report", "framework", file, "-o", path("f.csv")});
    EXPECT_THAT(readFile(path("f.csv")), HasSubstr("Participant,role,Access,Access: passages"));
    done({"report", "framework", file, "--layout", "page", "-o", path("page.csv")});
    EXPECT_THAT(readFile(path("page.csv")), AllOf(HasSubstr("Participant,role,Access,Waiting"), HasSubstr("passage")));
}

} // namespace
} // namespace kenspeckle::test
