// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/specification_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace kenspeckle::test {
namespace {

using exchange::readSpecification;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

constexpr const char* kPaper = R"(title = "Three hubs 💙"
tables = ["csv", "xlsx"]
charts = "svg"

[[report]]
kind = "frequency"
by = "role"
with-interviewers = true

[[report]]
kind = "quotes"
name = "table 2"
code = ["Stigma", "Access / Opening hours"]
each = 3
least = 0.5
tables = []
charts = ["png", "svg"]

[[report]]
kind = "frequency"
)";

TEST(SpecificationFileTest, SaysWhichReportsGoIntoWhichFiles) {
    const auto read = readSpecification(kPaper, "paper.toml");
    ASSERT_THAT(read, IsOk());
    EXPECT_EQ(read->title, "Three hubs 💙");
    EXPECT_EQ(read->name, "paper.toml");
    EXPECT_EQ(read->bytes, kPaper);
    ASSERT_THAT(read->reports, SizeIs(3));
    const SpecifiedReport& first = read->reports[0];
    EXPECT_EQ(first.request.kind, "frequency");
    EXPECT_EQ(first.name, "frequency");
    EXPECT_EQ(first.line, 5);
    EXPECT_THAT(first.endings, ElementsAre(".csv", ".xlsx", ".svg"));
    EXPECT_THAT(first.request.options,
                UnorderedElementsAre(Pair("by", ElementsAre("role")), Pair("with-interviewers", ElementsAre("yes"))));
    const SpecifiedReport& second = read->reports[1];
    EXPECT_EQ(second.name, "table 2");
    EXPECT_THAT(second.endings, ElementsAre(".png", ".svg"));
    EXPECT_THAT(second.request.options,
                UnorderedElementsAre(Pair("code", ElementsAre("Stigma", "Access / Opening hours")),
                                     Pair("each", ElementsAre("3")), Pair("least", ElementsAre("0.5"))));
    EXPECT_EQ(read->reports[2].name, "frequency-2");
}

TEST(SpecificationFileTest, WithoutFormatsTablesAreCsv) {
    const auto read = readSpecification("[[report]]\nkind = \"words\"\n", "a.toml");
    ASSERT_THAT(read, IsOk());
    EXPECT_THAT(read->reports.at(0).endings, ElementsAre(".csv"));
}

struct Wrong {
    const char* text;
    const char* says;
};
class WrongSpecificationTest : public testing::TestWithParam<Wrong> {};

TEST_P(WrongSpecificationTest, IsRefusedWithItsPlace) {
    EXPECT_THAT(readSpecification(GetParam().text, "paper.toml"), FailsWith(ErrorKind::Invalid, GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, WrongSpecificationTest,
    testing::Values(Wrong{"", "[[report]]"}, Wrong{"title = \"x\"\n", "[[report]]"},
                    Wrong{"[report]\nkind = \"words\"\n", "[[report]]"}, Wrong{"report = [1]\n", "[[report]]"},
                    Wrong{"[[report]]\nkind = \n", "line 2"},
                    Wrong{"[[report]]\nname = \"x\"\n", "kind = \"frequency\""},
                    Wrong{"[[report]]\nkind = 3\n", "line 2"},
                    Wrong{"[[report]]\nkind = \"words\"\n[[report]]\nkind = \"words\"\nname = \"WORDS\"\n",
                          "line 3: the name \"WORDS\""},
                    Wrong{"[[report]]\nkind = \"words\"\nname = \"../x\"\n", "../x"},
                    Wrong{"[[report]]\nkind = \"words\"\nname = \".x\"\n", "letters"},
                    Wrong{"[[report]]\nkind = \"words\"\nname = \"Manifest\"\n", "taken"},
                    Wrong{"tables = [\"doc\"]\n[[report]]\nkind = \"words\"\n", "line 1: tables cannot be \"doc\""},
                    Wrong{"tables = []\n[[report]]\nkind = \"words\"\n", "nothing would be written"},
                    Wrong{"colour = \"red\"\n[[report]]\nkind = \"words\"\n", "colour"},
                    Wrong{"title = 3\n[[report]]\nkind = \"words\"\n", "title"},
                    Wrong{"[[report]]\nkind = \"words\"\nby = { role = 1 }\n", "line 3: by"}));

TEST(SpecificationFileTest, OneThatIsTooLargeIsRefused) {
    EXPECT_THAT(readSpecification(std::string(exchange::kLargestSpecification + 1, '#'), "big.toml"),
                FailsWith(ErrorKind::Invalid, "1 MB"));
}

} // namespace
} // namespace kenspeckle::test
