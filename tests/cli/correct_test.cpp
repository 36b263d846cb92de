// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;

TEST_F(KenTest, ATurnIsCorrectedAndItsPassagesAreListedForReview) {
    const std::string study = codedStudy();
    const std::string range = rangeOf(study, "Mòrag", "open 🙂 and nobody asks for a letter");
    const auto coding = doneJson({"code", study, "--transcript", "Mòrag", "--range", range, "--code", "Open door"});
    const std::string better = "A door that stands open 🙂 and naebody asks for a letter. The café keeps a seat.";
    const std::vector<std::string> command{"correct", study, "--transcript", "Mòrag", "--turn", "2", "--text", better};
    auto dry = command;
    dry.emplace_back("--dry-run");
    EXPECT_EQ(doneJson(dry)["affected"][0]["fate"], "changed");
    EXPECT_TRUE(doneJson({"reviews", study}).empty());
    EXPECT_THAT(done(command), HasSubstr("Corrected 1 turn in 1 transcript"));

    const auto list = doneJson({"reviews", study});
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["coding"], coding["id"]);
    EXPECT_EQ(list[0]["before"], "open 🙂 and nobody asks for a letter");
    EXPECT_EQ(list[0]["now"], "open 🙂 and naebody asks for a letter");
    EXPECT_EQ(doneJson({"codings", study})[0]["text"], list[0]["now"]);
    EXPECT_THAT(done({"reviews", study}), HasSubstr("1 passage to review."));
    EXPECT_EQ(doneJson({"reviews", study, "--accept", "all"})["accepted"], 1);
    EXPECT_THAT(done({"reviews", study}), HasSubstr("0 passages to review."));
    EXPECT_EQ(ken({"reviews", study, "--accept", "12345"}).code, 2);
    EXPECT_THAT(done({"verify", study}), HasSubstr("nothing is wrong"));
}

TEST_F(KenTest, ATurnIsCorrectedFromAFile) {
    const std::string study = codedStudy();
    const std::string words = file("turn.txt", "Just this.\r\n\r\nAnd that.\r\n");
    EXPECT_EQ(doneJson({"correct", study, "--transcript", "Ernie", "--turn", "2", "--file", words})["turns"], 1);
    EXPECT_THAT(done({"text", study, "Ernie"}), HasSubstr("\n\nJust this.\nAnd that."));
    EXPECT_EQ(ken({"correct", study, "--transcript", "Ernie", "--turn", "2", "--file", path("none.txt")}).code, 1);
    EXPECT_EQ(ken({"correct", study, "--transcript", "Ernie", "--turn", "99", "--text", "a"}).code, 2);
}

TEST_F(KenTest, WordsAreCorrectedEverywhereAfterALook) {
    const std::string study = codedStudy();
    const auto look = doneJson({"correct", study, "--everywhere", "LETTER", "--replace-by", "note", "--dry-run"});
    ASSERT_EQ(look["found"].size(), 1U) << "letters are another word";
    EXPECT_TRUE(look["dryRun"]);
    EXPECT_THAT(done({"correct", study, "--everywhere", "letter", "--replace-by", "note", "--dry-run"}),
                HasSubstr("turn 2: A door that stands open"));
    EXPECT_EQ(doneJson({"search", study, "letter"})["total"], 2) << "nothing is changed yet";
    EXPECT_EQ(doneJson({"correct", study, "--everywhere", "letter", "--replace-by", "note"})["turns"], 1);
    EXPECT_EQ(doneJson({"search", study, "note"})["total"], 1);
    EXPECT_THAT(done({"correct", study, "--everywhere", "unheard-of"}), HasSubstr("Nothing to correct."));
    done({"undo", study});
    EXPECT_EQ(doneJson({"search", study, "letter"})["total"], 2);
}

} // namespace
} // namespace kenspeckle::test
