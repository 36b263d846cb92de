// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;

TEST_F(KenTest, EveryPlaceOfAPhraseIsCodedAndUndoneAsOne) {
    const std::string study = codedStudy();
    EXPECT_THAT(done({"code", study, "--all-of", "Waiting-List", "--code", "Waiting"}),
                HasSubstr("2 passages found, 2 are newly coded as Waiting."));
    const auto codings = doneJson({"codings", study});
    ASSERT_EQ(codings.size(), 2U);
    EXPECT_EQ(codings[0]["text"], "waiting list");
    EXPECT_EQ(codings[1]["text"], "waiting list");
    EXPECT_THAT(done({"code", study, "--all-of", "waiting list", "--code", "Waiting"}), HasSubstr("0 are newly"));
    done({"undo", study});
    EXPECT_TRUE(doneJson({"codings", study}).empty());
}

TEST_F(KenTest, ADryRunListsWhatWouldBeCodedAndChangesNothing) {
    const std::string study = codedStudy();
    done({"code", study, "--transcript", "Mòrag", "--range", rangeOf(study, "Mòrag", "letter"), "--code", "Letters"});
    const std::vector<std::string> asked{"code",    study,     "--all-of", "letter",    "--code",
                                         "Letters", "--scope", "hit",      "--dry-run", "--parts-of-words"};
    const std::string listed = done(asked);
    EXPECT_THAT(listed, HasSubstr("coded so already"));
    EXPECT_THAT(listed, HasSubstr("1 passage would be coded as Access / Letters; nothing is changed."));
    const auto document = doneJson(asked);
    EXPECT_EQ(document["added"], 0);
    EXPECT_EQ(document["dryRun"], true);
    ASSERT_EQ(document["passages"].size(), 2U);
    EXPECT_EQ(document["passages"][0]["speaker"], "Mòrag");
    EXPECT_EQ(document["passages"][0]["coded"], true);
    EXPECT_EQ(document["passages"][1]["coded"], false);
    EXPECT_THAT(document["passages"][1]["context"].get<std::string>(), HasSubstr("letters"));
    EXPECT_EQ(doneJson({"codings", study}).size(), 1U);
}

TEST_F(KenTest, EveryTurnOfASpeakerIsCoded) {
    const std::string study = codedStudy();
    const auto coded = doneJson({"code", study, "--turns-of", "mòrag", "--code", "Access"});
    EXPECT_EQ(coded["added"], 2);
    EXPECT_EQ(doneJson({"codings", study}).size(), 2U);
    const Ran nobody = ken({"code", study, "--turns-of", "Nobody", "--code", "Access"});
    EXPECT_EQ(nobody.code, 2);
    EXPECT_THAT(nobody.err, HasSubstr("Nobody"));
}

TEST_F(KenTest, WaysToSayWhatIsCodedExcludeEachOther) {
    const std::string study = codedStudy();
    EXPECT_THAT(ken({"code", study, "--code", "Access"}).err, HasSubstr("say what to code"));
    EXPECT_THAT(ken({"code", study, "--code", "Access", "--all-of", "a", "--turns-of", "b"}).err,
                HasSubstr("exclude each other"));
    EXPECT_THAT(ken({"code", study, "--code", "Access", "--range", "1:2"}).err, HasSubstr("--transcript"));
    EXPECT_THAT(ken({"code", study, "--code", "Access", "--turns-of", "Ernie", "--match-case"}).err,
                HasSubstr("belong to --all-of"));
    EXPECT_EQ(ken({"code", study, "--code", "Access", "--transcript", "Ernie", "--range", "1:2", "--dry-run"}).code, 2);
    EXPECT_TRUE(doneJson({"codings", study}).empty());
}

} // namespace
} // namespace kenspeckle::test
