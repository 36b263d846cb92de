// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;

TEST_F(KenTest, ASpecificationMakesAllReportsInOneGo) {
    const std::string study = codedStudy();
    const std::string specification = file(
        "paper.toml", "tables = [\"csv\", \"html\"]\n[[report]]\nkind = \"frequency\"\n[[report]]\nkind = \"quotes\"\n"
                      "attribution = \"{pseudonym}\"\n");
    const std::string said = done({"report", specification, study, "-o", path("paper")});
    EXPECT_THAT(said, HasSubstr("frequency.csv"));
    EXPECT_THAT(said, HasSubstr("2 reports of paper.toml"));
    EXPECT_TRUE(std::filesystem::exists(path("paper/manifest.json")));
    EXPECT_TRUE(std::filesystem::exists(path("paper/quotes.html")));
    const auto files = doneJson({"report", "all", specification, study, "-o", path("again")})["files"];
    EXPECT_EQ(files.size(), static_cast<std::size_t>(std::count(said.begin(), said.end(), '\n')) - 1);
}

TEST_F(KenTest, ASpecificationThatIsWrongIsNamedWithItsLine) {
    const std::string study = codedStudy();
    const Ran ran = ken({"report", file("paper.toml", "[[report]]\nkind = \"colours\"\n"), study, "-o", path("paper")});
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, HasSubstr("paper.toml line 1"));
    EXPECT_FALSE(std::filesystem::exists(path("paper")));
    EXPECT_EQ(ken({"report", path("none.toml"), study, "-o", path("paper")}).code, 2);
    EXPECT_EQ(ken({"report", "none", study}).code, 2);
}

TEST_F(KenTest, QuotesAreSignedAsAsked) {
    const std::string study = codedStudy();
    done(
        {"code", study, "--transcript", "Ernie", "--range", rangeOf(study, "Ernie", "neighbour"), "--code", "Letters"});
    const std::string plain = done({"quotes", study, "--attribution", "said in {transcript}"});
    EXPECT_THAT(plain, HasSubstr("— said in "));
    const Ran wrong = ken({"quotes", study, "--attribution", "{shoe size}"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("shoe size"));
}

} // namespace
} // namespace kenspeckle::test
