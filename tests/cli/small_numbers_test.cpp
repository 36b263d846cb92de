// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Sixteen people, of whom twelve say the one code and three the other.
class SmallNumbersCommandTest : public KenTest {
protected:
    std::string study() {
        const std::string file = newStudy();
        std::string rows = "who,role,quote,code\n";
        for (int i = 0; i < 16; ++i)
            rows += fmt::format("Person{0},{1},Words of person {0}.,{2}\n", i, i % 2 == 0 ? "user" : "staff",
                                i < 12   ? "Doors"
                                : i < 15 ? "Post"
                                         : "");
        done({"import-table", file, this->file("quotes.csv", rows), "--text", "quote", "--participant", "who",
              "--attribute", "role", "--code", "code"});
        return file;
    }
};

TEST_F(SmallNumbersCommandTest, FrequencyPrintsHiddenInTheirPlaceAndSaysWhy) {
    const std::string file = study();
    const std::string plain = done({"report", "frequency", file, "--by", "role"});
    EXPECT_THAT(plain, Not(HasSubstr("hidden")));
    const std::string printed = done({"report", "frequency", file, "--by", "role", "--threshold", "5"});
    EXPECT_THAT(printed, AllOf(HasSubstr("hidden"), HasSubstr("numbers of fewer than 5 participants"),
                               HasSubstr("Zeros are shown.")));
    const auto lineOf = [](const std::string& output, const std::string& code) {
        const std::size_t at = output.find("\n" + code);
        return at == std::string::npos ? std::string() : output.substr(at + 1, output.find('\n', at + 1) - at);
    };
    EXPECT_THAT(lineOf(printed, "Doors"), HasSubstr("12"));
    EXPECT_THAT(lineOf(printed, "Post"), AllOf(HasSubstr("hidden"), Not(HasSubstr("3")), Not(HasSubstr("1"))));
}

TEST_F(SmallNumbersCommandTest, FilesAndJsonHideThemToo) {
    const std::string file = study();
    const std::string csv = path("themes.csv");
    done({"report", "frequency", file, "--by", "role", "--threshold", "5", "--zeros", "mask", "-o", csv});
    const std::string written = readFile(csv);
    EXPECT_THAT(written, AllOf(HasSubstr("Doors,12,"), HasSubstr("Post,hidden,hidden,hidden,hidden,hidden"),
                               HasSubstr("Any code,15,")));
    const auto json = doneJson({"report", "frequency", file, "--by", "role", "--threshold", "5"});
    EXPECT_EQ(json["threshold"], 5);
    const auto crosstab = doneJson({"report", "crosstab", file, "--by", "role", "--threshold", "5"});
    EXPECT_THAT(crosstab.dump(), HasSubstr("\"hidden\""));
}

TEST_F(SmallNumbersCommandTest, ATableThatCannotBeMaskedIsRefused) {
    const Ran ran = ken({"report", "frequency", study(), "--by", "role", "--threshold", "20"});
    EXPECT_EQ(ran.code, 4);
    EXPECT_THAT(ran.err, HasSubstr("the table cannot be masked: there are fewer than 20 participants in all"));
    EXPECT_EQ(ran.out, "");
}

TEST_F(SmallNumbersCommandTest, MistakesAreUsage) {
    const std::string file = study();
    EXPECT_EQ(ken({"report", "frequency", file, "--threshold", "few"}).code, 2);
    EXPECT_EQ(ken({"report", "frequency", file, "--threshold=-3"}).code, 2);
    EXPECT_EQ(ken({"report", "crosstab", file, "--zeros", "sometimes"}).code, 2);
    EXPECT_EQ(ken({"report", "frequency", file, "--threshold", "5", "--zeros", "mask", "--hide-unused"}).code, 2);
}

} // namespace
} // namespace kenspeckle::test
