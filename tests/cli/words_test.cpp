// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST_F(KenTest, ReportWordsCountsAndWrites) {
    const std::string study = codedStudy();
    const auto report = doneJson({"report", "words", study, "--top", "5"});
    EXPECT_EQ(report["report"], "words");
    EXPECT_EQ(report["tables"][0]["columns"][1], "Count");
    EXPECT_EQ(report["tables"][0]["rows"][0][1], 2);
    done({"report", "words", study, "--stop-word", "waiting", "-o", path("words.csv")});
    EXPECT_THAT(readFile(path("words.csv")), AllOf(HasSubstr("list,2,"), Not(HasSubstr("waiting,"))));
    EXPECT_EQ(ken({"report", "words", study, "--stop", "some"}).code, 2);
}

TEST_F(KenTest, ReportContextShowsAWordInItsPlace) {
    const std::string study = codedStudy();
    const auto report = doneJson({"report", "context", study, "--word", "waiting list", "--width", "3"});
    EXPECT_EQ(report["tables"][0]["rows"][0].dump(),
              R"(["Mòrag",4,"Mòrag","there was the","waiting list","👩‍👩‍👧, and the waiting"])");
    done({"report", "context", study, "--word", "letter*", "-o", path("letters.xlsx")});
    EXPECT_TRUE(std::filesystem::exists(path("letters.xlsx")));
    const Ran nothing = ken({"report", "context", study});
    EXPECT_EQ(nothing.code, 2);
    EXPECT_THAT(nothing.err, HasSubstr("say which word"));
}

TEST_F(KenTest, ReportWordtreeShowsWhatFollows) {
    const std::string study = codedStudy();
    const auto report = doneJson({"report", "wordtree", study, "--word", "waiting"});
    EXPECT_EQ(report["tables"][0]["rows"][1][0], "list");
    EXPECT_EQ(report["tables"][0]["depths"].dump(), "[0,1]");
    done({"report", "wordtree", study, "--word", "waiting", "-o", path("tree.html")});
    EXPECT_THAT(readFile(path("tree.html")), HasSubstr("What follows “waiting”"));
}

TEST_F(KenTest, ReportKeynessComparesPeople) {
    const std::string study = codedStudy();
    done({"attributes", study, "--of", "Ernie", "--set", "role=new"});
    const auto report =
        doneJson({"report", "keyness", study, "--group", "role=new", "--at-least", "1", "--significance", "all"});
    EXPECT_EQ(report["tables"].size(), 2U);
    EXPECT_THAT(report["tables"][0]["caption"].get<std::string>(), HasSubstr("Group: role=new, 10 words."));
    done({"report", "keyness", study, "--group", "role=new", "-o", path("key.csv")});
    EXPECT_TRUE(std::filesystem::exists(path("key.csv")));
    EXPECT_TRUE(std::filesystem::exists(path("key-under.csv")));
    EXPECT_EQ(ken({"report", "keyness", study}).code, 2);
}

TEST_F(KenTest, ReportSpeakingTellsWhoSpeaksHowMuch) {
    const std::string study = codedStudy();
    const auto report = doneJson({"report", "speaking", study, "--transcript", "Ernie"});
    EXPECT_EQ(report["tables"][0]["rows"][0][1], "Ernie");
    EXPECT_EQ(report["tables"][0]["rows"][0][4], 10);
    done({"report", "speaking", study, "-o", path("talk.csv")});
    EXPECT_THAT(readFile(path("talk.csv")), HasSubstr("Ernie,participant,1,10,"));
}

} // namespace
} // namespace kenspeckle::test
