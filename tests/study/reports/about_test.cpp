// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/report.h"

#include "kenspeckle/version.h"
#include "study/study_fixture.h"

namespace kenspeckle {
namespace {

using testing::Contains;
using testing::Key;
using testing::Not;
using testing::Pair;

class AboutReport : public test::StudyTest {
protected:
    std::vector<std::pair<std::string, std::string>>
    about(const std::map<std::string, std::vector<std::string>>& options) {
        auto report = makeReport(study(), {"frequency", options});
        EXPECT_THAT(report, test::IsOk());
        return report ? report->about : std::vector<std::pair<std::string, std::string>>();
    }
};

TEST_F(AboutReport, NamesTheOptionsInForceTheStudyAndTheProgram) {
    importThree();
    const auto facts = about({{"by", {"role"}}});
    EXPECT_THAT(facts, Contains(Pair("Report", "Theme frequency")));
    EXPECT_THAT(facts, Contains(Pair("Broken down by", "role")));
    EXPECT_THAT(facts, Contains(Pair("Count interviewers’ words", "no")));
    EXPECT_THAT(facts, Not(Contains(Key("Coded by"))));
    EXPECT_THAT(facts, Contains(Pair("Study", "study")));
    EXPECT_THAT(facts, Contains(Pair("Program", "Kenspeckle " + programVersion())));
    EXPECT_THAT(facts, Contains(Pair("Codings in sight", "all coders")));
}

TEST_F(AboutReport, TheRevisionChangesWithTheStudyAndWithNothingElse) {
    importThree();
    const auto before = about({});
    EXPECT_EQ(about({}), before);
    tag("Ernie", "A pal told me.", "Naloxone");
    EXPECT_NE(about({}), before);
}

} // namespace
} // namespace kenspeckle
